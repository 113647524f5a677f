"""What surrounds every body: title, banners, navigation, breadcrumbs, footer."""

from site_builder.model.address import Addresses
from site_builder.model.diffusion import Audience, Origin, Status
from site_builder.model.language import FRENCH
from site_builder.model.page import Chrome, Link, LinkGroup
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.shared import shared_aggregates
from site_builder.page.linking import Linker
from site_builder.page.sections import SECTIONS, Section
from site_builder.words.periods import day_label
from site_builder.words.typography import typeset

FICTITIOUS = "Données fictives : aucun chiffre, aucun nom, aucune parole n’est réel."
PUBLIC_SOURCES = "Fiche établie à partir de sources publiques : le pôle ne l’a ni écrite ni relue."
HARVESTED = "Copie de ce que le pôle publie sur son propre site : ses chiffres et ses effets sont ici, le reste de son rapport est chez lui."
DRAFT = "Brouillon : ce rapport n’est pas publié."
REVIEW = "En relecture : ce rapport n’est pas encore validé."
WORKING = "Document de travail des membres : à ne pas publier."
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
        title=_title(publication, title, ptce, name),
        shared_title=_title(publication, title, ptce),
        description=typeset(description, publication.language),
        root=to.root,
        site_name=typeset(name, publication.language),
        home=to(""),
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
        updated=typeset(f"Mis à jour le {day_label(publication.date, publication.language)}.", publication.language),
        canonical=_canonical(publication, address),
        moved_to=moved_to,
        scripts=scripts,
        searches=searches,
        feeds=_feeds(publication, to),
        picture=_picture(publication, ptce, picture),
    )


def bare_chrome(
    publication: Publication, address: str, *, title: str, description: str, ptce: Ptce, whole: str, scripts: tuple[str, ...]
) -> Chrome:
    """The chrome of a page that stands in a frame; search engines are sent to the whole one, at the address `whole`."""
    to = Linker(address)
    return Chrome(
        language=publication.language.code,
        title=_title(publication, title, ptce, publication.name),
        shared_title=_title(publication, title, ptce),
        description=typeset(description, publication.language),
        root=to.root,
        site_name="",
        home=to(""),
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
        title=f"{title} · {name}",
        shared_title=title,
        description=title,
        root=to.root,
        site_name=name,
        home=to(""),
        banners=(),
        indexed=True,
        network_links=(Link("Accueil", to("")), Link("Rechercher", to(Addresses(alone=False).search()))),
        ptce=None,
        ptce_links=(),
        trail=(),
        footer=(),
        footer_text="",
        updated="",
        canonical=None,
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
    return typeset(" · ".join(part for part in parts if part), publication.language)


def _indexed(publication: Publication, ptce: Ptce | None) -> bool:
    if ptce is None:
        return publication.audience is Audience.PUBLIC
    written = ptce.file.origin is Origin.POLE and ptce.file.status is Status.PUBLISHED
    return written and publication.audience is Audience.PUBLIC


def _network_links(publication: Publication, to: Linker, current: str) -> tuple[Link, ...]:
    addresses = publication.addresses
    entries = (
        ("home", "Accueil", ""),
        *(_united_entries(publication) if shared_aggregates(publication) else ()),
        ("bank", "Banque d’indicateurs", addresses.bank()),
        ("data", "Données", addresses.data()),
        ("method", "Méthode", addresses.method()),
        *((("facilitation", "Animation", addresses.facilitation()),) if _facilitated(publication) else ()),
        ("search", "Rechercher", addresses.search()),
    )
    return tuple(Link(label, to(address), current == key) for key, label, address in entries)


def _united_entries(publication: Publication) -> tuple[tuple[str, str, str], ...]:
    addresses = publication.addresses
    return ("figures", "Chiffres réunis", addresses.shared_figures()), ("compare", "Comparer", addresses.compare())


def _facilitated(publication: Publication) -> bool:
    return publication.audience is Audience.WORKING and not publication.addresses.alone


def section_links(publication: Publication, to: Linker, ptce: Ptce, current: str) -> tuple[Link, ...]:
    """The parts of a pole's report that have pages, the report itself first."""
    return tuple(
        Link(_label(section, ptce), to(section.address(publication.addresses, ptce.slug)), section.key == current)
        for section in SECTIONS
        if section.exists(ptce)
    )


def _label(section: Section, ptce: Ptce) -> str:
    return FICHE.get(section.key, section.label) if ptce.file.origin is Origin.PUBLIC_SOURCES else section.label


def _footer(publication: Publication, to: Linker) -> tuple[LinkGroup, ...]:
    addresses = publication.addresses
    site = LinkGroup(
        "Le rapport" if addresses.alone else "Le réseau",
        (
            Link("Accueil", to("")),
            *_united(publication, to),
            Link("Banque d’indicateurs", to(addresses.bank())),
            Link("Données", to(addresses.data())),
            *_subjects(publication, to),
            *_community(publication, to),
        ),
    )
    about = LinkGroup(
        "À propos",
        (
            Link("Méthode et secret statistique", to(addresses.method())),
            Link("Mentions légales", to(addresses.legal())),
            Link("Accessibilité", to(addresses.accessibility())),
        ),
    )
    return site, about


def _united(publication: Publication, to: Linker) -> tuple[Link, ...]:
    if publication.only or not shared_aggregates(publication):
        return ()
    return tuple(Link(text, to(address)) for _, text, address in _united_entries(publication))


def _subjects(publication: Publication, to: Linker) -> tuple[Link, ...]:
    if publication.addresses.alone or publication.only:
        return ()
    addresses = publication.addresses
    return Link("Par thème", to(addresses.topics())), Link("Par objectif (ODD)", to(addresses.goals()))


def _community(publication: Publication, to: Linker) -> tuple[Link, ...]:
    answered = any(ptce.self_evaluation for ptce in publication.network.ptces)
    if publication.addresses.alone or publication.only or not answered:
        return ()
    return (Link("Communauté apprenante", to(publication.addresses.community())),)


def _footer_text(publication: Publication) -> str:
    who = "Ce pôle publie" if publication.addresses.alone else "Chaque PTCE publie"
    return f"{who} ses chiffres, ses paroles et ses limites, sous sa responsabilité."


def _canonical(publication: Publication, address: str) -> str | None:
    home = publication.network.home
    return f"{home}{address}" if home is not None else None


def _feeds(publication: Publication, to: Linker) -> tuple[Link, ...]:
    if not _shared(publication) or publication.only:
        return ()
    addresses = publication.addresses
    return (
        Link("Les rapports", to(addresses.reports_feed())),
        Link("Les corrections", to(addresses.corrections_feed())),
    )


def _picture(publication: Publication, ptce: Ptce | None, own: str) -> str:
    if ptce is None or not _shared(publication):
        return ""
    return f"{publication.network.home}{own or publication.addresses.report_card(ptce.slug)}"


def _shared(publication: Publication) -> bool:
    return publication.network.home is not None and publication.audience is Audience.PUBLIC
