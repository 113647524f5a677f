"""A small table whose cells are words: only the columns that say something are kept."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The first cell of a row is its heading."""
    numeric: tuple[bool, ...]
    """Which columns are figures, to be aligned right."""


Column = tuple[str, bool, Sequence[str]]
"""Its heading, whether its cells are figures, and its cells."""


def table(caption: str, columns: Sequence[Column], empty: str) -> Table | None:
    """The columns of which one cell at least is filled; an empty cell says `empty`, never nothing."""
    kept = [column for column in columns if any(column[2])]
    if not kept:
        return None
    rows = zip(*([cell or empty for cell in cells] for _, _, cells in kept), strict=True)
    return Table(caption, tuple(heading for heading, _, _ in kept), tuple(rows), tuple(numeric for _, numeric, _ in kept))
