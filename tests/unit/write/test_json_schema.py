"""The published JSON Schemas: what the check accepts validates, what it refuses at a key does not."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from site_builder.check.bank import read_bank
from site_builder.load.bank import load_bank
from site_builder.load.ptce import load_ptce
from site_builder.model.bank import IndicatorBank
from site_builder.model.content_files import FILES, TABLES
from site_builder.model.scalar import folded
from site_builder.problems import Problems
from site_builder.shipped import bank_folder
from site_builder.write.json_schema import json_schemas
from tests.golden import test_problems as problems

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
        ("referentiel", "indicateurs: [{indicateur: structures-membres@1, cle: peut-être}]"),
        ("referentiel", "effets: cantines"),
        ("reseau", "seuil_diffusion: cinq"),
        ("reseau", "langues: [fr, ru]"),
        ("reseau", "annee_reference: bientôt"),
        ("ptce", "nom: Le Moulin\nvalidation: {par: CA, le: 2026-03-31 au soir}"),
        ("referentiel", "indicateurs: [{indicateur: structures-membres}]"),
        ("referentiel", "indicateurs: [{indicateur: structures-membre@1}]"),
        ("referentiel", "indicateurs: [{propre: {id: a, nom: A, unite: moyens, type: impact, theme: emplois}}]"),
        ("referentiel", "indicateurs: [{propre: {id: a, nom: A, unite: moyens, type: impact, ventilations: [sex]}}]"),
        ("definition", "id: a\nnom: A\nunite: emploi\ntype: résultat\nodd: [19.1a]"),
        ("definition", "id: a\nnom: A\nunite: emploi\ntype: résultat\nversion: 0"),
        ("definition", "id: a\nnom: A\nunite: emploi\ntype: résultat\ncomparable: un peu"),
    ],
)
def test_a_wrong_value_does_not(kind: str, text: str, schemas: dict[str, Draft7Validator]) -> None:
    assert faults(schemas[kind], yaml.load(text, CoreLoader))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("ptce", "nom: Le Moulin\nstatut: En relecture\nresume:\nfilieres:\ndepuis: 2025"),
        ("ptce", "nom: 2025\nfilieres: alimentation | textile\norigine: Sources publiques"),
        ("referentiel", "enjeux:\nindicateurs: [{indicateur: structures-membres@2, cle: Oui}]"),
    ],
)
def test_what_the_check_understands_validates(kind: str, text: str, schemas: dict[str, Draft7Validator]) -> None:
    assert faults(schemas[kind], yaml.load(text, CoreLoader)) == []


def test_each_key_bears_its_french_words(schemas: dict[str, Draft7Validator]) -> None:
    for name, record in (FILES | TABLES).items():
        properties = schemas[name].schema["properties"]
        for info in record.model_fields.values():
            assert (properties[info.alias]["title"], properties[info.alias]["description"]) == (info.title, info.description)


@pytest.mark.parametrize(
    ("kind", "path", "wanted"),
    [
        ("ptce", "properties.statut", ["brouillon", "en relecture", "publié"]),
        ("referentiel", "$defs.Effect.properties.sens", ["positif", "négatif", "neutre"]),
        ("definition", "properties.frequence", ["annuelle", "semestrielle"]),
    ],
)
def test_choices_are_proposed_as_they_are_written(
    kind: str, path: str, wanted: list[str], schemas: dict[str, Draft7Validator]
) -> None:
    """With their accents and spaces: what completion writes is what the guide shows."""
    value = schemas[kind].schema
    for part in path.split("."):
        value = value[part]
    assert json.dumps(wanted, ensure_ascii=False)[1:-1] in json.dumps(
        _resolved(value, schemas[kind].schema), ensure_ascii=False
    )


@pytest.mark.parametrize("name", ["theme", "unite", "ventilations"])
def test_what_the_bank_has_is_proposed_by_its_name(name: str, schemas: dict[str, Draft7Validator]) -> None:
    shown = json.dumps(schemas["referentiel"].schema["$defs"]["IndicatorDefinition"]["properties"][name], ensure_ascii=False)
    assert {"theme": "cooperation", "unite": "tonnes-co2e", "ventilations": "sexe"}[name] in shown
    assert "enumDescriptions" in shown


def test_what_the_schemas_refuse_the_check_refuses(tmp_path: Path) -> None:
    """In every folder of the golden problems that has its bank whole: never a file underlined for nothing."""
    for_nothing = []
    shared = _schemas_of(problems.written(tmp_path / "shared", {}).parent / "bank")
    for case in sorted(problems.CASES.glob("[a-z]*.yml")):
        told = yaml.safe_load(case.read_text(encoding="utf-8"))
        content = problems.written(tmp_path / case.stem, told)
        for kind, schema in (_schemas_of(content.parent / "bank") if "bank" in told else shared).items():
            for file in _files(content, kind):
                said = file.relative_to(content.parent).as_posix() in told["problems"]
                if not said and (wrong := faults(schema, _value(file))):
                    for_nothing.append((case.stem, file.name, wrong))
    assert for_nothing == []


def _schemas_of(bank: Path) -> dict[str, Draft7Validator]:
    found = read_bank(load_bank(bank, "dossier", problems_found := Problems()), problems_found)
    made = json_schemas(found).items() if found and not problems_found.blocking else ()
    return {name.removesuffix(".json"): Draft7Validator(json.loads(data)) for name, data in made}


def _files(content: Path, kind: str) -> list[Path]:
    places = {"ptce": "*/ptce.yml", "referentiel": "*/referentiel.yml", "reseau": "reseau.yml", "recit": "*/recits/*.md"}
    if kind in places:
        return sorted(content.glob(places[kind]))
    patterns = {"banque": "banque.yml", "definition": "*/*.yml"}
    return sorted((content.parent / "bank").glob(patterns[kind])) if kind in patterns else []


def _value(file: Path) -> Any:
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".md":
        text = text.split("---\n")[1] if text.startswith("---\n") else "{}"
    try:
        return yaml.load(text, CoreLoader)
    except yaml.YAMLError:
        return {"illisible": True}


def _resolved(value: Any, schema: Any) -> Any:
    if isinstance(value, list):
        return [_resolved(one, schema) for one in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        return _resolved(schema["$defs"][value["$ref"].rpartition("/")[2]], schema)
    return {name: _resolved(one, schema) for name, one in value.items()}
