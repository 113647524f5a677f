"""A publication to pages: one file per kind of page, each with its typed context."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from site_builder.model.language import FRENCH
from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.page import (
    article,
    bank,
    community,
    compare,
    cooperation,
    data,
    definition,
    effect,
    effects,
    effects_map,
    embed,
    facilitation,
    fundings,
    goals,
    health,
    home,
    indicator,
    indicators,
    journey,
    learning,
    legal,
    lost,
    member,
    members,
    mission,
    narratives,
    network_health,
    redirect,
    report,
    search,
    shared_figure,
    shared_figures,
    stakeholders,
    summary,
    topics,
    verbatims,
    withdrawn,
)
from site_builder.page.edition import in_edition

SITE_KINDS: dict[str, Callable[[Publication], Iterable[Page]]] = {
    "accueil": home.pages,
    "chiffres": shared_figures.pages,
    "chiffre": shared_figure.pages,
    "comparer": compare.pages,
    "banque": bank.pages,
    "definition": definition.pages,
    "retiree": withdrawn.pages,
    "odd": goals.pages,
    "themes": topics.pages,
    "communaute": community.pages,
    "animation": facilitation.pages,
    "sante-du-reseau": network_health.pages,
    "texte": article.pages,
    "donnees": data.pages,
    "recherche": search.pages,
    "mentions": legal.pages,
    "introuvable": lost.pages,
}
"""Pages of the whole site, left out when only some poles are written."""
PTCE_KINDS: dict[str, Callable[[Publication], Iterable[Page]]] = {
    "rapport": report.pages,
    "synthese": summary.pages,
    "effets": effects.pages,
    "carte-des-effets": effects_map.pages,
    "effet": effect.pages,
    "indicateurs": indicators.pages,
    "indicateur": indicator.pages,
    "integrer": embed.pages,
    "paroles": verbatims.pages,
    "membres": members.pages,
    "membre": member.pages,
    "cooperation": cooperation.pages,
    "parties-prenantes": stakeholders.pages,
    "recits": narratives.pages,
    "financements": fundings.pages,
    "demarche": journey.pages,
    "mission": mission.pages,
    "apprentissages": learning.pages,
    "sante": health.pages,
    "redirection": redirect.pages,
}
"""Pages of one pole, made for each pole that is written."""

OF_THE_SITE = frozenset({"introuvable", "redirection"})
"""Kinds that exist once, whatever the languages: a server shows one page for lost addresses, and no old address was in another."""


def make_pages(publication: Publication) -> tuple[Page, ...]:
    """Every page of the site, in the order of the tables above."""
    return tuple(page for pages in page_tasks(publication) for page in pages())


def page_tasks(publication: Publication) -> list[Callable[[], tuple[Page, ...]]]:
    """The same, one task for each kind of page, to be done in any order."""
    kinds = PTCE_KINDS if publication.only else {**SITE_KINDS, **PTCE_KINDS}
    made = [pages for name, pages in kinds.items() if publication.language == FRENCH or name not in OF_THE_SITE]
    return [lambda pages=pages: tuple(in_edition(page, publication) for page in pages(publication)) for pages in made]  # type: ignore[misc]


def pages_near(publication: Publication, address: str) -> Iterator[Page]:
    """The pages among which the one at that address is, if there is one: of its pole, or of the whole site; each made as it is taken."""
    addresses, network = publication.addresses, publication.network
    poles = frozenset(ptce.slug for ptce in network.ptces if address.startswith(addresses.ptce(ptce.slug)))
    if poles:
        yield from chain.from_iterable(pages(replace(publication, asked=poles)) for pages in PTCE_KINDS.values())
    else:
        # A pole that changed its name has left some at an address that is no longer a pole's.
        yield from redirect.pages(publication)
    if not publication.only and (addresses.alone or not poles):
        yield from chain.from_iterable(pages(publication) for pages in SITE_KINDS.values())
