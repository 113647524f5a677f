"""The two axes of values: horizontal lines with their ticks at the left, or vertical lines with their ticks below."""

from site_builder.chart import style
from site_builder.chart.canvas import Board, Frame, Row, Word, line
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
