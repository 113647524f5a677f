"""Workbooks read in place, with what their formats say."""

import io
import struct
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import odf.table
import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import TableCell, TableColumn, TableRow
from odf.text import P
from openpyxl import Workbook

from site_builder.formats.workbook import read_workbook
from site_builder.model.document import Table
from site_builder.problems import Problems

NAMES = ("mesures", "membres", "parties_prenantes")
HEADER = ("indicateur", "periode", "valeur")


def read(data: bytes, name: str = "donnees.xlsx") -> tuple[tuple[Table, ...], list[tuple[str, str]]]:
    problems = Problems()
    tables = read_workbook(data, NAMES, Path(name), problems)
    return tables, [(problem.code, problem.place.cell) for problem in problems]


def values(table: Table) -> list[list[str]]:
    return [[cell.value for cell in row.cells.values()] for row in table]


@pytest.mark.parametrize(
    ("stored", "number_format", "shown"),
    [
        (0.125, "0.0%", "12,5 %"),
        (0.07, "0 %", "7 %"),
        (1 / 3, "0%", "33,333333333 %"),
        (0.125, '0.0" % du total"', "0,125"),
        (12.0, "General", "12"),
        (0.1 + 0.2, "General", "0,3"),
        (-4.5, "0.0", "-4,5"),
        (1240, "#,##0", "1240"),
        (0, "General", "0"),
        (3, "00", "03"),
        (1e20, "General", "1E+20"),
        (True, "General", "oui"),
        (False, "General", "non"),
        (datetime(2024, 3, 1), "mmm-yy", "2024-03"),
        (datetime(2024, 3, 1), '[$-40C]mmmm" "yyyy', "2024-03"),
        (datetime(2024, 1, 1), "yyyy", "2024"),
        (date(2024, 3, 15), "dd/mm/yyyy", "2024-03-15"),
        (datetime(2024, 3, 15, 9, 30), "dd/mm/yyyy hh:mm", "2024-03-15 09:30"),
        (" emplois\u00a0", "General", "emplois"),
    ],
)
def test_a_cell_is_what_it_shows(make_xlsx: Callable[..., bytes], stored: object, number_format: str, shown: str) -> None:
    """A percent cell is a share of a hundred, a month cell a month, a whole float a whole number."""
    tables, problems = read(make_xlsx({"mesures": [["valeur"], [stored]]}, {"A2": number_format}))

    assert values(tables[0]) == [[shown]]
    assert problems == []


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ({"valuetype": "percentage", "value": "0.125", "p": "13 %"}, "12,5 %"),
        ({"valuetype": "float", "value": "12", "p": "12,00"}, "12"),
        ({"valuetype": "currency", "value": "3200", "p": "3 200 €"}, "3200"),
        ({"valuetype": "date", "datevalue": "2024-03-01", "p": "mars 24"}, "2024-03"),
        ({"valuetype": "date", "datevalue": "2024-03-15", "p": "15/03/24"}, "2024-03-15"),
        ({"valuetype": "date", "datevalue": "2024-03-15T00:00:00", "p": "15/03/24"}, "2024-03-15"),
        ({"valuetype": "boolean", "booleanvalue": "true", "p": "VRAI"}, "oui"),
        ({"valuetype": "string", "p": " emplois "}, "emplois"),
    ],
)
def test_a_libreoffice_cell_is_what_it_shows(make_ods: Callable[..., bytes], cell: dict[str, str], shown: str) -> None:
    """The same for OpenDocument."""
    tables, problems = read(make_ods("mesures", [[{"valuetype": "string", "p": "valeur"}], [cell]]), "donnees.ods")

    assert values(tables[0]) == [[shown]]
    assert problems == []


def test_cells_are_named_as_in_the_spreadsheet(make_xlsx: Callable[..., bytes]) -> None:
    """A place is a sheet and a cell, blank rows counted."""
    tables, _ = read(make_xlsx({"Parties prenantes": [["id", "nom"], [], ["a", "A"]]}))

    assert tables[0].name == "parties_prenantes"
    assert [cell.place.cell for cell in tables[0].rows[0].cells.values()] == ["Parties prenantes!A3", "Parties prenantes!B3"]


