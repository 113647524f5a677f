"""What was written and will not be on the public site, by kinds and counts, with the place and the reason."""

from collections.abc import Iterable, Iterator
from datetime import date

from site_builder.check.draft import PtceDraft, Setting
from site_builder.model.diffusion import Audience, Status
from site_builder.model.network import HeldBack
from site_builder.model.self_evaluation import gathered
from site_builder.problems import Place
from site_builder.words.consent import REFUSED, WITHDRAWN, why_not

WORKING = "diffusion : travail"


def held_back(ptce: PtceDraft, setting: Setting) -> tuple[HeldBack, ...]:
    """Of one pole; a draft pole is named once, whole. The working document holds back refused words only."""
    if setting.internal:
        return tuple(_verbatims(ptce, setting.on, frozenset({REFUSED, WITHDRAWN})))
    return tuple(_of(ptce, setting.on, setting.file.threshold))


def _of(ptce: PtceDraft, on: date, threshold: int) -> Iterator[HeldBack]:
    if ptce.file.record.status is Status.DRAFT:
        yield HeldBack(ptce.file.place("statut"), "le pôle en entier", "statut : brouillon")
        return
    yield from _verbatims(ptce, on)
    for what, places in _working(ptce):
        yield from _counted(what, places, WORKING)
    if ptce.file.record.maturity_audience is Audience.WORKING:
        places = [m.place("maturite") for m in ptce.members if m.record.maturity]
        yield from _counted(
            ("la maturité d'une structure", "la maturité de {} structures"), places, f"{WORKING} ; les totaux sont montrés"
        )
    if ptce.file.record.attendance_audience is Audience.WORKING:
        yield from _counted(
            ("une liste de présence", "{} listes de présence"),
            [meeting.place("membres") for meeting in ptce.meetings if meeting.record.members],
            "le public voit des nombres",
        )
    few = list(_few_answers(ptce, threshold))
    yield from _counted(
        ("une question d'auto-évaluation", "{} questions d'auto-évaluation"), few, f"moins de {threshold} réponses"
    )
    placed = [s.place() for s in ptce.stakeholders if s.record.influence or s.record.interest or s.record.expectations]
    yield from _counted(("une position ou des attentes", "positions ou attentes de {} parties prenantes"), placed, WORKING)


def _few_answers(ptce: PtceDraft, threshold: int) -> Iterator[Place]:
    for answers in gathered(row.record for row in ptce.self_evaluation):
        if answers.answered < threshold:
            key = (answers.question, answers.moment)
            yield next(row.place() for row in ptce.self_evaluation if (row.record.question, row.record.moment) == key)


def _verbatims(ptce: PtceDraft, on: date, only: frozenset[str] = frozenset()) -> Iterator[HeldBack]:
    reasons: dict[str, list[Place]] = {}
    for verbatim in ptce.verbatims:
        if (reason := why_not(verbatim.record, on)) and (not only or reason in only):
            reasons.setdefault(reason, []).append(verbatim.place())
    for reason, places in reasons.items():
        yield from _counted(("un verbatim", "{} verbatims"), places, reason)


def _working(ptce: PtceDraft) -> Iterator[tuple[tuple[str, str], list[Place]]]:
    yield (
        ("un indicateur", "{} indicateurs"),
        [d.entry.place() for d in ptce.indicators if d.indicator.audience is Audience.WORKING],
    )
    yield (
        ("une structure membre", "{} structures membres"),
        [m.place() for m in ptce.members if m.record.audience is Audience.WORKING],
    )
    yield (
        ("une partie prenante", "{} parties prenantes"),
        [s.place() for s in ptce.stakeholders if s.record.audience is Audience.WORKING],
    )
    yield ("un chiffre d'une structure membre", "{} chiffres de structures membres"), _member_figures(ptce)
    yield ("un récit", "{} récits"), [n.text.place for n in ptce.narratives if n.front.record.audience is Audience.WORKING]


def _member_figures(ptce: PtceDraft) -> list[Place]:
    hidden = {member.record.id for member in ptce.members if member.record.audience is Audience.WORKING}
    return [
        measure.row.place("valeur")
        for draft in ptce.indicators
        for measure in draft.measures
        if measure.observation.breakdown.get("membre") in hidden
    ]


def _counted(what: tuple[str, str], places: Iterable[Place], why: str) -> Iterator[HeldBack]:
    """One line per file, at its first place."""
    by_file: dict[object, list[Place]] = {}
    for place in places:
        by_file.setdefault(place.file, []).append(place)
    for found in by_file.values():
        yield HeldBack(found[0], what[0] if len(found) == 1 else what[1].format(len(found)), why)
