"""The links that every page has: parts of the site, parts of a pole's report, footer."""

from site_builder.model.diffusion import Audience, Origin
from site_builder.model.page import Link, LinkGroup
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.shared import shared_aggregates
from site_builder.page.linking import Entry, Linker, links
from site_builder.page.sections import SECTIONS, Section
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset

FICHE = {"report": "La fiche", "indicators": "Chiffres"}
"""Sections that a fiche, which is no report and follows nothing, calls otherwise."""


def network_links(publication: Publication, to: Linker, current: str) -> tuple[Link, ...]:
    """The parts of the whole site; `current` is the key of the one that the page belongs to."""
    addresses = publication.addresses
    entries = (
        ("home", "Accueil", addresses.home()),
        *(_united_entries(publication) if shared_aggregates(publication) else ()),
        ("bank", "Banque d’indicateurs", addresses.bank()),
        ("data", "Données", addresses.data()),
        ("method", "Méthode", addresses.method()),
        *((("facilitation", "Animation", addresses.facilitation()),) if _facilitated(publication) else ()),
        *_health_entry(publication),
        ("search", "Rechercher", addresses.search()),
    )
    return links(entries, to, publication.language, current)


def section_links(publication: Publication, to: Linker, ptce: Ptce, current: str) -> tuple[Link, ...]:
    """The parts of a pole's report that have pages, the report itself first."""
    parts = (
        (section.key, _label(section, ptce), section.address(publication.addresses, ptce.slug))
        for section in SECTIONS
        if section.exists(ptce)
    )
    return links(parts, to, publication.language, current) + _health_link(publication, to, ptce, current)


def footer(publication: Publication, to: Linker) -> tuple[LinkGroup, ...]:
    """The same parts again with those that the navigation has no room for, then what the law and the method ask for."""
    addresses = publication.addresses
    site = (
        ("", "Accueil", addresses.home()),
        *_united(publication),
        ("", "Banque d’indicateurs", addresses.bank()),
        ("", "Données", addresses.data()),
        *_subjects(publication),
        *_community(publication),
    )
    about = (
        ("", "Méthode et secret statistique", addresses.method()),
        ("", "Mentions légales", addresses.legal()),
        ("", "Accessibilité", addresses.accessibility()),
        *((("", "Guide pour les éditeurs", addresses.guide()),) if publication.has_guide else ()),
    )

    def group(title: str, entries: tuple[Entry, ...]) -> LinkGroup:
        return LinkGroup(typeset(title, publication.language), links(entries, to, publication.language))

    return group("Le rapport" if addresses.alone else "Le réseau", site), group("À propos", about)


def _united_entries(publication: Publication) -> tuple[Entry, ...]:
    addresses = publication.addresses
    return ("figures", "Chiffres réunis", addresses.shared_figures()), ("compare", "Comparer", addresses.compare())


def _facilitated(publication: Publication) -> bool:
    return publication.audience is Audience.WORKING and not publication.addresses.alone


def _health_entry(publication: Publication) -> tuple[Entry, ...]:
    """Of all poles, with how many remarks there are on the files that they share."""
    health, addresses = publication.health, publication.addresses
    if health is None or addresses.alone or publication.only:
        return ()
    return (("network-health", _health_text(publication, len(health.problems)), addresses.network_health()),)


def _health_link(publication: Publication, to: Linker, ptce: Ptce, current: str) -> tuple[Link, ...]:
    """For those who write, with how many remarks wait there."""
    if publication.health is None:
        return ()
    text = _health_text(publication, len(publication.health.poles[ptce.slug].problems))
    return (Link(text, to(publication.addresses.health(ptce.slug)), current == "health"),)


def _health_text(publication: Publication, noticed: int) -> str:
    language = publication.language
    count = counted(noticed, "remarque", "remarques", language, feminine=True)
    return phrase("Santé ({count})", language, count=count) if noticed else typeset("Santé", language)


def _label(section: Section, ptce: Ptce) -> str:
    return FICHE.get(section.key, section.label) if ptce.file.origin is Origin.PUBLIC_SOURCES else section.label


def _united(publication: Publication) -> tuple[Entry, ...]:
    if publication.only or not shared_aggregates(publication):
        return ()
    return _united_entries(publication)


def _subjects(publication: Publication) -> tuple[Entry, ...]:
    if publication.addresses.alone or publication.only:
        return ()
    addresses = publication.addresses
    return ("", "Par thème", addresses.topics()), ("", "Par objectif (ODD)", addresses.goals())


def _community(publication: Publication) -> tuple[Entry, ...]:
    answered = any(ptce.self_evaluation for ptce in publication.network.ptces)
    if publication.addresses.alone or publication.only or not answered:
        return ()
    return (("", "Communauté apprenante", publication.addresses.community()),)
