"""CSV as spreadsheets write it: semicolons, commas or tabs, quoted cells over several lines, each cell with its line and column."""

import re
from collections.abc import Iterator
from pathlib import Path

from site_builder.formats.table import make_table
from site_builder.formats.text import INVISIBLE, decode
from site_builder.model.document import Table, Text
from site_builder.problems import Place, Problems

SEPARATORS = ";\t,"
"""In the order in which they win a tie: French spreadsheets write semicolons."""


def read_csv(data: bytes, name: str, file: Path, problems: Problems) -> Table | None:
    """The table `name` of a CSV file, or None, with a problem, when it cannot be read."""
    text = decode(data, file, problems)
    if text is None:
        return None
    separator, start = separator_of(text)
    try:
        rows = list(_rows(text, start, separator, file))
    except _Unclosed as unclosed:
        hint = 'Fermez le guillemet en fin de cellule ; à l\'intérieur, doublez-le : "".'
        problems.add(unclosed.place, "csv-guillemet", "Ce guillemet ouvre une cellule qui n'est pas bien refermée.", hint)
        return None
    return make_table(name, rows, Place(file), problems)


class _Unclosed(Exception):
    """A quoted cell that does not end at a separator."""

    def __init__(self, place: Place) -> None:
        self.place = place


def separator_of(text: str) -> tuple[str, int]:
    """The separator and where the table begins: after « sep=; », which spreadsheets understand as a declaration."""
    if declared := re.match(r"sep=([;,\t])\r?\n", text, re.IGNORECASE):
        return declared[1], declared.end()
    header = next((line for line in text.split("\n") if line.strip(INVISIBLE + SEPARATORS)), "")
    outside = re.sub(r'"[^"]*"', "", header)
    return max(SEPARATORS, key=outside.count), 0


def _rows(text: str, start: int, separator: str, file: Path) -> Iterator[list[Text]]:
    return _quoted_rows(text, start, separator, file) if '"' in text else _plain_rows(text, start, separator, file)


def _plain_rows(text: str, start: int, separator: str, file: Path) -> Iterator[list[Text]]:
    """Rows of a file without quotes, where every line is a row: twice as fast, and most files are such."""
    for number, line in enumerate(text[start:].split("\n"), start=1 + text.count("\n", 0, start)):
        column, row = 1, []
        for shown in line.split(separator):
            row.append(Text(_stripped(shown), Place(file, number, column, "", len(shown) or 1)))
            column += len(shown) + 1
        yield row


def _quoted_rows(text: str, start: int, separator: str, file: Path) -> Iterator[list[Text]]:
    cell = re.compile(rf'(?:[ \u00a0]*"([^"]*(?:""[^"]*)*)"[ \u00a0]*|([^{separator}\n]*))({separator}|\n|\Z)')
    position, line, line_start = start, 1 + text.count("\n", 0, start), start
    row: list[Text] = []
    while position < len(text):
        found = cell.match(text, position)
        if found is None or (found[2] or "").lstrip(" \u00a0").startswith('"'):
            raise _Unclosed(Place(file, line, position - line_start + 1))
        shown = text[position : found.start(3)].partition("\n")[0]
        row.append(_cell(found, Place(file, line, position - line_start + 1, length=max(len(shown), 1))))
        position = found.end()
        if found[1] is not None and (breaks := found[1].count("\n")):
            line, line_start = line + breaks, text.rindex("\n", 0, found.end(1)) + 1
        if found[3] != separator:
            yield row
            row, line, line_start = [], line + 1, position
    if row:
        yield row


def _cell(found: re.Match[str], place: Place) -> Text:
    return Text(_stripped(found[2] if found[1] is None else found[1].replace('""', '"')), place)


def _stripped(text: str) -> str:
    # Most cells begin and end with what is seen: looking first costs less than stripping each.
    return text.strip(INVISIBLE) if text and (text[0] in INVISIBLE or text[-1] in INVISIBLE) else text
