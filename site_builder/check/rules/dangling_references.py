"""Every reference leads somewhere, by id or by exact name."""

from collections.abc import Iterable, Iterator

from site_builder.check.discretion import repeated
from site_builder.check.draft import NetworkDraft, PtceDraft
from site_builder.check.located import Located
from site_builder.check.names import Named
from site_builder.check.nearest import did_you_mean
from site_builder.check.references import NOT_YET, tied, typed_references
from site_builder.model.cooperation import Member
from site_builder.model.record import Record
from site_builder.model.scalar import folded
from site_builder.problems import Place, Problem

LIVES_IN = {
    Named.ISSUE: "referentiel.yml, sous « enjeux »",
    Named.OBJECTIVE: "referentiel.yml, sous « objectifs »",
    Named.EFFECT: "referentiel.yml, sous « effets »",
    Named.INDICATOR: "referentiel.yml, sous « indicateurs »",
    Named.MEMBER: "la table membres",
    Named.STAKEHOLDER: "la table parties_prenantes",
    Named.PROJECT: "la table projets",
    Named.VERBATIM: "la table verbatims",
}


def dangling_references(network: NetworkDraft) -> Iterator[Problem]:
    for ptce in network.ptces:
        for located in _records(ptce):
            for reference, typed in typed_references(located.record):
                if ptce.names[reference.to].lacks(typed):
                    yield unknown(ptce, reference.to, typed, type(located.record), located.place_within(reference.key, typed))
        yield from _member_objectives(ptce)


def unknown(ptce: PtceDraft, kind: Named, typed: str, record: type[Record], place: Place) -> Problem:
    """The problem of a name that leads nowhere, with the nearest one that does."""
    hint = did_you_mean(typed, ptce.names[kind].known, f"Ajoutez-le à {LIVES_IN[kind]}, ou retirez-le d'ici.")
    typed = repeated(typed, record)
    return Problem(place, f"{folded(kind.value)}-inconnu", f"« {typed} » : aucun élément de ce nom dans {LIVES_IN[kind]}", hint)


def _records(ptce: PtceDraft) -> Iterable[Located[Record]]:
    yield from ptce.objectives
    yield from ptce.effects
    yield from (draft.entry for draft in ptce.indicators)
    yield from ptce.members
    yield from ptce.stakeholders
    yield from ptce.projects
    yield from ptce.meetings
    yield from ptce.verbatims
    yield from ptce.fundings
    yield from (narrative.front for narrative in ptce.narratives)


def _member_objectives(ptce: PtceDraft) -> Iterator[Problem]:
    for member in ptce.members:
        for objective in member.record.objectives:
            _, pole = tied(objective)
            if pole and folded(pole) != NOT_YET and ptce.names[Named.OBJECTIVE].lacks(pole):
                yield unknown(ptce, Named.OBJECTIVE, pole, Member, member.place_within("objectifs", pole))
