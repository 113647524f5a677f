"""A workbook given back with a comment on each cell to correct, and a first sheet that lists them.

Only what that takes is written in the file: openpyxl would lose the pictures, the shapes and the lists that it does not know.
"""

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from defusedxml.ElementTree import fromstring
from openpyxl import Workbook

from site_builder.formats.workbook.comments import Comment, layout, position, read_comments, write_comments
from site_builder.formats.workbook.package import OFFICE, WORKBOOK, Package
from site_builder.formats.workbook.to_correct import MOST, list_problems
from site_builder.formats.workbook.write import MAIN, NOT_XML
from site_builder.model.document import Table
from site_builder.problems import Problem

AUTHOR = "Affluents, à corriger"
EARLIER = "\n\n— Commentaire de {} —\n{}"
"""Below ours, whoever wrote on the cell before."""
EARLIER_READ = re.compile(r"\n\n— Commentaire de (.*?) —\n(.*)", re.DOTALL)


def annotated_workbook(data: bytes, problems: Sequence[Problem]) -> bytes | None:
    """The same .xlsx file with the comments, those of an earlier answer replaced; None when it is too damaged to be rewritten."""
    try:
        package = Package(data)
        sheets = _sheets(package)
        for title, part in sheets.items():
            own = [problem for problem in problems[:MOST] if problem.place.cell.rpartition("!")[0] == title]
            if part in package.names:
                _comment(package, part, own)
        list_problems(package, sheets, problems)
        return package.written()
    except Exception:  # Our own reader passes over damage in what it does not read; here it raises any of a dozen kinds.
        return None


def _sheets(package: Package) -> dict[str, str]:
    """The part of each sheet by its title."""
    targets = {one.id: one.target for one in package.relations(WORKBOOK)}
    found = fromstring(package.read(WORKBOOK), forbid_dtd=True).iter(f"{{{MAIN}}}sheet")
    return {one.get("name", ""): targets.get(one.get(f"{{{OFFICE}}}id", ""), "") for one in found}


def _comment(package: Package, sheet: str, problems: Sequence[Problem]) -> None:
    before = read_comments(package, sheet)
    comments = {cell: kept for cell, one in before.items() if (kept := _somebodys(one)) is not None}
    if not problems and comments == before:
        return
    here = layout(package.read(sheet))
    said: dict[str, list[str]] = {}
    for problem in problems:
        said.setdefault(_written(problem.place.cell.rpartition("!")[2].partition(":")[0], here.merged), []).append(
            _said(problem)
        )
    for cell, texts in said.items():
        earlier = EARLIER.format(*comments[cell]) if cell in comments else ""
        comments[cell] = Comment(AUTHOR, "\n\n".join(texts) + earlier)
    write_comments(package, sheet, comments, here)


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
    written = io.BytesIO()
    workbook.save(written)
    answer = annotated_workbook(written.getvalue(), problems)
    assert answer is not None
    return answer


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


def _somebodys(comment: Comment) -> Comment | None:
    """The comment without what an earlier answer said; None when that was all."""
    if comment.author != AUTHOR:
        return comment
    found = EARLIER_READ.search(comment.text)
    return Comment(found[1], found[2]) if found else None


def _written(cell: str, merged: Iterable[str]) -> str:
    """The cell, or the first one of those it is merged with: the others hold nothing, not even a comment."""
    row, column = position(cell)
    for area in merged:
        first, _, last = area.partition(":")
        (top, left), (bottom, right) = position(first), position(last or first)
        if top <= row <= bottom and left <= column <= right:
            return first
    return cell


def _said(problem: Problem) -> str:
    return "\n".join(part for part in (f"{problem.message.rstrip('.')}.", problem.hint) if part)
