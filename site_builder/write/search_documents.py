"""What the search reads of each page: its main content alone, with what a reader may narrow the results by."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.words.typography import typeset

KINDS = {
    "rapport": "Rapport",
    "effet": "Effet",
    "indicateur": "Indicateur",
    "chiffre": "Chiffre réuni",
    "definition": "Définition de la banque",
    "paroles": "Paroles",
    "membres": "Membres",
    "membre": "Membre",
    "cooperation": "Coopération",
    "parties-prenantes": "Parties prenantes",
    "recit": "Récit",
    "financement": "Financement",
    "demarche": "Démarche",
    "mission": "Mission",
    "apprentissages": "Apprentissages",
    "communaute": "Communauté apprenante",
    "texte": "Méthode",
    "guide": "Guide",
}
"""Kinds of pages that are found; lists are not, since each of their lines has a page that says more."""

WEIGHTS = {"definition": ("0.6", "4"), "guide": ("0.3", "2")}
"""Of the text and of its title: 1 and 7 elsewhere (Pagefind's own). A pole's own words come before the bank's, and before advice."""
APART = re.compile(r"<(?=(?:small|span|p|li|d[dt]|t[dh]|div|h\d|figcaption|br)\b)")
"""What begins in another place of the page: without a space before it, two words would become one."""
SECTION = re.compile(r'(<section\b[^>]*\bid="([^"]+)"[^>]*>(?:(?!<section|<h\d).)*)<h2(?![^>]*\bid=)', re.DOTALL)
"""A part of a page, up to its title: Pagefind leads to titles that bear an address, ours is on the part."""


@dataclass(frozen=True, slots=True)
class Findable:
    """A page that is to be found, and what a reader may narrow the results by: its kind, pole, themes and years."""

    page: Page
    facets: Mapping[str, tuple[str, ...]]

    @property
    def parts(self) -> tuple[bytes, ...]:
        """All that its document is made of."""
        return tuple(text.encode() for text in (self.page.address, self.page.chrome.title, self.page.body, repr(self.facets)))


def findable(publication: Publication, pages: Iterable[Page]) -> Iterator[Findable]:
    """In the order of the pages."""
    addresses, themes, years = publication.addresses, _themes(publication), _years(publication)
    whole_verbatims = {addresses.verbatims(ptce.slug) for ptce in publication.written}
    for page in pages:
        repeated = page.kind == "paroles" and page.address not in whole_verbatims
        if page.kind in KINDS and not repeated and page.chrome.moved_to is None:
            facets = {
                "page": (KINDS[page.kind],),
                "pole": (page.chrome.ptce.text,) if page.chrome.ptce else (),
                "theme": tuple(themes[page.address]),
                "annee": tuple(years[page.address]),
            }
            yield Findable(page, facets)


def document(found: Findable) -> str:
    """The page's HTML as Pagefind wants it."""
    page, facets = found.page, found.facets
    head = "".join(
        f'<meta data-pagefind-filter="{name}[content]" content="{escape(value)}">'
        for name, values in facets.items()
        for value in values
    )
    shown = "".join(
        f'<meta data-pagefind-meta="{name}[content]" content="{escape(value)}">'
        for name in ("page", "pole")
        for value in facets[name]
    )
    text, title = WEIGHTS.get(page.kind, ("1", "7"))
    body = _undrawn(page.body).replace("<h1", f'<h1 data-pagefind-weight="{title}"', 1)
    body = SECTION.sub(r'\1<h2 id="\2"', body)
    body = APART.sub(" <", body.replace("</dt>", " :</dt>").replace("</dd>", ".</dd>"))
    return (
        f'<!doctype html><html lang="{page.chrome.language}"><head><title>{escape(page.chrome.title)}</title>{head}{shown}</head>'
        f'<body><main data-pagefind-body data-pagefind-weight="{text}">{body}</main></body></html>'
    )


def _undrawn(html: str) -> str:
    """Without its drawings: no word of them is read, and they are more than half of the pages."""
    first, *others = html.split("<svg ")
    return first + "".join(after.partition("</svg>")[2] for after in others)


def _themes(publication: Publication) -> Mapping[str, list[str]]:
    bank, addresses, found = publication.network.bank, publication.addresses, defaultdict[str, dict[str, None]](dict)
    names = {theme.id: typeset(theme.name, publication.language) for theme in bank.file.themes}
    for definition in bank.definitions.values():
        for address in (addresses.definition(definition.id), addresses.shared_figure(definition.id)):
            found[address] |= _named(names, definition.theme)
    for ptce in publication.written:
        for indicator in ptce.indicators:
            theme = _named(names, indicator.definition.theme)
            found[addresses.indicator(ptce.slug, indicator.id)] |= theme
            for effect in indicator.effects:
                found[addresses.effect(ptce.slug, effect)] |= theme
    return defaultdict(list, {address: list(themes) for address, themes in found.items()})


def _named(names: Mapping[str, str], theme: str | None) -> dict[str, None]:
    return {names[theme]: None} if theme is not None and theme in names else {}


def _years(publication: Publication) -> Mapping[str, list[str]]:
    """The years an indicator has values of, and that of a report."""
    addresses, found = publication.addresses, defaultdict[str, list[str]](list)
    for ptce in publication.written:
        found[addresses.ptce(ptce.slug)] = [str(ptce.reference.year)]
        for indicator in ptce.indicators:
            years = {o.period.year for o in indicator.series.observations if o.period.dated}
            found[addresses.indicator(ptce.slug, indicator.id)] = [str(year) for year in sorted(years)]
    return found
