"""Several series side by side on one scale, each in its panel with the others pale behind it. Tufte, « Envisioning Information », 1990."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from site_builder.chart import style, timeline
from site_builder.chart.canvas import Board, Drawing, Frame, Row, Word, line, line_height, paragraph
from site_builder.chart.kind import Kind
from site_builder.chart.metrics import width as text_width
from site_builder.chart.sentence import told
from site_builder.model.chart import ChartTable, Panel, Point, SmallMultiples

if TYPE_CHECKING:
    import altair as alt

PLOT = 96
BETWEEN = 18


def template(width: int) -> "alt.TopLevelMixin":
    from site_builder.chart.marks import lines, on, picture, pixel_x, pixel_y, spots, words

    others = on("others").mark_line(stroke=style.GRID, strokeWidth=1.4).encode(pixel_x("x"), pixel_y("y"), detail="stroke:N")
    own = on("own").mark_line(stroke=style.FIRST, strokeWidth=2.6).encode(pixel_x("x"), pixel_y("y"), detail="stroke:N")
    gap = on("gaps").mark_point(shape=style.CROSS, size=36, filled=False, stroke=style.CONTEXT, strokeWidth=1.4)
    return picture(width, lines(), others, own, spots("spots", 70), gap.encode(pixel_x("x"), pixel_y("y")), words())


def data(figure: SmallMultiples, width: int) -> Drawing:
    board = Board(width)
    columns = _columns(len(figure.panels), width)
    margin = max(text_width(tick.label, style.SIZE) for tick in figure.axis.ticks) + 8
    each = (width - margin - BETWEEN * (columns - 1)) / columns
    times = [point.at for panel in figure.panels for point in panel.points] or [0.0]
    span = (min(times), max(times) if max(times) > min(times) else min(times) + 1)
    rows: dict[str, list[Row]] = {"lines": [], "others": [], "own": [], "spots": [], "gaps": []}
    y = 22.0
    board.write(Word(figure.axis.words, 0, 13, fill=style.QUIET))
    for start in range(0, len(figure.panels), columns):
        line_of_panels = figure.panels[start : start + columns]
        titles = [paragraph(Word(panel.label, 0, 0, weight=600), each) for panel in line_of_panels]
        top = y + max(len(title) for title in titles) * line_height() + 24
        for column, (panel, title) in enumerate(zip(line_of_panels, titles, strict=True)):
            left = margin + column * (each + BETWEEN)
            frame = Frame(left, left + each - 6, top, top + PLOT, span, (figure.axis.low, figure.axis.high))
            board.write(*(word.at(left, y + 14 + n * line_height(), "left") for n, word in enumerate(title)))
            _panel(panel, figure, frame, left + each, rows, board)
        _ticks(figure, margin, top, board)
        y = top + PLOT + 32
    return Drawing(round(y), {**rows, "words": board.rows}, Frame(0, 1, 0, 1).params)


def _columns(panels: int, width: int) -> int:
    return min(2, max(panels, 1)) if width == style.NARROW else 3 if panels in (3, 5, 6, 9) else min(4, max(panels, 1))


def _panel(panel: Panel, figure: SmallMultiples, frame: Frame, right: float, rows: dict[str, list[Row]], board: Board) -> None:
    for at in (figure.axis.high, figure.axis.low):
        colour = style.AXIS if at in (0, figure.axis.low) else style.GRID
        rows["lines"].append(line(frame.left, frame.up(at), right, frame.up(at), colour))
    for other in figure.panels:
        if other is not panel:
            rows["others"].extend(_strokes(f"{panel.label}/{other.label}", other.points, frame))
    rows["own"].extend(_strokes(panel.label, panel.points, frame))
    segments = timeline.segments(panel.points)
    last = segments[-1][-1] if segments else None
    alone = [segment[0] for segment in segments if len(segment) == 1]
    for point in dict.fromkeys([*alone, *([last] if last else [])]):
        rows["spots"].append(_spot(point, frame))
    base = frame.up(figure.axis.low)
    rows["gaps"].extend({"x": frame.across(point.at), "y": base} for point in panel.points if point.value is None)
    if last:
        _last_value(last, frame, right, board)
    _ends(panel.points, frame, right, board)


def _strokes(name: str, points: Sequence[Point], frame: Frame) -> list[Row]:
    return [
        {"x": frame.across(point.at), "y": frame.up(point.value or 0), "stroke": f"{name}/{number}"}
        for number, segment in enumerate(timeline.segments(points))
        for point in segment
    ]


def _spot(point: Point, frame: Frame) -> Row:
    return {"x": frame.across(point.at), "y": frame.up(point.value or 0), "colour": style.FIRST, "hollow": point.hollow}


def _last_value(point: Point, frame: Frame, right: float, board: Board) -> None:
    word = Word(
        point.text, frame.across(point.at) + 5, frame.up(point.value or 0) - 9, "right", weight=700, fill=style.FIRST, halo=True
    )
    length = text_width(word.text, word.size, word.weight)
    x = min(max(word.x, frame.left + length), right)
    board.write_first_free(word.at(x, word.y, "right"), word.at(x, frame.up(point.value or 0) + 20, "right"))


def _ends(points: Sequence[Point], frame: Frame, right: float, board: Board) -> None:
    """The first and the last period under the panel."""
    base = frame.bottom + 17
    last = Word(points[-1].period, right, base, "right", fill=style.QUIET) if points else None
    if last:
        board.write(last)
        if (
            len(points) > 1
            and (first := Word(points[0].period, frame.left, base, fill=style.QUIET)).box.right < last.box.left - 6
        ):
            board.write(first)


def _ticks(figure: SmallMultiples, margin: float, top: float, board: Board) -> None:
    """The two ends of the scale, before the first panel of each line."""
    frame = Frame(margin, margin + 1, top, top + PLOT, (0, 1), (figure.axis.low, figure.axis.high))
    for tick in (figure.axis.ticks[0], figure.axis.ticks[-1]):
        board.write(Word(tick.label, margin - 6, frame.up(tick.at) + 4.5, "right", fill=style.QUIET))


def table(figure: SmallMultiples) -> ChartTable:
    """One row a period, one column a series."""
    periods = dict(sorted({point.at: point.period for panel in figure.panels for point in panel.points}.items()))
    columns = [{point.at: point.text for point in panel.points} for panel in figure.panels]
    rows = tuple((period, *(column.get(at, "") for column in columns)) for at, period in periods.items())
    return ChartTable(figure.title, figure.headings, rows, (False, *(True for _ in figure.panels)))


def describe(figure: SmallMultiples) -> str:
    series = []
    for panel in figure.panels:
        points = [point for segment in timeline.segments(panel.points) for point in segment]
        ends = dict.fromkeys(f"{point.text} ({point.period})" for point in [*points[:1], *points[-1:]])
        series.append(f"{panel.label} {', '.join(ends)}")
    return told(figure.title, series)


KIND = Kind(SmallMultiples, template, data, table, describe)
