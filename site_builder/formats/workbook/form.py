"""A workbook to be filled: headings that stay and explain themselves, cells of their kind, lists to choose from.

Written by openpyxl, which knows comments, lists and protection; plain tables of downloads are written faster by `write.py`.
"""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.writer.excel import ExcelWriter

from site_builder.formats.typed_cell import TypedCell
from site_builder.formats.workbook.paper import lay_out_for_paper
from site_builder.formats.workbook.sheet import LINE_HEIGHT, MOST_ROWS, column_letters
from site_builder.formats.workbook.write import NOT_XML

LISTS = "Aide listes"
"""Its name begins like those of the sheets that are never read as data."""
NO_HOUR = datetime(2000, 1, 1)
"""The same form gives the same bytes."""
REQUIRED, OPTIONAL = PatternFill("solid", fgColor="FF1F4E4A"), PatternFill("solid", fgColor="FFDCE6E2")
TOP = Alignment(vertical="top", wrap_text=True)
MIDDLE = Alignment(vertical="center", wrap_text=True)
LINE = Border(bottom=Side("thin", color="FF1F4E4A"))
LAST_COLUMN = 16_384
MOST_LINES = 6
"""That a row shows at once."""
HEADING_HEIGHT = 2 * LINE_HEIGHT + 4
"""Of two lines, with room for the accents of capitals."""
ROW_OF_OWN_HEIGHT = re.compile(rb'(<row [^>]*?) customHeight="1"')
"""What openpyxl says of every height that is written: the row would no longer grow with what is typed in it."""
LONGEST_PROMPT = 255
LONGEST_TITLE = 32


@dataclass(frozen=True, slots=True)
class FormColumn:
    title: str
    note: str
    """What to write there, shown on the heading and where a cell of the column is chosen."""
    width: int
    number_format: str
    required: bool = False
    choices: tuple[str, ...] = ()
    many: bool = False
    """Whether several words may stand in a cell: the list then proposes and refuses nothing."""
    whole: bool = False
    day: bool = False


@dataclass(frozen=True, slots=True)
class FormSheet:
    title: str
    columns: tuple[FormColumn, ...]
    rows: Sequence[Sequence[TypedCell]]
    to_fill: bool = True
    """False for a sheet that explains, locked as a whole."""


