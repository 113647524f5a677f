"""Answers on an ordered scale, period by period: counts come before percentages when they are known."""

from collections.abc import Sequence
from decimal import Decimal

from site_builder.chart.observed import Cells, Reader
from site_builder.model.chart import Answers, Likert
from site_builder.model.measure import Observation
from site_builder.model.period import Period
from site_builder.model.scalar import folded
from site_builder.words.numbers import number

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
