"""The grid that clarifies the social mission: thirteen headings in three parts, filled or waiting; a half-filled grid is legitimate."""

from dataclasses import dataclass

from site_builder.model.diffusion import Audience, Origin
from site_builder.model.ptce import Mission, Ptce
from site_builder.model.publication import Publication
from site_builder.words.sentences import capital, counted, phrase
from site_builder.words.typography import typeset

PARTS = (
    ("Pourquoi le pôle existe", ("need", "publics", "territory", "purpose")),
    ("Ce qu’il fait, et ce qu’il cherche à changer", ("activities", "changes", "not_done", "values")),
    ("Ce que la mesure regarde", ("aims", "scope", "targets", "addressees", "question")),
)


@dataclass(frozen=True, slots=True)
class Heading:
    id: str
    """The key of `ptce.yml`: « besoin »."""
    title: str
    help: str
    """What the heading asks, in one sentence."""
    texts: tuple[str, ...]
    """What the pole wrote, one paragraph each; empty while it is not written."""
    listed: bool
    """Whether it takes several lines."""


@dataclass(frozen=True, slots=True)
class GridPart:
    title: str
    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    parts: tuple[GridPart, ...]

    @property
    def headings(self) -> tuple[Heading, ...]:
        return tuple(heading for part in self.parts for heading in part.headings)

    @property
    def filled(self) -> int:
        return sum(bool(heading.texts) for heading in self.headings)

    @property
    def whole(self) -> bool:
        return self.filled == len(self.headings)


def grid(ptce: Ptce, publication: Publication) -> Grid:
    """Every heading in the order of a meeting, whether or not it is written."""
    mission = ptce.file.mission or Mission()
    return Grid(tuple(GridPart(title, tuple(_heading(name, mission, publication) for name in names)) for title, names in PARTS))


FILLED = ("{filled} sur {count} n’est remplie.", "{filled} sur {count} est remplie.", "{filled} sur {count} sont remplies.")
"""For none, one, several."""


def grid_state(grid: Grid, publication: Publication) -> str:
    """« 7 rubriques sur 13 sont remplies. »"""
    count, language = len(grid.headings), publication.language
    if grid.whole:
        return phrase("Les {count} rubriques sont remplies.", language, count=count)
    filled = counted(grid.filled, "rubrique", "rubriques", language, feminine=True)
    return capital(phrase(FILLED[min(grid.filled, 2)], language, filled=filled, count=count))


def has_grid(ptce: Ptce, publication: Publication) -> bool:
    """Whether the grid has its pages: once something is written, and from the start in the members' working document."""
    waiting = publication.audience is Audience.WORKING and ptce.file.origin is not Origin.PUBLIC_SOURCES
    return ptce.file.mission is not None or (waiting and bool(ptce.file.journey))


def _heading(name: str, mission: Mission, publication: Publication) -> Heading:
    field, written, language = Mission.model_fields[name], getattr(mission, name), publication.language
    values = (written,) if isinstance(written, str) else written or ()
    return Heading(
        id=field.alias or name,
        title=typeset(field.title or "", language),
        help=typeset(field.description or "", language),
        texts=tuple(typeset(value, language) for value in values),
        listed=isinstance(field.default, tuple),
    )
