"""How many of how many, as cells of a honeycomb: full for those who report, open for the others; always beside the words."""

from dataclasses import dataclass
from math import ceil, sqrt

SIDE = 5.0
ACROSS, DOWN = SIDE * sqrt(3), SIDE * 1.5
"""From one cell to the next in a row, and from one row to the next."""
ROWS = 2
FEWEST_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Honeycomb:
    width: int
    height: int
    full: str
    """The outline of the full cells, "" for none."""
    open: str


def honeycomb(n: int, total: int) -> Honeycomb:
    """`n` full cells and then the open ones, row after row."""
    columns = max(FEWEST_COLUMNS, ceil(total / ROWS))
    cells = [_cell(number, columns) for number in range(total)]
    rows = ceil(total / columns)
    width, height = ceil((min(total, columns) + 0.5) * ACROSS) + 2, ceil(rows * DOWN + SIDE / 2) + 2
    return Honeycomb(width, height, "".join(cells[:n]), "".join(cells[n:]))


def _cell(number: int, columns: int) -> str:
    row, column = divmod(number, columns)
    x = 1 + (column + 1 + (row % 2) / 2) * ACROSS - 0.6
    y = 1 + row * DOWN + SIDE / 2 + 0.3
    return f"M{x:.1f} {y:.1f}v4.4l-3.8 2.2-3.8-2.2v-4.4l3.8-2.2z"
