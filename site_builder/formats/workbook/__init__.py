"""Workbooks read in place: the tables of a coordinator who never sees a CSV file, each cell with its name."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TypeAlias

from site_builder.formats.archive import open_archive
from site_builder.formats.invisible import without_invisible
from site_builder.formats.nearest import nearest
from site_builder.formats.table import make_table
from site_builder.formats.text import INVISIBLE
from site_builder.formats.workbook import ods, xlsx
from site_builder.formats.workbook.sheet import MOST_COLUMNS, MOST_ROWS, Sheet, TooLarge, column_letters
from site_builder.model.document import Table, Text
from site_builder.model.scalar import folded
from site_builder.problems import Place, Problems

Reader: TypeAlias = Callable[[bytes, Callable[[str], bool]], Iterator[Sheet]]
READERS: dict[str, tuple[str, Reader]] = {".xlsx": ("xl/workbook.xml", xlsx.sheets), ".ods": ("content.xml", ods.sheets)}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How .xls files begin, and .xlsx files that ask for a password."""
NOT_DATA = ("aide", "lisez")


def read_workbook(data: bytes, names: Collection[str], file: Path, problems: Problems) -> tuple[Table, ...]:
    """The sheets whose name is one of `names`, whatever its accents and case; none, with a problem, when it cannot be read."""
    sheets = read_sheets(data, lambda name: table_name(name) in names, file, problems)
    return tuple(_tables(sheets, names, file, problems))


def read_sheets(data: bytes, wanted: Callable[[str], bool], file: Path, problems: Problems) -> list[Sheet]:
    """Every sheet, with its rows when its name is `wanted`; none, with a problem, when the workbook cannot be read."""
    known = READERS.get(file.suffix.lower())
    if known is None or data.startswith(OLE):
        _refuse(data, file, problems)
        return []
    archive = open_archive(data, file.name, Place(file), problems)
    if archive is None:
        return []
    marker, read = known
    if marker not in archive.namelist():
        _wrong_extension(set(archive.namelist()), file, problems)
        return []
    return list(_sheets(read, data, wanted, file, problems))


def _refuse(data: bytes, file: Path, problems: Problems) -> None:
    if file.suffix.lower() in READERS:
        message, hint = (
            f"« {file.name} » est protégé par un mot de passe, ou d'un ancien format.",
            "Enregistrez-le sans mot de passe, en .xlsx.",
        )
        problems.add(Place(file), "mot-de-passe", message, hint)
    else:
        message = f"Un classeur « {file.suffix} » n'est pas lu."
        problems.add(Place(file), "classeur-format", message, "Dans le tableur : « Enregistrer sous », classeur .xlsx ou .ods.")


def _wrong_extension(members: set[str], file: Path, problems: Problems) -> None:
    true = next((extension for extension, (marker, _) in READERS.items() if marker in members), None)
    hint = f"Renommez-le en « {file.stem}{true} »." if true else "Enregistrez-le de nouveau depuis le tableur."
    problems.add(Place(file), "classeur-extension", f"« {file.name} » n'est pas un classeur {file.suffix}.", hint)


def _sheets(read: Reader, data: bytes, wanted: Callable[[str], bool], file: Path, problems: Problems) -> Iterator[Sheet]:
    try:
        yield from read(data, wanted)
    except TooLarge as too_large:
        message = f"Cette feuille a plus de {MOST_ROWS // 1000} 000 lignes ou de {MOST_COLUMNS} colonnes remplies."
        problems.add(
            _at(file, too_large.sheet, 1, 1),
            "classeur-trop-long",
            message,
            f"Passez en CSV : « {table_name(too_large.sheet)}.csv ».",
        )
    except Exception:  # What a damaged workbook raises is any of a dozen kinds, depending on where it is damaged.
        hint = "Ouvrez-le dans le tableur et enregistrez-le de nouveau."
        problems.add(Place(file), "classeur-illisible", f"« {file.name} » est abîmé : il ne peut pas être lu.", hint)


