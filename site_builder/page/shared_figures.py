"""The network's figures, theme by theme: every indicator that a pole shares with another, with its total or why there is none."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.aggregate import Aggregate
from site_builder.model.page import Link, Page
from site_builder.model.publication import Publication
from site_builder.page.blocks.shared import shared_aggregates
from site_builder.page.blocks.united import UnitedRow, united_row
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class UnitedGroup:
    title: str
    rows: tuple[UnitedRow, ...]


@dataclass(frozen=True, slots=True)
class SharedFiguresContext:
    title: str
    summary: str
    compare: Link
    groups: tuple[UnitedGroup, ...]


def pages(publication: Publication) -> Iterator[Page]:
    """One page, where at least one indicator is shared."""
    if shared := shared_aggregates(publication):
        yield _page(publication, shared)


def _page(publication: Publication, shared: tuple[Aggregate, ...]) -> Page:
    address, title = publication.addresses.shared_figures(), "Les chiffres réunis"
    many = counted(len(shared), "indicateur est suivi", "indicateurs sont suivis", publication.language)
    context = SharedFiguresContext(
        title=title,
        summary=phrase(
            "{many} par plusieurs pôles avec la même définition. "
            "Chaque total dit combien de pôles l'alimentent ; là où additionner tromperait, il n'y en a pas.",
            publication.language,
            many=many,
        ),
        compare=Link("Comparer de deux à quatre pôles", Linker(address)(publication.addresses.compare())),
        groups=tuple(_groups(publication, shared, Linker(address))),
    )
    return Page(
        address,
        "chiffres",
        render("pages/chiffres.html", context, publication.language),
        chrome(
            publication,
            address,
            title=title,
            description=context.summary,
            current="figures",
            trail=(("Accueil", publication.addresses.home()), (title, None)),
        ),
    )


def _groups(publication: Publication, shared: tuple[Aggregate, ...], to: Linker) -> Iterator[UnitedGroup]:
    for theme in publication.network.bank.file.themes:
        rows = tuple(united_row(one, publication, to) for one in shared if one.definition.theme == theme.id)
        if rows:
            yield UnitedGroup(typeset(theme.name, publication.language), rows)
