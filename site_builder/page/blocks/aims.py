"""What each member aims at, and whether the pole took it up: convergence, as a table that fits one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.model.cooperation import Member
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.facts import current_members
from site_builder.page.blocks.families import SHAPES
from site_builder.page.blocks.shares import has_pages
from site_builder.page.linking import Linker
from site_builder.words.sentences import capital, counted, phrase
from site_builder.words.typography import typeset

TIE = " > "


@dataclass(frozen=True, slots=True)
class Aim:
    """One objective of one member."""

    text: str
    tie: str
    """The id of the pole's objective that it is tied to, "" while it is not taken up."""


@dataclass(frozen=True, slots=True)
class AimColumn:
    title: str
    """« 2. Recréer une filière de la laine », « Pas encore repris »."""
    count: str
    """« 9 objectifs de membres »."""


@dataclass(frozen=True, slots=True)
class AimRow:
    shape: str
    member: str
    href: str
    text: str
    """"" for a member who has not written any."""
    ticked: tuple[bool, ...]
    """One per column."""


@dataclass(frozen=True, slots=True)
class Convergence:
    columns: tuple[AimColumn, ...]
    """The pole's objectives, then those not taken up."""
    rows: tuple[AimRow, ...]
    summary: str


def aims(member: Member) -> tuple[Aim, ...]:
    return tuple(Aim(own, tie) for own, _, tie in (objective.partition(TIE) for objective in member.objectives))


def convergence(ptce: Ptce, publication: Publication, to: Linker) -> Convergence | None:
    """None when no member has written an objective of its own."""
    members = current_members(ptce)
    written = [aim for member in members for aim in aims(member)]
    if not written:
        return None
    places = (*(objective.id for objective in ptce.framework.objectives), "")
    rows = (row for member in members for row in _rows(member, places, ptce, publication, to))
    return Convergence(tuple(_columns(written, ptce, publication)), tuple(rows), aims_summary(written, publication))


JOINED = (
    "{aims} ne rejoint un objectif du pôle",
    "{aims} rejoint un objectif du pôle",
    "{aims} rejoignent un objectif du pôle",
)
"""For none, one, several."""


def aims_summary(written: Sequence[Aim], publication: Publication) -> str:
    """« 27 objectifs de membres rejoignent un objectif du pôle ; 4 ne sont pas encore repris. »"""
    language = publication.language
    met, alone = sum(bool(aim.tie) for aim in written), sum(not aim.tie for aim in written)
    aimed = counted(met, "objectif de membre", "objectifs de membres", language)
    joined = phrase(JOINED[min(met, 2)], language, aims=aimed)
    rest = counted(alone, "n’est pas encore repris", "ne sont pas encore repris", language) if alone else ""
    return capital(phrase("{joined} ; {rest}." if rest else "{joined}.", language, joined=joined, rest=rest))


def _columns(written: Sequence[Aim], ptce: Ptce, publication: Publication) -> Iterator[AimColumn]:
    def count(tie: str) -> str:
        found = sum(aim.tie == tie for aim in written)
        return counted(found, "objectif de membre", "objectifs de membres", publication.language)

    for place, objective in enumerate(ptce.framework.objectives, start=1):
        yield AimColumn(typeset(f"{place}. {objective.name}", publication.language), count(objective.id))
    yield AimColumn("Pas encore repris", count(""))


def _rows(member: Member, places: tuple[str, ...], ptce: Ptce, publication: Publication, to: Linker) -> Iterator[AimRow]:
    language = publication.language
    href = to(publication.addresses.member(ptce.slug, member.id)) if has_pages(ptce) else ""
    shape, name = SHAPES[member.family], typeset(member.name, language)
    for aim in aims(member):
        yield AimRow(shape, name, href, typeset(aim.text, language), tuple(aim.tie == place for place in places))
    if not member.objectives:
        yield AimRow(shape, name, href, "", tuple(False for _ in places))
