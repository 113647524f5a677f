"""Open data: every download read back gives the numbers of the findings, with the licence, the day and what is invented."""

import csv
import hashlib
import io
import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from frictionless import Package, validate
from openpyxl import load_workbook

from site_builder.host import folder as host_folder
from site_builder.model.measure import Observation
from site_builder.model.publication import Publication
from site_builder.write import write_files
from site_builder.write.store import FolderStore

POLES = ("la-tresse", "premiers-pas", "tetris")


@pytest.fixture(scope="module")
def site(publication: Publication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("open-data")
    files = write_files(publication, FolderStore(folder / "store"))
    written = ((address, data) for address, data in files.items() if not address.startswith("assets/"))
    host_folder.write_files(written, folder / "site")
    return folder / "site"


def findings_of(publication: Publication, slug: str) -> list[tuple[str, str, str, Decimal | None]]:
    """What the pages of a pole show: indicator, period, state and value of each observation, in order."""
    of = publication.findings.by_ptce[slug]
    return [(id, o.period.code, o.state.value, o.value) for id, finding in of.items() for o in finding.series.observations]


def from_csv(path: Path, slug: str) -> list[tuple[str, str, str, Decimal | None]]:
    rows = csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline=""), delimiter=";")
    return [
        (r["indicateur"], r["periode"], r["etat"], Decimal(r["valeur"].replace(",", ".")) if r["valeur"] else None)
        for r in rows
        if r["ptce"] == slug
    ]


def from_workbook(path: Path, slug: str) -> list[tuple[str, str, str, Decimal | None]]:
    headings, *rows = load_workbook(io.BytesIO(path.read_bytes()), read_only=True)["mesures"].iter_rows(values_only=True)
    named = [dict(zip(map(str, headings), row, strict=True)) for row in rows]
    return [
        (str(r["indicateur"]), str(r["periode"]), str(r["etat"]), None if r["valeur"] is None else Decimal(str(r["valeur"])))
        for r in named
        if r["ptce"] == slug
    ]


def from_package(path: Path, slug: str) -> list[tuple[str, str, str, Decimal | None]]:
    rows = Package(str(path)).get_resource("mesures").read_rows()
    return [(r["indicateur"], r["periode"], r["etat"], r["valeur"]) for r in rows if r["ptce"] == slug]


def from_json(folder: Path, slug: str) -> list[tuple[str, str, str, Decimal | None]]:
    pole = json.loads((folder / "donnees.json").read_text())
    found = []
    for indicator in pole["indicateurs"]:
        content = json.loads((folder / indicator["donnees"]).read_text(), parse_float=Decimal, parse_int=Decimal)
        found += [(content["indicateur"]["indicateur"], m["periode"], m["etat"], m.get("valeur")) for m in content["mesures"]]
    return found


@pytest.mark.parametrize("slug", POLES)
def test_every_download_of_a_pole_has_the_numbers_of_its_pages(site: Path, publication: Publication, slug: str) -> None:
    shown = findings_of(publication, slug)
    assert shown
    assert from_csv(site / slug / "donnees.csv", slug) == shown
    assert from_workbook(site / slug / "classeur.xlsx", slug) == shown
    assert from_package(site / slug / "datapackage.json", slug) == shown
    assert from_json(site / slug, slug) == shown


def test_the_network_s_downloads_have_those_of_every_pole(site: Path, publication: Publication) -> None:
    poles = json.loads((site / "donnees" / "reseau.json").read_text())["poles"]
    assert [pole["ptce"] for pole in poles] == [ptce.slug for ptce in publication.network.ptces]
    assert all((site / "donnees" / pole["donnees"]).resolve().is_file() for pole in poles)
    for slug in POLES:
        shown = findings_of(publication, slug)
        assert from_csv(site / "donnees" / "mesures.csv", slug) == shown
        assert from_package(site / "donnees" / "datapackage.json", slug) == shown


@pytest.mark.parametrize("name", [*POLES, "donnees"])
def test_frictionless_finds_nothing_to_say(site: Path, name: str) -> None:
    """Types, required cells, keys, references from table to table, bytes and hashes."""
    report = validate(str(site / name / "datapackage.json"))
    assert report.flatten(["taskName", "rowNumber", "fieldName", "message"]) == []
    assert len(report.tasks) == (6 if name == "donnees" else 4)


