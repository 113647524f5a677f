"""Which picture a breakdown deserves, by how many periods and values it has and whether they make a whole."""

from collections.abc import Sequence

from site_builder.chart.answers import ANSWERS, SCALES, answers_figure
from site_builder.chart.observed import Cells, Reader, as_float
from site_builder.model.bank import Breakdown, UnitNature
from site_builder.model.chart import (
    Bar,
    Bars,
    BeforeAfter,
    Figure,
    Pair,
    Panel,
    Shares,
    Slope,
    SmallMultiples,
    Whole,
)
from site_builder.model.measure import Observation
from site_builder.model.period import Period
from site_builder.words.parts import in_order

MOST_PANELS, MOST_PARTS, MOST_SLOPES, MOST_ROWS = 12, 4, 4, 6
LONG_ENOUGH = 3
"""Periods that make a line, in a panel too."""
ROUNDING = 1.0
"""How far from 100 the parts of a whole may add up to, each being rounded."""


def breakdown_figure(reader: Reader, breakdown: Breakdown) -> Figure | None:
    """The figure of that breakdown alone; None when nothing in it has a number."""
    observations = _one_curve(reader, breakdown.id)
    periods = sorted({o.period for o in observations if o.value is not None})
    if not periods:
        return None
    cells = {(o.breakdown[breakdown.id], o.period): o for o in observations}
    answers = reader.finding.indicator.definition.answers
    if breakdown.id == ANSWERS and len(answers) in SCALES and (likert := answers_figure(reader, answers, cells, periods)):
        return likert
    decided = answers if breakdown.id == ANSWERS else breakdown.values
    values = in_order((o.breakdown[breakdown.id] for o in observations), decided)
    if shares := _shares(reader, breakdown, values, cells, periods):
        return shares
    if len(periods) >= LONG_ENOUGH and 2 <= len(values) <= MOST_PANELS:
        return _small_multiples(reader, breakdown, values, observations)
    if len(periods) == 2:
        return _before_after(reader, breakdown, values, cells, periods)
    return _bars(reader, breakdown, values, cells, periods[-1])


def _one_curve(reader: Reader, breakdown: str) -> list[Observation]:
    """Of the newest observation's kind of period and scope, up to the reference year; the first source of each cell."""
    known = [
        o for o in reader.finding.series.by(breakdown) if o.period.dated and o.period.year <= reader.finding.reference.year
    ]
    newest = max(known, key=lambda o: o.period, default=None)
    if newest is None:
        return []
    same = [o for o in known if o.period.kind is newest.period.kind and o.scope == newest.scope]
    return list({(o.breakdown[breakdown], o.period): o for o in reversed(same)}.values())[::-1]


def _shares(
    reader: Reader, breakdown: Breakdown, values: Sequence[str], cells: Cells, periods: Sequence[Period]
) -> Shares | None:
    if reader.finding.indicator.unit.nature is not UnitNature.SHARE or not 2 <= len(values) <= MOST_PARTS:
        return None
    rows = []
    for period in periods[-MOST_ROWS:]:
        parts = [as_float(o.value) if (o := cells.get((value, period))) else None for value in values]
        if abs(sum(part or 0 for part in parts) - 100) > ROUNDING:
            return None
        texts = [reader.value_or_state(cells.get((value, period))) for value in values]
        rows.append(Whole(reader.label(period), tuple(parts), tuple(texts)))
    return Shares(
        **reader.around(rows[0].label, rows[-1].label, cells.values(), breakdown.name.lower()),
        headings=(reader.words.period, *map(reader.category, values)),
        parts=tuple(map(reader.category, values)),
        rows=tuple(rows),
    )


def _small_multiples(
    reader: Reader, breakdown: Breakdown, values: Sequence[str], observations: Sequence[Observation]
) -> SmallMultiples:
    panels = [
        Panel(reader.category(value), reader.points(o for o in observations if o.breakdown[breakdown.id] == value))
        for value in values
    ]
    points = sorted((point for panel in panels for point in panel.points), key=lambda point: point.at)
    around = reader.around(points[0].period, points[-1].period, observations, breakdown.name.lower())
    around["note"] = " ".join(filter(None, (around["note"], reader.breaks(points))))
    return SmallMultiples(
        **around,
        headings=(reader.words.period, *map(reader.category, values)),
        axis=reader.axis(point.value for panel in panels for point in panel.points),
        panels=tuple(panels),
    )


def _before_after(
    reader: Reader, breakdown: Breakdown, values: Sequence[str], cells: Cells, periods: Sequence[Period]
) -> BeforeAfter | Slope:
    before, after = periods
    rows = [_pair(reader, value, cells.get((value, before)), cells.get((value, after))) for value in values]
    index = reader.finding.indicator.unit.nature is UnitNature.INDEX
    first, last = reader.label(before), reader.label(after)
    kind: type[BeforeAfter] | type[Slope] = Slope if index and len(rows) <= MOST_SLOPES else BeforeAfter
    return kind(
        **reader.around(first, last, cells.values(), breakdown.name.lower()),
        headings=(breakdown.name, first, last),
        axis=reader.axis((value for row in rows for value in (row.before, row.after)), zero=not index),
        before=first,
        after=last,
        rows=tuple(rows),
    )


def _pair(reader: Reader, value: str, before: Observation | None, after: Observation | None) -> Pair:
    numbers = [as_float(o.value) if o else None for o in (before, after)]
    return Pair(reader.category(value), numbers[0], reader.value_or_state(before), numbers[1], reader.value_or_state(after))


def _bars(reader: Reader, breakdown: Breakdown, values: Sequence[str], cells: Cells, period: Period) -> Bars:
    rows = []
    for value in values:
        observation = cells.get((value, period))
        margin = reader.finding.uncertainty.get(observation) if observation else None
        rows.append(
            Bar(
                label=reader.category(value),
                text=reader.value_or_state(observation),
                value=as_float(observation.value) if observation else None,
                low=as_float(margin.low) if margin else None,
                high=as_float(margin.high) if margin else None,
                bounds=reader.bounds(margin) if margin else "",
            )
        )
    label = reader.label(period)
    return Bars(
        **reader.around(label, label, (o for (_, when), o in cells.items() if when == period), breakdown.name.lower()),
        headings=(breakdown.name, reader.value_heading(), reader.words.interval),
        rows=tuple(rows),
    )