def _tables(sheets: list[Sheet], names: Collection[str], file: Path, problems: Problems) -> Iterator[Table]:
    for sheet in sheets:
        name = table_name(sheet.name)
        if name not in names:
            _unread(sheet, names, file, problems)
        elif sheet.lost:
            message = f"La feuille « {sheet.name[:60]} » est annoncée, et le classeur ne la contient pas."
            hint = "Ouvrez le classeur dans le tableur, retapez ou recollez cette feuille, et enregistrez-le."
            problems.add(_at(file, sheet.name, 1, 1), "feuille-perdue", message, hint)
        elif sheet.rows:
            sheet_remarks(sheet, file, problems)
            damaged = {_row_number(cell) for cell in sheet.uncached}
            yield make_table(name, _grid(sheet, file, problems), _at(file, sheet.name, 1, 1), problems, damaged)


def table_name(sheet: str) -> str:
    """« Parties prenantes » as `parties_prenantes`."""
    return folded(sheet).replace("-", "_")


def _unread(sheet: Sheet, names: Collection[str], file: Path, problems: Problems) -> None:
    name = table_name(sheet.name)
    if name.startswith(NOT_DATA):
        return
    near = nearest(name, sorted(names))
    hint = f"Vouliez-vous dire « {near} » ?" if near else f"Feuilles lues : {', '.join(sorted(names))}."
    message = f"La feuille « {sheet.name[:60]} » n'est pas lue."
    problems.add(_at(file, sheet.name, 1, 1), "feuille-non-lue", message, hint, "warning" if near else "notice")


def sheet_remarks(sheet: Sheet, file: Path, problems: Problems) -> None:
    """What an editor must be told about a sheet that is read: merged cells, formulas without a result, hidden rows and columns."""
    for cells in sheet.merged:
        place = Place(file, _row_number(cells), cell=f"{sheet.name}!{cells}")
        hint = "Séparez-les, et écrivez la valeur dans chacune."
        problems.add(place, "cellules-fusionnees", f"Les cellules {cells} sont fusionnées : une seule garde la valeur.", hint)
    for cell in sheet.uncached:
        place = Place(file, _row_number(cell), cell=f"{sheet.name}!{cell}")
        hint = "Ouvrez le classeur dans le tableur et enregistrez-le, ou tapez la valeur."
        problems.add(place, "formule-sans-valeur", "Cette formule a été enregistrée sans son résultat.", hint)
    if sheet.hidden:
        many = sheet.hidden > 1
        message = f"{sheet.hidden} ligne{'s' if many else ''} masquée{'s' if many else ''} {'sont lues' if many else 'est lue'} aussi."
        problems.add(
            _at(file, sheet.name, 1, 1), "lignes-masquees", message, "Supprimez-les si elles ne comptent pas.", "notice"
        )

    if sheet.unseen or sheet.hidden_columns:
        what = "Cette feuille est masquée, et elle est lue" if sheet.unseen else "Des colonnes masquées sont lues"
        hint = "Ce qui ne doit pas être publié n'a pas sa place ici : supprimez-le du classeur."
        problems.add(_at(file, sheet.name, 1, 1), "feuille-masquee", f"{what} aussi.", hint, "notice")


def _row_number(cells: str) -> int:
    found = re.search(r"\d+", cells)
    return int(found[0]) if found else 1


def _grid(sheet: Sheet, file: Path, problems: Problems) -> Iterator[list[Text]]:
    for number, cells in sheet.rows:
        yield [_cell(text, _at(file, sheet.name, number, column), problems) for column, text in enumerate(cells, start=1)]


def _cell(text: str, place: Place, problems: Problems) -> Text:
    """In composed characters (NFC), as every text file is read."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return Text(without_invisible(text, lambda _: place, problems).strip(INVISIBLE), place)


def _at(file: Path, sheet: str, row: int, column: int) -> Place:
    return Place(file, row, column, f"{sheet}!{column_letters(column)}{row}")
