"""Excel workbooks: values as openpyxl reads them, with the formats that say « 12,5 % » or « mars 2024 »."""

import io
import math
import re
import warnings
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zipfile import ZipFile

from defusedxml.ElementTree import iterparse

from site_builder.formats.workbook.sheet import MOST_COLUMNS, MOST_ROWS, Sheet, TooLarge, number_text, without_end

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
"""Literal words, paddings, colours and locales of a number format."""
ESCAPED = re.compile("_x000[dD]_\n?|_x000[aA]_")
"""Line ends of pasted texts, as Excel writes them (ECMA-376, part 1, 22.9.2.19)."""


def sheets(data: bytes, wanted: Callable[[str], bool]) -> Iterator[Sheet]:
    """Every sheet in order, with its rows when `wanted`. Raises TooLarge, and what openpyxl raises on a damaged file."""
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        # « Data Validation extension is not supported », and other features that a table does not need.
        warnings.filterwarnings("ignore", module=r"openpyxl\.")
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        found = [_sheet(sheet) if wanted(sheet.title) else Sheet(sheet.title) for sheet in workbook.worksheets]
    return iter([*found, *(Sheet(name, lost=True) for name in _listed(data) if name not in workbook.sheetnames)])


def _listed(data: bytes) -> Iterator[str]:
    """The sheets that the workbook says it has: openpyxl passes in silence over those whose part is missing."""
    with ZipFile(io.BytesIO(data)).open("xl/workbook.xml") as source:
        for _, element in iterparse(source, forbid_dtd=True):
            if element.tag.endswith("}sheet"):
                yield element.get("name", "")


def _sheet(sheet: Any) -> Sheet:
    survey = _Survey(sheet)
    # The size a sheet declares may be wrong, or a million rows.
    sheet.reset_dimensions()
    rows = []
    for cells in sheet.iter_rows(max_row=survey.last):
        if texts := without_end([_text(cell) for cell in cells]):
            rows.append((next(cell.row for cell in cells if cell.value is not None), texts))
    hidden = tuple(number for number, _ in rows if number in survey.hidden)
    unseen = sheet.sheet_state != "visible"
    return Sheet(sheet.title, tuple(rows), tuple(survey.merged), hidden, tuple(survey.uncached), unseen, tuple(survey.columns))


class _Survey:
    """What openpyxl does not tell while it streams: merged cells, hidden rows, formulas saved without a result."""

    def __init__(self, sheet: Any) -> None:
        self.title: str = sheet.title
        self.merged: list[str] = []
        self.hidden: set[int] = set()
        self.columns: list[tuple[int, int]] = []
        self.uncached: list[str] = []
        self.filled = 0
        self.row = 0
        self.last = 1
        """The last row that holds anything: a million formatted ones may follow."""
        with sheet._get_source() as source:
            for _, element in iterparse(source, events=("end",), forbid_dtd=True):
                if element.tag == f"{MAIN}mergeCell":
                    self.merged.append(element.get("ref", ""))
                elif element.tag == f"{MAIN}col" and element.get("hidden") in ("1", "true"):
                    self.columns.append((int(element.get("min", 0)), int(element.get("max", 0))))
                elif element.tag == f"{MAIN}row":
                    self._row(element)
                    element.clear()

    def _row(self, row: Any) -> None:
        filled = [
            cell for cell in row if any(child.tag in (f"{MAIN}v", f"{MAIN}is") and (child.text or len(child)) for child in cell)
        ]
        self.row = int(float(row.get("r", self.row + 1)))
        self.filled += bool(filled)
        self.last = self.row if filled else self.last
        if row.get("hidden") in ("1", "true"):
            self.hidden.add(self.row)
        if self.filled > MOST_ROWS or len(filled) > MOST_COLUMNS or any(_column(cell) > MOST_COLUMNS for cell in filled[-1:]):
            raise TooLarge(self.title)
        values = {id(cell) for cell in filled}
        formulas = (cell for cell in row if id(cell) not in values and cell.find(f"{MAIN}f") is not None)
        # An empty text is a result: « t="str" » says that there was one.
        self.uncached += [cell.get("r", "") for cell in formulas if cell.get("t") != "str"]


def _column(cell: Any) -> int:
    number = 0
    for letter in re.match(r"[A-Z]*", cell.get("r", ""))[0]:  # type: ignore[index]
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _text(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, (datetime, date)):
        return _date(value, cell.number_format)
    if isinstance(value, (int, float)) and math.isfinite(value):
        return _number(value, cell.number_format)
    return value.isoformat() if isinstance(value, time) else ESCAPED.sub("\n", str(value))


def _number(value: int | float, number_format: str) -> str:
    shown = NOT_SHOWN.sub("", number_format).split(";")[0]
    if re.fullmatch("0{2,}", shown) and isinstance(value, int):
        return str(value).zfill(len(shown))
    return number_text(Decimal(repr(value)), percent="%" in shown)


def _date(value: datetime | date, number_format: str) -> str:
    """What the cell shows: a cell that reads « mars-24 » holds the first of March, and means the month."""
    shown = NOT_SHOWN.sub("", number_format).split(";")[0].lower()
    if "y" in shown and "d" not in shown:
        return f"{value:%Y-%m}" if "m" in shown else f"{value:%Y}"
    if isinstance(value, datetime) and value.time() != time():
        return value.isoformat(sep=" ", timespec="minutes")
    return f"{value:%Y-%m-%d}"
