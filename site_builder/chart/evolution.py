"""A series over time: line cut where the measure changed, band of uncertainty, target, and gaps that say why."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from site_builder.chart import style, timeline
from site_builder.chart.axes import value_axis
from site_builder.chart.canvas import Board, Drawing, Frame, Row, Word, along, around, line, paragraph
from site_builder.chart.kind import Kind
from site_builder.chart.metrics import width as text_width
from site_builder.chart.sentence import told
from site_builder.model.chart import ChartTable, Evolution, Goal, Point

if TYPE_CHECKING:
    import altair as alt

HEIGHT = {style.WIDE: 360, style.NARROW: 330}
LAST = 18
"""The newest value is set larger than the others."""


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
    gap = on("gaps").mark_point(shape="cross", size=40, angle=45, fill=style.CONTEXT).encode(x("at"), y("value"))
    return picture(
        width, lines(), band, lines("breaks"), goal_line.encode(x("start"), y("value"), x2="at:Q"), whisker, curve,
        points, gap, goal.encode(x("at"), y("value")), words(),
    )  # fmt: skip


def data(figure: Evolution, width: int) -> Drawing:
    height = HEIGHT.get(width, 330)
    frame = _frame(figure, width, height)
    board = Board(width)
    grid = value_axis(figure.axis, frame, board)
    segments = timeline.segments(figure.points)
    breaks = _breaks(figure, frame, board)
    _keep_off(figure, segments, frame, board)
    _periods(figure, frame, board)
    _goal_words(figure.goal, frame, board)
    _value_words(segments, frame, board)
    _gap_words(figure, frame, board)
    _band_words(figure, segments, frame, board)
    rows = {"lines": grid, "breaks": breaks, "words": board.rows, "goal": _goal(figure), **_series(figure, segments)}
    return Drawing(height, rows, frame.params)


def _frame(figure: Evolution, width: int, height: int) -> Frame:
    times = [point.at for point in figure.points] + ([figure.goal.at] if figure.goal else [])
    start, end = (min(times), max(times)) if times else (0.0, 1.0)
    margin = (end - start or 1) * 0.06
    ticks = max(text_width(tick.label, style.SIZE) for tick in figure.axis.ticks)
    last = next((point for point in reversed(figure.points) if point.value is not None), None)
    room = text_width(last.text, LAST, 700) + 14 if last and last.at == end else 24
    left = ticks + 10
    right = width - min(room, (width - left) / 3)
    return Frame(left, right, 38, height - 28, (start - margin, end), (figure.axis.low, figure.axis.high))


def _series(figure: Evolution, segments: Sequence[Sequence[Point]], /) -> dict[str, list[Row]]:
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


def _breaks(figure: Evolution, frame: Frame, board: Board) -> list[Row]:
    rows = []
    for before, after in pairwise(figure.points):
        if after.broken:
            x = frame.across((before.at + after.at) / 2)
            rows.append(line(x, frame.top - 12, x, frame.bottom, style.AXIS, "dotted"))
            board.block(along(x, frame.top - 12, x, frame.bottom))
            _break_words(after.broken, x, frame, board)
    return rows


def _break_words(reason: str, x: float, frame: Frame, board: Board) -> None:
    """Beside the dotted line, on the side where there is more room."""
    right = board.width - x > x
    room = max((board.width - x if right else x) - 8, 40)
    word = Word(reason, x + 6 if right else x - 6, frame.top - 7, "left" if right else "right", fill=style.QUIET, halo=True)
    board.write(*paragraph(word, min(room, 170)))


def _keep_off(figure: Evolution, segments: Sequence[Sequence[Point]], frame: Frame, board: Board) -> None:
    for segment in segments:
        board.block(around(frame.across(p.at), frame.up(p.value or 0), 6) for p in segment)
        for first, second in pairwise(segment):
            stroke = (frame.across(first.at), frame.up(first.value or 0), frame.across(second.at), frame.up(second.value or 0))
            board.block(along(*stroke))
    if figure.goal:
        height = frame.up(figure.goal.value)
        board.block(along(frame.left, height, frame.across(figure.goal.at), height))
        board.block([around(frame.across(figure.goal.at), height, 8)])


def _periods(figure: Evolution, frame: Frame, board: Board) -> None:
    """From the newest backwards, so that the year of the last figure is always written; what does not fit is left out."""
    marks = [(point.at, point.period) for point in figure.points]
    if figure.goal and figure.goal.at not in [at for at, _ in marks]:
        marks.append((figure.goal.at, figure.goal.period))
    timeline.write_periods(marks, frame, board)


def _goal_words(goal: Goal | None, frame: Frame, board: Board) -> None:
    if goal is None:
        return
    x, y = frame.across(goal.at), frame.up(goal.value)
    word = Word(goal.text, x, y, weight=600, fill=style.TARGET, halo=True)
    half = text_width(goal.text, style.SIZE, 600) / 2
    middle = min(x, board.width - half)
    above = [word.at(middle, y - rise, "center") for rise in (14, -25)]
    beside = [word.at(x - 12, y - rise, "right") for rise in (6, -16, 20, -32)]
    if not board.write_first_free(*above, *beside):
        board.write(above[0])


def _value_words(segments: Sequence[Sequence[Point]], frame: Frame, board: Board) -> None:
    points = [point for segment in segments for point in segment]
    if not points:
        return
    for point in timeline.by_importance(points):
        last = point is points[-1]
        size, weight, fill = (LAST, 700, style.FIRST) if last else (style.SIZE, 400, style.INK)
        x, y = frame.across(point.at), frame.up(point.value or 0)
        word = Word(point.text, x, y, "center", size, weight, fill, halo=True)
        places = [word.at(x, y - 11, "center"), word.at(x, y + 10 + size * 0.75, "center")]
        if last:
            places = [word.at(x + 11, y + dy, "left") for dy in (6, 20, -8, 32, -20)] + places
        board.write_first_free(*places)


def _gap_words(figure: Evolution, frame: Frame, board: Board) -> None:
    for run in timeline.gaps(figure.points):
        middle = (frame.across(run[0].at) + frame.across(run[-1].at)) / 2
        word = Word(run[0].text, middle, frame.bottom - 10, "center", fill=style.QUIET, halo=True)
        half = text_width(word.text, word.size) / 2
        inside = min(max(middle, frame.left + half), board.width - half)
        board.write_first_free(word, word.at(inside, word.y, "center"), word.at(inside, word.y - 16, "center"))


def _band_words(figure: Evolution, segments: Sequence[Sequence[Point]], frame: Frame, board: Board) -> None:
    bounded = [p for segment in segments for p in segment if p.low is not None]
    if not (bounded and figure.band):
        return
    word = Word(figure.band, frame.left, 0, fill=style.QUIET, halo=True)
    under = [word.at(frame.across(p.at) - 4, frame.up(p.low or 0) + 18, "left") for p in bounded]
    floor = [word.at(frame.left + 6, frame.bottom - 8, "left"), word.at(board.width - 4, frame.bottom - 8, "right")]
    board.write_first_free(*under, *floor, word.at(frame.left + 6, frame.bottom - 26, "left"))


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
