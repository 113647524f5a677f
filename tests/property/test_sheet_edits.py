"""The same edits made in a workbook and in its CSV: the folder ends the same, and nothing else in it moves."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from site_builder.cli.export import command as export_command
from site_builder.cli.importing import command
from site_builder.formats.csv import read_csv
from site_builder.formats.csv_written import write_csv
from site_builder.load import load_content
from site_builder.problems import Problems
from site_builder.shipped import bank_folder

CONTENT = Path(__file__).parents[2] / "content"
POLE, DAY = "premiers-pas", date(2026, 6, 30).isoformat()
HEADINGS = ("Indicateur", "Période", "Valeur", "Commentaire")
KEYS = ("indicateur", "periode", "valeur", "commentaire")

words = st.text(st.characters(min_codepoint=32, max_codepoint=0x17F, blacklist_categories=("Cc", "Cf")), max_size=20).map(
    lambda text: " ".join(text.split()).lstrip("'=+-@#").strip()
)
edits = st.lists(
    st.one_of(
        st.tuples(st.just("valeur"), st.integers(0, 2), st.integers(0, 10**6)),
        st.tuples(st.just("commentaire"), st.integers(0, 2), words),
        st.tuples(st.just("ajout"), st.integers(2010, 2024), st.integers(0, 10**6)),
        st.tuples(st.just("retrait"), st.integers(0, 2), st.none()),
    ),
    max_size=6,
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("edits")
    (place / "content").mkdir()
    shutil.copytree(CONTENT / POLE, place / "content" / POLE)
    arguments = ["sheet", POLE, "--content", str(place / "content"), "--output", str(place / "s.xlsx"), "--date", DAY]
    assert CliRunner().invoke(export_command, arguments).exit_code == 0
    return place


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(edits=edits)
def test_a_workbook_and_a_csv_say_the_same(place: Path, edits: list[tuple[str, int, object]]) -> None:
    rows = _edited(_rows(place / "content"), edits)
    workbook = load_workbook(place / "s.xlsx")
    sheet = workbook["Mesures"]
    ranks = [next(cell.column for cell in sheet[1] if cell.value == title) for title in HEADINGS]
    sheet.delete_rows(2, sheet.max_row)
    for number, row in enumerate(rows, 2):
        for rank, value in zip(ranks, row, strict=True):
            cell = sheet.cell(number, rank)
            cell.value = int(value) if rank == ranks[2] and value.isdigit() else value or None
    workbook.save(place / "rempli.xlsx")
    (place / "mesures.csv").write_bytes(write_csv(KEYS, rows))

    in_workbook, in_csv = (_imported(place, file) for file in ("rempli.xlsx", "mesures.csv"))

    assert in_workbook[0].exit_code == in_csv[0].exit_code == 0, in_workbook[0].output + in_csv[0].output
    assert in_workbook[1] == in_csv[1]
    assert sorted(in_workbook[2]) == sorted(rows)


def _edited(rows: list[tuple[str, ...]], edits: list[tuple[str, int, object]]) -> list[tuple[str, ...]]:
    for kind, number, what in edits:
        rank = number % len(rows) if rows else 0
        if kind == "ajout" and not any(row[:2] == ("rencontres-organisees", str(number)) for row in rows):
            rows.append(("rencontres-organisees", str(number), str(what), ""))
        elif rows and kind == "retrait" and len(rows) > 1:
            del rows[rank]
        elif rows and kind in ("valeur", "commentaire"):
            at = KEYS.index(kind)
            rows[rank] = (*rows[rank][:at], str(what), *rows[rank][at + 1 :])
    return rows


def _imported(place: Path, file: str) -> tuple[Result, dict[str, bytes], list[tuple[str, ...]]]:
    """The folder after the import, into a copy of the same folder each time."""
    content = place / "copie"
    shutil.rmtree(content, ignore_errors=True)
    shutil.copytree(place / "content", content)
    result = CliRunner().invoke(
        command, ["sheet", str(place / file), "--pole", POLE, "--content", str(content), "--date", DAY, "--oui", "--retirer"]
    )
    found = {path.relative_to(content).as_posix(): path.read_bytes() for path in content.rglob("*") if path.is_file()}
    before = {path.relative_to(place / "content").as_posix(): path.read_bytes() for path in (place / "content").rglob("*.*")}
    assert {name for name in found if found[name] != before.get(name)} <= {f"{POLE}/mesures.csv"}
    return result, found, _rows(content)


def _rows(content: Path) -> list[tuple[str, ...]]:
    file = content / POLE / "mesures.csv"
    table = read_csv(file.read_bytes(), "mesures", file, Problems())
    assert table is not None
    assert load_content(content, bank_folder(), content.parent / "cache", Problems()).ptces
    return [tuple(row.cells[key].value if key in row.cells else "" for key in KEYS) for row in table]
