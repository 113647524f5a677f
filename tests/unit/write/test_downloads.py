"""Downloads: what leaves the page still says what it is, of whom, and that invented figures are invented."""

import csv
import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.model.open_data import MEASURES, NETWORK_TABLES, ORIGIN, PTCE
from site_builder.problems import Problems
from site_builder.publishing import Options
from site_builder.write.csv import safe, written
from site_builder.write.store import FolderStore
from site_builder.write.svg import captioned

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    store = FolderStore(tmp_path_factory.mktemp("store"))
    return build(
        Options(CONTENT, date(2026, 11, 23), only=frozenset({"premiers-pas", "tetris", "la-tresse"})), Problems(), store
    ).files


@pytest.mark.parametrize(
    ("pole", "origin"), [("premiers-pas", "fictive"), ("la-tresse", "fictive"), ("tetris", "sources-publiques")]
)
def test_every_row_says_who_established_it(files: Mapping[str, bytes], pole: str, origin: str) -> None:
    tables = {name: rows_of(data) for name, data in files.items() if name.startswith(f"{pole}/") and name.endswith(".csv")}
    assert {f"{pole}/{name}.csv" for name in ("pole", "effets", "indicateurs", "donnees")} <= set(tables)
    assert {name: {row.get("origine") for row in rows} for name, rows in tables.items()} == {
        name: {origin} if rows else set() for name, rows in tables.items()
    }


def test_every_table_that_names_poles_has_the_column() -> None:
    assert [table.name for table in NETWORK_TABLES if PTCE in table.fields and ORIGIN not in table.fields] == []


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def test_the_file_of_a_pole_holds_the_rows_of_its_indicators(files: Mapping[str, bytes]) -> None:
    whole = files["la-tresse/donnees.csv"].decode("utf-8-sig").splitlines()[1:]
    parts = [name for name in files if name.startswith("la-tresse/indicateurs/") and name.endswith(".csv")]
    rows = [line for name in parts for line in files[name].decode("utf-8-sig").splitlines()[1:]]
    assert sorted(rows) == sorted(whole)


def test_a_picture_says_its_pole_its_source_and_that_it_is_invented(files: Mapping[str, bytes]) -> None:
    pictures = {name: data.decode() for name, data in files.items() if name.startswith("la-tresse/") and name.endswith(".svg")}
    drawn = {name: svg for name, svg in pictures.items() if "/medias/" not in name}
    assert len(drawn) > 5
    assert [name for name, svg in drawn.items() if "La Tresse, exemple fictif" not in svg] == []
    assert "Source" in drawn["la-tresse/indicateurs/emplois-crees/emplois-crees.svg"].rpartition("exemple fictif")[2]


def test_a_caption_stands_under_the_picture() -> None:
    svg = captioned('<svg viewBox="0 0 640 100"><path/></svg>', "un < deux " * 20)
    assert 'viewBox="0 0 640 162"' in svg
    assert svg.count("<text") == 3
    assert "un &lt; deux" in svg


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("-2150", "-2150"),
        ("-7,5", "-7,5"),
        ("=1+1", "'=1+1"),
        ("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"),
        ("@somme", "'@somme"),
        ("+33", "'+33"),
        ("- une liste", "'- une liste"),
        ("", ""),
    ],
)
def test_no_cell_runs_as_a_formula(text: str, written: str) -> None:
    assert safe(text) == written


def test_a_table_opens_in_a_spreadsheet() -> None:
    """Byte order mark, semicolons, and the end of line that spreadsheets write."""
    data = written(MEASURES, [])
    assert data.startswith(b"\xef\xbb\xbfptce;origine;")
    assert data.endswith(b"\r\n")
