"""The search page: a form that its script brings to life, and below it everything there is to read, as lists."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.measure import Indicator
from site_builder.model.page import Link, Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.shared import shared_aggregates
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.navigation import section_links
from site_builder.page.templates import render
from site_builder.words.alphabet import dictionary_order
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class PoleContents:
    """One pole: the parts of its report, and the effects that it tells."""

    pole: Link
    parts: tuple[Link, ...]
    effects: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SearchContext:
    root: str
    """The site's home, from which the addresses of results start."""
    poles: tuple[PoleContents, ...]
    themes: tuple[Link, ...]
    indicators: tuple[Link, ...]
    """Those that a pole follows, each once, by name."""
    about: tuple[Link, ...]


SCRIPT = "assets/js/recherche.js"


def pages(publication: Publication) -> Iterator[Page]:
    """One page; what its script searches in is made of the pages once they are all there."""
    address, title = publication.addresses.search(), "Rechercher"
    yield Page(
        address,
        "recherche",
        render("pages/recherche.html", search_context(publication, Linker(address)), publication.language),
        chrome(
            publication,
            address,
            title=title,
            description="Chercher un pôle, un indicateur, un effet, un mot entendu ; ou parcourir tout ce que le site contient.",
            current="search",
            trail=(("Accueil", publication.addresses.home()), (title, None)),
            searches=True,
            scripts=(SCRIPT,),
        ),
    )


def search_context(publication: Publication, to: Linker) -> SearchContext:
    return SearchContext(
        root=to.root,
        poles=tuple(_contents(publication, ptce, to) for ptce in publication.network.ptces),
        themes=_themes(publication, to),
        indicators=_indicators(publication, to),
        about=_about(publication, to),
    )


def _contents(publication: Publication, ptce: Ptce, to: Linker) -> PoleContents:
    addresses, language = publication.addresses, publication.language
    return PoleContents(
        pole=Link(typeset(ptce.file.name, language), to(addresses.ptce(ptce.slug))),
        parts=section_links(publication, to, ptce, "report")[1:],
        effects=tuple(
            Link(typeset(effect.name, language), to(addresses.effect(ptce.slug, effect.id)))
            for effect in ptce.framework.effects
        ),
    )


def _themes(publication: Publication, to: Linker) -> tuple[Link, ...]:
    bank = publication.network.bank
    used = {definition.theme for definition in bank.definitions.values()}
    return tuple(
        Link(typeset(theme.name, publication.language), to(publication.addresses.theme(theme.id)))
        for theme in bank.file.themes
        if theme.id in used
    )


def _indicators(publication: Publication, to: Linker) -> tuple[Link, ...]:
    """Where several poles are side by side, when they are; else the page of the only one, or the definition they share."""
    followed: dict[str, list[tuple[Ptce, Indicator]]] = {}
    for ptce in publication.network.ptces:
        for indicator in ptce.indicators:
            followed.setdefault(f"{ptce.slug}/{indicator.id}" if indicator.own else indicator.id, []).append((ptce, indicator))
    shared = {one.definition.id for one in shared_aggregates(publication)}
    links = (_indicator(publication, to, uses, shared) for uses in followed.values())
    return tuple(sorted(links, key=lambda link: dictionary_order(link.text)))


def _indicator(publication: Publication, to: Linker, uses: list[tuple[Ptce, Indicator]], shared: set[str]) -> Link:
    addresses, (ptce, indicator) = publication.addresses, uses[0]
    name = typeset(indicator.definition.name, publication.language)
    if indicator.id in shared and not indicator.own:
        return Link(name, to(addresses.shared_figure(indicator.id)))
    if len(uses) > 1:
        return Link(name, to(addresses.definition(indicator.id)))
    whose = "" if addresses.alone else f" · {typeset(ptce.file.name, publication.language)}"
    return Link(typeset(indicator.name, publication.language) + whose, to(addresses.indicator(ptce.slug, indicator.id)))


def _about(publication: Publication, to: Linker) -> tuple[Link, ...]:
    addresses = publication.addresses
    return (
        Link(typeset("Accueil", publication.language), to(publication.addresses.home())),
        Link("Banque d’indicateurs", to(addresses.bank())),
        Link("Données à télécharger", to(addresses.data())),
        Link("Méthode et secret statistique", to(addresses.method())),
        Link("Mentions légales", to(addresses.legal())),
        Link("Accessibilité", to(addresses.accessibility())),
    )
