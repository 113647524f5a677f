"""The published JSON Schemas: what the check accepts validates, what it refuses at a key does not."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from site_builder.check.bank import read_bank
from site_builder.formats.json_schema import json_schemas
from site_builder.load.bank import load_bank
from site_builder.load.ptce import load_ptce
from site_builder.model.bank import IndicatorBank
from site_builder.model.content_files import FILES, TABLES
from site_builder.model.scalar import folded
from site_builder.problems import Problems
from site_builder.shipped import bank_folder

ROOT = Path(__file__).parents[3]
CONTENT = ROOT / "content"
POLES = sorted(path.parent for path in CONTENT.glob("*/ptce.yml"))
KINDS = {**{f"content/{p.name}/{n}.yml": n for p in POLES for n in ("ptce", "referentiel") if (p / f"{n}.yml").exists()}}
KINDS |= {"content/reseau.yml": "reseau", "indicator_bank/banque.yml": "banque"}
KINDS |= {path.relative_to(ROOT).as_posix(): "definition" for path in sorted(bank_folder().glob("*/*.yml"))}


class CoreLoader(yaml.SafeLoader):
    """Reads as the editors' YAML 1.2 does: numbers are numbers, « oui », dates and « no » are texts."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|", [*"~n", ""]),
    ("bool", r"true|false", [*"tf"]),
    ("int", r"[-+]?[0-9]+", [*"-+0123456789"]),
    ("float", r"[-+]?[0-9]+\.[0-9]+", [*"-+0123456789"]),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


@pytest.fixture(scope="module")
def schemas() -> dict[str, Draft7Validator]:
    found = read_bank(load_bank(bank_folder(), "paquet", problems := Problems()), problems)
    assert isinstance(found, IndicatorBank)
    made = {name.removesuffix(".json"): json.loads(data) for name, data in json_schemas(found).items()}
    for schema in made.values():
        Draft7Validator.check_schema(schema)
    return {name: Draft7Validator(schema) for name, schema in made.items()}


def faults(validator: Draft7Validator, value: Any) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]


def read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), CoreLoader)


def test_every_kind_of_file_has_its_schema(schemas: dict[str, Draft7Validator]) -> None:
    assert set(schemas) == {*FILES, *TABLES}


def test_every_example_file_validates(schemas: dict[str, Draft7Validator]) -> None:
    found = {name: said for name, kind in KINDS.items() if (said := faults(schemas[kind], read(ROOT / name)))}
    assert found == {}


def test_every_front_matter_validates(schemas: dict[str, Draft7Validator]) -> None:
    fronts = {
        path: yaml.load(text.split("---\n")[1], CoreLoader)
        for path in sorted(CONTENT.glob("*/recits/*.md"))
        if (text := path.read_text(encoding="utf-8")).startswith("---\n")
    }
    assert fronts
    assert {path: said for path, front in fronts.items() if (said := faults(schemas["recit"], front))} == {}


def test_every_row_of_every_table_validates(schemas: dict[str, Draft7Validator]) -> None:
    seen, found = set(), []
    for pole in POLES:
        documents = load_ptce(pole, CONTENT, Problems())
        assert documents is not None
        for table in documents.tables:
            titles = {folded(info.title or ""): info.alias for info in TABLES[table.name].model_fields.values()}
            for row in table:
                cells = {
                    titles.get(folded(name), folded(name).replace("-", "_")): text.value for name, text in row.cells.items()
                }
                found += [f"{row.place}: {said}" for said in faults(schemas[table.name], cells)]
            seen.add(table.name)
    assert found == []
    assert len(seen) == len(TABLES)


@pytest.mark.parametrize("kind", [*FILES, *TABLES])
def test_a_wrong_key_does_not(kind: str, schemas: dict[str, Draft7Validator]) -> None:
    assert any("nomm" in said for said in faults(schemas[kind], {"nomm": "Le Moulin"}))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("ptce", "nom:"),
        ("ptce", "nom: Le Moulin\nstatut: presque"),
        ("ptce", "nom: Le Moulin\nsite: moulin.fr"),
        ("ptce", "nom: Le Moulin\ndemarche: [{etape: clarifier, etat: finie}]"),
        ("ptce", "nom: Le Moulin\nvalidation: {par: CA, le: hier}"),
        ("ptce", "nom: Le Moulin\nterritoire: {departement: 03}"),
        ("referentiel", "enjeux: [{id: Une Idée, nom: Une idée}]"),
        ("referentiel", "indicateurs: [{indicateur: emplois-etp@1, cle: peut-être}]"),
        ("referentiel", "effets: cantines"),
        ("reseau", "seuil_diffusion: cinq"),
    ],
)
def test_a_wrong_value_does_not(kind: str, text: str, schemas: dict[str, Draft7Validator]) -> None:
    assert faults(schemas[kind], yaml.load(text, CoreLoader))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("ptce", "nom: Le Moulin\nstatut: En relecture\nresume:\nfilieres:\ndepuis: 2025"),
        ("ptce", "nom: 2025\nfilieres: alimentation | textile\norigine: Sources publiques"),
        ("referentiel", "enjeux:\nindicateurs: [{indicateur: une-ancienne@1, cle: Oui}]"),
    ],
)
def test_what_the_check_understands_validates(kind: str, text: str, schemas: dict[str, Draft7Validator]) -> None:
    assert faults(schemas[kind], yaml.load(text, CoreLoader)) == []


def test_each_key_bears_its_french_words(schemas: dict[str, Draft7Validator]) -> None:
    for name, record in (FILES | TABLES).items():
        properties = schemas[name].schema["properties"]
        for info in record.model_fields.values():
            assert (properties[info.alias]["title"], properties[info.alias]["description"]) == (info.title, info.description)
