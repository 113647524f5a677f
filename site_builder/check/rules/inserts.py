"""What texts insert by id exists, has a value at the period asked for, and is for the same readers."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.check.draft import IndicatorDraft, NetworkDraft, PtceDraft
from site_builder.check.located import texts
from site_builder.check.nearest import did_you_mean, listed
from site_builder.check.periods import consecutive
from site_builder.formats.markdown import Insert, check_line, find_inserts
from site_builder.model.diffusion import Audience
from site_builder.model.document import Text
from site_builder.model.period import parse_period
from site_builder.problems import Place, Problem, Problems


@dataclass(frozen=True, slots=True)
class _Found:
    insert: Insert
    place: Place
    working: bool
    """True in a text that is for the members only."""


def inserts(network: NetworkDraft) -> Iterator[Problem]:
    """Each `[[…]]` of a narrative, of ptce.yml and of referentiel.yml leads to something."""
    for ptce in network.ptces:
        yield from _sentences(ptce)
        for found in _all(ptce):
            if found.insert.kind in ("verbatim", "projet"):
                yield from _voice_or_project(found, ptce)
            elif found.insert.kind in ("valeur", "graphique"):
                yield from _figure(found, ptce)


def _sentences(ptce: PtceDraft) -> Iterator[Problem]:
    """What a sentence of a YAML file cannot hold: a chart, an unknown kind of insert, an address that runs something."""
    found = Problems()
    for entries in ptce.documents.files.values():
        for text in texts(entries):
            check_line(text.value, text.place, found)
    yield from found


def _all(ptce: PtceDraft) -> Iterator[_Found]:
    for narrative in ptce.narratives:
        working = narrative.front.record.audience is Audience.WORKING
        for insert in narrative.inserts:
            yield _Found(insert, Place(narrative.text.place.file, insert.line, insert.column, length=insert.length), working)
    for_members = {text.place for text in _working_texts(ptce)}
    for entries in ptce.documents.files.values():
        for text in texts(entries):
            if "[[" in text.value:
                for insert in find_inserts(text.value):
                    if insert.kind == "valeur":
                        yield _Found(insert, text.place, text.place in for_members)


def _working_texts(ptce: PtceDraft) -> Iterator[Text]:
    """What an indicator for the members says of itself may hold its figure."""
    for draft in ptce.indicators:
        if draft.indicator.audience is Audience.WORKING:
            yield from texts(draft.entry.node)


def _voice_or_project(found: _Found, ptce: PtceDraft) -> Iterator[Problem]:
    group = ptce.verbatims if found.insert.kind == "verbatim" else ptce.projects
    ids = [located.record.id for located in group]
    if found.insert.id not in ids:
        hint = did_you_mean(found.insert.id, ids, f"Les {found.insert.kind}s sont dans la table {found.insert.kind}s.")
        yield Problem(found.place, "insertion-inconnue", f"Aucun {found.insert.kind} ne s'appelle « {found.insert.id} »", hint)


def _figure(found: _Found, ptce: PtceDraft) -> Iterator[Problem]:
    draft = next((draft for draft in ptce.indicators if draft.indicator.id == found.insert.id), None)
    if draft is None:
        ids = [draft.indicator.id for draft in ptce.indicators]
        hint = did_you_mean(found.insert.id, ids, f"Vos indicateurs : {', '.join(ids[:12])}." if ids else "")
        yield Problem(found.place, "insertion-inconnue", f"Aucun indicateur ne s'appelle « {found.insert.id} »", hint)
        return
    if draft.indicator.audience is Audience.WORKING and not found.working:
        hint = "Passez ce texte en « diffusion: travail », ou retirez ce chiffre."
        yield Problem(found.place, "insertion-travail", f"« {found.insert.id} » est réservé au document de travail", hint)
    if found.insert.period:
        yield from _period(found, draft)


def _period(found: _Found, draft: IndicatorDraft) -> Iterator[Problem]:
    period = parse_period(found.insert.period, consecutive(draft.indicator.entry, draft.indicator.definition))
    totals = sorted({m.observation.period for m in draft.measures if not m.observation.breakdown})
    if period not in totals:
        known = listed([total.code for total in totals]) if totals else "aucune"
        message = f"« {found.insert.id} » n'a pas de valeur pour « {found.insert.period} »"
        yield Problem(found.place, "insertion-sans-valeur", message, f"Périodes mesurées : {known}.")
