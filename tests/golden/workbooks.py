"""Workbooks as people leave them, in memory: what the folder cases of the golden problems put into a pole."""

import io
from collections.abc import Callable, Sequence
from zipfile import ZIP_DEFLATED, ZipFile

from odf.opendocument import OpenDocument, OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

HEADER = ("indicateur", "periode", "valeur", "source")
ROW = ("emplois", "2025", 12, "Registre")
SHEET = "xl/worksheets/sheet1.xml"
PROTECTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
"""How a workbook with a password begins: a compound file, [MS-OFFCRYPTO] 2.3.4."""


def measures(*rows: Sequence[object], name: str = "mesures", change: Callable[[Worksheet], object] | None = None) -> bytes:
    """One sheet of measures, changed at will before it is saved."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = name
    for row in (HEADER, *(rows or (ROW,))):
        sheet.append(list(row))
    if change:
        change(sheet)
    return _saved(workbook)


def repeated(times: int) -> bytes:
    """An OpenDocument sheet of measures whose one row is said to be there many times."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="mesures")
    row = TableRow(numberrowsrepeated=str(times))
    row.addElement(TableCell(valuetype="float", value="1"))
    table.addElement(row)
    document.spreadsheet.addElement(table)
    return _saved(document)


def edited(workbook: bytes, member: str, before: bytes, after: bytes) -> bytes:
    """The same workbook with other bytes in one of its parts; without the part where nothing is left of it."""
    file = io.BytesIO()
    with ZipFile(io.BytesIO(workbook)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == member:
                assert before in content
                content = content.replace(before, after)
            if content:
                new.writestr(name, content)
    return file.getvalue()


def part(workbook: bytes, member: str) -> bytes:
    with ZipFile(io.BytesIO(workbook)) as archive:
        return archive.read(member)


def bomb() -> bytes:
    """Thirty megabytes of nothing, packed in thirty kilobytes."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", bytes(30 * 1024 * 1024))
    return file.getvalue()


def _saved(document: Workbook | OpenDocument) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