def test_frictionless_would_find_a_changed_file(site: Path, tmp_path: Path) -> None:
    for name in ("datapackage.json", "pole.csv", "effets.csv", "indicateurs.csv", "donnees.csv"):
        (tmp_path / name).write_bytes((site / "la-tresse" / name).read_bytes())
    (tmp_path / "donnees.csv").write_bytes((site / "la-tresse" / "donnees.csv").read_bytes().replace(b";2025;", b";2024;"))
    found = validate(str(tmp_path / "datapackage.json")).flatten(["type"])
    assert found == [["hash-count"]]


@pytest.mark.parametrize("name", [*POLES, "donnees"])
def test_a_package_says_what_version_2_asks_for(site: Path, name: str) -> None:
    """`frictionless` reads version 2 and checks what version 1 had; the rest is looked at here."""
    package = json.loads((site / name / "datapackage.json").read_text())
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["licenses"][0]["name"] == "etalab-2.0"
    assert package["created"] == "2026-11-23T00:00:00Z"
    assert all(set(contributor) == {"title", "roles"} for contributor in package["contributors"])
    assert all(source["title"] for source in package["sources"])
    for resource in package["resources"]:
        assert (resource["type"], resource["encoding"], resource["dialect"]["delimiter"]) == ("table", "utf-8", ";")
        assert all(field["description"].endswith(".") for field in resource["schema"]["fields"])
        data = (site / name / resource["path"]).read_bytes()
        assert (resource["hash"], resource["bytes"]) == (f"sha256:{hashlib.sha256(data).hexdigest()}", len(data))


@pytest.mark.parametrize("name", [*POLES, "donnees"])
def test_checksums_are_those_of_the_files(site: Path, name: str) -> None:
    lines = [line.split("  ") for line in (site / name / "SHA256SUMS").read_text().splitlines()]
    assert {file for _, file in lines} >= {"datapackage.json"}
    assert [file for sum, file in lines if hashlib.sha256((site / name / file).read_bytes()).hexdigest() != sum] == []


@pytest.mark.parametrize(("name", "archive"), [*((slug, "donnees.zip") for slug in POLES), ("donnees", "reseau.zip")])
def test_an_archive_holds_the_files_beside_it_and_says_what_they_are(site: Path, name: str, archive: str) -> None:
    with ZipFile(site / name / archive) as packed:
        words = packed.read("LISEZMOI.txt").decode("utf-8-sig")
        others = [member for member in packed.namelist() if member != "LISEZMOI.txt"]
        assert [member for member in others if packed.read(member) != (site / name / member).read_bytes()] == []
    assert {"datapackage.json"} < set(others)
    assert "Licence Ouverte 2.0" in words
    assert "Mise à jour du 23 novembre 2026." in words


@pytest.mark.parametrize(
    ("slug", "said"), [("la-tresse", "Données fictives"), ("premiers-pas", "Données fictives"), ("tetris", "sources publiques")]
)
def test_every_file_says_that_it_is_invented_or_from_public_sources(site: Path, slug: str, said: str) -> None:
    folder = site / slug
    indicator = next((folder / "indicateurs").glob("*/*.json"))
    described: Mapping[str, Any] = json.loads((folder / "datapackage.json").read_text())
    with ZipFile(folder / "donnees.zip") as packed:
        words = packed.read("LISEZMOI.txt").decode()
    assert said in described["description"]
    assert said in words
    for file in (folder / "donnees.json", indicator):
        assert said in " ".join(json.loads(file.read_text())["avertissements"])


def test_a_masked_value_is_in_no_download(site: Path, publication: Publication) -> None:
    masked: list[tuple[str, str, Observation]] = [
        (slug, id, seen)
        for slug, of in publication.findings.by_ptce.items()
        for id, finding in of.items()
        for seen in finding.series.observations
        if seen.state.value == "masquee"
    ]
    assert masked
    for slug, id, seen in masked:
        rows = json.loads((site / slug / "indicateurs" / id / f"{id}.json").read_text())["mesures"]
        hidden = [row for row in rows if row["etat"] == "masquee" and row["periode"] == seen.period.code]
        assert hidden
        assert all("valeur" not in row and "nombre" not in row for row in hidden)