def test_sheets_that_are_not_read_are_named(make_xlsx: Callable[..., bytes]) -> None:
    """Help is passed over in silence; a name that is nearly right is a warning."""
    problems = Problems()
    data = make_xlsx(
        {"Mesures 2023": [["x"]], "Aide": [["x"]], "Lisez-moi": [["x"]], "Brouillon": [["x"]], "membres": [["id"]]}
    )

    tables = read_workbook(data, NAMES, Path("donnees.xlsx"), problems)

    assert [table.name for table in tables] == ["membres"]
    assert [(problem.place.cell, problem.severity) for problem in problems] == [
        ("Brouillon!A1", "notice"),
        ("Mesures 2023!A1", "warning"),
    ]


def test_what_a_table_cannot_be(make_xlsx: Callable[..., bytes]) -> None:
    """Merged cells, formulas saved without their result, errors and hidden rows are said, each with its cell."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "mesures"
    for row in (HEADER, ("emplois", "2024", "=1+1"), ("repas", "2024", "#REF!"), ("moyens", "2024", 3)):
        sheet.append(row)
    sheet.merge_cells("A4:A5")
    sheet.row_dimensions[4].hidden = True
    file = io.BytesIO()
    workbook.save(file)

    _, problems = read(file.getvalue())

    assert problems == [
        ("lignes-masquees", "mesures!A1"),
        ("formule-sans-valeur", "mesures!C2"),
        ("table-erreur-de-formule", "mesures!C3"),
        ("cellules-fusionnees", "mesures!A4:A5"),
    ]


def test_what_is_hidden_is_said() -> None:
    """A hidden sheet or column is read as any other, and published: the coordinator may have hidden it to keep it back."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "mesures"
    sheet.append(["indicateur", "valeur"])
    sheet.append(["a", 1])
    workbook.create_sheet("Aide")
    for hide in ("sheet", "column"):
        sheet.sheet_state = "hidden" if hide == "sheet" else "visible"
        sheet.column_dimensions["B"].hidden = hide == "column"
        file = io.BytesIO()
        workbook.save(file)
        assert read(file.getvalue())[1] == [("feuille-masquee" if hide == "sheet" else "colonnes-masquees", "mesures!A1")]


def test_what_libreoffice_hides_is_said() -> None:
    """The same for OpenDocument: sheets are hidden by their style, columns and rows by themselves."""
    for hide in ("sheet", "column", "row"):
        document = OpenDocumentSpreadsheet()
        style = Style(name="hidden", family="table")
        style.addElement(TableProperties(display="false"))
        document.automaticstyles.addElement(style)
        sheet = odf.table.Table(name="mesures", **({"stylename": style} if hide == "sheet" else {}))
        document.spreadsheet.addElement(sheet)
        sheet.addElement(TableColumn(**({"visibility": "collapse"} if hide == "column" else {})))
        for number, words in enumerate(("valeur", "1")):
            row = TableRow(**({"visibility": "filter"} if hide == "row" and number else {}))
            row.addElement(TableCell(valuetype="string"))
            row.firstChild.addElement(P(text=words))
            sheet.addElement(row)
        file = io.BytesIO()
        document.save(file)

        tables, problems = read(file.getvalue(), "donnees.ods")
        assert values(tables[0]) == [["1"]]
        code = {"row": "lignes-masquees", "column": "colonnes-masquees", "sheet": "feuille-masquee"}[hide]
        assert problems == [(code, "mesures!A1")]


def test_a_sheet_that_is_listed_and_not_there_is_said(make_xlsx: Callable[..., bytes]) -> None:
    """openpyxl passes over it in silence: a whole table would be gone without a word."""
    whole = make_xlsx({"membres": [["id"], ["a"]], "mesures": [["valeur"], [1]], "Notes": [["x"]]})
    file = io.BytesIO()
    with ZipFile(io.BytesIO(whole)) as old, ZipFile(file, "w") as new:
        for name in old.namelist():
            if name not in ("xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"):
                new.writestr(name, old.read(name))

    tables, problems = read(file.getvalue())

    assert [table.name for table in tables] == ["membres"]
    assert problems == [("feuille-non-lue", "Notes!A1"), ("feuille-perdue", "mesures!A1")]


def test_a_formula_without_result_is_said_once(make_xlsx: Callable[..., bytes]) -> None:
    """The row knows that a cell of its could not be read, so that what it lacks is not said again."""
    tables, problems = read(make_xlsx({"membres": [["id", "nom"], ['="a"', "A"], ["b", "B"], ["#REF!", "C"]]}))

    assert problems == [("formule-sans-valeur", "membres!A2"), ("table-erreur-de-formule", "membres!A4")]
    assert [row.damaged for row in tables[0]] == [True, False, True]


