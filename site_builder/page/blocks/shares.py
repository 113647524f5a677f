"""« La part de chacun et de tous »: which members say that they contribute to an effect, and which projects serve it."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.model.cooperation import Member, Project
from site_builder.model.diffusion import Origin
from site_builder.model.framework import Effect
from site_builder.model.page import Link
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.chain import thread_of
from site_builder.page.blocks.facts import current_members
from site_builder.page.linking import Linker
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class Share:
    """An effect, with those who contribute to it."""

    number: str
    """« Effet 3 »."""
    thread: int
    name: str
    href: str
    count: str
    """« 12 structures membres, 4 projets »."""
    members: tuple[Link, ...]
    projects: tuple[Link, ...]


def shares(ptce: Ptce, publication: Publication, to: Linker) -> tuple[Share, ...]:
    """One for each effect, also when nobody says that they contribute to it; empty when no member says anything."""
    if not any(member.effects for member in ptce.members):
        return ()
    return tuple(share(place, effect, ptce, publication, to) for place, effect in enumerate(ptce.framework.effects))


def share(place: int, effect: Effect, ptce: Ptce, publication: Publication, to: Linker) -> Share:
    language = publication.language
    members, projects = contributors(effect, ptce), serving(effect, ptce)
    counts = (
        counted(len(members), "structure membre", "structures membres", language, feminine=True),
        counted(len(projects), "projet", "projets", language),
    )
    return Share(
        number=phrase("Effet {n}", language, n=place + 1),
        thread=thread_of(place),
        name=typeset(effect.name, language),
        href=to(publication.addresses.effect(ptce.slug, effect.id)),
        count=", ".join(counts),
        members=member_links(members, ptce, publication, to),
        projects=project_links(projects, ptce, publication, to),
    )


def contributors(effect: Effect, ptce: Ptce) -> tuple[Member, ...]:
    """The present members who say that they contribute to the effect, in the order of their file."""
    return tuple(member for member in current_members(ptce) if effect.id in member.effects)


def serving(effect: Effect, ptce: Ptce) -> tuple[Project, ...]:
    return tuple(project for project in ptce.projects if effect.id in project.effects)


def has_pages(ptce: Ptce) -> bool:
    """A member has a page of its own where its pole wrote it; a fiche only lists the names that its sources give."""
    return ptce.file.origin is not Origin.PUBLIC_SOURCES


def member_links(members: Iterable[Member], ptce: Ptce, publication: Publication, to: Linker) -> tuple[Link, ...]:
    addresses, language = publication.addresses, publication.language
    return tuple(
        Link(typeset(member.name, language), to(addresses.member(ptce.slug, member.id)) if has_pages(ptce) else "")
        for member in members
    )


def project_links(projects: Iterable[Project], ptce: Ptce, publication: Publication, to: Linker) -> tuple[Link, ...]:
    page = publication.addresses.cooperation(ptce.slug)
    return tuple(Link(typeset(p.name, publication.language), to(f"{page}#projet-{p.id}")) for p in projects)
