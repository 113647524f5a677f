"""Amounts by category, from zero, each with its value at its end: nobody has to read an axis."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from site_builder.chart import style
from site_builder.chart.canvas import Board, Drawing, Frame, Row, Word, line, line_height, paragraph
from site_builder.chart.kind import Kind
from site_builder.chart.metrics import width as text_width
from site_builder.chart.sentence import told
from site_builder.chart.timeline import without_empty_columns
from site_builder.model.chart import Bar, Bars, ChartTable

if TYPE_CHECKING:
    import altair as alt

THICK = 18
LABELS = 0.36
"""How much of a wide picture labels may take; on a narrow one they stand above their bars."""
GAP = 8


def template(width: int) -> "alt.TopLevelMixin":
    from site_builder.chart.marks import lines, on, picture, pixel_y, words, x

    bar = on("bars").mark_rect(fill=style.FIRST).encode(x("start"), pixel_y("top"), x2="value:Q", y2="bottom:Q")
    whisker = on("whiskers").mark_rule(stroke=style.INK, strokeWidth=1.5).encode(x("low"), pixel_y("y"), x2="high:Q")
    return picture(width, bar, whisker, lines(), words())


def data(figure: Bars, width: int) -> Drawing:
    board = Board(width)
    room = _label_room(figure, width)
    frame = _frame(figure, width, 0 if width == style.NARROW else room + 12)
    bars: list[Row] = []
    whiskers: list[Row] = []
    middles: list[float] = []
    y = 4.0
    for bar in figure.rows:
        label = paragraph(Word(bar.label, 0, y), room)
        middle, end = _middle(len(label), y, width)
        middles.append(middle)
        first = y + 13 if width == style.NARROW else middle - (len(label) - 1) * line_height() / 2 + 4.5
        board.write(*(word.at(0, first + number * line_height(), "left") for number, word in enumerate(label)))
        board.write(_value(bar, middle, frame))
        if bar.value is not None:
            bars.append({"start": 0, "value": bar.value, "top": middle - THICK / 2, "bottom": middle + THICK / 2})
        if bar.low is not None and bar.high is not None:
            whiskers.append({"low": bar.low, "high": bar.high, "y": middle})
        y = end
    zero = frame.across(0)
    axis = [line(zero, top, zero, bottom, style.AXIS) for top, bottom in _zero_line(middles, y, width)]
    return Drawing(round(y + 2), {"bars": bars, "whiskers": whiskers, "lines": axis, "words": board.rows}, frame.params)


def _label_room(figure: Bars, width: int) -> float:
    if width == style.NARROW:
        return width - 4
    longest = max([text_width(bar.label, style.SIZE) for bar in figure.rows], default=0)
    return min(longest + 1, width * LABELS)


def _frame(figure: Bars, width: int, left: float) -> Frame:
    values = [value for bar in figure.rows for value in (bar.value, bar.low, bar.high) if value is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    if low == high:
        high = 1.0
    text = max([text_width(bar.text, style.SIZE, 700) for bar in figure.rows if bar.value is not None], default=0) + GAP
    words = max([text_width(bar.text, style.SIZE) for bar in figure.rows if bar.value is None], default=0) + GAP
    start, end = left + 2 + (text if low < 0 else 0), width - text - 2
    if start + (end - start) * -low / (high - low) + words > width:  # a word in place of a bar needs room right of zero
        end = start + max(20, (width - words - start) * (high - low) / (-low or (high - low)))
    return Frame(start, end, 0, 1, (low, high))


def _middle(lines: int, y: float, width: int) -> tuple[float, float]:
    """The middle of the bar, and where the next row starts."""
    if width == style.NARROW:
        top = y + lines * line_height() + 4
        return top + THICK / 2, top + THICK + 11
    high = max(lines * line_height(), THICK) + 10
    return y + high / 2, y + high


def _zero_line(middles: Sequence[float], end: float, width: int) -> list[tuple[float, float]]:
    """All along the bars; on a narrow picture only beside each, since labels stand between them."""
    half = THICK / 2 + 2
    if width == style.NARROW:
        return [(middle - half, middle + half) for middle in middles]
    return [(2, end)] if middles else []


def _value(bar: Bar, middle: float, frame: Frame) -> Word:
    y = middle + 4.5
    if bar.value is None:
        return Word(bar.text, frame.across(0) + GAP, y, fill=style.QUIET)
    ends = [value for value in (bar.value, bar.low, bar.high) if value is not None]
    if bar.value < 0:
        return Word(bar.text, frame.across(min(ends)) - GAP, y, "right", weight=700)
    return Word(bar.text, frame.across(max(0.0, *ends)) + GAP, y, weight=700)


def table(figure: Bars) -> ChartTable:
    rows = [(bar.label, bar.text, bar.bounds) for bar in figure.rows]
    return without_empty_columns(figure, rows, numeric=(False, True, True))


def describe(figure: Bars) -> str:
    return told(figure.title, (f"{bar.label} {bar.text}" for bar in figure.rows), ", ")


KIND = Kind(Bars, template, data, table, describe)
