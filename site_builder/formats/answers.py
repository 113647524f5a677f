"""Answers to a questionnaire, as survey tools export them: titles on one or three rows, then one row for each person, read one by one.

Cells are plain texts without a place of their own: a hundred thousand answers would make millions of them.
"""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from site_builder.formats.csv import SEPARATORS, separator_of
from site_builder.formats.text import INVISIBLE, decode
from site_builder.formats.workbook import read_sheets
from site_builder.formats.workbook.remarks import sheet_remarks
from site_builder.formats.workbook.sheet import Sheet, column_letters
from site_builder.problems import Place, Problems

LARGEST = 60 * 1024 * 1024
WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
MOST_TITLES = 2_000
SAMPLE, MOST_LOOKED_AT = 200_000, 50
"""Characters and lines by which the separator is known."""


@dataclass(frozen=True, slots=True)
class Title:
    """What stands above one column."""

    text: str
    above: str = ""
    """The question, where each of its answers has a column of its own on the row below."""

    @property
    def whole(self) -> str:
        return f"{self.above}/{self.text}" if self.above else self.text


@dataclass(frozen=True, slots=True)
class AnswerTable:
    file: Path
    sheet: str
    """"" for a text file."""
    titles: tuple[Title, ...]
    rows: Iterable[tuple[int, Sequence[str]]]
    """Line numbers and cells; to be read once."""

    def place(self, line: int, column: int = 0) -> Place:
        """The place of a line, and of a column counted from 0 in a workbook."""
        cell = f"{self.sheet}!{column_letters(column + 1)}{line}" if self.sheet else ""
        return Place(self.file, line, cell=cell)


def read_answers(data: bytes, file: Path, problems: Problems) -> AnswerTable | None:
    """The table of a .csv, .tsv, .txt, .xlsx or .ods file; None, with a problem, when it cannot be read. Rows raise Unreadable."""
    if file.suffix.lower() in (".csv", ".tsv", ".txt"):
        text = _text(data, file, problems)
        return _table(file, "", _lines(text), problems) if text is not None else None
    sheets = [sheet for sheet in read_sheets(data, lambda _: True, file, problems) if sheet.rows]
    if not sheets:
        if not problems.blocking:
            problems.add(
                Place(file), "reponses-vides", "Ce classeur n'a aucune feuille remplie.", "Exportez de nouveau les réponses."
            )
        return None
    sheet_remarks(sheets[0], file, problems)
    for other in sheets[1:]:
        message = f"La feuille « {other.name[:60]} » n'est pas lue : les réponses sont prises dans « {sheets[0].name[:60]} »."
        problems.add(Place(file), "feuille-non-lue", message, "", "notice")
    return _table(file, sheets[0].name, _sheet_rows(sheets[0]), problems)


class Unreadable(Exception):
    """The rest of the file cannot be read; holds the line."""

    def __init__(self, line: int) -> None:
        self.line = line


def _text(data: bytes, file: Path, problems: Problems) -> str | None:
    """Of UTF-16 too, which Framaforms writes: with its mark when tabs separate cells, without when commas do."""
    wide = next((encoding for mark, encoding in WIDE if data.startswith(mark)), None)
    if wide is None and len(data) > 3 and data[1:200:2].count(0) > len(data[1:200:2]) * 0.8:
        wide = "utf-16-le"
    if wide is None:
        return decode(data, file, problems)
    try:
        return decode(data.decode(wide).encode(), file, problems)
    except UnicodeDecodeError:
        problems.add(Place(file), "encodage", "Ce fichier est en UTF-16, et il est coupé.", "Exportez de nouveau les réponses.")
        return None


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    separator, start = _separator(text)
    reader = csv.reader(io.StringIO(text[start:], newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, [cell.strip(INVISIBLE) for cell in cells]
            line = reader.line_num + 1
    except csv.Error:
        raise Unreadable(line) from None


def _separator(text: str) -> tuple[str, int]:
    """The one that cuts most of the first rows into as many cells: a question in the titles may hold more commas than there are columns."""
    declared, start = separator_of(text)
    if start:
        return declared, start
    sample = text[:SAMPLE].split("\n")[:MOST_LOOKED_AT]
    return max(SEPARATORS, key=lambda one: (_alike(sample, one), one == declared)), 0


def _alike(sample: Sequence[str], separator: str) -> int:
    """How many rows have the usual number of cells, when that is more than one."""
    try:
        widths = Counter(len(cells) for cells in csv.reader(sample, delimiter=separator) if cells)
    except csv.Error:
        return 0
    return max((times for width, times in widths.items() if width > 1), default=0)


def _sheet_rows(sheet: Sheet) -> Iterator[tuple[int, Sequence[str]]]:
    return ((number, [cell.strip(INVISIBLE) for cell in cells]) for number, cells in sheet.rows)


def _table(file: Path, sheet: str, rows: Iterator[tuple[int, Sequence[str]]], problems: Problems) -> AnswerTable | None:
    try:
        first = list(islice(rows, 3))
    except Unreadable as error:
        unclosed(Place(file, error.line), problems)
        return None
    header = 2 if _stacked([cells for _, cells in first]) else next((n for n, (_, cells) in enumerate(first) if any(cells)), -1)
    if header < 0 or len(first) <= header:
        problems.add(
            Place(file), "reponses-vides", "Ce fichier n'a ni titres ni réponses.", "Exportez de nouveau les réponses."
        )
        return None
    above = first[1][1] if header == 2 and _stacked([cells for _, cells in first]) else ()
    titles = tuple(_titles(first[header][1][:MOST_TITLES], above))
    return AnswerTable(file, sheet, titles, _chained(first[header + 1 :], rows))


def _stacked(rows: list[Sequence[str]]) -> bool:
    """Whether titles stand on three rows, as the Webform module of Drupal, which Framaforms is made with, writes them.

    The first holds the form's title alone, the second the questions whose answers have a column each, the third the rest.
    """
    if len(rows) < 3:
        return False
    filled = [sum(1 for cell in row if cell) for row in rows]
    return filled[0] <= 1 and filled[1] < filled[2] and filled[2] > 2 and len(rows[0]) == len(rows[2])


def _titles(titles: Sequence[str], above: Sequence[str]) -> Iterator[Title]:
    """The first column of the second row says « Submission Details »: it is above no answer."""
    question = ""
    for number, text in enumerate(titles):
        question = (above[number] if 0 < number < len(above) else "") or question
        yield Title(text, question)


def _chained(
    first: Sequence[tuple[int, Sequence[str]]], rows: Iterator[tuple[int, Sequence[str]]]
) -> Iterator[tuple[int, Sequence[str]]]:
    yield from first
    yield from rows


def unclosed(place: Place, problems: Problems) -> None:
    """Says that a quoted cell never ends: nothing after it can be told apart."""
    hint = 'Exportez de nouveau les réponses, ou doublez le guillemet à l\'intérieur de la cellule : "".'
    message = "Un guillemet ouvre ici une cellule qui n'est pas bien refermée : la suite du fichier ne peut pas être lue."
    problems.add(place, "csv-guillemet", message, hint, private=True)
