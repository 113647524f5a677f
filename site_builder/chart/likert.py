"""Answers on an ordered scale around the neutral one: unfavourable total at the left, favourable at the right.

Heiberger and Robbins, « Design of Diverging Stacked Bar Charts for Likert Scales », 2014.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from site_builder.chart import style
from site_builder.chart.canvas import Board, Drawing, Frame, Row, Word, line, line_height, paragraph
from site_builder.chart.key import write_key
from site_builder.chart.kind import Kind
from site_builder.chart.metrics import width as text_width
from site_builder.chart.sentence import named, told
from site_builder.model.chart import Answers, ChartTable, Likert

if TYPE_CHECKING:
    import altair as alt

THICK = 22
GAP = 7


def template(width: int) -> "alt.TopLevelMixin":
    from site_builder.chart.marks import boxes, field, lines, on, picture, pixel_y, words, x

    part = on("parts").mark_rect(fill=field("colour"), stroke=style.PAPER, strokeWidth=1)
    return picture(width, part.encode(x("start"), pixel_y("top"), x2="end:Q", y2="bottom:Q"), lines(), boxes("key"), words())


def data(figure: Likert, width: int) -> Drawing:
    board = Board(width)
    colours = style.SCALES[len(figure.answers)]
    key, y = write_key(list(zip(figure.answers, colours, strict=True)), board)
    frame = _frame(figure, width)
    parts: list[Row] = []
    bars: list[float] = []
    for row in figure.rows:
        label = paragraph(Word(row.label, 0, y + 13), width - 4)
        board.write(*label)
        bar = y + len(label) * line_height() + 3
        bars.append(bar)
        ends = _edges(row.parts)
        for start, end, colour in zip(ends, ends[1:], colours, strict=False):
            parts.append({"start": start, "end": end, "top": bar, "bottom": bar + THICK, "colour": colour})
        _totals(row, ends, bar + THICK / 2 + 4.5, frame, board)
        y = bar + THICK + 14
    neutral = frame.across(0)
    axis = [line(neutral, bar - 3, neutral, bar + THICK + 3, style.INK) for bar in bars]
    return Drawing(round(y), {"parts": parts, "lines": axis, "key": key, "words": board.rows}, frame.params)


def _edges(parts: Sequence[float]) -> list[float]:
    """Where each part starts and the last one ends, zero being the middle of the neutral answer, or of the scale."""
    half = len(parts) // 2
    left = sum(parts[:half]) + (parts[half] / 2 if len(parts) % 2 else 0)
    edges = [-left]
    for part in parts:
        edges.append(edges[-1] + part)
    return edges


def _frame(figure: Likert, width: int) -> Frame:
    ends = [_edges(row.parts) for row in figure.rows]
    low, high = min([e[0] for e in ends], default=-1.0), max([e[-1] for e in ends], default=1.0)
    left = max([text_width(row.unfavourable, style.SIZE, 700) for row in figure.rows], default=0) + GAP
    right = max([text_width(row.favourable, style.SIZE, 700) for row in figure.rows], default=0) + GAP
    return Frame(left, width - right, 0, 1, (low, high if high > low else low + 1))


def _totals(row: Answers, ends: Sequence[float], y: float, frame: Frame, board: Board) -> None:
    board.write(Word(row.unfavourable, frame.across(ends[0]) - GAP, y, "right", weight=700, fill=style.FALL))
    board.write(Word(row.favourable, frame.across(ends[-1]) + GAP, y, "left", weight=700, fill=style.FIRST))


def table(figure: Likert) -> ChartTable:
    rows = tuple((row.label, *row.texts) for row in figure.rows)
    return ChartTable(figure.title, figure.headings, rows, (False, *(True for _ in figure.answers)))


def describe(figure: Likert) -> str:
    return told(figure.title, (f"{row.label} {named(figure.answers, row.texts)}" for row in figure.rows))


KIND = Kind(Likert, template, data, table, describe)
