"""Several series side by side on one scale, each in its panel with the others pale behind it. Tufte, « Envisioning Information », 1990."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from site_builder.chart import style, timeline
from site_builder.chart.canvas import Board, Drawing, Frame, Row, Word, line, line_height, paragraph, spot
from site_builder.chart.kind import Kind
from site_builder.chart.metrics import width as text_width
from site_builder.chart.sentence import told
from site_builder.model.chart import ChartTable, Panel, Point, SmallMultiples

if TYPE_CHECKING:
    import altair as alt

PLOT = 96
BETWEEN, EDGE = 18, 6
MOST_BEHIND = 12
"""More pale lines behind each panel would only be a blot, at the cost of the square of their number."""


def template(width: int) -> "alt.TopLevelMixin":
    from site_builder.chart.marks import lines, on, picture, pixel_x, pixel_y, spots, words, x, y

    others = on("others").mark_line(stroke=style.GRID, strokeWidth=1.4).encode(x("x"), y("y"), order="order:Q")
    own = on("own").mark_line(stroke=style.FIRST, strokeWidth=2.6).encode(x("x"), y("y"), order="order:Q")
    gap = on("gaps").mark_point(shape=style.CROSS, size=36, filled=False, stroke=style.CONTEXT, strokeWidth=1.4)
    return picture(width, lines(), others, own, spots("spots", 70), gap.encode(pixel_x("x"), pixel_y("y")), words())


def data(figure: SmallMultiples, width: int) -> Drawing:
    board = Board(width)
    if figure.axis.words:
        board.write(Word(figure.axis.words, 0, 13, fill=style.QUIET))
    frames, height = _frames(figure, width, board)
    placed = list(zip(figure.panels, frames, strict=True))
    for panel, frame in placed:
        _write_newest(panel, frame, board)
        _write_ends(panel.points, frame, board)
    behind = figure.panels if len(figure.panels) <= MOST_BEHIND else ()
    others = [(other, frame) for panel, frame in placed for other in behind if other is not panel]
    rows = {
        "lines": [row for frame in frames for row in _edges(figure, frame)],
        "others": timeline.path((stroke for other, frame in others for stroke in _strokes(other.points, frame)), "x"),
        "own": timeline.path((stroke for panel, frame in placed for stroke in _strokes(panel.points, frame)), "x"),
        "spots": [_spot(point, frame) for panel, frame in placed for point in _marked(panel.points)],
        "gaps": [_foot(point, frame) for panel, frame in placed for point in panel.points if point.value is None],
        "words": board.rows,
    }
    return Drawing(round(height), rows, Frame(0, width, 0, height, (0, width), (height, 0)).params)


def _frames(figure: SmallMultiples, width: int, board: Board) -> tuple[list[Frame], float]:
    """Where each panel's values are drawn, and how high the picture is; writes titles and ticks."""
    columns = _columns(len(figure.panels), width)
    margin = max(text_width(tick.label, style.SIZE) for tick in figure.axis.ticks) + 8
    each = (width - margin - BETWEEN * (columns - 1)) / columns
    times = [point.at for panel in figure.panels for point in panel.points] or [0.0]
    span = (min(times), max(times) if max(times) > min(times) else min(times) + 1)
    frames: list[Frame] = []
    y = 22.0 if figure.axis.words else 0.0
    for start in range(0, len(figure.panels), columns):
        titles = [paragraph(Word(panel.label, 0, 0, weight=600), each) for panel in figure.panels[start : start + columns]]
        top = y + max(len(title) for title in titles) * line_height() + 24
        for column, title in enumerate(titles):
            left = margin + column * (each + BETWEEN)
            board.write(*(word.at(left, y + 14 + n * line_height(), "left") for n, word in enumerate(title)))
            frames.append(Frame(left, left + each - EDGE, top, top + PLOT, span, (figure.axis.low, figure.axis.high)))
        _write_ticks(figure, frames[-len(titles)], board)
        y = top + PLOT + 32
    return frames, y


def _columns(panels: int, width: int) -> int:
    return min(2, max(panels, 1)) if width == style.NARROW else 3 if panels in (3, 5, 6, 9) else min(4, max(panels, 1))


