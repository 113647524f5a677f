"""What surrounds every body: title, banners, navigation, breadcrumbs, footer."""

from site_builder.model.address import Addresses
from site_builder.model.diffusion import Audience, Origin, Status
from site_builder.model.language import FRENCH, Language
from site_builder.model.page import Chrome, ChromeWords, Edition, Link, LinkGroup
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.shared import shared_aggregates
from site_builder.page.linking import Linker
from site_builder.page.sections import SECTIONS, Section
from site_builder.words.periods import day_label
from site_builder.words.sentences import phrase
from site_builder.words.typography import typeset

FICTITIOUS = "Données fictives : aucun chiffre, aucun nom, aucune parole n’est réel."
PUBLIC_SOURCES = "Fiche établie à partir de sources publiques : le pôle ne l’a ni écrite ni relue."
HARVESTED = "Copie de ce que le pôle publie sur son propre site : ses chiffres et ses effets sont ici, le reste de son rapport est chez lui."
DRAFT = "Brouillon : ce rapport n’est pas publié."
REVIEW = "En relecture : ce rapport n’est pas encore validé."
WORKING = "Document de travail des membres : à ne pas publier."
PARTLY = "Une partie de cette page n’est publiée qu’en français."
FICHE = {"report": "La fiche", "indicators": "Chiffres"}
"""Sections that a fiche, which is no report and follows nothing, calls otherwise."""


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
) -> Chrome:
    """The chrome of the page at `address`.

    `current` is the key of the section it belongs to; `trail` the breadcrumbs as (text, address or None for the page itself);
    `picture` the card that stands for it, when it is not that of its pole's report.
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
        network_links=_network_links(publication, to, current),
        ptce=Link(typeset(ptce.file.name, publication.language), to(publication.addresses.ptce(ptce.slug))) if ptce else None,
        ptce_links=section_links(publication, to, ptce, current) if ptce else (),
        trail=tuple(
            Link(typeset(text, publication.language), to(there) if there is not None else "", there is None)
            for text, there in trail
        ),
        footer=_footer(publication, to),
        footer_text=_footer_text(publication),
        updated=phrase("Mis à jour le {day}.", publication.language, day=day_label(publication.date, publication.language)),
        canonical=_canonical(publication, address),
        moved_to=moved_to,
        scripts=scripts,
        searches=searches,
        feeds=_feeds(publication, to),
        editions=editions(publication, to, address) if moved_to is None else (),
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


def banners(publication: Publication, ptce: Ptce | None) -> tuple[str, ...]:
    """The warnings that stay above every page of a pole, or of a network made only of such poles."""
    poles = (ptce,) if ptce else publication.network.ptces
    origins = {pole.file.origin for pole in poles}
    warnings = {
        FICTITIOUS: origins == {Origin.FICTITIOUS},
        PUBLIC_SOURCES: origins == {Origin.PUBLIC_SOURCES},
        HARVESTED: ptce is not None and ptce.harvest is not None,
        WORKING: publication.audience is Audience.WORKING,
        DRAFT: ptce is not None and ptce.file.status is Status.DRAFT,
        REVIEW: ptce is not None and ptce.file.status is Status.REVIEW,
    }
    return tuple(typeset(text, publication.language) for text, shown in warnings.items() if shown)


def _title(publication: Publication, title: str, ptce: Ptce | None, site: str = "") -> str:
    parts = dict.fromkeys((title, ptce.file.name if ptce else "", site))
    return " · ".join(typeset(part, publication.language) for part in parts if part)


def _indexed(publication: Publication, ptce: Ptce | None) -> bool:
    if ptce is None:
        return publication.audience is Audience.PUBLIC
    written = ptce.file.origin is Origin.POLE and ptce.file.status is Status.PUBLISHED
    return written and publication.audience is Audience.PUBLIC


def _network_links(publication: Publication, to: Linker, current: str) -> tuple[Link, ...]:
    addresses = publication.addresses
    entries = (
        ("home", "Accueil", addresses.home()),
        *(_united_entries(publication) if shared_aggregates(publication) else ()),
        ("bank", "Banque d’indicateurs", addresses.bank()),
        ("data", "Données", addresses.data()),
        ("method", "Méthode", addresses.method()),
        *((("facilitation", "Animation", addresses.facilitation()),) if _facilitated(publication) else ()),
        ("search", "Rechercher", addresses.search()),
    )
    return tuple(Link(typeset(label, publication.language), to(address), current == key) for key, label, address in entries)


def _united_entries(publication: Publication) -> tuple[tuple[str, str, str], ...]:
    addresses = publication.addresses
    return ("figures", "Chiffres réunis", addresses.shared_figures()), ("compare", "Comparer", addresses.compare())


def _facilitated(publication: Publication) -> bool:
    return publication.audience is Audience.WORKING and not publication.addresses.alone


def section_links(publication: Publication, to: Linker, ptce: Ptce, current: str) -> tuple[Link, ...]:
    """The parts of a pole's report that have pages, the report itself first."""
    return tuple(
        Link(
            typeset(_label(section, ptce), publication.language),
            to(section.address(publication.addresses, ptce.slug)),
            section.key == current,
        )
        for section in SECTIONS
        if section.exists(ptce)
    )


def _label(section: Section, ptce: Ptce) -> str:
    return FICHE.get(section.key, section.label) if ptce.file.origin is Origin.PUBLIC_SOURCES else section.label


def _footer(publication: Publication, to: Linker) -> tuple[LinkGroup, ...]:
    addresses = publication.addresses
    site = (
        ("Accueil", addresses.home()),
        *_united(publication),
        ("Banque d’indicateurs", addresses.bank()),
        ("Données", addresses.data()),
        *_subjects(publication),
        *_community(publication),
    )
    about = (
        ("Méthode et secret statistique", addresses.method()),
        ("Mentions légales", addresses.legal()),
        ("Accessibilité", addresses.accessibility()),
    )

    def group(title: str, entries: tuple[tuple[str, str], ...]) -> LinkGroup:
        links = tuple(Link(typeset(text, publication.language), to(address)) for text, address in entries)
        return LinkGroup(typeset(title, publication.language), links)

    return group("Le rapport" if addresses.alone else "Le réseau", site), group("À propos", about)


def _united(publication: Publication) -> tuple[tuple[str, str], ...]:
    if publication.only or not shared_aggregates(publication):
        return ()
    return tuple((text, address) for _, text, address in _united_entries(publication))


def _subjects(publication: Publication) -> tuple[tuple[str, str], ...]:
    if publication.addresses.alone or publication.only:
        return ()
    addresses = publication.addresses
    return ("Par thème", addresses.topics()), ("Par objectif (ODD)", addresses.goals())


def _community(publication: Publication) -> tuple[tuple[str, str], ...]:
    answered = any(ptce.self_evaluation for ptce in publication.network.ptces)
    if publication.addresses.alone or publication.only or not answered:
        return ()
    return (("Communauté apprenante", publication.addresses.community()),)


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
    return publication.network.home is not None and publication.audience is Audience.PUBLIC
