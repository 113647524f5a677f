"""The comments of one sheet in an .xlsx file, with the drawings without which Excel does not show them; nothing else of the sheet moves."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from xml.parsers.expat import ParserCreate
from xml.sax.saxutils import escape, quoteattr

from defusedxml.ElementTree import fromstring

from site_builder.formats.workbook.package import OFFICE, Package
from site_builder.formats.workbook.write import MAIN, NOT_XML

COMMENTS_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
DRAWING_KIND = "application/vnd.openxmlformats-officedocument.vmlDrawing"
AFTER_DRAWING = frozenset(
    {
        "legacyDrawingHF",
        "drawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
        "AlternateContent",
    }
)
"""What a sheet may hold after the drawing of its comments (ECMA-376, part 1, 18.3.1.99)."""
NOTE = re.compile(rb'<v:shape\b(?:(?!</v:shape>).)*?ObjectType="Note"(?:(?!</v:shape>).)*</v:shape>', re.DOTALL)
NEW_DRAWING = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>'
    b'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    b'<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
)


class Comment(NamedTuple):
    author: str
    text: str


class Layout(NamedTuple):
    """What is to be known of a sheet before comments are put on it."""

    merged: tuple[str, ...]
    drawing: str
    """The relation of the drawing of its comments; "" when it has none."""
    place: int
    """Where in its bytes that would be said."""


def read_comments(package: Package, sheet: str) -> dict[str, Comment]:
    """By cell, without what is bold or coloured in them."""
    part = next(
        (one.target for one in package.relations(sheet) if one.kind == "comments" and one.target in package.names), None
    )
    if part is None:
        return {}
    root = fromstring(package.read(part), forbid_dtd=True)
    authors = [author.text or "" for author in root.iter(f"{{{MAIN}}}author")]
    found = {}
    for one in root.iter(f"{{{MAIN}}}comment"):
        number = int(one.get("authorId", "0"))
        text = "".join(run.text or "" for run in one.iter(f"{{{MAIN}}}t"))
        found[one.get("ref", "")] = Comment(authors[number] if number < len(authors) else "", text)
    return found


def write_comments(package: Package, sheet: str, comments: Mapping[str, Comment], layout: Layout) -> None:
    """These instead of those that are there."""
    relations = {one.kind: one for one in package.relations(sheet) if one.kind == "comments"}
    drawing = next(
        (one.target for one in package.relations(sheet) if one.id == layout.drawing and one.target in package.names), None
    )
    if "comments" in relations:
        part = relations["comments"].target
    else:
        part = package.new_name("xl/comments{}.xml")
        package.relate(sheet, "comments", part)
    package.declare(part, COMMENTS_KIND)
    package.write(part, _comments(comments).encode())
    if drawing is None:
        drawing = package.new_name("xl/drawings/vmlDrawing{}.vml")
        id = package.relate(sheet, "vmlDrawing", drawing)
        package.declare(drawing, DRAWING_KIND)
        package.write(drawing, NEW_DRAWING)
        said, data = f'<legacyDrawing xmlns="{MAIN}" xmlns:r="{OFFICE}" r:id="{id}"/>'.encode(), package.read(sheet)
        package.write(sheet, data[: layout.place] + said + data[layout.place :])
    kept = NOTE.sub(b"", package.read(drawing))
    end = kept.rindex(b"</xml>")
    package.write(drawing, kept[:end] + "".join(_shapes(comments)).encode() + kept[end:])


def layout(xml: bytes) -> Layout:
    """Raises what expat raises on a damaged sheet."""
    parser, merged, depth, drawing, place = ParserCreate(), list[str](), 0, "", -1

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, drawing, place
        depth += 1
        name = tag.rpartition(":")[2]
        if name == "mergeCell":
            merged.append(attributes.get("ref", ""))
        elif depth == 2 and name == "legacyDrawing":
            drawing = next((text for key, text in attributes.items() if key.endswith(":id")), "")
        elif depth == 2 and name in AFTER_DRAWING and place == -1:
            place = parser.CurrentByteIndex

    def end(_: str) -> None:
        nonlocal depth, place
        depth -= 1
        if depth == 0 and place == -1:
            place = parser.CurrentByteIndex

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = _refuse
    parser.Parse(xml, True)
    return Layout(tuple(merged), drawing, place)


def _refuse(*_: object) -> None:
    raise ValueError("a sheet has no document type")


def _comments(comments: Mapping[str, Comment]) -> str:
    authors = list(dict.fromkeys(comment.author for comment in comments.values()))
    lines = (
        f'<comment ref={quoteattr(cell)} authorId="{authors.index(one.author)}"><text><t xml:space="preserve">{_safe(one.text)}</t></text></comment>'
        for cell, one in comments.items()
    )
    names = "".join(f"<author>{_safe(author)}</author>" for author in authors)
    return f'<comments xmlns="{MAIN}"><authors>{names}</authors><commentList>{"".join(lines)}</commentList></comments>'


def _shapes(comments: Mapping[str, Comment]) -> Iterable[str]:
    """Hidden until the pointer is on the cell; as high as their words."""
    for number, (cell, comment) in enumerate(comments.items()):
        row, column = position(cell)
        height = 60 + 22 * len(comment.text) // 40
        yield (
            f'<v:shape id="_x0000_s{2000 + number}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;'
            f'width:340px;height:{height}px;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
            '<v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
            '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
            f"<x:AutoFill>False</x:AutoFill><x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>"
        )


def position(cell: str) -> tuple[int, int]:
    """Row and column from 1: (4, 28) for « AB4 »."""
    found = re.match(r"\$?([A-Z]+)\$?(\d+)", cell)
    letters, row = (found[1], int(found[2])) if found else ("A", 1)
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return row, column


def _safe(text: str) -> str:
    return escape(NOT_XML.sub("", text))
