"""A role, a place and a sector together may single a person out in a small pole, even when no name is written."""

from collections import Counter
from collections.abc import Iterator, Mapping

from site_builder.check.draft import NetworkDraft, PtceDraft
from site_builder.check.located import Located
from site_builder.model.cooperation import Family
from site_builder.model.scalar import folded
from site_builder.model.verbatim import Attribution, Verbatim
from site_builder.problems import Problem

ROLES = (
    "maire president presidente directeur directrice coordinateur coordinatrice gerant gerante tresorier tresoriere secretaire "
    "prefet prefete depute deputee senateur senatrice dirigeant dirigeante fondateur fondatrice"
)
ONE_OF_A_KIND = frozenset(ROLES.split(" "))
"""Roles that one person holds in a structure or a commune."""
HINT = (
    "Élargissez la fonction (« Élue d'une commune membre »), retirez le lieu, ou passez l'attribution à « anonyme » "
    "si la personne le préfère. Si elle accepte d'être reconnue, rien à faire."
)


def recognisable(network: NetworkDraft) -> Iterator[Problem]:
    """A voice signed by a role is warned about where the role, with what else is written, fits one person only."""
    for ptce in network.ptces:
        families = Counter(member.record.family for member in ptce.members if member.record.left is None)
        for verbatim in ptce.verbatims:
            if verbatim.record.attribution is Attribution.ROLE and (clue := _clue(verbatim, ptce, families)):
                message = f"Dans ce pôle, « qui » pourrait désigner une seule personne : {clue}"
                yield Problem(verbatim.place("qui"), "parole-reconnaissable", message, HINT, "warning", private=True)


def _clue(verbatim: Located[Verbatim], ptce: PtceDraft, families: Mapping[Family | None, int]) -> str:
    """What gives the person away, "" when nothing does."""
    who = f"-{folded(verbatim.record.who or '')}-"
    place, sector = _names(who, _places(ptce)), _names(who, ptce.file.record.sectors)
    if place and sector:
        return "un lieu et une filière"
    if not ONE_OF_A_KIND & set(who.split("-")):
        return ""
    if _names(who, [member.record.name for member in ptce.members]):
        return "une fonction unique et le nom d'une structure"
    if place:
        return "une fonction unique et un lieu"
    family = verbatim.record.family
    return "une fonction unique dans la seule structure de sa famille" if family and families[family] == 1 else ""


def _places(ptce: PtceDraft) -> list[str]:
    territory = ptce.file.record.territory
    return [place for place in (territory.name, territory.town) if place] if territory else []


def _names(who: str, texts: list[str] | tuple[str, ...]) -> bool:
    return any(f"-{folded(text)}-" in who for text in texts)
