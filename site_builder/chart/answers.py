"""Answers on an ordered scale, period by period: counts come before percentages when they are known."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from site_builder.chart.observed import Cells, Reader
from site_builder.model.bank import Breakdown
from site_builder.model.chart import Answers, Likert
from site_builder.model.measure import Observation
from site_builder.model.period import Period
from site_builder.model.scalar import folded
from site_builder.model.survey import MOMENT, MOMENTS
from site_builder.words.numbers import number
from site_builder.words.parts import in_order

ANSWERS = "reponse"
SCALES = range(2, 6)
"""How many answers a scale may have."""
ZERO = Decimal(0)
MOST_ROWS = 6


def answers_figure(reader: Reader, answers: Sequence[str], cells: Cells, periods: Sequence[Period]) -> Likert | None:
    """The newest periods in which every answer has its number; None when there is none."""
    by_answer = {(folded(value), period): o for (value, period), o in cells.items()}
    rows = []
    for period in periods[-MOST_ROWS:]:
        found = [by_answer.get((folded(answer), period)) for answer in answers]
        if all(o is not None and o.value is not None for o in found):
            rows.append(_answers(reader, period, [o for o in found if o is not None]))
    if not rows:
        return None
    return Likert(
        **reader.around(rows[0].label, rows[-1].label, cells.values()),
        headings=(reader.words.period, *map(reader.category, answers)),
        answers=tuple(map(reader.category, answers)),
        rows=tuple(rows),
    )


def moments_figure(reader: Reader, answers: Sequence[str], breakdown: Breakdown) -> Likert | None:
    """How the same people answered before, then after, at the newest periods that have both; None when there is none."""
    known = [
        o
        for o in reader.finding.series.observations
        if set(o.breakdown) == {MOMENT, ANSWERS} and o.period.dated and o.period.year <= reader.finding.reference.year
    ]
    newest = max(known, key=lambda o: o.period, default=None)
    same = [o for o in known if newest and o.period.kind is newest.period.kind and o.scope == newest.scope]
    moments = in_order((o.breakdown[MOMENT] for o in same), breakdown.values or MOMENTS)
    if len(moments) < len(MOMENTS):
        return None
    cells = {(folded(o.breakdown[MOMENT]), folded(o.breakdown[ANSWERS]), o.period): o for o in same}
    rows: list[Answers] = []
    first = last = ""
    for period in sorted({o.period for o in same})[-MOST_ROWS // 2 :]:
        found = [[cells.get((folded(moment), folded(answer), period)) for answer in answers] for moment in moments]
        if all(o is not None and o.value is not None for one in found for o in one):
            last = reader.label(period)
            first = first or last
            rows += [
                replace(_answers(reader, period, [o for o in one if o]), label=f"{last}, {reader.typeset(moment)}")
                for moment, one in zip(moments, found, strict=True)
            ]
    if not rows:
        return None
    shown = tuple(map(reader.category, answers))
    return Likert(
        **reader.around(first, last, same, breakdown.name.lower()),
        headings=(reader.words.period, *shown),
        answers=shown,
        rows=tuple(rows),
    )


def _answers(reader: Reader, period: Period, found: Sequence[Observation]) -> Answers:
    """Counts come before percentages: they are what the row's ends say when they are known."""
    values = [float(o.value or 0) for o in found]
    whole = sum(values) or 1.0
    counts = [o.count for o in found]
    half = len(found) // 2
    known = [count for count in counts if count is not None]
    counted = len(known) == len(found) and sum(known) > 0
    answered = number(sum(known), 0, reader.language)
    texts = [
        reader.words.of.format(count=number(o.count or 0, 0, reader.language), answered=answered)
        if counted
        else reader.value_or_state(o)
        for o in found
    ]
    if counted:
        ends = [number(sum(part), 0, reader.language) for part in (known[:half], known[-half:])]
    else:
        ends = [reader.text(sum((o.value or ZERO for o in part), ZERO), *part) for part in (found[:half], found[-half:])]
    label = reader.label(period)
    return Answers(label, tuple(100 * value / whole for value in values), tuple(texts), ends[0], ends[1])
