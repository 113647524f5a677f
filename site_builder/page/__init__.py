"""A publication to pages: one file per kind of page, each with its typed context."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

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
    guide,
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
    "guide": guide.pages,
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


def page_at(publication: Publication, address: str, likely: str = "") -> tuple[Page, str] | None:
    """The page at that address and the name of its kind, looked for where it can be: in its pole, or in the whole site.

    Pages are made until it is found; the kind that is `likely`, because it was the page's before, comes first.
    """
    near = dict(_near(replace(publication, wanted=address), address))
    if publication.language != FRENCH:
        near = {name: pages for name, pages in near.items() if name not in OF_THE_SITE}
    for name in sorted(near, key=lambda name: name != likely):
        for page in near[name]():
            if page.address == address:
                return in_edition(page, publication), name
    return None


def _near(publication: Publication, address: str) -> Iterator[tuple[str, Callable[[], Iterable[Page]]]]:
    addresses, network = publication.addresses, publication.network
    poles = frozenset(ptce.slug for ptce in network.ptces if address.startswith(addresses.ptce(ptce.slug)))
    if poles:
        asked = replace(publication, asked=poles)
        yield from ((name, partial(pages, asked)) for name, pages in PTCE_KINDS.items())
    else:
        # A pole that changed its name has left some at an address that is no longer a pole's.
        yield "redirection", partial(redirect.pages, publication)
    if not publication.only and (addresses.alone or not poles):
        yield from ((name, partial(pages, publication)) for name, pages in SITE_KINDS.items())
