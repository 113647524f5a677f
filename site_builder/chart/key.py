"""The key of a picture whose colours stand for words: squares and words on as many lines as they need."""

from collections.abc import Sequence

from site_builder.chart.canvas import Board, Row, Word, line_height, paragraph
from site_builder.chart.metrics import width as text_width

SQUARE = 12
AFTER = 18
"""Between one word and the next square."""


def write_key(entries: Sequence[tuple[str, str]], board: Board) -> tuple[list[Row], float]:
    """Squares of the (word, colour) entries, and where the picture may go on."""
    squares: list[Row] = []
    x, y = 0.0, 0.0
    for text, colour in entries:
        if x and x + SQUARE + 6 + text_width(text, 13) > board.width:
            x, y = 0.0, y + line_height() + 4
        lines = paragraph(Word(text, x + SQUARE + 6, y + 13), board.width - SQUARE - 6)
        board.write(*lines)
        squares.append({"x": x, "y": y + 3, "x2": x + SQUARE, "y2": y + 3 + SQUARE, "colour": colour})
        x = max(word.box.right for word in lines) + AFTER
        y += (len(lines) - 1) * line_height()
    return squares, y + line_height() + 8 if entries else 0.0
