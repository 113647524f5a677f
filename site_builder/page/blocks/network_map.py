"""The map of a network: a tile per département, a link for each pole, and how far its démarche is; the list says the same in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.model.diffusion import Origin
from site_builder.model.ptce import Ptce, StepName, StepState
from site_builder.model.publication import Publication
from site_builder.page.blocks.filters import marks
from site_builder.page.blocks.hexagons import DOWN, OVERSEAS, RADIUS, SPOTS, hexagon, rivers, tile_of
from site_builder.page.linking import Linker
from site_builder.words.sentences import listed, phrase
from site_builder.words.typography import typeset

MARK = 0.8
"""The mark of a pole, to its tile."""
EDGE = 10
BEHIND, DEEPEST = 5, 2
"""From one pole's mark to the next on the same tile, and how many lie behind the first."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One of several poles on a tile, which shows alone when the filters leave no other."""

    style: str
    shift: int
    """How far behind the tile's own place it lies."""
    marks: str | None


@dataclass(frozen=True, slots=True)
class Tile:
    number: str
    """As it is read on the tile: « 03 »."""
    x: float
    y: float
    href: str
    """To the pole; to the first of several in the list."""
    name: str
    """« 03 : La Tresse, Pays d’Ourcelle », for those who do not see the map."""
    style: str
    """e4 when the four steps are done, e3 from the third on, e1 before; « plusieurs » when each mark has its own."""
    outline: str
    marks: str | None
    """What the filters look for; for several poles, what any of them answers to; None without filters."""
    stack: tuple[Mark, ...]
    """The marks of several poles on one tile, the first of them in front; empty for a tile with one pole."""


@dataclass(frozen=True, slots=True)
class Caption:
    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class NetworkMap:
    view: str
    title: str
    land: str
    other: str
    rivers: str
    tiles: tuple[Tile, ...]
    captions: tuple[Caption, ...]


def network_map(publication: Publication, to: Linker) -> NetworkMap | None:
    """None where a map would mislead: real and invented poles side by side, fiches alone, or no département known."""
    poles = publication.network.ptces
    origins = {pole.file.origin for pole in poles}
    by_tile = _by_tile(poles)
    if len(origins) != 1 or Origin.PUBLIC_SOURCES in origins or not by_tile:
        return None
    radius = RADIUS - 1.1
    x, y = min(s.x for s in SPOTS.values()) - RADIUS - EDGE * 2, min(s.y for s in SPOTS.values()) - RADIUS - EDGE
    width, height = max(s.x for s in SPOTS.values()) + RADIUS + EDGE - x, max(s.y for s in SPOTS.values()) + RADIUS + EDGE - y
    return NetworkMap(
        view=f"{x:.0f} {y:.0f} {width:.0f} {height:.0f}",
        title=phrase(
            "Les pôles par département : un lien par tuile, {n} pôles", publication.language, n=sum(map(len, by_tile.values()))
        ),
        land="".join(hexagon(number, radius) for number in SPOTS if number != "COM"),
        other=hexagon("COM", radius),
        rivers=rivers(),
        tiles=tuple(_tile(number, found, publication, to) for number, found in by_tile.items()),
        captions=tuple(
            Caption(name, round(SPOTS[number].x, 1), round(SPOTS[number].y + DOWN, 1)) for number, name in OVERSEAS.items()
        ),
    )


def step_style(pole: Ptce) -> str:
    """How far its démarche is: e4, e3 or e1."""
    states = {step.name: step.state for step in pole.file.journey}
    if all(states.get(step) is StepState.DONE for step in StepName):
        return "e4"
    late = (states.get(StepName.BUILD), states.get(StepName.MEASURE))
    return "e3" if any(state in (StepState.DONE, StepState.CURRENT) for state in late) else "e1"


def _by_tile(poles: Iterable[Ptce]) -> dict[str, list[Ptce]]:
    """Each pole on its first département, in order of registration."""
    found: dict[str, list[Ptce]] = {}
    for pole in poles:
        departments = pole.file.territory.departments if pole.file.territory else ()
        if departments and (tile := tile_of(departments[0])):
            found.setdefault(tile, []).append(pole)
    return found


def _tile(number: str, poles: list[Ptce], publication: Publication, to: Linker) -> Tile:
    spot, first = SPOTS[number], poles[0]
    return Tile(
        number=number,
        x=round(spot.x, 1),
        y=round(spot.y + 4.6, 1),
        href=to(publication.addresses.ptce(first.slug)) if len(poles) == 1 else f"#pole-{first.slug}",
        name=typeset(_name(number, poles, publication), publication.language),
        style=step_style(first) if len(poles) == 1 else "plusieurs",
        outline=hexagon(number, RADIUS * MARK),
        marks=_any_of(poles, publication),
        stack=_stack(poles, publication) if len(poles) > 1 else (),
    )


def _any_of(poles: list[Ptce], publication: Publication) -> str | None:
    known = [found for pole in poles if (found := marks(pole, publication)) is not None]
    return " ".join(dict.fromkeys(" ".join(known).split())) if known else None


def _stack(poles: list[Ptce], publication: Publication) -> tuple[Mark, ...]:
    """Drawn from the last pole to the first; beyond the third, marks would no longer be told apart."""
    return tuple(
        Mark(step_style(pole), min(place, DEEPEST) * BEHIND, marks(pole, publication))
        for place, pole in reversed([*enumerate(poles)])
    )


def _name(number: str, poles: list[Ptce], publication: Publication) -> str:
    if len(poles) > 1:
        names = listed((pole.file.name for pole in poles), publication.language)
        return phrase("{number} : {n} pôles, {names}", publication.language, number=number, n=len(poles), names=names)
    territory = poles[0].file.territory
    where = ", ".join(filter(None, (poles[0].file.name, territory.name if territory else "")))
    return phrase("{number} : {where}", publication.language, number=number, where=where)
