"""The members by family, what each brings, and how their own objectives meet those of the pole."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.cooperation import Family, Maturity, Member
from site_builder.model.page import Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.chrome import chrome
from site_builder.page.templates import render
from site_builder.words.labels import label, plural
from site_builder.words.periods import period_label
from site_builder.words.sentences import counted
from site_builder.words.typography import typeset

TIE = " > "


@dataclass(frozen=True, slots=True)
class MemberEntry:
    name: str
    href: str
    circle: str
    since: str
    contribution: str
    objectives: tuple[str, ...]
    projects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FamilyGroup:
    id: str
    title: str
    members: tuple[MemberEntry, ...]


@dataclass(frozen=True, slots=True)
class SharedObjective:
    """An objective of the pole, with the members' own objectives that are tied to it."""

    name: str
    ties: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MembersContext:
    title: str
    summary: str
    groups: tuple[FamilyGroup, ...]
    departed: tuple[str, ...]
    maturity: tuple[str, ...]
    """« 12 mesurent quelques indicateurs »: counts only, unless the pole decided otherwise."""
    objectives: tuple[SharedObjective, ...]
    unattached: tuple[tuple[str, str], ...]


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if ptce.members:
            yield _page(publication, ptce)


def _page(publication: Publication, ptce: Ptce) -> Page:
    address = publication.addresses.members(ptce.slug)
    context = members_context(publication, ptce)
    return Page(
        address,
        "membres",
        render("pages/membres.html", context),
        chrome(
            publication,
            address,
            title=context.title,
            description=f"Les structures de {ptce.file.name}, ce que chacune apporte et ce que chacune vise.",
            ptce=ptce,
            current="members",
            trail=((ptce.file.name, publication.addresses.ptce(ptce.slug)), ("Membres", None)),
        ),
    )


def members_context(publication: Publication, ptce: Ptce) -> MembersContext:
    language = publication.language
    present = [member for member in ptce.members if member.left is None]
    return MembersContext(
        title=counted(len(present), "membre", "membres", language).capitalize(),
        summary=_summary(publication, ptce),
        groups=tuple(_groups(publication, ptce, present)),
        departed=tuple(_departure(member, publication) for member in ptce.members if member.left is not None),
        maturity=tuple(_maturity(publication, ptce)),
        objectives=tuple(_objectives(publication, ptce, present)),
        unattached=tuple((typeset(m.name, language), typeset(o, language)) for m, o, tie in _aims(present) if not tie),
    )


def _summary(publication: Publication, ptce: Ptce) -> str:
    ties = [tie for _, _, tie in _aims([m for m in ptce.members if m.left is None])]
    if not ties:
        return ""
    met = counted(sum(map(bool, ties)), "objectif de membre rejoint", "objectifs de membres rejoignent", publication.language)
    alone = sum(not tie for tie in ties)
    rest = f" ; {counted(alone, 'n’est pas encore repris', 'ne sont pas encore repris', publication.language)}" if alone else ""
    return typeset(f"{met} un objectif du pôle{rest}.".capitalize(), publication.language)


def _groups(publication: Publication, ptce: Ptce, present: list[Member]) -> Iterator[FamilyGroup]:
    for family in (*Family, None):
        members = [member for member in present if member.family is family]
        if members:
            name = plural(family, publication.language) if family else "Famille non précisée"
            yield FamilyGroup(
                family.value if family else "autres",
                f"{name} ({len(members)})",
                tuple(_entry(member, publication, ptce) for member in members),
            )


def _entry(member: Member, publication: Publication, ptce: Ptce) -> MemberEntry:
    language = publication.language
    return MemberEntry(
        name=typeset(member.name, language),
        href=member.website or "",
        circle=label(member.circle, language),
        since=f"depuis {period_label(member.joined, language)}" if member.joined else "",
        contribution=typeset(member.contribution or "", language),
        objectives=tuple(typeset(objective.partition(TIE)[0], language) for objective in member.objectives),
        projects=tuple(typeset(project.name, language) for project in ptce.projects if member.id in project.members),
    )


def _departure(member: Member, publication: Publication) -> str:
    assert member.left is not None
    why = f" : {member.departure_reason}" if member.departure_reason else ""
    return typeset(f"{member.name}, {period_label(member.left, publication.language)}{why}", publication.language)


def _maturity(publication: Publication, ptce: Ptce) -> Iterator[str]:
    for maturity in Maturity:
        if count := ptce.maturity_counts.get(maturity.value):
            said = plural(maturity, publication.language) if count > 1 else label(maturity, publication.language)
            yield f"{count} {said[0].lower()}{said[1:]}"


def _aims(members: list[Member]) -> list[tuple[Member, str, str]]:
    """Each member's objectives, and the id of the pole's objective each is tied to, or ""."""
    return [(m, *_split(objective)) for m in members for objective in m.objectives]


def _split(objective: str) -> tuple[str, str]:
    own, _, tie = objective.partition(TIE)
    return own, tie


def _objectives(publication: Publication, ptce: Ptce, present: list[Member]) -> Iterator[SharedObjective]:
    aims, language = _aims(present), publication.language
    for objective in ptce.framework.objectives:
        ties = tuple((typeset(m.name, language), typeset(own, language)) for m, own, tie in aims if tie == objective.id)
        if ties:
            yield SharedObjective(typeset(objective.name, language), ties)
