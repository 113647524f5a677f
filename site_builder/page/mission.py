"""« La mission sociale »: the clarification grid on a page of its own, and a sheet to fill by hand in a meeting."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.diffusion import Audience
from site_builder.model.page import Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.marks import Marks, marks
from site_builder.page.blocks.mission import Grid, grid, grid_state, has_grid
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.sentences import phrase
from site_builder.words.typography import typeset

TITLE = "La mission sociale"
GRID = "Grille de clarification de la mission sociale"
SHEET_TITLE = "Grille de clarification de la mission sociale, à imprimer"


@dataclass(frozen=True, slots=True)
class MissionContext:
    title: str
    pole: str
    grid: Grid
    marks: Marks
    """One square per heading."""
    state: str
    """« 7 rubriques sur 13 sont remplies. »"""
    half: bool
    """Something is written, and something is not yet."""
    working: bool
    """For members: what a heading asks stands where nothing is written yet."""
    sheet_href: str
    journey_href: str


@dataclass(frozen=True, slots=True)
class SheetContext:
    title: str
    pole: str
    grid: Grid
    state: str
    mission_href: str


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if has_grid(ptce, publication):
            yield _grid(publication, ptce)
            yield _sheet(publication, ptce)


def mission_context(publication: Publication, ptce: Ptce) -> MissionContext:
    addresses = publication.addresses
    to, headings = Linker(addresses.mission(ptce.slug)), grid(ptce, publication)
    return MissionContext(
        title=TITLE,
        pole=typeset(ptce.file.name, publication.language),
        grid=headings,
        marks=marks("carre", headings.filled, len(headings.headings) - headings.filled, row=len(headings.headings)),
        state=grid_state(headings, publication),
        half=headings.filled > 0 and not headings.whole,
        working=publication.audience is Audience.WORKING,
        sheet_href=to(addresses.mission_sheet(ptce.slug)),
        journey_href=to(addresses.journey(ptce.slug)),
    )


def _grid(publication: Publication, ptce: Ptce) -> Page:
    addresses = publication.addresses
    address, context = addresses.mission(ptce.slug), mission_context(publication, ptce)
    return pole_page(
        publication,
        ptce,
        address,
        "mission",
        context,
        section="journey",
        title=TITLE,
        description=phrase(
            "{name} : pourquoi le pôle existe, ce qu’il cherche à changer, ce que la mesure regarde.",
            publication.language,
            name=ptce.file.name,
        ),
        above=(("Démarche", addresses.journey(ptce.slug)),),
    )


def _sheet(publication: Publication, ptce: Ptce) -> Page:
    addresses = publication.addresses
    address, headings = addresses.mission_sheet(ptce.slug), grid(ptce, publication)
    context = SheetContext(
        GRID,
        typeset(ptce.file.name, publication.language),
        headings,
        grid_state(headings, publication),
        Linker(address)(addresses.mission(ptce.slug)),
    )
    return pole_page(
        publication,
        ptce,
        address,
        "mission-imprimer",
        context,
        section="journey",
        title=SHEET_TITLE,
        description=phrase(
            "{name} : la grille à remplir en réunion, avec des lignes vides où rien n’est encore écrit.",
            publication.language,
            name=ptce.file.name,
        ),
        above=((TITLE, addresses.mission(ptce.slug)),),
        here="À imprimer",
    )
