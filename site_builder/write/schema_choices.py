"""What a schema knows of a key beyond its type: what the bank has to choose from, and forms that a check of its own reads."""

from collections.abc import Iterable, Mapping
from typing import Any

from site_builder.model.bank import Change, Code, IndicatorBank, IndicatorDefinition
from site_builder.model.framework import IndicatorEntry
from site_builder.model.language import LANGUAGES
from site_builder.model.network import NetworkFile
from site_builder.model.ptce import PtceFile
from site_builder.model.record import Record
from site_builder.model.scalar import SEVERAL

Schema = dict[str, Any]
COMPARABLE: Schema = {
    "anyOf": [{"enum": ["oui", "non"]}, {"type": "string", "pattern": r"^\s*([Oo]ui|[Nn]on|depuis\s.*\d.*)\s*$"}]
}
GOAL: Schema = {"type": ["string", "number"], "pattern": r"^(1[0-7]|[1-9])(\.([1-9]|1\d|[a-d]))?$"}
VERSION: Schema = {
    "type": ["string", "integer"],
    "minimum": 1,
    "pattern": r"^\s*[1-9]\d*\s*$",
    "patternErrorMessage": "Une version est un nombre, à partir de 1.",
}


def choices(bank: IndicatorBank) -> Mapping[tuple[type[Record], str], Schema]:
    """By record and key, the schema that takes the place of the one that its type gives."""
    definitions, themes = bank.definitions.values(), bank.file.themes
    return {
        (IndicatorEntry, "indicateur"): {
            "anyOf": [
                _named((f"{one.id}@{one.version}", one.name) for one in definitions),
                {"type": "string", "pattern": rf"^\s*({'|'.join(one.id for one in definitions)})\s*@\s*[1-9]\d*\s*$"},
            ]
        },
        (IndicatorDefinition, "theme"): _named((one.id, one.name) for one in themes),
        (IndicatorDefinition, "unite"): {
            "anyOf": [_named((one.id, one.name) for one in bank.file.units), {"type": "string", "minLength": 1}]
        },
        (IndicatorDefinition, "ventilations"): _several(_named((one.id, one.name) for one in bank.file.breakdowns)),
        (IndicatorDefinition, "odd"): _several(GOAL),
        (IndicatorDefinition, "version"): VERSION,
        (IndicatorDefinition, "comparable"): COMPARABLE,
        (Change, "version"): VERSION,
        (Change, "comparable"): COMPARABLE,
        (Code, "liste"): {"anyOf": [{"enum": ["irisplus", "odd"]}, {"type": "string", "minLength": 1}]},
        (NetworkFile, "langues"): _several({"enum": list(LANGUAGES)}),
        (PtceFile, "langues"): _several({"enum": list(LANGUAGES)}),
    }


def _named(choices: Iterable[tuple[str, str]]) -> Schema:
    """`enumDescriptions` is VS Code's: https://code.visualstudio.com/docs/languages/json#_json-schemas-and-settings."""
    known = dict(choices)
    return {"enum": list(known), "enumDescriptions": list(known.values())}


def _several(one: Schema) -> Schema:
    """A list, or names in one text, which is read later."""
    return {"anyOf": [{"type": "array", "items": one}, SEVERAL]}
