"""A spreadsheet that an editor filled, whichever kind: its tables, each cell with its name, or why it cannot be read."""

from pathlib import Path

from site_builder.formats.csv import read_csv
from site_builder.formats.workbook import read_workbook, table_name
from site_builder.model.document import Table
from site_builder.model.pole_sheets import BY_TABLE
from site_builder.problems import Place, Problems


def read_sheet(data: bytes, file: Path, problems: Problems) -> tuple[Table, ...]:
    """The tables of an .xlsx or .ods workbook, or the one of a .csv file named after it; none, with a problem, else."""
    if file.suffix.lower() == ".csv":
        return _csv(data, file, problems)
    tables = read_workbook(data, tuple(BY_TABLE), file, problems)
    if not tables and not problems.blocking:
        hint = f"Feuilles lues : {', '.join(sheet.title for sheet in BY_TABLE.values())}."
        problems.add(Place(file), "classeur-sans-table", "Ce classeur n'a aucune feuille à lire, ou elles sont vides.", hint)
    return tables


def _csv(data: bytes, file: Path, problems: Problems) -> tuple[Table, ...]:
    stem = table_name(file.stem)
    name = next((name for name in BY_TABLE if stem == name or stem.startswith(f"{name}_")), None)
    if name is None:
        hint = f"Donnez-lui le nom du tableau : {', '.join(f'{name}.csv' for name in BY_TABLE)}."
        problems.add(Place(file), "csv-sans-table", "Le nom de ce fichier ne dit pas quel tableau il contient.", hint)
        return ()
    table = read_csv(data, name, file, problems)
    if table is not None and not table.columns:
        hint = "Écrivez les titres des colonnes sur la première ligne, ou enregistrez de nouveau le fichier."
        problems.add(Place(file), "table-vide", "Ce fichier est vide, première ligne comprise.", hint)
        return ()
    return (table,) if table else ()
