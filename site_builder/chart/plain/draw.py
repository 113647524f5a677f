"""The pictures of every pole: its network, its years, and its map where positions may be seen.

What is public is kept in the store: to lay out a network, or to read the widths of words from fonts, takes time. Positions never
lie in a cache.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from site_builder.chart.finish import headed
from site_builder.chart.plain.marks import svg
from site_builder.chart.plain.network import network_scene
from site_builder.chart.plain.positions import Placed, positions_scene
from site_builder.chart.plain.scene import Scene
from site_builder.chart.plain.stacks import YearStack, stacks_scene
from site_builder.chart.plain.years import YearPair, years_scene
from site_builder.chart.stamp import key
from site_builder.chart.style import NARROW, WIDE
from site_builder.model.chart import ChartStore
from site_builder.model.cooperation_finding import Cooperation, CooperationYear
from site_builder.model.language import FRENCH, Language
from site_builder.model.picture import Picture
from site_builder.model.ptce import Ptce
from site_builder.model.stakeholder import Stakeholder
from site_builder.words.passages import unmarked
from site_builder.words.rewrite import rewritten
from site_builder.words.sentences.cooperation import (
    arrivals_words,
    meetings_words,
    participation_names,
    participation_words,
    web_words,
)
from site_builder.words.sentences.stakeholders import positions_words
from site_builder.words.typography import typeset

Drawn = tuple[str, Picture]
Inside = tuple[str, int]
"""What an `<svg>` holds, and its height."""


def draw_pictures(
    ptces: Iterable[Ptce], cooperations: Mapping[str, Cooperation], language: Language, store: ChartStore
) -> dict[str, Picture]:
    """Pictures by name: « la-tresse/reseau », « …/rencontres », « …/membres », « …/participation », « …/positions ».

    Only those that show something.
    """
    # A picture has no room for the marks of passages in another language.
    shown = cooperations if language == FRENCH else rewritten(cooperations, unmarked)
    return {
        f"{ptce.slug}/{name}": picture for ptce in ptces for name, picture in _pictures(ptce, shown[ptce.slug], language, store)
    }


def _pictures(ptce: Ptce, cooperation: Cooperation, language: Language, store: ChartStore) -> Iterator[Drawn]:
    name = typeset(ptce.file.name, language)
    if cooperation.web.ties:
        yield _picture(
            f"{ptce.slug}/reseau",
            _kept("network", cooperation.web, language, store, partial(network_scene, cooperation.web, language=language)),
            web_words(cooperation, name, language),
        )
    met = tuple(year for year in cooperation.years if year.held is not None)
    if len(met) > 1:
        pairs = [YearPair(year.year, year.held, year.cancelled) for year in met]
        yield _picture(
            f"{ptce.slug}/rencontres",
            _kept("years", pairs, language, store, partial(years_scene, pairs)),
            meetings_words(met, name, language),
        )
    came = _moves(cooperation.years)
    if len(came) > 1:
        moves = [YearPair(year.year, year.arrived, year.departed) for year in came]
        yield _picture(
            f"{ptce.slug}/membres",
            _kept("years", moves, language, store, partial(years_scene, moves)),
            arrivals_words(came, name, language),
        )
    shared = tuple(year for year in cooperation.years if year.participation)
    stacks = _stacks(shared)
    if any(stack.parts[0] or stack.parts[1] for stack in stacks) and len(shared) > 1:
        names = participation_names(language)
        yield _picture(
            f"{ptce.slug}/participation",
            _kept("stacks", (stacks, names), language, store, partial(stacks_scene, stacks, names)),
            participation_words(shared, name, language),
        )
    placed = _placed(cooperation.stakeholders, language)
    if placed:
        known = [one for one in cooperation.stakeholders if one.placed]
        yield _picture(
            f"{ptce.slug}/positions",
            lambda width: _inside(positions_scene(placed, width, language)),
            positions_words(known, name, language),
        )


def _picture(name: str, draw: Callable[[int], Inside], words: tuple[str, str]) -> Drawn:
    wide, narrow = (
        headed(inside, name, size, *words, width, height)
        for size, width in (("large", WIDE), ("etroit", NARROW))
        for inside, height in [draw(width)]
    )
    return name.partition("/")[2], Picture(wide, narrow)


def _kept(
    kind: str, shown: object, language: Language, store: ChartStore, scene: Callable[..., Scene]
) -> Callable[[int], Inside]:
    """How the picture is drawn at a width, when the store does not have it."""

    def inside(width: int) -> Inside:
        # Every field of what is shown is a text, a number, a date or several of them: its repr is its content.
        place = key(f"{kind} {shown!r} {width} {language.code}")
        if (kept := store.get(place)) is not None:
            drawn, height = json.loads(kept)
            return drawn, height
        drawn, height = _inside(scene(width=width))
        store.put(place, json.dumps([drawn, height]).encode())
        return drawn, height

    return inside


def _inside(scene: Scene) -> Inside:
    return svg(scene), scene.height


def _moves(years: Sequence[CooperationYear]) -> tuple[CooperationYear, ...]:
    """The years in which arrivals are known; none when nobody's is."""
    return tuple(years) if any(year.arrived or year.departed for year in years) else ()


def _stacks(years: Sequence[CooperationYear]) -> list[YearStack]:
    return [YearStack(y.year, (p.in_several, p.in_one, p.alone)) for y in years if (p := y.participation)]


def _placed(stakeholders: Sequence[Stakeholder], language: Language) -> list[Placed]:
    return [
        Placed(number, typeset(one.name, language), one.family, one.influence, one.interest)
        for number, one in enumerate(stakeholders, start=1)
        if one.influence is not None and one.interest is not None
    ]
