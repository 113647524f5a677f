"""The two axes of values: horizontal lines with their ticks at the left, or vertical lines with their ticks below."""

from collections.abc import Iterable

from site_builder.chart import style
from site_builder.chart.canvas import Board, Box, Frame, Row, Word, line
from site_builder.chart.metrics import width as text_width
from site_builder.model.chart import Axis

BESIDE = 4
"""Pixels that a line keeps from a label."""


def value_axis(axis: Axis, frame: Frame, board: Board) -> list[Row]:
    """Grid lines across the frame, the axis itself where the values start; writes the ticks and, above them, the unit."""
    right = board.width
    _write_unit(axis, style.SIZE, board)
    for tick in axis.ticks:
        board.write(Word(tick.label, frame.left - 8, frame.up(tick.at) + 4.5, "right", fill=style.QUIET))
    return [
        line(frame.left, frame.up(tick.at), right, frame.up(tick.at), style.AXIS if _is_base(tick.at, axis) else style.GRID)
        for tick in axis.ticks
    ]


def _is_base(at: float, axis: Axis) -> bool:
    return at == 0 or (at == axis.low and axis.low > 0)


def _write_unit(axis: Axis, y: float, board: Board) -> None:
    if axis.words:
        board.write(Word(axis.words, 0, y, fill=style.QUIET))


def value_axis_below(axis: Axis, frame: Frame, board: Board, labels: Iterable[Word] = ()) -> list[Row]:
    """Vertical grid lines down the frame, cut at labels; writes the ticks that fit under them, and the unit under those."""
    base = frame.bottom + 18
    boxes = [label.box for label in labels]
    for tick in axis.ticks:
        half = text_width(tick.label, style.SIZE) / 2
        word = Word(tick.label, min(max(frame.across(tick.at), half), board.width - half), base, "center", fill=style.QUIET)
        board.write_first_free(word)
    _write_unit(axis, base + 20, board)
    return [
        line(x, top, x, bottom, style.AXIS if tick.at == 0 else style.GRID)
        for tick in axis.ticks
        for x in [frame.across(tick.at)]
        for top, bottom in _free(x, frame, boxes)
    ]


def _free(x: float, frame: Frame, boxes: Iterable[Box]) -> list[tuple[float, float]]:
    """The stretches of a vertical line between the boxes that it would cross; slivers between two lines of text left out."""
    crossed = sorted((box.top, box.bottom) for box in boxes if box.left - BESIDE < x < box.right + BESIDE)
    starts = [frame.top, *(bottom for _, bottom in crossed)]
    ends = [*(top for top, _ in crossed), frame.bottom]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if end - start > BESIDE]


def foot(axis: Axis) -> int:
    """What the ticks, and the unit when it is written, take under a frame."""
    return 44 if axis.words else 24