def _edges(figure: SmallMultiples, frame: Frame) -> list[Row]:
    """The two ends of the scale, across the panel."""
    ends = [(figure.axis.high, style.AXIS if figure.axis.high == 0 else style.GRID), (figure.axis.low, style.AXIS)]
    return [line(frame.left, frame.up(at), frame.right + EDGE, frame.up(at), colour) for at, colour in ends]


def _strokes(points: Sequence[Point], frame: Frame) -> list[list[Row]]:
    return [
        [{"x": frame.across(point.at), "y": frame.up(point.value or 0)} for point in segment]
        for segment in timeline.segments(points)
    ]


def _marked(points: Sequence[Point]) -> list[Point]:
    """The newest point, and those that no stroke joins to another."""
    segments = timeline.segments(points)
    return [segment[-1] for segment in segments if len(segment) == 1 or segment is segments[-1]]


def _spot(point: Point, frame: Frame) -> Row:
    return spot(frame.across(point.at), frame.up(point.value or 0), style.FIRST, point.hollow)


def _foot(point: Point, frame: Frame) -> Row:
    return {"x": frame.across(point.at), "y": frame.bottom}


def _write_newest(panel: Panel, frame: Frame, board: Board) -> None:
    segments = timeline.segments(panel.points)
    if not segments:
        return
    point = segments[-1][-1]
    y = frame.up(point.value or 0)
    word = Word(point.text, 0, 0, "right", weight=700, fill=style.FIRST, halo=True)
    length = text_width(word.text, word.size, word.weight)
    x = min(max(frame.across(point.at) + 5, frame.left + length), frame.right + EDGE)
    board.write_first_free(word.at(x, y - 9, "right"), word.at(x, y + 20, "right"))


def _write_ends(points: Sequence[Point], frame: Frame, board: Board) -> None:
    """The first and the last period under the panel, the last alone when both would not fit."""
    if not points:
        return
    last = Word(points[-1].period, frame.right + EDGE, frame.bottom + 19, "right", fill=style.QUIET)
    first = Word(points[0].period, frame.left, frame.bottom + 19, fill=style.QUIET)
    board.write(last)
    if first.box.right < last.box.left - 6:
        board.write(first)


def _write_ticks(figure: SmallMultiples, frame: Frame, board: Board) -> None:
    """The two ends of the scale, before the first panel of each line."""
    for tick in (figure.axis.ticks[0], figure.axis.ticks[-1]):
        board.write(Word(tick.label, frame.left - 6, frame.up(tick.at) + 4.5, "right", fill=style.QUIET))


def table(figure: SmallMultiples) -> ChartTable:
    """One row a period, one column a series; one row a series where they have a heading of their own."""
    if figure.series_heading:
        return _table_of_series(figure)
    periods = dict(sorted({point.at: point.period for panel in figure.panels for point in panel.points}.items()))
    columns = [{point.at: point.text for point in panel.points} for panel in figure.panels]
    rows = tuple((period, *(column.get(at, "") for column in columns)) for at, period in periods.items())
    return ChartTable(figure.title, figure.headings, rows, (False, *(True for _ in figure.panels)))


def _table_of_series(figure: SmallMultiples) -> ChartTable:
    """A column for each period by its name: an exercice and the year in which it ends stay apart."""
    periods = sorted({(point.at, point.period) for panel in figure.panels for point in panel.points})
    texts = [{(point.at, point.period): point.text for point in panel.points} for panel in figure.panels]
    rows = tuple(
        (panel.label, *(known.get(period, "") for period in periods)) for panel, known in zip(figure.panels, texts, strict=True)
    )
    headings = (figure.series_heading, *(label for _, label in periods))
    return ChartTable(figure.title, headings, rows, (False, *(True for _ in periods)))


def describe(figure: SmallMultiples) -> str:
    series = []
    for panel in figure.panels:
        points = [point for segment in timeline.segments(panel.points) for point in segment]
        ends = dict.fromkeys(timeline.spoken(point) for point in [*points[:1], *points[-1:]])
        series.append(f"{panel.label} {', '.join(ends)}")
    return told(figure.title, series)


KIND = Kind(SmallMultiples, template, data, table, describe)
