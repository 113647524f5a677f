"""What surrounds every body: title, banners, navigation, breadcrumbs, footer."""

from functools import lru_cache

from site_builder.model.address import Addresses
from site_builder.model.diffusion import Audience, Origin, Status
from site_builder.model.language import FRENCH, Language
from site_builder.model.page import Chrome, ChromeWords, Edition, Link
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.banners import banners
from site_builder.page.linking import Linker
from site_builder.page.navigation import footer, network_links, section_links
from site_builder.words.periods import day_label
from site_builder.words.sentences import phrase
from site_builder.words.typography import typeset

PARTLY = "Une partie de cette page n’est publiée qu’en français."


def chrome(
    publication: Publication,
    address: str,
    *,
    title: str,
    description: str,
    ptce: Ptce | None = None,
    current: str = "",
    trail: tuple[tuple[str, str | None], ...] = (),
    moved_to: str | None = None,
    searches: bool = False,
    scripts: tuple[str, ...] = (),
    picture: str = "",
    one_language: bool = False,
) -> Chrome:
    """The chrome of the page at `address`.

    `current` is the key of the section it belongs to; `trail` the breadcrumbs as (text, address or None for the page itself);
    `picture` the card that stands for it, when it is not that of its pole's report; `one_language` a page that is in French alone.
    """
    to = Linker(address)
    name = site_name(publication)
    return Chrome(
        language=publication.language.code,
        words=chrome_words(publication.language),
        title=_title(publication, title, ptce, name),
        shared_title=_title(publication, title, ptce),
        description=typeset(description, publication.language),
        root=to.root,
        site_name=typeset(name, publication.language),
        home=to(publication.addresses.home()),
        banners=banners(publication, ptce),
        indexed=moved_to is None and _indexed(publication, ptce),
        network_links=network_links(publication, to, current),
        ptce=Link(typeset(ptce.file.name, publication.language), to(publication.addresses.ptce(ptce.slug))) if ptce else None,
        ptce_links=section_links(publication, to, ptce, current) if ptce else (),
        trail=tuple(
            Link(typeset(text, publication.language), to(there) if there is not None else "", there is None)
            for text, there in trail
        ),
        footer=footer(publication, to),
        footer_text=_footer_text(publication),
        updated=phrase("Mis à jour le {day}.", publication.language, day=day_label(publication.date, publication.language)),
        canonical=_canonical(publication, address),
        moved_to=moved_to,
        scripts=scripts,
        searches=searches,
        feeds=_feeds(publication, to),
        editions=editions(publication, to, address) if moved_to is None and not one_language else (),
        picture=_picture(publication, ptce, picture),
    )


def bare_chrome(
    publication: Publication, address: str, *, title: str, description: str, ptce: Ptce, whole: str, scripts: tuple[str, ...]
) -> Chrome:
    """The chrome of a page that stands in a frame; search engines are sent to the whole one, at the address `whole`."""
    to = Linker(address)
    return Chrome(
        language=publication.language.code,
        words=chrome_words(publication.language),
        title=_title(publication, title, ptce, publication.name),
        shared_title=_title(publication, title, ptce),
        description=typeset(description, publication.language),
        root=to.root,
        site_name="",
        home=to(publication.addresses.home()),
        banners=(),
        indexed=False,
        network_links=(),
        ptce=None,
        ptce_links=(),
        trail=(),
        footer=(),
        footer_text="",
        updated="",
        canonical=_canonical(publication, whole),
        scripts=scripts,
        bare=True,
    )


def plain_chrome(title: str, address: str, name: str) -> Chrome:
    """The chrome of a page that is not ours, in somebody's own MkDocs site."""
    to = Linker(address)
    return Chrome(
        language=FRENCH.code,
        words=chrome_words(FRENCH),
        title=f"{title} · {name}",
        shared_title=title,
        description=title,
        root=to.root,
        site_name=name,
        home=to(""),
        banners=(),
        indexed=True,
        network_links=(
            Link("Accueil", to("")),
            Link("Rechercher", to(Addresses(alone=False).search())),
        ),
        ptce=None,
        ptce_links=(),
        trail=(),
        footer=(),
        footer_text="",
        updated="",
        canonical=None,
    )


@lru_cache(maxsize=8)
def chrome_words(language: Language, partly: bool = False) -> ChromeWords:
    """What the chrome itself says; `partly`: some passages of the page are in French only."""
    return ChromeWords(
        skip=typeset("Aller au contenu", language),
        site=typeset("Site", language),
        report=typeset("Rapport", language),
        trail=typeset("Fil d’Ariane", language),
        languages=typeset("Langue", language),
        display=typeset("Affichage", language),
        automatic=typeset("Automatique", language),
        light=typeset("Clair", language),
        dark=typeset("Sombre", language),
        partly=typeset(PARTLY, language) if partly else "",
    )


def editions(publication: Publication, to: Linker, address: str) -> tuple[Edition, ...]:
    """The page at `address` in every language of the site; none where there is one, or where the others are not written."""
    languages = publication.network.languages
    if len(languages) < 2:
        return ()
    own = address.removeprefix(publication.language.folder)
    return tuple(
        Edition(language.code, language.name, to(there), _canonical(publication, there), language == publication.language)
        for language in languages
        for there in [language.folder + own]
    )


def site_name(publication: Publication) -> str:
    """What the site calls itself."""
    return publication.name


def _title(publication: Publication, title: str, ptce: Ptce | None, site: str = "") -> str:
    parts = dict.fromkeys((title, ptce.file.name if ptce else "", site))
    return " · ".join(typeset(part, publication.language) for part in parts if part)


def _indexed(publication: Publication, ptce: Ptce | None) -> bool:
    if publication.offline:
        return False
    if ptce is None:
        return publication.audience is Audience.PUBLIC
    written = ptce.file.origin is Origin.POLE and ptce.file.status is Status.PUBLISHED
    return written and publication.audience is Audience.PUBLIC


def _footer_text(publication: Publication) -> str:
    said = (
        "Ce pôle publie ses chiffres, ses paroles et ses limites, sous sa responsabilité."
        if publication.addresses.alone
        else "Chaque PTCE publie ses chiffres, ses paroles et ses limites, sous sa responsabilité."
    )
    return typeset(said, publication.language)


def _canonical(publication: Publication, address: str) -> str | None:
    home = publication.network.home
    return f"{home}{address}" if home is not None else None


def _feeds(publication: Publication, to: Linker) -> tuple[Link, ...]:
    if not _shared(publication) or publication.only:
        return ()
    addresses = publication.addresses
    return (
        Link(typeset("Les rapports", publication.language), to(addresses.reports_feed())),
        Link(typeset("Les corrections", publication.language), to(addresses.corrections_feed())),
    )


def _picture(publication: Publication, ptce: Ptce | None, own: str) -> str:
    if ptce is None or not _shared(publication):
        return ""
    return f"{publication.network.home}{own or publication.addresses.report_card(ptce.slug)}"


def _shared(publication: Publication) -> bool:
    return publication.network.home is not None and publication.audience is Audience.PUBLIC and not publication.offline
