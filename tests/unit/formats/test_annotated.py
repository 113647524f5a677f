"""The workbook given back: the comments on their cells, and every byte of what they do not concern."""

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from site_builder.formats.workbook.annotated import annotated_workbook
from site_builder.formats.workbook.comments import layout
from site_builder.problems import Place, Problem

LISTS = (
    b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
    b'<x14:dataValidations count="0"/></ext></extLst>'
)
"""Where Excel puts lists of other sheets, which openpyxl loses."""


def filled(note: bool = False) -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "L'été"
    sheet.append(["valeur"])
    sheet.append(["peu"])
    sheet.print_title_rows = "1:1"
    sheet.sheet_view.tabSelected = True
    if note:
        sheet["A2"].comment = Comment("Vu avec Léa.", "Jeanne")
    workbook.create_sheet("Autre").append(["x"])
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(named: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, data in named.items():
            archive.writestr(name, data)
    return file.getvalue()


def problem(cell: str = "L'été!A2") -> Problem:
    return Problem(Place(Path("a.xlsx"), 2, 1, cell), "nombre", "« peu » n'est pas un nombre.", "Écrivez des chiffres.")


def answered(data: bytes, *problems: Problem) -> bytes:
    answer = annotated_workbook(data, problems)
    assert answer is not None
    return answer


def test_nothing_else_moves() -> None:
    before = parts(filled())
    sheet = "xl/worksheets/sheet1.xml"
    before[sheet] = before[sheet].replace(b"</worksheet>", LISTS + b"</worksheet>")
    before["xl/media/image1.png"] = b"a picture"

    after = parts(answered(zipped(before), problem()))

    assert {name for name in before if after[name] != before[name]} == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        sheet,
    }
    head, drawing, rest = after[sheet].partition(b"<legacyDrawing ")
    assert drawing
    assert rest.partition(b"/>")[2] == LISTS + b"</worksheet>"
    assert head.replace(b" ", b"") == before[sheet].partition(LISTS)[0].replace(b'tabSelected="1"', b"").replace(b" ", b"")


def test_the_list_comes_first_and_leads_to_each_cell() -> None:
    workbook = load_workbook(io.BytesIO(answered(filled(), problem())))
    assert workbook.sheetnames == ["Aide pour corriger", "L'été", "Autre"]
    assert workbook.active.title == "Aide pour corriger"
    assert [sheet.sheet_view.tabSelected for sheet in workbook.worksheets] == [True, None, None]
    link = workbook["Aide pour corriger"]["A2"]
    assert (link.value, link.hyperlink.location) == ("L'été, case A2", "'L''été'!A2")
    assert link.alignment.wrap_text
    assert workbook["L'été"].print_title_rows == "$1:$1"


def test_somebodys_comment_outlives_every_answer() -> None:
    once = answered(filled(note=True), problem())
    text = load_workbook(io.BytesIO(once))["L'été"]["A2"].comment.text
    assert text == "« peu » n'est pas un nombre.\nÉcrivez des chiffres.\n\n— Commentaire de Jeanne —\nVu avec Léa."

    twice = answered(once, problem())
    assert load_workbook(io.BytesIO(twice))["L'été"]["A2"].comment.text == text
    assert {name: len(data) for name, data in parts(twice).items()} == {name: len(data) for name, data in parts(once).items()}

    mended = load_workbook(io.BytesIO(answered(twice, problem("Autre!A1"))))
    assert (mended["L'été"]["A2"].comment.author, mended["L'été"]["A2"].comment.text) == ("Jeanne", "Vu avec Léa.")


@pytest.mark.parametrize(
    ("xml", "place"),
    [
        ("<worksheet><sheetData/></worksheet>", "</worksheet>"),
        ("<x:worksheet xmlns:x='a'><x:sheetData/><x:tableParts/></x:worksheet>", "<x:tableParts/>"),
        (
            "<worksheet><conditionalFormatting><extLst/></conditionalFormatting><drawing/><extLst/></worksheet>",
            "<extLst/></worksheet>",
        ),
    ],
)
def test_where_a_drawing_may_stand(xml: str, place: str) -> None:
    assert xml.encode()[layout(xml.encode()).place :].decode().startswith(place)


def test_damage_gives_no_answer() -> None:
    named = parts(filled())
    del named["[Content_Types].xml"]
    assert annotated_workbook(zipped(named), [problem()]) is None
