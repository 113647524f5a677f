"""Differences to files: each row edited where it stands, new ones below their own; what nobody changed keeps every byte."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from site_builder.formats.csv_edit import CsvEdits, edited_csv, new_csv
from site_builder.model.document import Table
from site_builder.model.pole_sheets import BY_TABLE
from site_builder.model.scalar import folded
from site_builder.model.sheet_difference import Change, RowDifference


def target(difference: RowDifference, tables: Iterable[Table], folder: Path) -> Path:
    """The file to which the row belongs; a new one where the folder has no such table."""
    if row := difference.row or difference.below:
        return row.place.file
    empty = (table.place.file for table in tables if table.name == difference.table)
    return next(empty, folder / f"{difference.table}.csv")


def edited(differences: Iterable[RowDifference], tables: Sequence[Table], folder: Path) -> dict[Path, bytes]:
    """The bytes of each file that changes."""
    files: dict[Path, list[RowDifference]] = {}
    for difference in differences:
        files.setdefault(target(difference, tables, folder), []).append(difference)
    titles = {table.place.file: table for table in tables}
    return {file: _written(file, own, titles.get(file)) for file, own in files.items()}


def _written(file: Path, differences: list[RowDifference], table: Table | None) -> bytes:
    if table is None or not file.exists():
        filled = {key for difference in differences for key in difference.after}
        order = [column.key for column in BY_TABLE[differences[0].table].columns]
        headings = [key for key in order if key in filled] + sorted(filled - set(order))
        return new_csv(headings, [difference.after for difference in differences])
    typed = _typed(table)
    cells: dict[int, Mapping[str, str]] = {}
    added: list[tuple[int, Mapping[str, str]]] = []
    for difference in differences:
        words = {typed.get(key, key): text for key, text in difference.after.items()}
        if difference.change is Change.ADDED:
            added.append((difference.below.place.line if difference.below else 0, words))
        elif difference.change is Change.CHANGED and difference.row:
            cells[difference.row.place.line] = words
    removed = frozenset(one.row.place.line for one in differences if one.change is Change.REMOVED and one.row)
    return edited_csv(file.read_bytes(), CsvEdits(cells, removed, added, table.columns[0].place.line))


def _typed(table: Table) -> dict[str, str]:
    """The headings of the file by key, as they are typed there."""
    sheet = BY_TABLE[table.name]
    keys = {folded(spelling): column.key for column in sheet.columns for spelling in (column.title, column.key)}
    return {keys.get(folded(title.value), folded(title.value)): title.value for title in table.columns}
