"""The bank as one workbook, back from a meeting: the documents it would be, each value with the cell it comes from."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.formats.nearest import nearest
from site_builder.formats.workbook import read_workbook, table_name
from site_builder.model.bank_sheets import DEFINITIONS, OF, OF_DEFINITIONS, OF_FILE, SETTINGS, SHEETS, BankSheet, columns
from site_builder.model.document import BankDocuments, Entries, Items, Node, Row, Table, Text
from site_builder.model.scalar import folded
from site_builder.problems import Place, Problems

MANY = "|\n;,"
"""What may stand between the words of one cell, the strongest first."""
LISTS = frozenset({"reponses", "ventilations", "odd", "ecritures", "modalites"})


@dataclass(frozen=True, slots=True)
class BankWorkbook:
    documents: BankDocuments
    columns: Mapping[str, frozenset[str]]
    """The keys that have a column, by sheet: what has none is left as it is."""

    def with_missing(self, kept: BankDocuments) -> BankDocuments:
        """The documents, with what the workbook has no sheet or column for taken from the bank it was made from."""
        settings = _completed(self.documents.settings, kept.settings, self._keys(SETTINGS) | self._lists(OF_FILE))
        before = {id.value: entries for entries in kept.definitions if isinstance(id := entries.get("id"), Text)}
        read = self._keys(DEFINITIONS) | self._lists(OF_DEFINITIONS)
        definitions = tuple(
            _completed(entries, before.get(id.value) if isinstance(id := entries.get("id"), Text) else None, read) or entries
            for entries in self.documents.definitions
        )
        return replace(self.documents, settings=settings, definitions=definitions)

    def _keys(self, sheet: BankSheet) -> frozenset[str]:
        return self.columns.get(sheet.title, frozenset())

    def _lists(self, sheets: tuple[BankSheet, ...]) -> frozenset[str]:
        return frozenset(sheet.key for sheet in sheets if sheet.title in self.columns)


def _completed(entries: Entries | None, before: Entries | None, read: frozenset[str]) -> Entries | None:
    if entries is None or before is None:
        return entries
    return replace(entries, pairs=(*entries.pairs, *(pair for pair in before.pairs if pair[0].value not in read)))


def read_bank_workbook(data: bytes, file: Path, ids: frozenset[str], problems: Problems) -> BankWorkbook | None:
    """The bank that the workbook tells, or None, with a problem, when it is not one of ours; `ids` are those of the bank."""
    names = {table_name(sheet.title): sheet for sheet in SHEETS}
    tables = {table.name: table for table in read_workbook(data, names, file, problems)}
    definitions = tables.get(table_name(DEFINITIONS.title))
    if definitions is None:
        if not problems.blocking:
            hint = "Partez du classeur que donne « affluents bank export »."
            problems.add(Place(file), "classeur-sans-banque", f"Ce classeur n'a pas de feuille « {DEFINITIONS.title} ».", hint)
        return None
    known = {sheet.title: _columns(tables[name], sheet, problems) for name, sheet in names.items() if name in tables}
    lines = {sheet.title: list(_rows(tables[name], known[sheet.title])) for name, sheet in names.items() if name in tables}
    return BankWorkbook(
        BankDocuments(file, "classeur", _settings(lines, file), tuple(_definitions(lines, ids, problems))),
        {title: frozenset(keys.values()) for title, keys in known.items()},
    )


def _columns(table: Table, sheet: BankSheet, problems: Problems) -> dict[str, str]:
    """The key of each column that bears its title or its key; others are said and left out."""
    wanted = {folded(name): key for key, title in columns(sheet).items() for name in (key, title)}
    for column in table.columns:
        if folded(column.value) not in wanted:
            near = nearest(column.value, columns(sheet).values())
            hint = (
                f"Vouliez-vous dire « {near} » ?" if near else "Enlevez-la, ou donnez-lui le titre d'une colonne de l'export."
            )
            problems.add(column.place, "colonne-inconnue", f"La colonne « {column.value[:60]} » n'est pas lue", hint)
    return {column.value: wanted[folded(column.value)] for column in table.columns if folded(column.value) in wanted}


def _rows(table: Table, keys: Mapping[str, str]) -> Iterator[tuple[Row, dict[str, Text]]]:
    for row in table:
        yield row, {keys[title]: cell for title, cell in row.cells.items() if title in keys}


def _settings(lines: Mapping[str, list[tuple[Row, dict[str, Text]]]], file: Path) -> Entries:
    first = next(iter(lines.get(SETTINGS.title, ())), None)
    pairs = list(_entries(*first).pairs) if first else []
    for sheet in OF_FILE:
        if sheet.title in lines:
            items = Items(tuple(_entries(row, cells) for row, cells in lines[sheet.title]), Place(file))
            pairs.append((Text(sheet.key, Place(file)), items))
    return Entries(tuple(pairs), first[0].place if first else Place(file))


def _definitions(
    lines: Mapping[str, list[tuple[Row, dict[str, Text]]]], ids: frozenset[str], problems: Problems
) -> Iterator[Entries]:
    # The lines of a definition whose own row was deleted stay in the other sheets: nothing is removed, and nothing is wrong.
    known = ids | {cells["id"].value for _, cells in lines[DEFINITIONS.title] if "id" in cells}
    for sheet in OF_DEFINITIONS:
        for row, cells in lines.get(sheet.title, ()):
            if (of := cells.get(OF)) is None or of.value not in known:
                seen = f"« {of.value} » n'a pas de ligne" if of else "Cette ligne ne dit pas de quel indicateur elle parle :"
                hint = "Écrivez l'identifiant d'un indicateur de cette feuille."
                place = of.place if of else row.place
                problems.add(place, "ligne-sans-indicateur", f"{seen} dans la feuille « {DEFINITIONS.title} »", hint)
    for row, cells in lines[DEFINITIONS.title]:
        yield _definition(row, cells, lines)


def _definition(row: Row, cells: dict[str, Text], lines: Mapping[str, list[tuple[Row, dict[str, Text]]]]) -> Entries:
    entries = _entries(row, cells)
    pairs, id = list(entries.pairs), cells["id"].value if "id" in cells else ""
    for sheet in OF_DEFINITIONS:
        own = [
            _entries(line, {key: cell for key, cell in inner.items() if key != OF})
            for line, inner in lines.get(sheet.title, ())
            if OF in inner and inner[OF].value == id
        ]
        if own:
            pairs.append((Text(sheet.key, own[0].place), Items(tuple(own), own[0].place)))
    return Entries(tuple(pairs), entries.place)


def _entries(row: Row, cells: Mapping[str, Text]) -> Entries:
    pairs = tuple((Text(key, cell.place), _node(key, _composed(cell))) for key, cell in cells.items())
    return Entries(pairs, row.place)


def _composed(cell: Text) -> Text:
    """Accents in one piece, as files are read: some keyboards write them in two."""
    return replace(cell, value=unicodedata.normalize("NFC", cell.value))


def _node(key: str, cell: Text) -> Node:
    """A list where the key holds one; a cell that was given with « | » keeps the weaker separators in its words."""
    if key not in LISTS:
        return cell
    separator = next((mark for mark in MANY if mark in cell.value), ",")
    words = [word for part in cell.value.split(separator) if (word := part.strip())]
    return Items(tuple(Text(word, cell.place) for word in words), cell.place)
