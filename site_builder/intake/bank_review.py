"""A workbook beside the bank it was made from: what it changes, adds and does not name."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from site_builder.formats.text import INVISIBLE
from site_builder.formats.workbook.write import NOT_XML
from site_builder.intake.bank_workbook import BankWorkbook
from site_builder.model.bank import BankFile, IndicatorBank, IndicatorDefinition
from site_builder.model.bank_difference import SETTINGS_FILE, Difference, Review
from site_builder.model.bank_sheets import (
    DEFINITIONS,
    OF_DEFINITIONS,
    OF_FILE,
    SETTINGS,
    BankSheet,
    Typed,
    columns,
    held,
    typed,
)
from site_builder.model.document import BankDocuments, Text
from site_builder.model.record import Record


def review(bank: IndicatorBank, documents: BankDocuments, proposed: IndicatorBank, workbook: BankWorkbook) -> Review:
    """The differences in order of the bank, new definitions last; keys without a column in the workbook are left as they are."""
    named = ((entries.get("id"), entries.place.file) for entries in documents.definitions)
    files = {id.value: file for id, file in named if isinstance(id, Text)}
    differences = [*_settings(bank.file, proposed.file, documents.folder / SETTINGS_FILE, workbook)]
    for known in bank.definitions.values():
        if known.id in proposed.definitions:
            differences += _definition(known, proposed.definitions[known.id], files[known.id], workbook)
    new = (definition for definition in proposed.definitions.values() if definition.id not in bank.definitions)
    differences += [_new(definition, documents.folder) for definition in new]
    return Review(tuple(differences), tuple(_absent(bank, proposed, workbook)))


def _definition(
    before: IndicatorDefinition, after: IndicatorDefinition, file: Path, workbook: BankWorkbook
) -> Iterator[Difference]:
    read = set(workbook.columns.get(DEFINITIONS.title, ())) | {s.key for s in OF_DEFINITIONS if s.title in workbook.columns}
    titles = {**columns(DEFINITIONS), **{sheet.key: sheet.title for sheet in OF_DEFINITIONS}}
    yield from _keys(before, after, read, titles, file, before.id, ())


def _settings(before: BankFile, after: BankFile, file: Path, workbook: BankWorkbook) -> Iterator[Difference]:
    read = workbook.columns.get(SETTINGS.title, frozenset())
    yield from _keys(before, after, read, columns(SETTINGS), file, SETTINGS_FILE, ())
    for sheet in OF_FILE:
        if sheet.title in workbook.columns:
            yield from _list(before, after, sheet, file, workbook.columns[sheet.title])


def _list(before: BankFile, after: BankFile, sheet: BankSheet, file: Path, read: frozenset[str]) -> Iterator[Difference]:
    known = {str(typed(record)["id"]): (rank, record) for rank, record in enumerate(held(before, sheet.key))}
    added = [record for record in held(after, sheet.key) if typed(record)["id"] not in known]
    for record in held(after, sheet.key):
        if (id := str(typed(record)["id"])) in known:
            rank, old = known[id]
            yield from _keys(old, record, read, columns(sheet), file, f"{sheet.key} › {id}", (sheet.key, rank))
    if added and not known:
        yield Difference(file, SETTINGS_FILE, sheet.title, (sheet.key,), "", [typed(record) for record in added])
        return
    for rank, record in enumerate(added, start=len(known)):
        yield Difference(file, f"{sheet.key} › {typed(record)['id']}", "Nouveau", (sheet.key, rank), "", typed(record))


def _keys(
    before: Record,
    after: Record,
    read: "frozenset[str] | set[str]",
    titles: Mapping[str, str],
    file: Path,
    of: str,
    path: tuple[str | int, ...],
) -> Iterator[Difference]:
    old, new = typed(before), typed(after)
    for key, title in titles.items():
        said, told = old.get(key, ""), new.get(key, "")
        if key in read and _as_kept(said) != told:
            yield Difference(file, of, title, (*path, key), said, told)


def _as_kept(value: Typed) -> Typed:
    """As a workbook gives it back: without the control characters it cannot hold, nor the spaces around."""
    if isinstance(value, str):
        return NOT_XML.sub("", value).replace("\r\n", "\n").replace("\r", "\n").strip(INVISIBLE)
    if isinstance(value, dict):
        return {key: _as_kept(one) for key, one in value.items()}
    return [_as_kept(one) for one in value]


def _new(definition: IndicatorDefinition, folder: Path) -> Difference:
    file = folder / (definition.theme or "sans-theme") / f"{definition.id}.yml"
    return Difference(file, definition.id, "Nouvel indicateur", (), "", typed(definition))


def _absent(bank: IndicatorBank, proposed: IndicatorBank, workbook: BankWorkbook) -> Iterator[str]:
    yield from (id for id in bank.definitions if id not in proposed.definitions)
    for sheet in OF_FILE:
        if sheet.title in workbook.columns:
            kept = {typed(record)["id"] for record in held(proposed.file, sheet.key)}
            yield from (
                f"{sheet.key} › {id}" for record in held(bank.file, sheet.key) if (id := typed(record)["id"]) not in kept
            )
