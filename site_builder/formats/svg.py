"""SVG drawings from outside: published as they are, so nothing in one may run, or be fetched from elsewhere."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.parsers import expat

from site_builder.problems import Place, Problems

ACTIVE = {"script", "handler", "foreignobject", "iframe", "embed", "object", "audio", "video"}
LINKS = {"href", "xlink:href", "src"}
WITHIN = re.compile(r"#|data:image/(?:png|jpeg|gif|webp)[;,]|\Z", re.IGNORECASE)
WEB = re.compile(r"https?://|#", re.IGNORECASE)
ELSEWHERE = re.compile(r"@import|url\(\s*['\"]?\s*(?!['\"#]|data:image/|data:font/)", re.IGNORECASE)
EXPORT = "Exportez-le de nouveau sans script ni animation (Inkscape : « SVG simple »), ou en PNG."


def check_svg(data: bytes, file: Path, problems: Problems) -> None:
    """Adds a problem for what would run in a reader's browser, what is fetched from elsewhere, and a drawing that cannot be read."""
    parser, found = expat.ParserCreate(), Problems()
    inside: list[str] = []

    def refuse(what: str) -> None:
        place = Place(file, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        found.add(place, "svg-actif", f"Ce dessin contient {what} : il n'est pas publié ainsi.", EXPORT)

    def start(name: str, attributes: dict[str, str]) -> None:
        inside.append(name.rpartition(":")[2].lower())
        for what in _faults(inside[-1], attributes):
            refuse(what)

    def text(words: str) -> None:
        if inside and inside[-1] == "style" and ELSEWHERE.search(words):
            refuse("un style pris ailleurs")

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: inside.pop()
    parser.CharacterDataHandler = text
    parser.buffer_text = True
    parser.EntityDeclHandler = lambda *_: refuse("une entité")
    parser.ProcessingInstructionHandler = lambda target, _: refuse(f"« <?{target[:40]} »")
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        hint = "Enregistrez-le de nouveau depuis le logiciel de dessin, ou en PNG."
        found.add(Place(file, error.lineno, error.offset + 1), "svg-illisible", "Ce dessin SVG ne peut pas être lu.", hint)
    problems.extend(found)


def _faults(element: str, attributes: Mapping[str, str]) -> Iterator[str]:
    if element in ACTIVE:
        yield f"« <{element}> »"
    for name, value in attributes.items():
        target = re.sub(r"[\x00-\x20]", "", value)
        if name.lower().startswith("on"):
            yield f"« {name[:40]} »"
            continue
        leads_out = name.lower() in LINKS and not (WEB if element == "a" else WITHIN).match(target)
        if leads_out or "javascript:" in target.lower() or ELSEWHERE.search(value):
            yield "une adresse qui mène ailleurs"
