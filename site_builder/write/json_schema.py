"""JSON Schemas of what editors type, from the models: completion, help and a first check in an editor such as VS Code.

Draft 7, which editors know best: https://json-schema.org/draft-07. `affluents check` has the last word.
"""

import json
from collections.abc import Mapping

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from site_builder.model.bank import IndicatorBank
from site_builder.model.content_files import FILES, TABLES
from site_builder.model.record import Record
from site_builder.words.typed_choice import typed
from site_builder.write.schema_choices import Schema, choices

DRAFT = "http://json-schema.org/draft-07/schema#"
TITLES = {
    "ptce": "ptce.yml : ce qu’un pôle dit de lui",
    "referentiel": "referentiel.yml : enjeux, objectifs, effets, indicateurs",
    "reseau": "reseau.yml : le réseau",
    "banque": "banque.yml : thèmes, unités et ventilations de la banque",
    "definition": "Une définition de la banque d’indicateurs",
    "recit": "L’en-tête d’un récit, entre les lignes « --- »",
}
SPELLINGS = {"a": "aàâäAÀÂÄ", "c": "cçCÇ", "e": "eéèêëEÉÈÊË", "i": "iîïIÎÏ", "o": "oôöOÔÖ", "u": "uùûüUÙÛÜ"}
WORDS = ("title", "description")
ABSENT = {"type": "null"}
NOTHING = {"not": {"type": ["string", "number", "boolean", "array", "object"]}}
"""As pydantic says it, and as completion does not propose « null » for it."""


def json_schemas(bank: IndicatorBank) -> dict[str, bytes]:
    """By file name: « ptce.json », « referentiel.json »…, and « mesures.json »… for one row of a table, whose cells are texts."""
    known = {(record.__name__, key): schema for (record, key), schema in choices(bank).items()}
    schemas = {name: _of(record, TITLES[name], known) for name, record in FILES.items()}
    schemas |= {name: _row(_of(record, f"Une ligne de « {name} »", known)) for name, record in TABLES.items()}
    schemas["mesures"]["properties"] |= {
        breakdown.id: {"type": "string", "title": breakdown.name, "description": "Une ventilation de la banque."}
        for breakdown in bank.file.breakdowns
    }
    return {f"{name}.json": json.dumps(schema, ensure_ascii=False).encode() + b"\n" for name, schema in schemas.items()}


class _AsTyped(GenerateJsonSchema):
    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """The choices as they are written, « en relecture » ; accents, capitals and spaces do not count."""
        shown = [typed(member).lower() for member in schema["members"]]
        read = "|".join(_spelt(member.value) for member in schema["members"])
        said = f"Au choix : {', '.join(shown)}."
        return {"anyOf": [{"enum": shown}, {"type": "string", "pattern": f"^\\s*({read})\\s*$", "patternErrorMessage": said}]}


def _spelt(value: str) -> str:
    return "".join("[^A-Za-z0-9]+" if c == "-" else f"[{SPELLINGS.get(c, c + c.upper())}]" for c in value)


def _of(record: type[Record], title: str, known: Mapping[tuple[str, str], Schema]) -> Schema:
    schema: Schema = record.model_json_schema(by_alias=True, schema_generator=_AsTyped)
    for class_name, one in {record.__name__: schema, **schema.get("$defs", {})}.items():
        # What the code says of itself is in English, and not for editors.
        one.pop("description", None)
        one.pop("title", None)
        if "properties" in one:
            # pydantic leaves out a title that is also the name of the type: « Nature », « Moment ».
            one["properties"] = {
                name: _typed(
                    {"title": name.capitalize(), **value}, known.get((class_name, name)), name in one.get("required", ())
                )
                for name, value in one["properties"].items()
            }
    return {"$schema": DRAFT, "title": title, **schema}


def _typed(value: Schema, known: Schema | None, required: bool) -> Schema:
    """A key left empty counts as absent; what is `known` of it says more than its type."""
    words = {key: value[key] for key in WORDS if key in value}
    rest = {key: one for key, one in value.items() if key not in (*WORDS, "default")}
    rest |= {"anyOf": [one for one in rest["anyOf"] if one != ABSENT]} if "anyOf" in rest else {}
    rest = known or rest
    return {**words, **(rest if required else {"anyOf": [*rest.get("anyOf", [rest]), NOTHING]})}


def _row(schema: Schema) -> Schema:
    """The cells of a table are texts, where a YAML file would have a list."""
    for name, value in schema["properties"].items():
        if '"array"' in json.dumps(value):
            schema["properties"][name] = {**{key: value[key] for key in WORDS}, "type": "string"}
    return schema
