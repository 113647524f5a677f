"""The members by family and what each brings; how their own objectives meet those of the pole; the part of each and of all."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.cooperation import Family, Maturity, Member
from site_builder.model.diffusion import Origin
from site_builder.model.language import Language
from site_builder.model.page import Link, Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.aims import Convergence, aims, convergence
from site_builder.page.blocks.facts import current_members
from site_builder.page.blocks.families import SHAPES
from site_builder.page.blocks.shares import Share, has_pages, project_links, shares
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.labels import label, plural
from site_builder.words.periods import period_label
from site_builder.words.sentences import capital, counted, phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class MemberEntry:
    name: str
    href: str
    """Its own page; its own site for a fiche, "" when neither is known."""
    external: bool
    circle: str
    since: str
    contribution: str
    aims: tuple[str, ...]
    projects: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FamilyGroup:
    id: str
    shape: str
    title: str
    members: tuple[MemberEntry, ...]


@dataclass(frozen=True, slots=True)
class Departure:
    name: str
    href: str
    text: str
    """« octobre 2024 : deux demi-journées de réunion par mois… »."""


@dataclass(frozen=True, slots=True)
class MembersContext:
    title: str
    summary: str
    groups: tuple[FamilyGroup, ...]
    departed: tuple[Departure, ...]
    maturity: tuple[str, ...]
    """« 12 mesurent quelques indicateurs »: counts only, unless the pole decided otherwise; empty where nobody said it."""
    missing: str
    """What is not written yet of aims and maturity, or what the public sources of a fiche do not say; "" when all is."""
    convergence: Convergence | None
    shares: tuple[Share, ...]


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if ptce.members:
            yield _page(publication, ptce)


def _page(publication: Publication, ptce: Ptce) -> Page:
    address = publication.addresses.members(ptce.slug)
    context = members_context(publication, ptce)
    return pole_page(
        publication,
        ptce,
        address,
        "membres",
        context,
        section="members",
        title=context.title,
        description=phrase(
            "Les structures de {name}, ce que chacune apporte et ce que chacune vise.",
            publication.language,
            name=ptce.file.name,
        ),
        here="Membres",
    )


def members_context(publication: Publication, ptce: Ptce) -> MembersContext:
    to, present = Linker(publication.addresses.members(ptce.slug)), current_members(ptce)
    meeting = convergence(ptce, publication, to)
    maturity = tuple(_maturity(publication, ptce))
    return MembersContext(
        title=capital(counted(len(present), "membre", "membres", publication.language)),
        summary=meeting.summary if meeting else "",
        groups=tuple(_groups(publication, ptce, to)),
        departed=tuple(_departure(member, ptce, publication, to) for member in ptce.members if member.left is not None),
        maturity=maturity,
        missing=_missing(ptce, publication.language, aims=meeting is not None, maturity=bool(maturity)),
        convergence=meeting,
        shares=shares(ptce, publication, to),
    )


def _groups(publication: Publication, ptce: Ptce, to: Linker) -> Iterator[FamilyGroup]:
    for family in (*Family, None):
        members = [member for member in current_members(ptce) if member.family is family]
        if members:
            name = plural(family, publication.language) if family else typeset("Famille non précisée", publication.language)
            entries = tuple(_entry(member, publication, ptce, to) for member in members)
            yield FamilyGroup(family.value if family else "autres", SHAPES[family], f"{name} ({len(members)})", entries)


def _entry(member: Member, publication: Publication, ptce: Ptce, to: Linker) -> MemberEntry:
    language, own = publication.language, has_pages(ptce)
    return MemberEntry(
        name=typeset(member.name, language),
        href=to(publication.addresses.member(ptce.slug, member.id)) if own else member.website or "",
        external=not own,
        circle=label(member.circle, language),
        since=phrase("depuis {start}", language, start=period_label(member.joined, language)) if member.joined else "",
        contribution=typeset(member.contribution or "", language),
        aims=tuple(typeset(aim.text, language) for aim in aims(member)),
        projects=project_links((p for p in ptce.projects if member.id in p.partners), ptce, publication, to),
    )


def _departure(member: Member, ptce: Ptce, publication: Publication, to: Linker) -> Departure:
    assert member.left is not None
    language = publication.language
    why = f" : {member.departure_reason}" if member.departure_reason else ""
    return Departure(
        typeset(member.name, language),
        to(publication.addresses.member(ptce.slug, member.id)) if has_pages(ptce) else "",
        typeset(f"{period_label(member.left, language)}{why}", language),
    )


UNSAID_BY_SOURCES = {
    (True, True): "",
    (True, False): "Les sources publiques ne disent pas où il en est de sa propre mesure.",
    (False, True): "Les sources publiques ne disent pas ce que chacun vise.",
    (False, False): "Les sources publiques ne disent ni ce que chacun vise, ni où il en est de sa propre mesure.",
}
"""By whether aims and maturity are known."""


def _missing(ptce: Ptce, language: Language, *, aims: bool, maturity: bool) -> str:
    if ptce.file.origin is Origin.PUBLIC_SOURCES:
        return UNSAID_BY_SOURCES[aims, maturity]
    sentences = (
        "" if aims else "Ce que chacun vise n’est pas encore écrit.",
        "" if maturity else "Personne n’a encore dit où il en est de sa propre mesure.",
    )
    if not current_members(ptce):
        return typeset("Toutes les structures inscrites sont parties.", language)
    return " ".join(typeset(sentence, language) for sentence in sentences if sentence)


def _maturity(publication: Publication, ptce: Ptce) -> Iterator[str]:
    """Those who did not say close the list, so that the counts make the number of members."""
    silent = ptce.maturity_counts.get("", 0)
    if silent == sum(ptce.maturity_counts.values()):
        return
    for maturity in Maturity:
        if count := ptce.maturity_counts.get(maturity.value):
            said = plural(maturity, publication.language) if count > 1 else label(maturity, publication.language)
            yield f"{count} {said[0].lower()}{said[1:]}"
    if silent:
        yield phrase("{n} ne l’ont pas dit" if silent > 1 else "{n} ne l’a pas dit", publication.language, n=silent)
