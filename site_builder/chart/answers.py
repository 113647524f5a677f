"""Answers on an ordered scale, period by period: counts come before percentages when they are known."""

from collections.abc import Sequence
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
Asked = tuple[str, Sequence[Observation]]
"""What a row is called, and its answers in the order of the scale."""


def answers_figure(reader: Reader, answers: Sequence[str], cells: Cells, periods: Sequence[Period]) -> Likert | None:
    """The newest periods in which every answer has its number; None when there is none."""
    by_answer = {(folded(value), period): o for (value, period), o in cells.items()}
    known: list[Asked] = []
    for period in periods[-MOST_ROWS:]:
        found = [by_answer.get((folded(answer), period)) for answer in answers]
        if all(o is not None and o.value is not None for o in found):
            known.append((reader.label(period), [o for o in found if o is not None]))
    if not known:
        return None
    rows, unit = _rows(reader, known)
    return Likert(
        **reader.around(rows[0].label, rows[-1].label, cells.values(), unit=unit),
        headings=(reader.words.period, *map(reader.category, answers)),
        answers=tuple(map(reader.category, answers)),
        rows=rows,
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
    asked: list[Asked] = []
    first = last = ""
    for period in sorted({o.period for o in same})[-MOST_ROWS // 2 :]:
        found = [[cells.get((folded(moment), folded(answer), period)) for answer in answers] for moment in moments]
        if all(o is not None and o.value is not None for one in found for o in one):
            last = reader.label(period)
            first = first or last
            asked += [
                (f"{last}, {reader.typeset(moment)}", [o for o in one if o]) for moment, one in zip(moments, found, strict=True)
            ]
    if not asked:
        return None
    rows, unit = _rows(reader, asked)
    shown = tuple(map(reader.category, answers))
    return Likert(
        **reader.around(first, last, same, unit=unit, pattern=reader.words.both),
        headings=(reader.words.period, *shown),
        answers=shown,
        rows=rows,
    )


def _rows(reader: Reader, known: Sequence[Asked]) -> tuple[tuple[Answers, ...], str]:
    """The rows, and the unit of what their ends say: counts come before percentages, when all rows have them."""
    counted = all(o.count is not None for _, found in known for o in found) and all(_answered(found) for _, found in known)
    unit = reader.words.answers_unit if counted else ""
    return tuple(_answers(reader, label, found, counted) for label, found in known), unit


def _answered(found: Sequence[Observation]) -> int:
    return sum(o.count or 0 for o in found)


def _answers(reader: Reader, label: str, found: Sequence[Observation], counted: bool) -> Answers:
    values = [float(o.value or 0) for o in found]
    whole = sum(values) or 1.0
    half = len(found) // 2
    answered = number(_answered(found), 0, reader.language)
    texts = [
        reader.words.of.format(count=number(o.count or 0, 0, reader.language), answered=answered)
        if counted
        else reader.value_or_state(o)
        for o in found
    ]
    if counted:
        ends = [number(_answered(part), 0, reader.language) for part in (found[:half], found[-half:])]
    else:
        ends = [reader.text(sum((o.value or ZERO for o in part), ZERO), *part) for part in (found[:half], found[-half:])]
    return Answers(label, tuple(100 * value / whole for value in values), tuple(texts), ends[0], ends[1])
