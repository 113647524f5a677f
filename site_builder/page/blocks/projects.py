"""The projects by state: what each is, who takes part in it, what they share and what they obtained together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from site_builder.model.cooperation import Project, ProjectState
from site_builder.model.page import Link
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.record import RecordLine, record
from site_builder.page.blocks.shares import member_links
from site_builder.page.linking import Linker
from site_builder.words.numbers import number
from site_builder.words.periods import month_span
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
        ProjectGroup(f"{title} ({len(projects)})", tuple(_entry(project, publication, ptce, to) for project in projects))
        for state, title in ORDER.items()
        if (projects := [project for project in ptce.projects if project.state is state])
    )


def _entry(project: Project, publication: Publication, ptce: Ptce, to: Linker) -> ProjectEntry:
    language, members = publication.language, {member.id: member for member in ptce.members}
    partners = [members[id] for id in project.members if id in members]
    return ProjectEntry(
        id=f"projet-{project.id}",
        name=typeset(project.name, language),
        description=typeset(project.description or "", language),
        when=month_span(project.start, project.end, language),
        facts=record(
            (
                (f"Membres ({len(partners)})", _linked(member_links(partners, ptce, publication, to))),
                ("Mis en commun", typeset(project.means or "", language)),
                ("Obtenu ensemble", _money(project, publication)),
                ("Effets servis", list(_effects(project, publication, ptce, to))),
                ("Pourquoi arrêté", typeset(project.stopped_why or "", language)),
            )
        ),
    )


def _linked(links: Sequence[Link]) -> Markup:
    """« a, b et c », each leading to its own page when it has one."""
    names = [Markup('<a href="{}">{}</a>').format(link.href, link.text) if link.href else escape(link.text) for link in links]
    return Markup(" et ").join(part for part in (Markup(", ").join(names[:-1]), *names[-1:]) if part)


def _money(project: Project, publication: Publication) -> str:
    return "" if project.money is None else f"{number(project.money, 0, publication.language)}\u00a0€"


def _effects(project: Project, publication: Publication, ptce: Ptce, to: Linker) -> Iterator[Markup]:
    for id in project.effects:
        href, name = to(publication.addresses.effect(ptce.slug, id)), typeset(ptce.effect(id).name, publication.language)
        yield Markup('<a href="{}">{}</a>').format(href, name)
