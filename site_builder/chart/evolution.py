"""A series over time: line cut where the measure changed, band of uncertainty, target, and gaps that say why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from site_builder.chart import labels, style, timeline
from site_builder.chart.axes import value_axis
from site_builder.chart.canvas import Board, Drawing, Frame, Row
from site_builder.chart.kind import Kind
from site_builder.chart.metrics import width as text_width
from site_builder.chart.sentence import told
from site_builder.chart.style import CROSS
from site_builder.model.chart import ChartTable, Evolution, Point

if TYPE_CHECKING:
    import altair as alt

HEIGHT = {style.WIDE: 360, style.NARROW: 330}
FOOT = 30


def template(width: int) -> "alt.TopLevelMixin":
    from site_builder.chart.marks import either, lines, on, picture, words, x, y

    paper, first = style.PAPER, style.FIRST
    band = on("band").mark_area().encode(x("at"), y("low"), y2="high:Q", detail="segment:N")
    whisker = on("whiskers").mark_rule(stroke=first, strokeWidth=1.5).encode(x("at"), y("low"), y2="high:Q")
    goal_line = on("goal").mark_rule(stroke=style.TARGET, strokeDash=[5, 4], strokeWidth=1.5)
    curve = on("curve").mark_line().encode(x("at"), y("value"), detail="segment:N")
    rim = {"fill": either("hollow", paper, first), "stroke": either("hollow", first, paper), "strokeWidth": 2}
    points = on("points").mark_point(size=110, **rim).encode(x("at"), y("value"))
    goal = on("goal").mark_point(shape="diamond", size=170, fill=paper, stroke=style.TARGET, strokeWidth=2.5)
    gap = on("gaps").mark_point(shape=CROSS, size=50, filled=False, stroke=style.CONTEXT, strokeWidth=1.6)
    return picture(
        width,
        lines(),
        band,
        lines("breaks"),
        goal_line.encode(x("start"), y("value"), x2="at:Q"),
        goal.encode(x("at"), y("value")),
        whisker,
        curve,
        points,
        gap.encode(x("at"), y("value")),
        words(),
    )


def data(figure: Evolution, width: int) -> Drawing:
    segments = timeline.segments(figure.points)
    frame = _frame(figure, width, HEIGHT[width])
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
    rows = {"lines": grid, "breaks": breaks, "words": board.rows, "goal": _goal(figure), **_series(figure, segments)}
    return Drawing(HEIGHT[width], rows, frame.params)


def _frame(figure: Evolution, width: int, height: int) -> Frame:
    times = [point.at for point in figure.points] + ([figure.goal.at] if figure.goal else [])
    start, end = (min(times), max(times)) if times else (0.0, 1.0)
    margin = (end - start or 1) * 0.06
    left = max(text_width(tick.label, style.SIZE) for tick in figure.axis.ticks) + 10
    newest = next((point for point in reversed(figure.points) if point.value is not None), None)
    beside = text_width(newest.text, labels.NEWEST, 700) + 14 if newest and newest.at == end else 0
    half = text_width(max((p.period for p in figure.points[-1:]), default=""), style.SIZE) / 2
    right = width - max(min(beside, (width - left) / 3), half, 24)
    top = 38 + labels.break_lines(figure.points, width) * 16
    return Frame(left, right, top, height - FOOT, (start - margin, end), (figure.axis.low, figure.axis.high))


def _series(figure: Evolution, segments: Sequence[Sequence[Point]]) -> dict[str, list[Row]]:
    numbered = [(number, point) for number, segment in enumerate(segments) for point in segment]
    alone = {id(segment[0]) for segment in segments if len(segment) == 1}
    bounded = [(number, point) for number, point in numbered if point.low is not None and point.high is not None]
    return {
        "curve": [{"at": p.at, "value": p.value, "segment": n} for n, p in numbered],
        "points": [{"at": p.at, "value": p.value, "hollow": p.hollow} for _, p in numbered],
        "band": [{"at": p.at, "low": p.low, "high": p.high, "segment": n} for n, p in bounded if id(p) not in alone],
        "whiskers": [{"at": p.at, "low": p.low, "high": p.high} for _, p in bounded if id(p) in alone],
        "gaps": [{"at": p.at, "value": figure.axis.low} for p in figure.points if p.value is None],
    }


def _goal(figure: Evolution) -> list[Row]:
    if figure.goal is None:
        return []
    start = min([point.at for point in figure.points] + [figure.goal.at])
    return [{"start": start, "at": figure.goal.at, "value": figure.goal.value}]


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
