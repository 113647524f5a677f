"""The first sheet of a workbook that is given back: where, what is wrong, what to do."""

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from site_builder.formats.workbook.package import OFFICE, WORKBOOK, Package
from site_builder.formats.workbook.sheet import LINE_HEIGHT
from site_builder.formats.workbook.write import MAIN, NOT_XML
from site_builder.problems import Problem

TO_CORRECT = "Aide pour corriger"
"""Its name begins like those of the sheets that are never read as data."""
SHEET_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
HEADINGS = ("Où", "Ce qui ne va pas", "Quoi faire")
WIDTHS = (34, 70, 70)
MOST = 1_000
"""Comments, and lines of the list: more would help nobody."""
WRAPPED = b'<xf xmlns="%s" numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
STYLES = re.compile(rb"<((?:\w+:)?)cellXfs\b[^>]*>(.*?)</\1cellXfs>", re.DOTALL)
SELECTED = re.compile(rb'\s+tabSelected="(?:1|true)"')


def list_problems(package: Package, sheets: dict[str, str], problems: Sequence[Problem]) -> None:
    """`sheets`: the part of each sheet by its title. The list of an earlier answer is replaced."""
    part = sheets.get(TO_CORRECT) or _added(package, sheets)
    package.write(part, _sheet(problems, sheets, _wrapped(package)).encode())


def _added(package: Package, sheets: dict[str, str]) -> str:
    """A sheet before the others, shown first; those that were shown are no longer chosen, or they would be edited together."""
    part = package.new_name("xl/worksheets/sheet{}.xml")
    package.declare(part, SHEET_KIND)
    id = package.relate(WORKBOOK, "worksheet", part)
    workbook = package.read(WORKBOOK)
    numbers = [int(number) for number in re.findall(rb'sheetId="(\d+)"', workbook)]
    line = f'<sheet xmlns="{MAIN}" xmlns:r="{OFFICE}" name={quoteattr(TO_CORRECT)} sheetId="{max(numbers, default=0) + 1}" r:id="{id}"/>'
    workbook = re.sub(rb"(<(?:\w+:)?sheets\b[^>]*>)", lambda found: bytes(found[1] + line.encode()), workbook, count=1)
    workbook = re.sub(rb'localSheetId="(\d+)"', lambda found: b'localSheetId="%d"' % (int(found[1]) + 1), workbook)
    workbook = re.sub(rb'\b(activeTab|firstSheet)="\d+"', rb'\1="0"', workbook)
    package.write(WORKBOOK, workbook)
    for name in sheets.values():
        if name in package.names and SELECTED.search(data := package.read(name)):
            package.write(name, SELECTED.sub(b"", data, count=1))
    return part


def _wrapped(package: Package) -> int:
    """The number of a style that folds long texts; 0, the plain one, where the workbook has no list of styles."""
    part = next(
        (one.target for one in package.relations(WORKBOOK) if one.kind == "styles" and one.target in package.names), None
    )
    found = STYLES.search(styles := package.read(part)) if part else None
    if part is None or found is None:
        return 0
    style = WRAPPED % MAIN.encode()
    count = len(re.findall(rb"<(?:\w+:)?xf\b", found[2]))
    if style not in found[2]:
        package.write(part, styles[: found.end(2)] + style + styles[found.end(2) :])
        return count
    return len(re.findall(rb"<(?:\w+:)?xf\b", found[2][: found[2].index(style)]))


def _sheet(problems: Sequence[Problem], sheets: dict[str, str], style: int) -> str:
    columns = "".join(f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>' for n, width in enumerate(WIDTHS, 1))
    links = "".join(_links(problems, sheets))
    return (
        f'<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{columns}</cols><sheetData>{''.join(_rows(problems, style))}</sheetData>"
        + (f"<hyperlinks>{links}</hyperlinks>" if links else "")
        + '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    )


def _rows(problems: Sequence[Problem], style: int) -> Iterator[str]:
    yield _row(1, HEADINGS, style, bold=True)
    for number, problem in enumerate(problems[:MOST], 2):
        where = problem.place.cell.replace("!", ", case ") or f"{problem.place.file.name}, ligne {problem.place.line}"
        yield _row(number, (where, problem.message, problem.hint), style)
    if (left := len(problems) - MOST) > 0:
        more = f"Et {left} autre{'s' if left > 1 else ''}, qui se verront une fois ces {MOST} corrigés."
        yield _row(MOST + 2, ("", more, ""), style)


def _row(number: int, texts: tuple[str, str, str], style: int, bold: bool = False) -> str:
    """As high as its longest text once folded: LibreOffice leaves it at one line."""
    lines = max(-(-len(text) // width) or 1 for text, width in zip(texts, WIDTHS, strict=True))
    weight = '<rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr>' if bold else ""
    cells = "".join(
        f'<c r="{letter}{number}" s="{style}" t="inlineStr"><is><r>{weight}<t xml:space="preserve">{escape(NOT_XML.sub("", text))}</t></r></is></c>'
        for letter, text in zip("ABC", texts, strict=True)
    )
    return f'<row r="{number}" ht="{LINE_HEIGHT * lines}" customHeight="1">{cells}</row>'


def _links(problems: Sequence[Problem], sheets: dict[str, str]) -> Iterator[str]:
    for number, problem in enumerate(problems[:MOST], 2):
        title, _, cells = problem.place.cell.rpartition("!")
        if title in sheets:
            quoted, first = title.replace("'", "''"), cells.partition(":")[0]
            location = quoteattr(f"'{quoted}'!{first}")
            yield f'<hyperlink ref="A{number}" location={location}/>'
