"""One member: what it aims at and what the pole took up, the effects and projects it contributes to, and with whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.cooperation import Member, Project
from site_builder.model.framework import Effect
from site_builder.model.page import Link, Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.aims import Aim, aims
from site_builder.page.blocks.chain import thread_of
from site_builder.page.blocks.facts import current_members
from site_builder.page.blocks.families import SHAPES
from site_builder.page.blocks.projects import stay
from site_builder.page.blocks.record import RecordLine, record
from site_builder.page.blocks.shares import contributors, has_pages, member_links, project_links
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.labels import label
from site_builder.words.periods import month_span, period_label
from site_builder.words.sentences import capital, counted, phrase, uncapital
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class AimBlock:
    text: str
    tie: str
    """« Mettre des moyens en commun », "" while the pole has not taken it up."""
    others: str
    """« 6 autres structures le visent aussi »."""


@dataclass(frozen=True, slots=True)
class EffectPart:
    number: str
    thread: int
    name: str
    href: str
    others: tuple[Link, ...]
    others_count: str
    """« avec 9 autres structures »."""


@dataclass(frozen=True, slots=True)
class ProjectPart:
    link: Link
    state: str
    when: str
    own: str
    """« depuis 2023 » or « jusqu’en mars 2024 », where it came later or left before the others."""
    means: str
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MemberContext:
    name: str
    shape: str
    family: str
    contribution: str
    facts: tuple[RecordLine, ...]
    aims: tuple[AimBlock, ...]
    effects: tuple[EffectPart, ...]
    projects: tuple[ProjectPart, ...]
    previous: Link | None
    next: Link | None
    convergence_href: str
    """"" while no member has written an objective."""


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if has_pages(ptce):
            for place, member in enumerate(ptce.members):
                if publication.asks(publication.addresses.member(ptce.slug, member.id)):
                    yield _page(publication, ptce, place, member)


def _page(publication: Publication, ptce: Ptce, place: int, member: Member) -> Page:
    addresses = publication.addresses
    address, context = addresses.member(ptce.slug, member.id), member_context(publication, ptce, place, member)
    return pole_page(
        publication,
        ptce,
        address,
        "membre",
        context,
        section="members",
        title=member.name,
        description=phrase(
            "{name}, {pole} : ce que la structure vise, et sa part dans ce qui change.",
            publication.language,
            name=member.name,
            pole=ptce.file.name,
        ),
        above=(("Membres", addresses.members(ptce.slug)),),
    )


def member_context(publication: Publication, ptce: Ptce, place: int, member: Member) -> MemberContext:
    addresses, language = publication.addresses, publication.language
    to = Linker(addresses.member(ptce.slug, member.id))
    before, after = ptce.members[:place][-1:], ptce.members[place + 1 :][:1]
    return MemberContext(
        name=typeset(member.name, language),
        shape=SHAPES[member.family],
        family=label(member.family, language) if member.family else "Famille non précisée",
        contribution=typeset(member.contribution or "", language),
        facts=_facts(member, publication),
        aims=tuple(_aim(aim, member, ptce, publication) for aim in aims(member)),
        effects=tuple(_effects(member, ptce, publication, to)),
        projects=tuple(_project(p, member, ptce, publication, to) for p in ptce.projects if member.id in p.members),
        previous=next(iter(member_links(before, ptce, publication, to)), None),
        next=next(iter(member_links(after, ptce, publication, to)), None),
        convergence_href=to(f"{addresses.members(ptce.slug)}#convergence")
        if any(one.objectives for one in current_members(ptce))
        else "",
    )


def _facts(member: Member, publication: Publication) -> tuple[RecordLine, ...]:
    language = publication.language
    site = Markup('<a href="{0}" rel="external">{0}</a>').format(member.website) if member.website else None
    return record(
        (
            ("Place dans le pôle", label(member.circle, language)),
            ("Entrée", period_label(member.joined, language) if member.joined else None),
            ("Départ", _departure(member, publication)),
            ("SIREN", typeset(member.siren, language) if member.siren else None),
            ("Maturité de sa propre mesure", label(member.maturity, language) if member.maturity else None),
            ("Site", site),
        )
    )


def _departure(member: Member, publication: Publication) -> str | None:
    if member.left is None:
        return None
    why = f". {member.departure_reason}" if member.departure_reason else ""
    return capital(typeset(f"{period_label(member.left, publication.language)}{why}", publication.language))


def _aim(aim: Aim, member: Member, ptce: Ptce, publication: Publication) -> AimBlock:
    names = {objective.id: objective.name for objective in ptce.framework.objectives}
    others = {m.id for m in ptce.members if m.left is None and any(other.tie == aim.tie for other in aims(m))} - {member.id}
    several = counted(len(others), "autre structure y vient aussi", "autres structures y viennent aussi", publication.language)
    return AimBlock(
        text=typeset(aim.text, publication.language),
        tie=typeset(names.get(aim.tie, ""), publication.language),
        others=several if aim.tie and others else "",
    )


def _effects(member: Member, ptce: Ptce, publication: Publication, to: Linker) -> Iterator[EffectPart]:
    for place, effect in enumerate(ptce.framework.effects):
        if effect.id in member.effects:
            yield _effect(place, effect, member, ptce, publication, to)


def _effect(place: int, effect: Effect, member: Member, ptce: Ptce, publication: Publication, to: Linker) -> EffectPart:
    others = tuple(other for other in contributors(effect, ptce) if other.id != member.id)
    count = counted(len(others), "autre structure", "autres structures", publication.language)
    return EffectPart(
        number=phrase("Effet {n}", publication.language, n=place + 1),
        thread=thread_of(place),
        name=typeset(effect.name, publication.language),
        href=to(publication.addresses.effect(ptce.slug, effect.id)),
        others=member_links(others, ptce, publication, to),
        others_count=phrase("Avec {count}", publication.language, count=count)
        if others
        else "Elle est seule à dire qu’elle y contribue.",
    )


def _project(project: Project, member: Member, ptce: Ptce, publication: Publication, to: Linker) -> ProjectPart:
    others = tuple(other for other in ptce.members if other.id in project.partners and other.id != member.id)
    return ProjectPart(
        link=project_links((project,), ptce, publication, to)[0],
        state=label(project.state, publication.language),
        when=uncapital(month_span(project.start, project.end, publication.language)),
        own=stay(project, member.id, publication.language),
        means=typeset(project.means or "", publication.language),
        others=member_links(others, ptce, publication, to),
    )
