"""The network's sheets: each shared indicator once, with the figure of its page; each pole for each of them, counted or not."""

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from site_builder.model.publication import Publication
from site_builder.write import write_files
from site_builder.write.store import FolderStore
from tests.unit.page.conftest import publish
from tools.demo.network import write_network

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """The invented network of 24 poles."""
    folder = tmp_path_factory.mktemp("demo") / "content"
    write_network(folder, CONTENT)
    return publish(folder)


@pytest.fixture(scope="module")
def files(network: Publication, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return write_files(network, FolderStore(tmp_path_factory.mktemp("store")))


def sheet(files: dict[str, bytes], name: str) -> list[dict[str, object]]:
    headings, *rows = load_workbook(io.BytesIO(files["donnees/reseau.xlsx"]), read_only=True)[name].iter_rows(values_only=True)
    return [dict(zip(map(str, headings), row, strict=True)) for row in rows]


def test_each_shared_indicator_has_the_figure_of_its_page(network: Publication, files: dict[str, bytes]) -> None:
    rows = {str(row["indicateur"]): row for row in sheet(files, "chiffres-reunis")}
    shared = [one for one in network.aggregates.by_definition.values() if one.shared]
    assert list(rows) == [one.definition.id for one in shared]
    for one in shared:
        row = rows[one.definition.id]
        value = row["valeur"]
        assert (value is None) == (one.value is None)
        assert one.value is None or Decimal(str(value)) == pytest.approx(one.value, abs=Decimal("1e-9"))
        assert (row["poles_comptes"], row["poles"]) == (len(one.parts), one.ptces)
        assert row["pourquoi"]


def test_each_pole_has_a_row_for_each_shared_indicator(network: Publication, files: dict[str, bytes]) -> None:
    rows = sheet(files, "poles-chiffres")
    shared = [one for one in network.aggregates.by_definition.values() if one.shared]
    assert len(rows) == len(shared) * 24
    assert {row["origine"] for row in rows} == {"fictive"}
    for one in shared:
        own = [row for row in rows if row["indicateur"] == one.definition.id]
        counted = {str(row["ptce"]): row["valeur"] for row in own if row["compte"] == "oui"}
        assert {slug: Decimal(str(value)) for slug, value in counted.items()} == {part.ptce: part.value for part in one.parts}
        assert all(row["etat"] and row["source"] for row in own if row["compte"] == "oui")
        assert all(row["pourquoi"] for row in own if row["compte"] == "non")


def test_the_tables_say_the_same_in_csv(files: dict[str, bytes]) -> None:
    text = files["donnees/poles-chiffres.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    assert [(row["ptce"], row["indicateur"], row["compte"]) for row in rows] == [
        (row["ptce"], row["indicateur"], row["compte"]) for row in sheet(files, "poles-chiffres")
    ]


def test_a_pole_alone_has_no_files_of_a_network(tmp_path: Path) -> None:
    (tmp_path / "content" / "moulin").mkdir(parents=True)
    (tmp_path / "content" / "moulin" / "ptce.yml").write_text("nom: Le Moulin\nstatut: en relecture\n", encoding="utf-8")
    made = write_files(publish(tmp_path / "content"), FolderStore(tmp_path / "store"))
    assert [name for name in made if name.startswith("donnees/") and not name.startswith("donnees/schemas/")] == []
    assert {"classeur.xlsx", "donnees.json", "datapackage.json", "impact.jsonld", "donnees.zip", "SHA256SUMS"} <= set(made)
