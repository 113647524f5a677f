"""Two to four poles side by side, chosen by the reader; without any script, all of them, or those ticked by `:has()`."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.page.blocks.comparison import FACTS, Column, ComparedGroup, columns, groups, unwritten
from site_builder.page.blocks.shared import shared_aggregates
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.typography import typeset

STYLESHEET, SCRIPT = "assets/css/comparer.css", "assets/js/comparer.js"
TITLE = "Comparer des pôles"
SUMMARY = "Choisissez de deux à quatre pôles : leurs indicateurs communs se lisent côte à côte, avec ce qui diffère dans la façon de mesurer."
CARE = (
    "Les pôles n'ont ni la même taille, ni le même territoire, ni le même âge. Les colonnes suivent l'ordre d'inscription : "
    "cette page situe, elle ne classe pas."
)


UNCHOSEN = (
    "Sur papier, cette page montre les pôles choisis, de deux à quatre : les colonnes de tous ne tiennent pas sur une feuille. "
    "Toutes leurs valeurs sont, indicateur par indicateur, sur les pages des chiffres réunis."
)


@dataclass(frozen=True, slots=True)
class CompareContext:
    title: str
    summary: str
    care: str
    unchosen: str
    """In place of the table on a sheet printed before any choice."""
    columns: tuple[Column, ...]
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    """Each fact by its name, with what each pole says of it."""
    groups: tuple[ComparedGroup, ...]
    span: int
    """How many cells a whole row of the table has."""
    unwritten: str
    """JSON for the script: what stands for a trait that a value does not write."""
    stylesheet: str


def pages(publication: Publication) -> Iterator[Page]:
    """One page, where at least one indicator is shared."""
    if not shared_aggregates(publication):
        return
    address = publication.addresses.compare()
    context = compare_context(publication, Linker(address))
    yield Page(
        address,
        "comparer",
        render("pages/comparer.html", context, publication.language),
        chrome(
            publication,
            address,
            title=TITLE,
            description=context.summary,
            current="compare",
            scripts=(SCRIPT,),
            trail=(
                ("Accueil", publication.addresses.home()),
                ("Les chiffres réunis", publication.addresses.shared_figures()),
                (TITLE, None),
            ),
        ),
    )


def compare_context(publication: Publication, to: Linker) -> CompareContext:
    known, language = columns(publication, to), publication.language
    return CompareContext(
        title=TITLE,
        summary=typeset(SUMMARY, language),
        care=typeset(CARE, language),
        unchosen=typeset(UNCHOSEN, language),
        columns=known,
        facts=tuple((name, tuple(column.facts[place] for column in known)) for place, name in enumerate(FACTS)),
        groups=groups(publication, to),
        span=len(known) + 1,
        unwritten=json.dumps(unwritten(publication), ensure_ascii=False),
        stylesheet=to(STYLESHEET),
    )