def test_a_formula_gives_its_saved_result() -> None:
    """What the spreadsheet last computed is read, an empty text too."""
    plain = io.BytesIO()
    workbook = Workbook()
    workbook.active.title = "mesures"
    workbook.active.append(("valeur", "note"))
    workbook.active.append(("=6*7", "=A1"))
    workbook.save(plain)
    sheet = "xl/worksheets/sheet1.xml"

    data = edited(
        plain.getvalue(),
        sheet,
        b"<f>6*7</f><v />",
        b"<f>6*7</f><v>42</v>",
        b'r="B2"><f>A1</f><v />',
        b'r="B2" t="str"><f>A1</f><v></v>',
    )

    tables, problems = read(data)
    assert problems == []
    assert values(tables[0]) == [["42"]]


def test_texts_kept_apart_as_excel_does(make_xlsx: Callable[..., bytes]) -> None:
    """Excel keeps texts in a part of their own, and rich ones in pieces."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    content = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    texts = "<si><t>valeur</t></si><si><r><t>19 </t></r><r><t>%</t></r></si>"
    data = make_xlsx({"mesures": [["a"], ["b"]]})
    data = edited(
        data,
        "xl/worksheets/sheet1.xml",
        b't="inlineStr"><is><t>a</t></is>',
        b't="s"><v>0</v>',
        b't="inlineStr"><is><t>b</t></is>',
        b't="s"><v>1</v>',
    )
    data = edited(
        data,
        "[Content_Types].xml",
        b"</Types>",
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{content}"/></Types>'.encode(),
    )
    data = edited(
        data,
        "xl/_rels/workbook.xml.rels",
        b"</Relationships>",
        f'<Relationship Id="rId99" Type="{kind}" Target="/xl/sharedStrings.xml"/></Relationships>'.encode(),
    )
    file = io.BytesIO(data)
    with ZipFile(file, "a") as archive:
        archive.writestr(
            "xl/sharedStrings.xml", f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{texts}</sst>'
        )

    tables, problems = read(file.getvalue())

    assert problems == []
    assert [column.value for column in tables[0].columns] == ["valeur"]
    assert values(tables[0]) == [["19 %"]]


def edited(data: bytes, member: str, *changes: bytes) -> bytes:
    file = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == member:
                for before, after in zip(changes[::2], changes[1::2], strict=True):
                    assert before in content
                    content = content.replace(before, after)
            new.writestr(name, content)
    return file.getvalue()


def test_a_declared_size_is_not_believed(make_xlsx: Callable[..., bytes]) -> None:
    """A sheet that says it has a million rows costs nothing."""
    data = make_xlsx({"mesures": [["valeur"], [1]]})
    data = edited(data, "xl/worksheets/sheet1.xml", b'<dimension ref="A1:A2"', b'<dimension ref="A1:XFD1048576"')

    assert values(read(data)[0][0]) == [["1"]]


def test_blank_repeated_rows_cost_nothing_and_long_tables_go_to_csv(make_ods: Callable[..., bytes]) -> None:
    """LibreOffice ends a sheet with a million blank rows; a filled row repeated as often is refused."""
    header = [{"valuetype": "string", "p": "valeur"}]
    blank = make_ods("mesures", [header, [{"numbercolumnsrepeated": "16384"}]])
    filled = make_ods("mesures", [header], numberrowsrepeated="30000")

    assert read(blank, "donnees.ods")[1] == []
    assert read(filled, "donnees.ods") == ((), [("classeur-trop-long", "mesures!A1")])


def test_a_workbook_that_cannot_be_opened(make_xlsx: Callable[..., bytes], make_ods: Callable[..., bytes]) -> None:
    """Passwords, other formats, wrong extensions and damage each have their own words."""
    good = make_xlsx({"mesures": [["valeur"], [1]]})
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    encrypted = bytearray(good)
    for found in (i for i in range(len(good)) if good[i : i + 4] == b"PK\x01\x02"):
        encrypted[found + 8] |= 1

    said = {
        "password": read(ole),
        "old": read(ole, "donnees.xls"),
        "macros": read(good, "donnees.xlsm"),
        "renamed": read(good, "donnees.ods"),
        "renamed back": read(make_ods("mesures", []), "donnees.xlsx"),
        "text": read(b"indicateur;valeur\n"),
        "empty": read(b""),
        "cut": read(good[:-200]),
        "encrypted": read(bytes(encrypted)),
        "bad xml": read(edited(good, "xl/worksheets/sheet1.xml", b"</row>", b"</rom>")),
        "entities": read(edited(good, "xl/worksheets/sheet1.xml", b"<worksheet", b"<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet")),
    }

    assert {name: codes[0][0] for name, (tables, codes) in said.items() if not tables} == {
        "password": "mot-de-passe",
        "old": "classeur-format",
        "macros": "classeur-format",
        "renamed": "classeur-extension",
        "renamed back": "classeur-extension",
        "text": "classeur-extension",
        "empty": "classeur-extension",
        "cut": "zip-illisible",
        "encrypted": "mot-de-passe",
        "bad xml": "classeur-illisible",
        "entities": "classeur-illisible",
    }


def test_what_a_file_is_instead_is_said(make_xlsx: Callable[..., bytes], make_ods: Callable[..., bytes]) -> None:
    def said(data: bytes, name: str) -> str:
        problems = Problems()
        read_workbook(data, NAMES, Path(name), problems)
        return next(iter(problems)).message

    strict = edited(
        make_xlsx({"mesures": [["valeur"], [1]]}),
        "xl/workbook.xml",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    kept = io.BytesIO()
    with ZipFile(io.BytesIO(make_ods("mesures", []))) as old, ZipFile(kept, "w") as new:
        for name in old.namelist():
            new.writestr(
                name, old.read(name).replace(b"</manifest:manifest>", b"<manifest:encryption-data/></manifest:manifest>")
            )

    assert said(b"\xef\xbb\xbfindicateur;valeur\r", "a.xlsx").endswith("c'est du texte, sans doute un CSV.")
    assert said(b"%PDF-1.7\n", "a.xlsx").endswith("c'est un PDF.")
    assert said(b"\r\n<html><table>", "a.ods").endswith("c'est une page web.")
    assert said(b"", "a.xlsx").endswith("le fichier est vide.")
    assert said(strict, "a.xlsx").endswith("« Open XML strict », qui n'est pas lu.")
    assert said(kept.getvalue(), "a.ods") == "« a.ods » est protégé par un mot de passe."


def test_parts_that_are_held_in_memory_whole_are_bounded(make_xlsx: Callable[..., bytes]) -> None:
    """Two hundred megabytes of styles would take three gigabytes."""
    styles = b"".join(b'<xf numFmtId="%d"/>' % (number % 40) for number in range(1_000_000))
    data = edited(make_xlsx({"mesures": [["valeur"], [1]]}), "xl/styles.xml", b"</cellXfs>", styles + b"</cellXfs>")
    assert read(data) == ((), [("zip-trop-gros", "")])


def test_rows_after_the_last_filled_one_are_not_read(make_xlsx: Callable[..., bytes]) -> None:
    """Whoever colours a whole column leaves a million of them; pasted line ends are line ends."""
    blank = b"".join(b'<row r="%d"><c r="A%d" s="0"/></row>' % (number, number) for number in range(3, 50_000))
    data = edited(
        make_xlsx({"mesures": [["valeur"], ["a_x000D_\nb"]]}),
        "xl/worksheets/sheet1.xml",
        b"</sheetData>",
        blank + b"</sheetData>",
    )
    tables, problems = read(data)
    assert values(tables[0]) == [["a\nb"]]
    assert problems == []


def test_what_is_hidden_is_named(make_xlsx: Callable[..., bytes]) -> None:
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "mesures"
    for number in range(9):
        sheet.append(["valeur", "note"] if not number else [number, "x"])
        sheet.row_dimensions[number + 1].hidden = number > 0
    # All columns to the right of the table, as who wants a tidy screen hides them.
    sheet.column_dimensions.group("C", "XFD", hidden=True)
    file = io.BytesIO()
    workbook.save(file)
    problems = Problems()
    read_workbook(file.getvalue(), NAMES, Path("a.xlsx"), problems)
    assert [problem.message for problem in problems] == [
        "Les lignes 2, 3, 4, 5, 6 et 3 autres sont masquées, et elles sont lues aussi."
    ]


def test_a_bomb_is_not_opened() -> None:
    """What a zip declares is bounded before anything is unpacked."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", bytes(30 * 1024 * 1024))
    liar = file.getvalue()
    where = liar.index(b"PK\x01\x02") + 24
    huge = liar[:where] + struct.pack("<I", 3_000_000_000) + liar[where + 4 :]

    assert read(liar)[1] == [("zip-trop-gros", "")]
    assert read(huge)[1] == [("zip-trop-gros", "")]
