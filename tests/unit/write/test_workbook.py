"""Excel workbooks: what openpyxl reads back is what the tables hold, with real numbers and days, and the same bytes each time."""

import io
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from site_builder.formats.workbook.write import NewSheet, write_workbook
from site_builder.model.publication import Publication
from site_builder.write import write_files
from site_builder.write.store import FolderStore
from site_builder.write.tables import tables_of


@pytest.mark.parametrize(
    "value",
    [
        "Emplois & <ateliers>",
        " bords ",
        "=1+1",
        "-7",
        "deux\nlignes",
        0,
        -12,
        Decimal("12.50"),
        Decimal("1E+3"),
        date(2024, 2, 29),
        None,
    ],
)
def test_a_cell_comes_back_with_its_type(value: object) -> None:
    data = write_workbook([NewSheet("une", ("a", "b"), [(value, "fin")])], "Un & deux")  # type: ignore[list-item]
    workbook = load_workbook(io.BytesIO(data))
    cell = workbook["une"]["A2"]
    assert _plain(cell.value) == value
    assert cell.data_type != "f"
    assert (workbook.properties.title, workbook["une"]["B2"].value) == ("Un & deux", "fin")


def test_what_xml_cannot_hold_is_left_out() -> None:
    data = write_workbook([NewSheet("une", ("a",), [("a\x00\x0b\ufffeb",)])], "")
    assert load_workbook(io.BytesIO(data))["une"]["A2"].value == "ab"


def test_a_pole_s_workbook_holds_its_tables(publication: Publication, tmp_path: Path) -> None:
    files = write_files(publication, FolderStore(tmp_path))
    for ptce in publication.network.ptces[:4]:
        workbook = load_workbook(io.BytesIO(files[f"{ptce.slug}/classeur.xlsx"]), read_only=True)
        for filled in tables_of(publication, [ptce]):
            read = list(workbook[filled.table.name].iter_rows(values_only=True))
            assert read[0] == filled.table.headings
            assert [tuple(map(_plain, row)) for row in read[1:]] == [tuple(map(_filled, row)) for row in filled.rows]


def test_the_same_tables_give_the_same_bytes(publication: Publication, tmp_path: Path) -> None:
    first, again = (write_files(publication, FolderStore(tmp_path / name)) for name in ("one", "two"))
    kept = write_files(publication, FolderStore(tmp_path / "one"))
    assert first == again == kept


def test_a_workbook_says_of_whom_it_is_and_that_it_is_invented(publication: Publication, tmp_path: Path) -> None:
    files = write_files(publication, FolderStore(tmp_path))
    words = {slug: _words(files[f"{slug}/classeur.xlsx"]) for slug in ("la-tresse", "tetris")}
    assert "La Tresse" in words["la-tresse"]
    assert "Données fictives" in words["la-tresse"]
    assert "sources publiques" in words["tetris"]
    assert all("Licence Ouverte 2.0" in said and "23 novembre 2026" in said for said in words.values())


def _words(workbook: bytes) -> str:
    rows = load_workbook(io.BytesIO(workbook), read_only=True)["lisez-moi"].iter_rows(values_only=True)
    return " ".join(str(value) for row in rows for value in row if value)


def _plain(value: object) -> object:
    return value.date() if isinstance(value, datetime) else value


def _filled(value: object) -> object:
    return None if value == "" else value
