"""A pole's tables, whichever form the editor keeps: a CSV file, a folder of CSV files, sheets of a workbook."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from site_builder.formats.csv import read_csv
from site_builder.load.disk import listing, read_bytes
from site_builder.load.unused import report_other_format
from site_builder.model.document import Table
from site_builder.model.pole_sheets import BY_TABLE
from site_builder.problems import Problems

TABLES = tuple(BY_TABLE)
TRANSLATIONS = "traductions"
PRIVATE = {"verbatims", "traductions", "membres", "parties_prenantes", "projets", "rencontres"}
"""Tables of which a report does not repeat a line that could not be read: it may hold words nobody agreed to publish."""
WORKBOOKS = {".xlsx", ".ods", ".xlsm", ".xls"}


def load_tables(paths: list[Path], root: Path, problems: Problems) -> tuple[Table, ...]:
    """The tables among the files of a pole's folder; one that is there in two forms is a problem.

    A heading without rows, as a first folder has it, gives way to a filled form of the same table: a workbook put beside it is enough.
    """
    tables: list[Table] = []
    forms: dict[str, Path] = {}
    found = [(path, table) for path in paths for table in _read(path, root, problems)]
    filled = {table.name for _, table in found if table.rows}
    for path, table in found:
        if not table.rows and table.name in filled:
            continue
        if forms.setdefault(table.name, path) == path:
            tables.append(table)
        else:
            _twice(table, forms[table.name], problems)
    return tuple(tables)


def load_translations(paths: list[Path], root: Path, problems: Problems) -> tuple[Table, ...]:
    """The table of translations among the files of a network's folder, or of a bank's."""
    return tuple(
        table
        for path in paths
        if path.is_file() and path.suffix == ".csv" and path.stem == TRANSLATIONS
        for table in _csv(path, TRANSLATIONS, root, problems)
    )


def _read(path: Path, root: Path, problems: Problems) -> Iterator[Table]:
    if path.is_dir() and path.name in TABLES:
        for file in listing(path, root, problems):
            if file.suffix == ".csv" and file.is_file():
                yield from _csv(file, path.name, root, problems)
            else:
                report_other_format(file, ".csv", problems)
    elif path.is_file() and path.suffix == ".csv" and path.stem in TABLES:
        yield from _csv(path, path.stem, root, problems)
    elif path.is_file() and path.suffix.lower() in WORKBOOKS:
        yield from _workbook(path, root, problems)


def _csv(file: Path, name: str, root: Path, problems: Problems) -> Iterator[Table]:
    data = read_bytes(file, root, problems)
    found = Problems()
    table = None if data is None else read_csv(data, name, file, found)
    problems.extend(replace(problem, private=name in PRIVATE) for problem in found)
    if table is not None:
        yield table


def _workbook(file: Path, root: Path, problems: Problems) -> Iterator[Table]:
    # Imported here: `check` must answer in half a second when there is no workbook.
    from site_builder.formats.workbook import read_workbook

    data = read_bytes(file, root, problems)
    if data is not None:
        yield from read_workbook(data, TABLES, file, problems)


def _twice(table: Table, first: Path, problems: Problems) -> None:
    where = f"« {first.name}/ »" if first.is_dir() else f"« {first.name} »"
    message = f"La table « {table.name} » est déjà donnée par {where}."
    hint = "Gardez une seule des deux ; sur GitHub, un fichier s'enlève en l'ouvrant, puis « … », « Delete file »."
    problems.add(table.place, "table-deux-fois", message, hint)
