"""Values side by side, never ranked: sources that disagree, or poles, with their median. Cleveland, « Dot Plots », 1984."""

from typing import TYPE_CHECKING

from site_builder.chart import style
from site_builder.chart.axes import foot, value_axis_below
from site_builder.chart.canvas import Board, Drawing, Frame, Row, Word, line, line_height, paragraph
from site_builder.chart.kind import Kind
from site_builder.chart.metrics import width as text_width
from site_builder.chart.sentence import told
from site_builder.model.chart import ChartTable, Dot, Dots

if TYPE_CHECKING:
    import altair as alt

LABELS = 0.4
INDENT = 8
"""On a narrow picture labels stand above their dots, inside of the zero line, which would cross their words."""
GAP = 12


def template(width: int) -> "alt.TopLevelMixin":
    from site_builder.chart.marks import lines, on, picture, pixel_y, words, x

    whisker = on("whiskers").mark_rule(stroke=style.FIRST, strokeWidth=1.5).encode(x("low"), pixel_y("y"), x2="high:Q")
    dot = on("dots").mark_point(size=100, fill=style.FIRST, stroke=style.PAPER, strokeWidth=1).encode(x("value"), pixel_y("y"))
    return picture(width, lines(), lines("median"), whisker, dot, words())


def data(figure: Dots, width: int) -> Drawing:
    board = Board(width)
    narrow = width == style.NARROW
    room = width - 3 * INDENT if narrow else width * LABELS
    labels = [paragraph(Word(dot.label, 0, 0, halo=True), room) for dot in figure.rows]
    top = 24.0 if figure.median is not None else 4.0
    heights = [_height(len(label), width) for label in labels]
    frame = _frame(figure, labels, width, top, top + sum(heights))
    written: list[Word] = []
    dots, whiskers = [], []
    y = top
    for dot, label, height in zip(figure.rows, labels, heights, strict=True):
        middle = y + height - 13 if narrow else y + height / 2
        first = y + 15 if narrow else middle - (len(label) - 1) * line_height() / 2 + 4.5
        placed = [
            word.at(frame.left + INDENT if narrow else 0, first + n * line_height(), "left") for n, word in enumerate(label)
        ]
        board.write(*placed)
        written.extend(placed)
        dots.append({"value": dot.value, "y": middle})
        if dot.low is not None and dot.high is not None:
            whiskers.append({"low": dot.low, "high": dot.high, "y": middle})
        board.write(_value(dot, middle, frame))
        y += height
    grid = value_axis_below(figure.axis, frame, board, written)
    rows = {"lines": grid, "median": _median(figure, frame, board), "whiskers": whiskers, "dots": dots, "words": board.rows}
    return Drawing(round(frame.bottom + foot(figure.axis)), rows, frame.params)


def _height(lines: int, width: int) -> float:
    return lines * line_height() + (28 if width == style.NARROW else 12)


def _frame(figure: Dots, labels: list[list[Word]], width: int, top: float, bottom: float) -> Frame:
    longest = max([word.box.right for label in labels for word in label], default=0)
    left = 8.0 if width == style.NARROW else longest + 20
    right = width - max([text_width(dot.text, style.SIZE, 700) for dot in figure.rows], default=0) - GAP - 2
    return Frame(left, right, top, bottom, (figure.axis.low, figure.axis.high))


def _value(dot: Dot, middle: float, frame: Frame) -> Word:
    end = max(dot.value, dot.high if dot.high is not None else dot.value)
    return Word(dot.text, frame.across(end) + GAP, middle + 4.5, weight=600, halo=True)


def _median(figure: Dots, frame: Frame, board: Board) -> list[Row]:
    if figure.median is None:
        return []
    x = frame.across(figure.median)
    half = text_width(figure.median_text, style.SIZE) / 2
    board.write(Word(figure.median_text, min(max(x, half), board.width - half), 13, "center", fill=style.QUIET))
    return [line(x, 18, x, frame.bottom, style.QUIET, "dashed")]


def table(figure: Dots) -> ChartTable:
    rows = tuple((dot.label, dot.text) for dot in figure.rows)
    return ChartTable(figure.title, figure.headings[:2], rows, (False, True))


def describe(figure: Dots) -> str:
    dots = [f"{dot.label} {dot.text}" for dot in figure.rows]
    median = f" {figure.median_text}." if figure.median is not None else ""
    return told(figure.title, dots) + median


KIND = Kind(Dots, template, data, table, describe)
