"""What both kinds of workbook are read into before they become tables, and the measures that all of them share."""

from dataclasses import dataclass
from decimal import Decimal

MOST_ROWS = 20_000
MOST_COLUMNS = 200
LINE_HEIGHT = 15
"""Points of a line of text, in the size that spreadsheets begin with."""
PRECISE = 15
"""Spreadsheets keep fifteen digits: past that, a number is shown as it is stored."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its texts by row, and what an editor must be told about it."""

    name: str
    rows: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """The number of each row that holds anything, with its cells from column A on."""
    merged: tuple[str, ...] = ()
    """« C4:C6 »."""
    hidden: tuple[int, ...] = ()
    """The numbers of the rows that hold anything and are hidden."""
    uncached: tuple[str, ...] = ()
    """Cells whose formula was saved without its result."""
    unseen: bool = False
    """Whether the whole sheet is hidden."""
    hidden_columns: tuple[tuple[int, int], ...] = ()
    """The first and the last of each group of hidden columns."""
    lost: bool = False
    """Whether the workbook lists the sheet without holding it."""


class TooLarge(Exception):
    """A sheet that a workbook is the wrong place for."""

    def __init__(self, sheet: str) -> None:
        self.sheet = sheet


def column_letters(number: int) -> str:
    """« A » for 1, « AB » for 28."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def number_text(number: Decimal, percent: bool = False) -> str:
    """A stored number as a French editor would have typed it, « 12,5 » or « 12,5 % », with at most nine decimals."""
    if not number.is_finite() or number.adjusted() > PRECISE:
        return str(number)
    text = format(round(number * 100 if percent else number, 9) + 0, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",") + (" %" if percent else "")


def without_end(cells: list[str]) -> tuple[str, ...]:
    """The cells up to the last filled one."""
    end = len(cells)
    while end and not cells[end - 1]:
        end -= 1
    return tuple(cells[:end])
