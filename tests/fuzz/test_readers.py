"""Any bytes give a document or problems, never an exception, and every problem has words and a place in the file."""

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook

from site_builder.formats.csv import read_csv
from site_builder.formats.markdown import check_markdown, find_inserts, find_links_and_images, read_narrative, render_markdown
from site_builder.formats.workbook import read_workbook
from site_builder.formats.yaml import read_yaml
from site_builder.problems import Problems

thorough = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

YAML = [
    *"abc:,-?&*!|>'\"%@`#{}[]~ \n\t\u2028\u00a0é\x07",
    ": ",
    "- ",
    "\n  ",
    "---\n",
    "...\n",
    "<<: *a",
    "&a ",
    "!!str ",
    "? ",
]
CSV = [*'ab;,\t"\n\r\u00a0é=', '""', ";;", "\r\n", "sep=;\n", "#REF!", "12,5"]
MARKDOWN = [
    *"ab*_`[]()!<>#|-\n\\&é",
    "[[a]]",
    "[[a|b]]",
    "[[graphique:a]]\n",
    "---\n",
    "\n\n",
    "| a | b |\n|---|---|\n",
    "](x)",
    "<b>",
    "```\n",
]


def typed(pieces: list[str]) -> st.SearchStrategy[bytes]:
    """Mostly what an editor could type, sometimes any bytes."""
    return st.one_of(
        st.lists(st.sampled_from(pieces), max_size=80).map(lambda parts: "".join(parts).encode()), st.binary(max_size=200)
    )


def is_said(problems: Problems, data: bytes) -> None:
    last = data.count(b"\n") + data.count(b"\r") + 2
    for problem in problems:
        assert problem.message
        assert problem.code
        assert 1 <= problem.place.line <= last or problem.place.cell
        assert problem.place.column >= 1


@thorough
@given(typed(YAML))
def test_yaml(data: bytes) -> None:
    """None comes with an error."""
    problems = Problems()
    entries = read_yaml(data, Path("ptce.yml"), problems)

    assert entries is not None or problems.blocking
    is_said(problems, data)


@thorough
@given(typed(CSV))
def test_csv(data: bytes) -> None:
    """No cell is empty, none has stray spaces, each lies in the file."""
    problems = Problems()
    table = read_csv(data, "mesures", Path("mesures.csv"), problems)

    assert table is not None or problems.blocking
    is_said(problems, data)
    for row in table or ():
        for name, cell in row.cells.items():
            assert name
            assert cell.value == cell.value.strip() != ""


@thorough
@given(typed(MARKDOWN))
def test_markdown(data: bytes) -> None:
    """Whatever is typed, no tag of the editor's reaches the page."""
    problems = Problems()
    narrative = read_narrative(data, Path("a.md"), problems)

    assert narrative is not None or problems.blocking
    if narrative is not None:
        check_markdown(narrative, problems)
        find_links_and_images(narrative.body, narrative.body_line)
        lines = narrative.body.count("\n") + narrative.body_line
        assert all(narrative.body_line <= insert.line <= lines for insert in find_inserts(narrative.body, narrative.body_line))
        assert "<b>" not in render_markdown(narrative.body, inserts=lambda insert: "")
    is_said(problems, data)


def xlsx() -> bytes:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "mesures"
    for row in (("indicateur", "periode", "valeur"), ("emplois", 2024, 0.125), ("repas", "=A1", True)):
        sheet.append(row)
    sheet["C2"].number_format = "0.0%"
    sheet.merge_cells("A4:B4")
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def ods() -> bytes:
    document = OpenDocumentSpreadsheet()
    table = Table(name="mesures")
    document.spreadsheet.addElement(table)
    for words in ("valeur", "emplois"):
        row = TableRow(numberrowsrepeated="2")
        cell = TableCell(valuetype="string", numbercolumnsrepeated="3")
        cell.addElement(P(text=words))
        row.addElement(cell)
        row.addElement(TableCell(valuetype="percentage", value="0.125"))
        table.addElement(row)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


REAL = {".xlsx": xlsx(), ".ods": ods()}
PARTS = {
    ".xlsx": [
        "xl/worksheets/sheet1.xml",
        "xl/workbook.xml",
        "xl/styles.xml",
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
    ],
    ".ods": ["content.xml"],
}


@pytest.mark.parametrize("suffix", list(REAL))
@thorough
@given(st.data())
def test_a_workbook_damaged_on_its_way(suffix: str, data: st.DataObject) -> None:
    """Bytes changed, cut or added anywhere in the file."""
    whole = bytearray(REAL[suffix])
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    read(bytes(whole[: data.draw(st.integers(0, len(whole)))]) if data.draw(st.booleans()) else bytes(whole), suffix)


@pytest.mark.parametrize("suffix", list(REAL))
@thorough
@given(st.data())
def test_a_workbook_written_by_something_else(suffix: str, data: st.DataObject) -> None:
    """A sound zip file whose XML says other things: numbers, names and references replaced, pieces cut out."""
    part = data.draw(st.sampled_from(PARTS[suffix]))
    with ZipFile(io.BytesIO(REAL[suffix])) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    text = members[part].decode()
    start = data.draw(st.integers(0, len(text) - 1))
    end = min(len(text), start + data.draw(st.integers(0, 12)))
    put = data.draw(
        st.sampled_from(["", "0", "-1", "9" * 30, "1e999", "NaN", "A0", "ZZZZZZ9", "<", ">", '"', "&", "é", "[", "date", "x"])
    )
    members[part] = (text[:start] + put + text[end:]).encode()
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    read(file.getvalue(), suffix)


def read(data: bytes, suffix: str) -> None:
    problems = Problems()
    tables = read_workbook(data, ("mesures", "membres"), Path(f"donnees{suffix}"), problems)
    is_said(problems, data)
    for table in tables:
        for row in table:
            for cell in row.cells.values():
                assert cell.value
                assert "!" in cell.place.cell
