"""OpenDocument workbooks, read as a stream.

odfpy builds the whole document in memory, prints XML errors on the console and goes on with half a sheet: a figure
could be lost without a word. The few elements that a table is made of are read here (OpenDocument 1.3, part 3, chapter 9).
"""

import io
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Any
from zipfile import ZipFile

from defusedxml.ElementTree import iterparse

from site_builder.formats.workbook.sheet import (
    MOST_COLUMNS,
    MOST_ROWS,
    Sheet,
    TooLarge,
    column_letters,
    number_text,
    without_end,
)
from site_builder.model.period import PeriodKind, parse_period

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")


def sheets(data: bytes, wanted: Callable[[str], bool]) -> Iterator[Sheet]:
    """Every sheet in order, with its rows when `wanted`. Raises TooLarge, and what the XML parser raises on a damaged file."""
    found: list[Sheet] = []
    sheet: _Sheet | None = None
    hidden: set[str] = set()
    depth = 0
    with ZipFile(io.BytesIO(data)).open("content.xml") as source:
        for event, element in iterparse(source, events=("start", "end"), forbid_dtd=True):
            if element.tag == f"{TABLE}table":
                depth += 1 if event == "start" else -1
                if event == "start" and depth == 1:
                    sheet = _Sheet(element.get(f"{TABLE}name", ""), element.get(f"{TABLE}style-name") in hidden)
                elif event == "end" and depth == 0 and sheet is not None:
                    found.append(sheet.finished() if wanted(sheet.name) else Sheet(sheet.name))
            elif event == "end" and element.tag == f"{TABLE}table-row" and depth == 1 and sheet is not None:
                if wanted(sheet.name):
                    sheet.add(element)
                element.clear()
            elif event == "end" and element.tag == f"{TABLE}table-column" and depth == 1 and sheet is not None:
                sheet.add_columns(element)
            elif event == "end" and element.tag == f"{STYLE}style" and _hides(element):
                hidden.add(element.get(f"{STYLE}name", ""))
    return iter(found)


def _hides(style: Any) -> bool:
    """Whether sheets of this style are hidden."""
    return any(one.get(f"{TABLE}display") == "false" for one in style.iter(f"{STYLE}table-properties"))


def _is_hidden(part: Any) -> bool:
    """Whether a row or a column is hidden, by hand or by a filter."""
    return bool(part.get(f"{TABLE}visibility", "visible") != "visible")


class _Sheet:
    """One sheet while its rows come in."""

    def __init__(self, name: str, unseen: bool) -> None:
        self.name = name
        self.unseen = unseen
        self.next_row = 1
        self.rows: list[tuple[int, tuple[str, ...]]] = []
        self.merged: list[str] = []
        self.uncached: list[str] = []
        self.hidden: list[int] = []
        self.next_column = 1
        self.hidden_columns: list[tuple[int, int]] = []

    def finished(self) -> Sheet:
        rows, merged, uncached = tuple(self.rows), tuple(self.merged), tuple(self.uncached)
        return Sheet(self.name, rows, merged, tuple(self.hidden), uncached, self.unseen, tuple(self.hidden_columns))

    def add_columns(self, columns: Any) -> None:
        last = self.next_column + _count(columns, "number-columns-repeated") - 1
        if _is_hidden(columns):
            self.hidden_columns.append((self.next_column, last))
        self.next_column = last + 1

    def add(self, row: Any) -> None:
        repeated = _count(row, "number-rows-repeated")
        if texts := without_end(self._texts(row)):
            if len(self.rows) + repeated > MOST_ROWS:
                raise TooLarge(self.name)
            numbers = range(self.next_row, self.next_row + repeated)
            self.rows += [(number, texts) for number in numbers]
            self.hidden += numbers if _is_hidden(row) else ()
        self.next_row += repeated

    def _texts(self, row: Any) -> list[str]:
        texts: list[str] = []
        for cell in row:
            if cell.tag not in CELLS:
                continue
            self._remark(cell, f"{column_letters(len(texts) + 1)}{self.next_row}", len(texts) + 1)
            text, repeated = _text(cell), _count(cell, "number-columns-repeated")
            if text and len(texts) + repeated > MOST_COLUMNS:
                raise TooLarge(self.name)
            texts += [text] * min(repeated, MOST_COLUMNS + 1)
        return texts

    def _remark(self, cell: Any, name: str, column: int) -> None:
        wide, high = _count(cell, "number-columns-spanned"), _count(cell, "number-rows-spanned")
        if wide > 1 or high > 1:
            self.merged.append(f"{name}:{column_letters(column + wide - 1)}{self.next_row + high - 1}")
        if cell.get(f"{TABLE}formula") is not None and cell.get(f"{OFFICE}value-type") is None:
            self.uncached.append(name)


def _count(element: Any, attribute: str) -> int:
    return max(1, min(int(element.get(TABLE + attribute, "1")), 2_000_000))


def _text(cell: Any) -> str:
    kind: str = cell.get(f"{OFFICE}value-type", "")
    shown = "\n".join("".join(_words(paragraph)) for paragraph in cell.findall(f"{TEXT}p"))
    return READINGS.get(kind, _words_shown)(cell, shown)


def _words_shown(cell: Any, shown: str) -> str:
    return shown


def _words(element: Any) -> Iterator[str]:
    """The text of a paragraph; runs of spaces, tabs and line breaks are elements."""
    yield element.text or ""
    for child in element:
        if child.tag == f"{TEXT}s":
            yield " " * min(int(child.get(f"{TEXT}c", "1")), 100)
        elif child.tag in (f"{TEXT}tab", f"{TEXT}line-break"):
            yield " " if child.tag.endswith("tab") else "\n"
        elif not child.tag.startswith(OFFICE):
            yield from _words(child)
        yield child.tail or ""


def _number(cell: Any, shown: str) -> str:
    try:
        return number_text(Decimal(cell.get(f"{OFFICE}value", "")), percent=cell.get(f"{OFFICE}value-type") == "percentage")
    except InvalidOperation:
        return shown


def _date(cell: Any, shown: str) -> str:
    """What the cell shows when that is a month or a year, else its date."""
    value: str = cell.get(f"{OFFICE}date-value", shown)
    period = parse_period(shown)
    if period is not None and period.kind in (PeriodKind.MONTH, PeriodKind.YEAR) and period.start.isoformat() <= value[:10]:
        return period.code
    return value.removesuffix("T00:00:00").replace("T", " ")


READINGS: dict[str, Callable[[Any, str], str]] = {
    "float": _number,
    "percentage": _number,
    "currency": _number,
    "date": _date,
    "boolean": lambda cell, shown: "oui" if cell.get(f"{OFFICE}boolean-value") == "true" else "non",
}
