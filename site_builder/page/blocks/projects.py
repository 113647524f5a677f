"""The projects by state: what each is, who takes part in it, what they share and what they obtained together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from site_builder.model.cooperation import Member, Project, ProjectState
from site_builder.model.language import Language
from site_builder.model.page import Link
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.record import RecordLine, record
from site_builder.page.blocks.shares import member_links
from site_builder.page.linking import Linker
from site_builder.words.numbers import euros
from site_builder.words.periods import month_span
from site_builder.words.sentences import phrase, uncapital
from site_builder.words.translation import translated
from site_builder.words.typography import typeset

ORDER = {
    ProjectState.RUNNING: "En activité",
    ProjectState.STARTED: "Amorcés",
    ProjectState.IDEA: "À l’état d’idée",
    ProjectState.STOPPED: "Arrêtés",
}


@dataclass(frozen=True, slots=True)
class ProjectEntry:
    id: str
    name: str
    description: str
    when: str
    facts: tuple[RecordLine, ...]


@dataclass(frozen=True, slots=True)
class ProjectGroup:
    title: str
    """« En activité (5) »."""
    projects: tuple[ProjectEntry, ...]


def project_groups(publication: Publication, ptce: Ptce, to: Linker) -> tuple[ProjectGroup, ...]:
    """The states that occur; what stopped comes last and says why."""
    return tuple(
        ProjectGroup(
            f"{typeset(title, publication.language)} ({len(projects)})",
            tuple(_entry(project, publication, ptce, to) for project in projects),
        )
        for state, title in ORDER.items()
        if (projects := [project for project in ptce.projects if project.state is state])
    )


def _entry(project: Project, publication: Publication, ptce: Ptce, to: Linker) -> ProjectEntry:
    language, members = publication.language, {member.id: member for member in ptce.members}
    partners = [members[id] for id in project.partners if id in members]
    gone = [members[id] for id, _ in project.departures if id in members]
    return ProjectEntry(
        id=f"projet-{project.id}",
        name=typeset(project.name, language),
        description=typeset(project.description or "", language),
        when=month_span(project.start, project.end, language),
        facts=record(
            (
                (
                    phrase("Membres ({n})", language, n=len(partners)),
                    _linked(_dated(partners, project, publication, ptce, to), language),
                ),
                ("En sont partis", _linked(_dated(gone, project, publication, ptce, to), language)),
                ("Mis en commun", typeset(project.means or "", language)),
                ("Obtenu ensemble", _money(project, publication)),
                ("Effets servis", list(_effects(project, publication, ptce, to))),
                ("Pourquoi arrêté", typeset(project.stopped_why or "", language)),
            )
        ),
    )


def stay(project: Project, member: str, language: Language) -> str:
    """« depuis 2023 », « jusqu’en mars 2024 », « 2022 à 2024 »; empty for who is there from the start to the end."""
    return uncapital(month_span(dict(project.arrivals).get(member), dict(project.departures).get(member), language))


def _dated(
    partners: Sequence[Member], project: Project, publication: Publication, ptce: Ptce, to: Linker
) -> Iterator[tuple[Link, str]]:
    links = member_links(partners, ptce, publication, to)
    return ((link, stay(project, one.id, publication.language)) for link, one in zip(links, partners, strict=True))


def _linked(partners: Iterable[tuple[Link, str]], language: Language) -> Markup:
    """« a, b (depuis 2023) et c », each leading to its own page when it has one."""
    names = [
        (Markup('<a href="{}">{}</a>').format(link.href, link.text) if link.href else escape(link.text))
        + (f" ({when})" if when else "")
        for link, when in partners
    ]
    *first, last = names or [Markup()]
    return Markup(translated("{all} et {last}", language)).format(all=Markup(", ").join(first), last=last) if first else last


def _money(project: Project, publication: Publication) -> str:
    return "" if project.money is None else euros(project.money, publication.language)


def _effects(project: Project, publication: Publication, ptce: Ptce, to: Linker) -> Iterator[Markup]:
    for id in project.effects:
        href, name = to(publication.addresses.effect(ptce.slug, id)), typeset(ptce.effect(id).name, publication.language)
        yield Markup('<a href="{}">{}</a>').format(href, name)
