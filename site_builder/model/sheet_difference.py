"""What a filled workbook changes in a pole's tables: row by row, said before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from site_builder.model.document import Row, Table, Text


class Change(Enum):
    ADDED = "ajoutée"
    CHANGED = "changée"
    REMOVED = "retirée"


@dataclass(frozen=True, slots=True)
class RowDifference:
    """One row of one table; the cells that differ, by key."""

    table: str
    change: Change
    of: str
    """What the row speaks of: « emplois-crees, 2025, femmes »."""
    before: Mapping[str, str]
    after: Mapping[str, str]
    """Same keys as `before`; "" for an empty cell."""
    row: Row | None
    """The row in the folder; None for one that is added."""
    below: Row | None = None
    """The row of the folder after which an added one goes; None at the end of a table."""


@dataclass(frozen=True, slots=True)
class SheetReview:
    """A whole workbook read against the folder."""

    differences: tuple[RowDifference, ...]
    merged: tuple[Table, ...]
    """The tables as they would be, what the workbook says at its own places."""
    columns: Mapping[str, Mapping[str, Text]]
    """By table, the headings of the workbook by key."""

    def of(self, change: Change) -> tuple[RowDifference, ...]:
        return tuple(difference for difference in self.differences if difference.change is change)


Edits = Mapping[Path, tuple[RowDifference, ...]]
