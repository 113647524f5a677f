"""Targets that can be judged: revised ones dated and in order, due after the start, on the kind of period that is measured."""

from collections.abc import Iterator

from site_builder.check.draft import IndicatorDraft, NetworkDraft
from site_builder.check.located import child, place_of
from site_builder.model.framework import Target
from site_builder.model.language import FRENCH
from site_builder.problems import Place, Problem
from site_builder.words.labels import label


def targets(network: NetworkDraft) -> Iterator[Problem]:
    """A target is due after its start and can be compared with what is measured; a revision has happened, and before what it judges."""
    for ptce in network.ptces:
        for draft in ptce.indicators:
            if target := draft.entry.record.target:
                yield from _due(draft, target)
                yield from _revisions(draft, target, network)


def _due(draft: IndicatorDraft, target: Target) -> Iterator[Problem]:
    place, baseline = _place(draft, "echeance"), draft.entry.record.baseline
    if baseline and target.due.end <= baseline.period.end:
        hint = "Une cible est jugée après le départ : corrigez l'une des deux périodes."
        yield Problem(place, "cible-avant-depart", "L'échéance de la cible n'est pas après la situation de départ", hint)
    kinds = {measure.observation.period.kind for measure in draft.measures if measure.observation.period.dated}
    if kinds and target.due.kind not in kinds:
        hint = f"Les mesures sont en « {label(min(kinds), FRENCH).lower()} » : écrivez l'échéance de la même façon."
        message = f"L'échéance est en « {label(target.due.kind, FRENCH).lower()} » : aucune mesure ne pourra lui être comparée"
        yield Problem(place, "cible-autre-periode", message, hint, "warning")


def _revisions(draft: IndicatorDraft, target: Target, network: NetworkDraft) -> Iterator[Problem]:
    for former in target.former:
        if former.revised_on > network.setting.on:
            message = f"Une cible est révisée le {former.revised_on:%d/%m/%Y}, après le jour de publication"
            yield Problem(_place(draft, "avant"), "cible-revisee-a-venir", message, "Corrigez la date de la décision.")
    decided = max((former.revised_on for former in target.former), default=None)
    if decided and decided > target.due.end:
        message = f"La cible a été décidée le {decided:%d/%m/%Y}, après la période sur laquelle elle est jugée"
        hint = "Une cible choisie quand le résultat est connu ne juge rien : corrigez « revisee_le » ou « echeance », ou gardez l'ancienne cible."
        yield Problem(_place(draft, "avant"), "cible-apres-coup", message, hint, "warning")


def _place(draft: IndicatorDraft, key: str) -> Place:
    node = child(draft.entry.node, "cible")
    found = child(node, key) if node else None
    return place_of(found) if found else draft.entry.place("cible")
