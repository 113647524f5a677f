"""A series over time: line cut where the measure changed, band of uncertainty, target, and gaps that say why."""

from typing import TYPE_CHECKING

from site_builder.chart import labels, style, timeline
from site_builder.chart.axes import value_axis
from site_builder.chart.canvas import Board, Drawing, Frame, Row, line, rim
from site_builder.chart.kind import Kind
from site_builder.chart.labels import Segments
from site_builder.chart.metrics import width as text_width
from site_builder.chart.sentence import told
from site_builder.model.chart import ChartTable, Evolution, Point

if TYPE_CHECKING:
    import altair as alt

HEIGHT = {style.WIDE: 360, style.NARROW: 330}
FOOT = 30


def template(width: int) -> "alt.TopLevelMixin":
    from site_builder.chart.marks import field, lines, on, picture, words, x, y

    band = on("band").mark_area().encode(x("at"), y("low"), y2="high:Q")
    curve = on("curve").mark_line().encode(x("at"), y("value"), order="order:Q")
    points = (
        on("points").mark_point(size=110, fill=field("fill"), stroke=field("stroke"), strokeWidth=2).encode(x("at"), y("value"))
    )
    goal = on("goal").mark_point(shape="diamond", size=250, fill=style.PAPER, stroke=style.TARGET, strokeWidth=2.5)
    gap = on("gaps").mark_point(shape=style.CROSS, size=50, filled=False, stroke=style.CONTEXT, strokeWidth=1.6)
    return picture(
        width,
        lines(),
        band,
        lines("over"),
        goal.encode(x("at"), y("value")),
        curve,
        points,
        gap.encode(x("at"), y("value")),
        words(),
    )


def data(figure: Evolution, width: int) -> Drawing:
    segments = timeline.segments(figure.points)
    height = HEIGHT[width] + labels.reasons_height(figure.points, width)
    frame = _frame(figure, width, height)
    board = Board(width)
    grid = value_axis(figure.axis, frame, board)
    breaks = labels.write_breaks(figure.points, frame, board)
    labels.write_periods(figure, frame, board)
    labels.keep_off_strokes(figure, segments, frame, board)
    labels.write_newest(segments, frame, board)
    labels.write_goal(figure.goal, frame, board)
    labels.write_values(segments, frame, board)
    labels.write_gaps(figure.points, frame, board)
    labels.write_band(figure.band, segments, frame, board)
    over = [*_goal_line(figure, frame), *_whiskers(segments, frame)]
    rows = {"lines": [*grid, *breaks], "over": over, "words": board.rows, **_series(figure, segments)}
    return Drawing(round(height), rows, frame.params)


def _frame(figure: Evolution, width: int, height: float) -> Frame:
    times = [point.at for point in figure.points] + ([figure.goal.at] if figure.goal else [])
    start, end = (min(times), max(times)) if times else (0.0, 1.0)
    margin = (end - start or 1) * 0.06
    left = max(text_width(tick.label, style.SIZE) for tick in figure.axis.ticks) + 10
    newest = next((point for point in reversed(figure.points) if point.value is not None), None)
    beside = text_width(newest.text, labels.NEWEST, 700) + 14 if newest and newest.at == end else 0
    half = text_width(max((p.period for p in figure.points[-1:]), default=""), style.SIZE) / 2
    right = width - max(min(beside, (width - left) / 3), half, 24)
    top = (38 if figure.axis.words else 24) + labels.reasons_height(figure.points, width)
    return Frame(left, right, top, height - FOOT, (start - margin, end), (figure.axis.low, figure.axis.high))


def _series(figure: Evolution, segments: Segments) -> dict[str, list[Row]]:
    goal = figure.goal
    return {
        "curve": timeline.path([{"at": p.at, "value": p.value} for p in segment] for segment in segments),
        "points": [{"at": p.at, "value": p.value, **rim(style.FIRST, p.hollow)} for segment in segments for p in segment],
        "band": timeline.path(
            [{"at": p.at, "low": p.low, "high": p.high} for p in run] for run in _bounded(segments) if len(run) > 1
        ),
        "gaps": [{"at": p.at, "value": figure.axis.low} for p in figure.points if p.value is None],
        "goal": [{"at": goal.at, "value": goal.value}] if goal else [],
    }


def _bounded(segments: Segments) -> list[list[Point]]:
    """Runs of points with an interval: a band when there are several, a whisker when one stands alone."""
    return [run for segment in segments for run in timeline.runs(segment, lambda p: p.low is not None and p.high is not None)]


def _goal_line(figure: Evolution, frame: Frame) -> list[Row]:
    if figure.goal is None:
        return []
    start = frame.across(min([point.at for point in figure.points] + [figure.goal.at]))
    y = frame.up(figure.goal.value)
    return [line(start, y, frame.across(figure.goal.at), y, style.TARGET, "dashed", 1.5)]


def _whiskers(segments: Segments, frame: Frame) -> list[Row]:
    alone = [run[0] for run in _bounded(segments) if len(run) == 1]
    return [
        line(x, frame.up(point.low or 0), x, frame.up(point.high or 0), style.FIRST, width=1.5)
        for point in alone
        for x in [frame.across(point.at)]
    ]


def table(figure: Evolution) -> ChartTable:
    rows = [(p.period, p.text, p.bounds, " ".join(filter(None, (p.broken, p.remark)))) for p in figure.points]
    if figure.goal:
        rows.append((figure.goal.period, "", "", figure.goal.text))
    return timeline.without_empty_columns(figure, rows, numeric=(False, True, True, False))


def describe(figure: Evolution) -> str:
    parts = [timeline.spoken(point) for point in figure.points]
    if figure.goal:
        parts.append(f"{figure.goal.text} ({figure.goal.period})")
    return told(figure.title, parts, ", ")


KIND = Kind(Evolution, template, data, table, describe)
