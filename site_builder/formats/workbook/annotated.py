"""A workbook given back with a comment on each cell to correct, and a first sheet that lists them."""

import io
import warnings
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font

from site_builder.formats.workbook.sheet import LINE_HEIGHT
from site_builder.formats.workbook.write import NOT_XML
from site_builder.model.document import Table
from site_builder.problems import Problem

MOST = 1_000
"""Comments, and lines of the list: more would help nobody, and takes minutes to write."""
AUTHOR = "Affluents, à corriger"
TO_CORRECT = "Aide pour corriger"
"""Its name begins like those of the sheets that are never read as data."""
WIDTHS = (34, 70, 70)
LARGEST = 40 * 1024 * 1024
"""Bytes of all sheets once unpacked; openpyxl takes some fifty times that in memory for a workbook of small cells."""


def annotated_workbook(data: bytes, problems: Sequence[Problem]) -> bytes | None:
    """The same .xlsx file with the comments, those of an earlier answer replaced; None when it is too large, or too damaged, to be rewritten."""
    with ZipFile(io.BytesIO(data)) as archive:
        if sum(member.file_size for member in archive.infolist()) > LARGEST:
            return None
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", module=r"openpyxl\.")
        try:
            workbook = load_workbook(io.BytesIO(data))
        except Exception:  # Our own reader passes over damage in what it does not read; openpyxl raises any of a dozen kinds.
            return None
    for sheet in workbook.worksheets:
        _forget(sheet)
    return _with_comments(workbook, problems)


def annotated_tables(tables: Iterable[Table], problems: Sequence[Problem]) -> bytes:
    """The tables of another kind of file as an .xlsx workbook with the comments, each row and column in its order."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for table in tables:
        sheet = workbook.create_sheet(table.name)
        places: dict[tuple[int, int, str], str] = {}
        titles = {title.value: number for number, title in enumerate(table.columns, 1)}
        for title in table.columns:
            _put(sheet.cell(1, titles[title.value]), title.value)
            places[title.place.line, title.place.column, title.place.cell] = sheet.cell(1, titles[title.value]).coordinate
        for number, row in enumerate(table, 2):
            places.setdefault((row.place.line, row.place.column, row.place.cell), f"A{number}")
            for name, text in row.cells.items():
                cell = sheet.cell(number, titles[name])
                _put(cell, text.value)
                places[text.place.line, text.place.column, text.place.cell] = cell.coordinate
        problems = [_moved(problem, sheet.title, places) for problem in problems]
    return _with_comments(workbook, problems)


def _moved(problem: Problem, sheet: str, places: Mapping[tuple[int, int, str], str]) -> Problem:
    place = problem.place
    found = places.get((place.line, place.column, place.cell))
    return problem if found is None else _at(problem, f"{sheet}!{found}")


def _at(problem: Problem, cell: str) -> Problem:
    return Problem(
        problem.place._replace(cell=cell), problem.code, problem.message, problem.hint, problem.severity, problem.private
    )


def _put(cell: Any, text: str) -> None:
    cell.value = NOT_XML.sub("", text)
    if text:
        cell.data_type = "s"


def _forget(sheet: Any) -> None:
    # Not `iter_rows`, which makes a cell of every gap: one word on the last row of a sheet would cost gigabytes.
    for cell in list(sheet._cells.values()):
        if cell.comment is not None and cell.comment.author == AUTHOR:
            cell.comment = None


def _with_comments(workbook: Workbook, problems: Sequence[Problem]) -> bytes:
    by_cell: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        sheet, _, cells = problem.place.cell.rpartition("!")
        if sheet in workbook.sheetnames:
            by_cell.setdefault((sheet, cells.partition(":")[0]), []).append(problem)
    for (sheet, name), own in list(by_cell.items())[:MOST]:
        cell = _written(workbook[sheet], name)
        earlier = f"{cell.comment.text}\n\n" if cell.comment else ""
        text = earlier + "\n\n".join(map(_said, own))
        cell.comment = Comment(text, AUTHOR, height=60 + 22 * len(text) // 40, width=340)
    _list(workbook, problems)
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


def _written(sheet: Any, name: str) -> Any:
    """The cell, or the first one of those it is merged with: the others hold nothing, not even a comment."""
    merged = next((area for area in sheet.merged_cells.ranges if name in area), None)
    return sheet[name] if merged is None else sheet.cell(merged.min_row, merged.min_col)


def _said(problem: Problem) -> str:
    return "\n".join(part for part in (f"{problem.message.rstrip('.')}.", problem.hint) if part)


def _list(workbook: Workbook, problems: Sequence[Problem]) -> None:
    if TO_CORRECT in workbook.sheetnames:
        workbook.remove(workbook[TO_CORRECT])
    sheet = workbook.create_sheet(TO_CORRECT, 0)
    sheet.append(("Où", "Ce qui ne va pas", "Quoi faire"))
    for row, problem in enumerate(problems[:MOST], 2):
        where = problem.place.cell.replace("!", ", case ") or f"{problem.place.file.name}, ligne {problem.place.line}"
        texts = (where, problem.message, problem.hint)
        for column, text in enumerate(texts, 1):
            _put(sheet.cell(row, column), text)
        # LibreOffice leaves the rows of a file that openpyxl wrote at one line.
        sheet.row_dimensions[row].height = LINE_HEIGHT * max(
            -(-len(text) // width) or 1 for text, width in zip(texts, WIDTHS, strict=True)
        )
        title, _, cells = problem.place.cell.rpartition("!")
        if title in workbook.sheetnames:
            quoted = title.replace("'", "''")
            sheet.cell(row, 1).hyperlink = f"#'{quoted}'!{cells.partition(':')[0]}"
    if len(problems) > MOST:
        left = len(problems) - MOST
        _put(sheet.cell(MOST + 2, 2), f"Et {left} autre{'s' if left > 1 else ''}, qui se verront une fois ces {MOST} corrigés.")
    for number, width in enumerate(WIDTHS):
        sheet.column_dimensions["ABC"[number]].width = width
    for row_of_cells in sheet.iter_rows():
        for cell in row_of_cells:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    for cell in sheet[1]:
        cell.font = Font(name="Calibri", size=11, bold=True)
    sheet.freeze_panes = "A2"
    workbook.active = 0
