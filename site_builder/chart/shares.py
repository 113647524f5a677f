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

THICK = 24


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
        lines = _values(row, starts, bar + THICK + 15, frame, board)
        y = bar + THICK + 2 + lines * line_height() + 10
    return Drawing(round(y), {"parts": parts, "key": key, "words": board.rows}, frame.params)


def _starts(row: Whole) -> list[float]:
    return [sum(part or 0 for part in row.parts[:number]) for number in range(len(row.parts))]


def _values(row: Whole, starts: Sequence[float], y: float, frame: Frame, board: Board) -> int:
    """Under the start of each part, pushed right or onto a second line when narrow parts are neighbours; lines used."""
    ends = [0.0, 0.0, 0.0, 0.0]
    used = 1
    for start, text in zip(starts, row.texts, strict=True):
        length = text_width(text, style.SIZE, 600)
        wished = min(frame.across(start), board.width - length)
        level = next((n for n, end in enumerate(ends) if wished >= end), ends.index(min(ends)))
        board.write(Word(text, max(wished, ends[level]), y + level * line_height(), weight=600))
        ends[level] = max(wished, ends[level]) + length + 8
        used = max(used, level + 1)
    return used


def table(figure: Shares) -> ChartTable:
    rows = tuple((row.label, *row.texts) for row in figure.rows)
    return ChartTable(figure.title, figure.headings, rows, (False, *(True for _ in figure.parts)))


def describe(figure: Shares) -> str:
    return told(figure.title, (f"{row.label} {named(figure.parts, row.texts)}" for row in figure.rows))


KIND = Kind(Shares, template, data, table, describe)
