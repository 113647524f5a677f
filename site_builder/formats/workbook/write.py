"""Excel workbooks written: sheets of typed cells to the bytes of an .xlsx file, the same bytes for the same cells.

Written as text, part by part (ECMA-376, part 1, chapter 18): openpyxl makes an object of each cell and stamps the hour of the day.
"""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from site_builder.formats.workbook.sheet import column_letters

Cell: TypeAlias = str | int | Decimal | date | None
"""Text, a number, a day, or nothing; a text is never read as a formula."""

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, even escaped."""
FIRST_DAY = date(1899, 12, 30).toordinal()
"""Day 0 of a spreadsheet, as it counts from 1 March 1900 on."""
PLAIN, HEADING, DAY, WRAPPED = range(4)
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
    '<border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/>'
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


@dataclass(frozen=True, slots=True)
class NewSheet:
    """One sheet to write: its heading row stays in view and filters the rows below."""

    name: str
    """At most 31 characters, none of []:*?/\\."""
    headings: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    widths: tuple[int, ...] = ()
    """In characters, by column; 14 where none is given."""
    wrapped: bool = False
    """Whether long texts go on several lines: for a sheet to be read rather than sorted."""


def write_workbook(sheets: Sequence[NewSheet], title: str) -> bytes:
    """The .xlsx file with these sheets in order."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, text in _parts(sheets, title):
            member = ZipInfo(name)
            member.compress_type = ZIP_DEFLATED
            member.create_system = 3
            archive.writestr(member, HEAD + text)
    return file.getvalue()


def _parts(sheets: Sequence[NewSheet], title: str) -> Iterator[tuple[str, str]]:
    numbers = range(1, len(sheets) + 1)
    yield "[Content_Types].xml", _content_types(numbers)
    yield (
        "_rels/.rels",
        _relations(
            [
                (f"{OFFICE}/officeDocument", "xl/workbook.xml"),
                (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ]
        ),
    )
    yield "docProps/core.xml", _properties(title)
    yield "xl/workbook.xml", _workbook(sheets)
    targets = [(f"{OFFICE}/worksheet", f"worksheets/sheet{number}.xml") for number in numbers]
    yield "xl/_rels/workbook.xml.rels", _relations([*targets, (f"{OFFICE}/styles", "styles.xml")])
    yield "xl/styles.xml", STYLES
    for number, sheet in zip(numbers, sheets, strict=True):
        yield f"xl/worksheets/sheet{number}.xml", "".join(_sheet(sheet))


def _content_types(numbers: Iterable[int]) -> str:
    parts = (
        ("xl/workbook.xml", f"{TYPES}.sheet.main+xml"),
        ("xl/styles.xml", f"{TYPES}.styles+xml"),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        *((f"xl/worksheets/sheet{number}.xml", f"{TYPES}.worksheet+xml") for number in numbers),
    )
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts)
    relations = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{PACKAGE}/content-types">{relations}{overrides}</Types>'


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    lines = (f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(targets, 1))
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def _properties(title: str) -> str:
    namespaces = f'xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f"<cp:coreProperties {namespaces}><dc:title>{_safe(title)}</dc:title></cp:coreProperties>"


def _workbook(sheets: Sequence[NewSheet]) -> str:
    lines = (f'<sheet name={quoteattr(sheet.name)} sheetId="{n}" r:id="rId{n}"/>' for n, sheet in enumerate(sheets, 1))
    return f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{"".join(lines)}</sheets></workbook>'


def _sheet(sheet: NewSheet) -> Iterator[str]:
    last = column_letters(len(sheet.headings))
    yield f'<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0">'
    yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
    widths = [*sheet.widths, *[14] * (len(sheet.headings) - len(sheet.widths))]
    yield "".join(f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>' for n, width in enumerate(widths, 1))
    yield "</cols><sheetData>"
    yield _row(1, sheet.headings, HEADING)
    style = WRAPPED if sheet.wrapped else PLAIN
    for number, cells in enumerate(sheet.rows, 2):
        yield _row(number, cells, style)
    yield f'</sheetData><autoFilter ref="A1:{last}{len(sheet.rows) + 1}"/></worksheet>'


def _row(number: int, cells: Sequence[Cell], style: int) -> str:
    # Without cell references: a reader counts, and half the text of a sheet goes (18.3.1.4, « r » is optional).
    return f'<row r="{number}">{"".join([_cell(cell, style) for cell in cells])}</row>'


def _cell(value: Cell, style: int) -> str:
    if value is None or value == "":
        return "<c/>"
    if isinstance(value, str):
        return f'<c t="inlineStr" s="{style}"><is><t xml:space="preserve">{_safe(value)}</t></is></c>'
    if isinstance(value, date):
        return f'<c s="{DAY}"><v>{value.toordinal() - FIRST_DAY}</v></c>'
    return f'<c s="{style}"><v>{value:f}</v></c>' if isinstance(value, Decimal) else f'<c s="{style}"><v>{value}</v></c>'


def _safe(text: str) -> str:
    return escape(NOT_XML.sub("", text))
