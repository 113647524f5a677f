"""The two axes of values: horizontal lines with their ticks at the left, or vertical lines with their ticks below."""

from site_builder.chart import style
from site_builder.chart.canvas import Board, Frame, Row, Word, line
from site_builder.chart.metrics import width as text_width
from site_builder.model.chart import Axis


def value_axis(axis: Axis, frame: Frame, board: Board) -> list[Row]:
    """Grid lines across the frame, the axis itself where the values start; writes the ticks and, above them, the unit."""
    right = board.width
    board.write(Word(axis.words, 0, style.SIZE, fill=style.QUIET))
    for tick in axis.ticks:
        board.write(Word(tick.label, frame.left - 8, frame.up(tick.at) + 4.5, "right", fill=style.QUIET))
    return [
        line(frame.left, frame.up(tick.at), right, frame.up(tick.at), style.AXIS if _is_base(tick.at, axis) else style.GRID)
        for tick in axis.ticks
    ]


def _is_base(at: float, axis: Axis) -> bool:
    return at == 0 or (at == axis.low and axis.low > 0)


def value_axis_below(axis: Axis, frame: Frame, board: Board) -> list[Row]:
    """Vertical grid lines down the frame; writes the ticks under them, as many as fit, and the unit under those."""
    base = frame.bottom + 18
    for tick in axis.ticks:
        half = text_width(tick.label, style.SIZE) / 2
        word = Word(tick.label, min(max(frame.across(tick.at), half), board.width - half), base, "center", fill=style.QUIET)
        board.write_first_free(word)
    board.write(Word(axis.words, 0, base + 20, fill=style.QUIET))
    return [
        line(x, frame.top, x, frame.bottom, style.AXIS if tick.at == 0 else style.GRID)
        for tick in axis.ticks
        for x in [frame.across(tick.at)]
    ]


FOOT = 44
"""What the ticks and the unit take under a frame."""
