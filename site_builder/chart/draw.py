"""Figures to charts: what the store holds is taken from it, the rest is drawn, in parallel processes when there is much."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from site_builder.chart import style
from site_builder.chart.finish import headed, hidden
from site_builder.chart.kinds import KINDS, kind_of
from site_builder.chart.stamp import key
from site_builder.chart.studio import Job, Picture, Size, Studio, Templates
from site_builder.model.chart import Chart, ChartStore, Figure
from site_builder.model.language import FRENCH, Language
from site_builder.words.passages import unmarked
from site_builder.words.rewrite import rewritten
from site_builder.words.typography import typeset

Progress = Callable[[int, int], None]
SIZES: dict[str, tuple[tuple[str, int], ...]] = {"sparkline": (("mini", style.MINI),)}
BOTH = (("large", style.WIDE), ("etroit", style.NARROW))


@dataclass(frozen=True, slots=True)
class Wanted:
    """One drawing: a figure at a width, and the key under which the store may have it."""

    figure: Figure
    width: int
    key: str


def draw(
    figures: Mapping[str, Figure], store: ChartStore, language: Language, studio: Studio, progress: Progress | None
) -> dict[str, Chart]:
    """Every figure as a chart. `progress` hears how many drawings are done, of how many that the store did not have."""
    wanted = _all_wanted(figures, language)
    pictures = _stored(wanted.values(), store)
    missing = list({one.key: one for one in wanted.values() if one.key not in pictures}.values())
    for done, (place, picture) in enumerate(_draw_missing(missing, store, studio), start=1):
        pictures[place] = picture
        store.put(place, json.dumps(picture).encode())
        if progress:
            progress(done, len(missing))
    by_size = {place: pictures[one.key] for place, one in wanted.items()}
    return {name: _chart(name, figure, by_size, language) for name, figure in figures.items()}


def drawn_before(figures: Mapping[str, Figure], store: ChartStore, language: Language) -> dict[str, Chart]:
    """The charts of those figures of which the store holds every drawing."""
    wanted = _all_wanted(figures, language)
    pictures = _stored(wanted.values(), store)
    by_size = {place: pictures[one.key] for place, one in wanted.items() if one.key in pictures}
    return {
        name: _chart(name, figure, by_size, language)
        for name, figure in figures.items()
        if all((name, size) in by_size for size, _ in _sizes(figure))
    }


def begun(store: ChartStore, workers: int) -> Studio:
    """A studio that is compiling already, when the store lacks templates, while the content is still being read.

    With one worker nothing begins: all is made here, when it is asked for.
    """
    studio = Studio(workers)
    sizes = {(kind, width) for kind in KINDS for _, width in SIZES.get(kind, BOTH)}
    if workers > 1 and (missing := sorted(sizes - _known(sizes, store).keys())):
        studio.begin(missing)
    return studio


def _all_wanted(figures: Mapping[str, Figure], language: Language) -> dict[tuple[str, str], Wanted]:
    """By name and size."""
    return {
        (name, size): _wanted(figure, width, language)
        for name, figure in _drawable(figures, language).items()
        for size, width in _sizes(figure)
    }


def _stored(wanted: Iterable[Wanted], store: ChartStore) -> dict[str, Picture]:
    return {one.key: json.loads(kept) for one in wanted if (kept := store.get(one.key)) is not None}


def _drawable(figures: Mapping[str, Figure], language: Language) -> Mapping[str, Figure]:
    """The figures as a picture can say them: without the marks of passages in another language."""
    return figures if language == FRENCH else rewritten(figures, unmarked)


def _sizes(figure: Figure) -> tuple[tuple[str, int], ...]:
    return SIZES.get(figure.kind, BOTH)


def _wanted(figure: Figure, width: int, language: Language) -> Wanted:
    # Every field of a figure is a text, a number or a tuple of them: its repr is its content.
    return Wanted(figure, width, key(f"{figure!r} {width} {language.code}"))


def _draw_missing(missing: list[Wanted], store: ChartStore, studio: Studio) -> Iterator[tuple[str, Picture]]:
    known = _known({(one.figure.kind, one.width) for one in missing}, store)

    def keep(templates: Templates) -> None:
        for (kind, width), template in templates.items():
            store.put(_place(kind, width), template.encode())

    return studio.drawn([Job(one.key, one.figure, one.width) for one in missing], known, keep)


def _known(sizes: Set[Size], store: ChartStore) -> dict[Size, str]:
    return {size: kept.decode() for size in sizes if (kept := store.get(_place(*size))) is not None}


def _place(kind: str, width: int) -> str:
    return key(f"template {kind} {width}")


def _chart(name: str, figure: Figure, pictures: Mapping[tuple[str, str], Picture], language: Language) -> Chart:
    kind = kind_of(figure)
    told = kind.describe(figure)
    description = told if language == FRENCH else typeset(told, language)
    drawn = [
        hidden(picture["inside"], size, width, picture["height"])
        if figure.kind == "sparkline"
        else headed(picture["inside"], name, size, unmarked(figure.title), unmarked(description), width, picture["height"])
        for size, width in _sizes(figure)
        for picture in [pictures[name, size]]
    ]
    return Chart(
        kind=figure.kind,
        title=figure.title,
        subtitle=figure.subtitle,
        description=description,
        wide=drawn[0],
        narrow=drawn[-1],
        table=kind.table(figure),
        note=figure.note,
    )
