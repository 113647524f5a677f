"""The bank as sheets: which records stand in which sheet, under which titles, and what each cell holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias, get_args

from site_builder.model.bank import (
    BankFile,
    Breakdown,
    Change,
    Code,
    IndicatorBank,
    IndicatorDefinition,
    SourceNote,
    Theme,
    Unit,
    Withdrawn,
)
from site_builder.model.record import Record

Typed: TypeAlias = "str | list[Typed] | dict[str, Typed]"
"""A value as an editor would type it in YAML: words, lists and keys."""
Cells: TypeAlias = dict[str, str]
BETWEEN = " | "
OF = "indicateur"
"""The first column of the sheets that hold several lines for one definition."""


@dataclass(frozen=True, slots=True)
class BankSheet:
    title: str
    record: type[Record]
    key: str
    """The key of `banque.yml`, or of a definition, under which these records stand; "" for definitions and for the file itself."""
    of_definition: bool = False


DEFINITIONS = BankSheet("Indicateurs", IndicatorDefinition, "")
SETTINGS = BankSheet("Banque", BankFile, "")
OF_DEFINITIONS = (
    BankSheet("Codes proches", Code, "codes", True),
    BankSheet("Sources", SourceNote, "sources", True),
    BankSheet("Historique", Change, "historique", True),
)
OF_FILE = (
    BankSheet("Thèmes", Theme, "themes"),
    BankSheet("Unités", Unit, "unites"),
    BankSheet("Ventilations", Breakdown, "ventilations"),
    BankSheet("Retirés", Withdrawn, "retires"),
)
SHEETS = (DEFINITIONS, *OF_DEFINITIONS, *OF_FILE, SETTINGS)


def columns(sheet: BankSheet) -> dict[str, str]:
    """The titles of its columns by key, in the order of the model; lists of records have sheets of their own."""
    own = {str(info.alias): str(info.title) for info in sheet.record.model_fields.values() if not _records(info.annotation)}
    return {OF: "Indicateur", **own} if sheet.of_definition else own


def typed(record: Record) -> dict[str, Typed]:
    """What the record says, key by key, in the order of the model; what is absent or empty is left out."""
    values = ((str(info.alias), _typed(getattr(record, name))) for name, info in type(record).model_fields.items())
    return {key: value for key, value in values if value}


def typed_keys(record: type[Record]) -> list[str]:
    """Every key that may be typed, in order."""
    return [str(info.alias) for info in record.model_fields.values()]


def cells(record: Record) -> Cells:
    """The filled cells of the record's row, by key."""
    return {key: as_cell(value) for key, value in typed(record).items() if not _holds_records(value)}


def as_cell(value: Typed) -> str:
    """One cell: several words stand between « | »; a lone one that holds a weaker separator ends with it."""
    if isinstance(value, str):
        return value
    items = [str(item) for item in value]
    alone = len(items) == 1 and any(mark in items[0] for mark in "\n;,")
    return f"{items[0]}{BETWEEN}".rstrip() if alone else BETWEEN.join(items)


def told(value: Typed) -> str:
    """A value on one line, for a list of differences."""
    if isinstance(value, dict):
        return ", ".join(f"{key} : {told(one)}" for key, one in value.items())
    if isinstance(value, str):
        return value
    return " | ".join(map(told, value))


def rows(bank: IndicatorBank, sheet: BankSheet) -> Iterator[Cells]:
    """The sheet's rows in order of the bank."""
    if sheet is DEFINITIONS:
        yield from map(cells, bank.definitions.values())
    elif sheet is SETTINGS:
        yield cells(bank.file)
    elif sheet.of_definition:
        for definition in bank.definitions.values():
            yield from ({OF: definition.id, **cells(record)} for record in held(definition, sheet.key))
    else:
        yield from map(cells, held(bank.file, sheet.key))


def held(record: Record, key: str) -> tuple[Record, ...]:
    """The records under a key of the record."""
    name = next(name for name, info in type(record).model_fields.items() if info.alias == key)
    found: tuple[Record, ...] = getattr(record, name)
    return found


def _typed(value: Any) -> Typed:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, tuple):
        return [_typed(item) for item in value]
    if isinstance(value, Record):
        return typed(value)
    return str(value.value) if isinstance(value, Enum) else str(value)


def _holds_records(value: Typed) -> bool:
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def _records(annotation: Any) -> bool:
    inside = isinstance(annotation, type) and issubclass(annotation, Record)
    return inside or any(_records(part) for part in get_args(annotation))
