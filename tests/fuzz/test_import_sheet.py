"""Any damage to a filled workbook gives problems, an answer or differences, never a traceback, and never a changed folder."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from site_builder.cli.export import command as export_command
from site_builder.cli.importing import command
from site_builder.model.pole_sheets import SHEETS

CONTENT = Path(__file__).parents[2] / "content"
DAY = date(2026, 6, 30).isoformat()

CELLS = st.one_of(
    st.none(),
    st.integers(-(10**6), 10**6),
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    st.sampled_from(
        ["rencontres-organisees", "2025", "oui", "liens", "case-des-hauts", "non suivi", "=1+1", "12 %", "a | b", " x "]
    ),
    st.text(st.characters(min_codepoint=32, blacklist_categories=("Cs",)), max_size=12),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("abime")
    shutil.copytree(CONTENT / "premiers-pas", folder / "content" / "premiers-pas")
    arguments = [
        "sheet",
        "premiers-pas",
        "--content",
        str(folder / "content"),
        "--output",
        str(folder / "s.xlsx"),
        "--date",
        DAY,
    ]
    assert CliRunner().invoke(export_command, arguments).exit_code == 0
    return folder


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    damage=st.lists(st.tuples(st.integers(0, 10**6), st.binary(min_size=1, max_size=8)), min_size=0, max_size=4),
    end=st.integers(1, 10**6),
    ending=st.sampled_from([".xlsx", ".ods", ".csv"]),
)
def test_any_damage_is_explained(folder: Path, damage: list[tuple[int, bytes]], end: int, ending: str) -> None:
    data = bytearray((folder / "s.xlsx").read_bytes())
    for position, put in damage:
        start = position % len(data)
        data[start : start + len(put)] = put
    if end % 4 == 0:
        del data[end % len(data) :]
    file = folder / f"mesures{ending}"
    file.write_bytes(data)
    before = {path: path.read_bytes() for path in (folder / "content").rglob("*") if path.is_file()}

    result = CliRunner().invoke(
        command, ["sheet", str(file), "--pole", "premiers-pas", "--content", str(folder / "content"), "--date", DAY]
    )

    assert result.exit_code in (0, 1)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert {path: path.read_bytes() for path in (folder / "content").rglob("*") if path.is_file()} == before


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_any_sheet_is_read_or_given_back(folder: Path, data: st.DataObject) -> None:
    """Any headings, cells, merges and names of sheets."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for sheet in data.draw(st.lists(st.sampled_from(SHEETS), min_size=1, max_size=3, unique_by=lambda sheet: sheet.title)):
        target = workbook.create_sheet(sheet.title)
        titles = [column.title for column in sheet.columns] + [column.key for column in sheet.columns] + ["sexe", "Autre", ""]
        width = data.draw(st.integers(1, 6))
        target.append(data.draw(st.lists(st.sampled_from(titles), min_size=width, max_size=width)))
        for row in data.draw(st.lists(st.lists(CELLS, min_size=width, max_size=width + 1), max_size=4)):
            target.append(row)
        if data.draw(st.booleans()):
            target.merge_cells(start_row=2, end_row=3, start_column=1, end_column=width)
    workbook.save(folder / "tiree.xlsx")

    arguments = [
        "sheet",
        str(folder / "tiree.xlsx"),
        "--pole",
        "premiers-pas",
        "--content",
        str(folder / "content"),
        "--date",
        DAY,
    ]
    result = CliRunner().invoke(command, [*arguments, "--retirer"])

    assert result.exit_code in (0, 1)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    if result.exit_code:
        assert (folder / "tiree-a-corriger.xlsx").exists() or "problème" in result.output
