"""Parts of a whole from 0 to 100, each with its value under it, so that no text stands on a colour."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from site_builder.chart import style
from site_builder.chart.canvas import Board, Drawing, Frame, Row, Word, line_height, paragraph
from site_builder.chart.key import write_key
from site_builder.chart.kind import Kind
from site_builder.chart.metrics import width as text_width
from site_builder.chart.sentence import named, told
from site_builder.model.chart import ChartTable, Shares, Whole

if TYPE_CHECKING:
    import altair as alt

THICK, SQUARE = 24, 9


def template(width: int) -> "alt.TopLevelMixin":
    from site_builder.chart.marks import boxes, field, on, picture, pixel_y, words, x

    part = on("parts").mark_rect(fill=field("colour"), stroke=style.PAPER, strokeWidth=1)
    return picture(width, part.encode(x("start"), pixel_y("top"), x2="end:Q", y2="bottom:Q"), boxes("key"), words())


def data(figure: Shares, width: int) -> Drawing:
    board = Board(width)
    key, y = write_key(list(zip(figure.parts, style.HUES, strict=False)), board)
    frame = Frame(0, width, 0, 1, (0, 100))
    parts: list[Row] = []
    for row in figure.rows:
        label = paragraph(Word(row.label, 0, y + 13), width - 4)
        board.write(*label)
        bar = y + len(label) * line_height() + 3
        starts = _starts(row)
        for start, value, colour in zip(starts, row.parts, style.HUES, strict=False):
            if value:
                parts.append({"start": start, "end": start + value, "top": bar, "bottom": bar + THICK, "colour": colour})
        squares, end = _values(row, starts, bar + THICK + 15, frame, board)
        key.extend(squares)
        y = end + 14
    return Drawing(round(y), {"parts": parts, "key": key, "words": board.rows}, frame.params)


def _starts(row: Whole) -> list[float]:
    return [sum(part or 0 for part in row.parts[:number]) for number in range(len(row.parts))]


def _values(row: Whole, starts: Sequence[float], y: float, frame: Frame, board: Board) -> tuple[list[Row], float]:
    """Each value under the start of its part, or on a further line when its neighbours are too near; its square says which.

    The squares, and where the last line of values ends.
    """
    squares: list[Row] = []
    ends: list[float] = []
    for start, text, colour in zip(starts, row.texts, style.HUES, strict=False):
        length = SQUARE + 4 + text_width(text, style.SIZE, 600)
        x = max(0.0, min(frame.across(start), board.width - length))
        level = next((n for n, end in enumerate(ends) if x >= end), len(ends))
        ends[level : level + 1] = [x + length + 10]
        base = y + level * line_height()
        board.write(Word(text, x + SQUARE + 4, base, weight=600))
        squares.append({"x": x, "y": base - SQUARE - 0.5, "x2": x + SQUARE, "y2": base - 0.5, "colour": colour})
    return squares, y + (len(ends) - 1) * line_height()


def table(figure: Shares) -> ChartTable:
    rows = tuple((row.label, *row.texts) for row in figure.rows)
    return ChartTable(figure.title, figure.headings, rows, (False, *(True for _ in figure.parts)))


def describe(figure: Shares) -> str:
    if len(figure.rows) == 1:
        return told(figure.title, [named(figure.parts, figure.rows[0].texts)])
    return told(figure.title, (f"{row.label} {named(figure.parts, row.texts)}" for row in figure.rows))


KIND = Kind(Shares, template, data, table, describe)
