"""Real workbooks in memory, for the tests of their reader."""

import io
from collections.abc import Callable, Mapping, Sequence

import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook


def xlsx(sheets: Mapping[str, Sequence[Sequence[object]]], formats: Mapping[str, str] = {}) -> bytes:
    """Sheets by name; number formats by cell of the first one."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    for cell, number_format in formats.items():
        workbook.worksheets[0][cell].number_format = number_format
    return saved(workbook)


def saved(workbook: Workbook) -> bytes:
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def ods(name: str, rows: Sequence[Sequence[Mapping[str, str]]], **row_attributes: str) -> bytes:
    """One sheet; each cell as its OpenDocument attributes, the words shown under « p »."""
    document = OpenDocumentSpreadsheet()
    table = Table(name=name)
    document.spreadsheet.addElement(table)
    for attributes in rows:
        row = TableRow(**row_attributes)
        table.addElement(row)
        for cell in attributes:
            row.addElement(_cell(dict(cell)))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _cell(attributes: dict[str, str]) -> TableCell:
    words = attributes.pop("p", None)
    cell = TableCell(**attributes)
    if words is not None:
        cell.addElement(P(text=words))
    return cell


@pytest.fixture
def make_xlsx() -> Callable[..., bytes]:
    return xlsx


@pytest.fixture
def make_ods() -> Callable[..., bytes]:
    return ods
