"""The pictures of every pole: its network, its years, and its map where positions may be seen.

What is public is kept in the store: to lay out a network, or to read the widths of words from fonts, takes time. Positions never
lie in a cache.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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
Told = tuple[Callable[[int], Inside], tuple[str, str]]
"""How a picture is drawn at a width, and its words: title and description."""


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
    pole = Pole(typeset(ptce.file.name, language), cooperation, language, store)
    for name, tell in PICTURES.items():
        if (told := tell(pole)) is not None:
            yield name, _picture(f"{ptce.slug}/{name}", *told)


@dataclass(frozen=True, slots=True)
class Pole:
    """What is told of one pole, to whom, and where its drawings are kept."""

    name: str
    cooperation: Cooperation
    language: Language
    store: ChartStore

    def kept(self, kind: str, shown: object, scene: Callable[..., Scene]) -> Callable[[int], Inside]:
        """How the picture is drawn at a width, when the store does not have it."""

        def inside(width: int) -> Inside:
            # Every field of what is shown is a text, a number, a date or several of them: its repr is its content.
            place = key(f"{kind} {shown!r} {width} {self.language.code}")
            if (kept := self.store.get(place)) is not None:
                drawn, height = json.loads(kept)
                return drawn, height
            drawn, height = _inside(scene(width=width))
            self.store.put(place, json.dumps([drawn, height]).encode())
            return drawn, height

        return inside


def _web(pole: Pole) -> Told | None:
    web = pole.cooperation.web
    if not web.ties:
        return None
    draw = pole.kept("network", web, partial(network_scene, web, language=pole.language))
    return draw, web_words(pole.cooperation, pole.name, pole.language)


def _meetings(pole: Pole) -> Told | None:
    met = tuple(year for year in pole.cooperation.years if year.held is not None)
    if len(met) < 2:
        return None
    pairs = [YearPair(year.year, year.held, year.cancelled) for year in met]
    return pole.kept("years", pairs, partial(years_scene, pairs)), meetings_words(met, pole.name, pole.language)


def _arrivals(pole: Pole) -> Told | None:
    came = _moves(pole.cooperation.years)
    if len(came) < 2:
        return None
    moves = [YearPair(year.year, year.arrived, year.departed) for year in came]
    return pole.kept("years", moves, partial(years_scene, moves)), arrivals_words(came, pole.name, pole.language)


def _participation(pole: Pole) -> Told | None:
    shared = tuple(year for year in pole.cooperation.years if year.participation)
    stacks = _stacks(shared)
    if len(shared) < 2 or not any(stack.parts[0] or stack.parts[1] for stack in stacks):
        return None
    names = participation_names(pole.language)
    draw = pole.kept("stacks", (stacks, names), partial(stacks_scene, stacks, names))
    return draw, participation_words(shared, pole.name, pole.language)


def _positions(pole: Pole) -> Told | None:
    stakeholders, language = pole.cooperation.stakeholders, pole.language
    if not (placed := _placed(stakeholders, language)):
        return None
    known = [one for one in stakeholders if one.placed]
    return lambda width: _inside(positions_scene(placed, width, language)), positions_words(known, pole.name, language)


PICTURES: Mapping[str, Callable[[Pole], Told | None]] = {
    "reseau": _web,
    "rencontres": _meetings,
    "membres": _arrivals,
    "participation": _participation,
    "positions": _positions,
}
"""By name, in order: how each is drawn and told, or None where it would show nothing."""


def _picture(name: str, draw: Callable[[int], Inside], words: tuple[str, str]) -> Picture:
    wide, narrow = (
        headed(inside, name, size, *words, width, height)
        for size, width in (("large", WIDE), ("etroit", NARROW))
        for inside, height in [draw(width)]
    )
    return Picture(wide, narrow)


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
