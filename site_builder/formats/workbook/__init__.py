"""Workbooks read in place: the tables of a coordinator who never sees a CSV file, each cell with its name."""

import unicodedata
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TypeAlias
from zipfile import ZipFile

from site_builder.formats.archive import UNPACKED, open_archive
from site_builder.formats.invisible import without_invisible
from site_builder.formats.nearest import nearest
from site_builder.formats.table import make_table
from site_builder.formats.text import INVISIBLE
from site_builder.formats.workbook import ods, xlsx
from site_builder.formats.workbook.remarks import place_in, row_number, sheet_remarks
from site_builder.formats.workbook.sheet import MOST_COLUMNS, MOST_ROWS, Sheet, TooLarge
from site_builder.model.document import Table, Text
from site_builder.model.scalar import folded
from site_builder.problems import Place, Problems

Reader: TypeAlias = Callable[[bytes, Callable[[str], bool]], Iterator[Sheet]]
READERS: dict[str, tuple[str, Reader]] = {".xlsx": ("xl/workbook.xml", xlsx.sheets), ".ods": ("content.xml", ods.sheets)}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How .xls files begin, and .xlsx files that ask for a password."""
STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
MANIFEST = "META-INF/manifest.xml"
PARTS = {"xl/styles.xml": 16 * 1024 * 1024, "xl/sharedStrings.xml": 32 * 1024 * 1024}
"""Bytes, once unpacked, of what openpyxl holds in memory whole, at some twenty times that."""
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
    if (other := _other_kind(data)) is not None:
        problems.add(Place(file), "classeur-extension", f"« {file.name} » n'est pas un classeur : {other[0]}.", other[1])
        return []
    archive = open_archive(data, file.name, Place(file), problems)
    if archive is None:
        return []
    if _locked(archive):
        problems.add(
            Place(file),
            "mot-de-passe",
            f"« {file.name} » est protégé par un mot de passe.",
            "Enregistrez-le sans mot de passe.",
        )
        return []
    if heavy := next(
        (member for member in archive.infolist() if member.file_size > PARTS.get(member.filename, UNPACKED)), None
    ):
        message = f"« {file.name} » a {heavy.file_size // 1024 // 1024} Mo de textes ou de mises en forme."
        hint = "Recopiez les valeurs, sans leur mise en forme, dans un classeur neuf."
        problems.add(Place(file), "zip-trop-gros", message, hint)
        return []
    marker, read = known
    if marker not in archive.namelist():
        _wrong_extension(set(archive.namelist()), file, problems)
        return []
    if STRICT in _beginning(archive, marker):
        message = f"« {file.name} » est enregistré en « Open XML strict », qui n'est pas lu."
        hint = "Dans Excel : « Enregistrer sous », type « Classeur Excel (*.xlsx) »."
        problems.add(Place(file), "classeur-strict", message, hint)
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


def _locked(archive: ZipFile) -> bool:
    """LibreOffice encrypts each part, named so in the manifest, or since its version 24.8 all of them as one."""
    names = archive.namelist()
    return "encrypted-package" in names or (MANIFEST in names and b"encryption-data" in _beginning(archive, MANIFEST))


def _beginning(archive: ZipFile, name: str) -> bytes:
    """Of a part, as far as it can be read: what is damaged is said when it is read whole."""
    try:
        with archive.open(name) as part:
            return part.read(100_000)
    except Exception:  # Of a dozen kinds, as below.
        return b""


def _other_kind(data: bytes) -> tuple[str, str] | None:
    """What a file that is no zip archive is instead, and what to do, where its first bytes tell."""
    start = data[:1000].lstrip(b"\xef\xbb\xbf \r\n\t")
    if not start:
        return "le fichier est vide", "Enregistrez-le de nouveau depuis le tableur."
    if start.startswith(b"%PDF"):
        return "c'est un PDF", "Retrouvez le classeur dont il a été tiré."
    if start.startswith(b"<"):
        return "c'est une page web", "Ouvrez-la dans le tableur, puis « Enregistrer sous », classeur .xlsx ou .ods."
    if (
        b"\0" not in data[:1000]
        and any(separator in start for separator in (b";", b",", b"\t"))
        and b"\n" in data.replace(b"\r", b"\n")
    ):
        return "c'est du texte, sans doute un CSV", "Donnez à son nom la fin « .csv »."
    return None


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
            place_in(file, too_large.sheet, 1, 1),
            "classeur-trop-long",
            message,
            f"Passez en CSV : « {table_name(too_large.sheet)}.csv ».",
        )
    except Exception:  # What a damaged workbook raises is any of a dozen kinds, depending on where it is damaged.
        hint = "Ouvrez-le dans le tableur et enregistrez-le de nouveau."
        problems.add(Place(file), "classeur-illisible", f"« {file.name} » est abîmé : il ne peut pas être lu.", hint)


def _tables(sheets: list[Sheet], names: Collection[str], file: Path, problems: Problems) -> Iterator[Table]:
    seen: dict[str, Sheet] = {}
    for sheet in sheets:
        name = table_name(sheet.name)
        first = seen.setdefault(name, sheet) if sheet.rows else sheet
        if name not in names:
            _unread(sheet, names, file, problems)
        elif sheet.lost:
            message = f"La feuille « {sheet.name[:60]} » est annoncée, et le classeur ne la contient pas."
            hint = "Ouvrez le classeur dans le tableur, retapez ou recollez cette feuille, et enregistrez-le."
            problems.add(place_in(file, sheet.name, 1, 1), "feuille-perdue", message, hint)
        elif first is not sheet:
            message = (
                f"Les feuilles « {first.name[:60]} » et « {sheet.name[:60]} » sont le même tableau ; la seconde n'est pas lue."
            )
            hint = "Réunissez leurs lignes dans l'une, et supprimez l'autre ; ou donnez-lui un nom qui commence par « Aide »."
            problems.add(place_in(file, sheet.name, 1, 1), "feuille-deux-fois", message, hint)
        elif sheet.rows:
            damaged = {row_number(cell) for cell in sheet.uncached}
            table = make_table(name, _grid(sheet, file, problems), place_in(file, sheet.name, 1, 1), problems, damaged)
            sheet_remarks(sheet, file, problems, table.columns[0].place.line if table.columns else 1)
            yield table


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
    problems.add(place_in(file, sheet.name, 1, 1), "feuille-non-lue", message, hint, "warning" if near else "notice")


def _grid(sheet: Sheet, file: Path, problems: Problems) -> Iterator[list[Text]]:
    for number, cells in sheet.rows:
        yield [_cell(text, place_in(file, sheet.name, number, column), problems) for column, text in enumerate(cells, start=1)]


def _cell(text: str, place: Place, problems: Problems) -> Text:
    """In composed characters (NFC), as every text file is read."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return Text(without_invisible(text, lambda _: place, problems).strip(INVISIBLE), place)