def write_form(sheets: Sequence[FormSheet], title: str) -> bytes:
    """The .xlsx file: the sheets in order, then a hidden one that holds the lists."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.title = title
    workbook.properties.creator = "Affluents"
    workbook.properties.created = workbook.properties.modified = NO_HOUR
    lists: list[tuple[str, ...]] = []
    for sheet in sheets:
        _write(workbook.create_sheet(sheet.title), sheet, lists)
    _write_lists(workbook, lists)
    workbook.active = min(1, len(sheets) - 1)
    return _settled(workbook)


def _write(target: Any, sheet: FormSheet, lists: list[tuple[str, ...]]) -> None:
    for number, column in enumerate(sheet.columns, 1):
        _heading(target.cell(1, number), column)
        default = target.column_dimensions[column_letters(number)]
        default.width, default.number_format, default.alignment = column.width, column.number_format, TOP
        default.protection = Protection(locked=not sheet.to_fill)
        if sheet.to_fill:
            target.add_data_validation(_validation(number, column, lists))
    _free_the_rest(target, len(sheet.columns) + 1, locked=not sheet.to_fill)
    for row, cells in enumerate(sheet.rows, 2):
        for number, cell in enumerate(cells, 1):
            _fill(target.cell(row, number), cell, locked=not sheet.to_fill)
        target.row_dimensions[row].height = _height(cells, sheet.columns)
    target.row_dimensions[1].height = HEADING_HEIGHT
    target.freeze_panes = "B2"
    lay_out_for_paper(target, [column.width for column in sheet.columns])
    if sheet.to_fill:
        target.auto_filter.ref = f"A1:{column_letters(len(sheet.columns))}{len(sheet.rows) + 1}"
    _protect(target)


def _height(cells: Sequence[TypedCell], columns: Sequence[FormColumn]) -> int:
    """Of the longest text once folded to its column: LibreOffice does not look for it in a protected sheet, and shows one line."""
    lines = (-(-len(str(cell.value)) // column.width) for cell, column in zip(cells, columns, strict=False))
    return LINE_HEIGHT * min(max(lines, default=1) or 1, MOST_LINES)


def _free_the_rest(target: Any, first: int, locked: bool) -> None:
    """Excel deletes a row of a protected sheet only when none of its cells is locked, up to the last column there is."""
    rest = target.column_dimensions[column_letters(first)]
    rest.min, rest.max, rest.protection = first, LAST_COLUMN, Protection(locked=locked)


def _heading(cell: Any, column: FormColumn) -> None:
    cell.value, cell.data_type = column.title, "s"
    # Without a name, LibreOffice takes one with serifs.
    cell.font = Font(name="Calibri", size=11, bold=True, color="FFFFFFFF" if column.required else "FF1F2A28")
    cell.fill, cell.border, cell.alignment = (REQUIRED if column.required else OPTIONAL), LINE, MIDDLE
    if column.note:
        cell.comment = Comment(column.note, "Affluents", height=90, width=320)


def _fill(cell: Any, typed: TypedCell, locked: bool) -> None:
    cell.value = NOT_XML.sub("", typed.value) if isinstance(typed.value, str) else typed.value
    if isinstance(typed.value, str) and typed.value:
        # Else « =… » would be a formula, and « #N/A » an error.
        cell.data_type = "s"
    cell.number_format, cell.alignment, cell.protection = typed.number_format, TOP, Protection(locked=locked)


def _validation(number: int, column: FormColumn, lists: list[tuple[str, ...]]) -> DataValidation:
    """A list, a kind of number or nothing but the explanation; what is outside is warned of, since words may say why."""
    kind: Literal["list", "whole", "date"] | None = None
    formula = None
    if column.choices:
        if column.choices not in lists:
            lists.append(column.choices)
        kind, formula = "list", _name(lists.index(column.choices))
    elif column.whole:
        kind, formula = "whole", "0"
    elif column.day:
        kind, formula = "date", "1"
    letter = column_letters(number)
    return DataValidation(
        type=kind,
        formula1=formula,
        operator="greaterThanOrEqual" if kind in ("whole", "date") else None,
        allow_blank=True,
        sqref=f"{letter}2:{letter}{MOST_ROWS}",
        errorStyle="warning",
        showErrorMessage=kind is not None and not column.many,
        errorTitle="À vérifier",
        error=_refusal(kind),
        showInputMessage=bool(column.note),
        promptTitle=column.title[:LONGEST_TITLE],
        prompt=column.note[:LONGEST_PROMPT],
    )


def _refusal(kind: str | None) -> str | None:
    said = {
        "list": "Ce mot n’est pas dans la liste de cette colonne.",
        "whole": "Un nombre entier est attendu ici.",
        "date": "Une date est attendue ici : 31/03/2026.",
    }
    return said.get(kind or "")


def _name(rank: int) -> str:
    """Excel moves a list of another sheet into an extension that openpyxl loses, unless the list has a name."""
    return f"liste_{rank + 1}"


def _write_lists(workbook: Workbook, lists: list[tuple[str, ...]]) -> None:
    sheet = workbook.create_sheet(LISTS)
    for number, choices in enumerate(lists, 1):
        letter, name = column_letters(number), _name(number - 1)
        area = f"'{LISTS}'!${letter}$1:${letter}${len(choices)}"
        workbook.defined_names[name] = DefinedName(name, attr_text=area)
        for row, choice in enumerate(choices, 1):
            _fill(sheet.cell(row, number), TypedCell(choice), locked=True)
    sheet.sheet_state = "hidden"
    _protect(sheet)


def _protect(sheet: Any) -> None:
    """Without a password: against a slip of the hand, not against anybody. Rows may be sorted, added and removed."""
    sheet.protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter"):
        setattr(sheet.protection, allowed, False)


def _settled(workbook: Workbook) -> bytes:
    """The file without the hour of the day, which openpyxl writes on each part, and with rows that grow."""
    written, settled = io.BytesIO(), io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(workbook, archive).save()
    with ZipFile(written) as archive, ZipFile(settled, "w", ZIP_DEFLATED) as target:
        for name in archive.namelist():
            member = ZipInfo(name)
            member.compress_type, member.create_system = ZIP_DEFLATED, 3
            target.writestr(member, ROW_OF_OWN_HEIGHT.sub(rb"\1", archive.read(name)))
    return settled.getvalue()
