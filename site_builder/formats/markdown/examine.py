"""What a narrative refers to, and what it may not hold, each with its line and column."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import PureWindowsPath
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from site_builder.formats.invisible import without_invisible
from site_builder.formats.markdown.elsewhere import find_foreign
from site_builder.formats.markdown.insert import BAR, BLOCKS, KINDS, Insert, shield_bars, with_broken_inserts, with_inserts
from site_builder.formats.markdown.narrative import take_title
from site_builder.model.document import Markdown
from site_builder.problems import Place, Problems

LOOKED_AT = {"insert", "insert_block", "insert_broken", "link_open", "image", "html_inline", "html_block"}
SCHEME = re.compile(r"\s*([a-zA-Z][\w+.-]*)\s*:")
ENTITY = re.compile(r"&#(?:\d{1,7}|[xX][0-9a-fA-F]{1,6});")
TAG = re.compile(r"<[!?]?[-\w]*")
SCHEMES = {"http", "https", "mailto", "tel"}


@dataclass(frozen=True, slots=True)
class Link:
    """A link, or an image when `image`; the address has its « %20 » read back."""

    address: str
    line: int
    column: int
    image: bool = False
    text: str = ""
    """What an image shows, for those who do not see it."""


def find_inserts(body: str, first_line: int = 1) -> tuple[Insert, ...]:
    """Every insert outside code, in order."""
    return tuple(
        replace(token.meta["insert"], line=line, column=column)
        for token, line, column in _from(body, first_line)
        if token.type in ("insert", "insert_block")
    )


def find_broken_inserts(body: str) -> tuple[str, ...]:
    """What opens like an insert and is none, as typed, in order."""
    return tuple(_typed(token) for token, _, _ in _seen(body) if token.type == "insert_broken")


def find_links_and_images(body: str, first_line: int = 1) -> tuple[Link, ...]:
    """Every link and image, in order."""
    return tuple(_link(*found) for found in _from(body, first_line) if found[0].type in ("link_open", "image"))


def check_markdown(markdown: Markdown, problems: Problems) -> None:
    """Adds a problem for each raw HTML tag, refused address, misspelt insert, image without words and mark of another tool; or for no text."""
    if not take_title(markdown.body)[1].strip():
        hint = "Écrivez-y un texte, ou enlevez ce fichier."
        problems.add(markdown.place._replace(line=markdown.body_line), "recit-vide", "Ce récit ne contient aucun texte.", hint)
    _entities(markdown.body, markdown.place, markdown.body_line, problems)
    for token, line, column in _from(markdown.body, markdown.body_line):
        for code, message, hint, severity in _faults(token, line, column):
            place = markdown.place._replace(line=line, column=column, length=max(map(len, _needles(token)), default=1))
            problems.add(place, code, message, hint, "warning" if severity == "warning" else "error")
    for foreign in find_foreign(markdown.body):
        column = max(1, markdown.body.split("\n")[foreign.line].find(foreign.seen) + 1)
        place = markdown.place._replace(line=markdown.body_line + foreign.line, column=column, length=len(foreign.seen))
        shown = foreign.seen if len(foreign.seen) <= 40 else f"{foreign.seen[:40]}…"
        message = f"« {shown} » serait montré tel quel : {foreign.what} ne se comprend pas ici."
        problems.add(place, "recit-tel-quel", message, foreign.instead, "warning")


def check_line(text: str, place: Place, problems: Problems) -> None:
    """The same for a sentence typed in YAML, where a chart has no line of its own; its HTML is shown as typed."""
    _entities(text, place, place.line, problems)
    for token, line, column in _from(text, 1):
        if token.type == "insert_block":
            problems.add(place, "recit-insertion", *_alone(token.meta["insert"].kind))
        elif token.type == "image":
            hint = "Mettez-la dans un récit, sur sa ligne."
            problems.add(place, "recit-image-dans-une-phrase", "Une image ne se met pas dans une phrase.", hint)
        elif token.type == "link_open" and not SCHEME.match(target := _link(token, line, column).address):
            hint = "Écrivez une adresse qui commence par https:// ; un fichier de medias/ se donne dans un récit."
            problems.add(place, "recit-lien", f"« {target[:60]} » n'est pas une adresse web.", hint)
        elif token.type in ("insert", "insert_broken", "link_open"):
            for code, message, hint, _ in _faults(token, line, column):
                problems.add(place, code, message, hint)


def _entities(text: str, place: Place, first_line: int, problems: Problems) -> None:
    """Invisible characters that are typed by their number, « &#x202e; »."""
    for found in ENTITY.finditer(text) if "&#" in text else ():
        where = place._replace(line=first_line + text.count("\n", 0, found.start()))
        without_invisible(html.unescape(found[0]), lambda _, where=where: where, problems)  # type: ignore[misc]


def _alone(kind: str) -> tuple[str, str]:
    hint = "Mettez cette insertion seule sur sa ligne dans un récit, avec une ligne vide avant et après."
    return f"« {kind} » ne s'insère pas dans une phrase.", hint


WRITTEN = "[[emplois]], [[emplois|2024]] ou, seul sur sa ligne, [[graphique:emplois]]"


def _broken(seen: str) -> tuple[str, str]:
    hint = f"Écrivez l'identifiant d'un indicateur : {WRITTEN}. Pour montrer deux crochets : \\[[."
    shown = f"« {seen if len(seen) <= 40 else f'{seen[:40]}…'} »"
    if not seen.endswith("]]"):
        return f"{shown} n'est pas refermé par deux crochets.", hint
    if not seen.strip("[]|: \t\xa0\u202f"):
        return f"{shown} ne dit pas quoi insérer.", hint
    return f"{shown} n'est pas une insertion.", hint


def _faults(token: Token, line: int, column: int) -> Iterator[tuple[str, str, str, str]]:
    if token.type in ("html_block", "html_inline") and not token.content.startswith("</"):
        # Only the tag: what follows may hold an address.
        seen = TAG.search(token.content)
        hint = "Écrivez en Markdown ; un chevron seul s'écrit « \\< »."
        yield "recit-html", f"« {seen[0] if seen else '<'}… » est du HTML, qui n'est pas publié.", hint, "error"
    elif token.type in ("link_open", "image"):
        link = _link(token, line, column)
        if (scheme := SCHEME.match(link.address)) and scheme[1].lower() not in SCHEMES:
            yield "recit-lien", *_refused(link.address, scheme[1]), "error"
        if link.image and not link.text.strip():
            hint = "Entre les crochets : ![Six personnes trient des légumes](medias/atelier.jpg)."
            yield "recit-image-sans-texte", "Cette image n'a pas de texte pour qui ne la voit pas.", hint, "warning"
    elif token.type == "insert_broken":
        yield "recit-insertion", *_broken(_typed(token)), "error"
    elif token.type == "insert":
        insert: Insert = token.meta["insert"]
        if insert.kind in BLOCKS:
            yield "recit-insertion", *_alone(insert.kind), "error"
        elif insert.kind not in KINDS:
            hint = f"On peut insérer {', '.join(BLOCKS)}, ou un chiffre par son identifiant seul."
            yield "recit-insertion", f"« {insert.kind}: » n'est pas une sorte d'insertion.", hint, "error"


def _typed(broken: Token) -> str:
    return str(broken.meta["seen"]).replace(BAR, "|").rstrip()


def _refused(address: str, scheme: str) -> tuple[str, str]:
    """« C: » and « file: » are what a file manager gives to who copies a path."""
    if len(scheme) == 1 or scheme.lower() == "file":
        hint = f"Copiez le fichier dans medias/, et écrivez « medias/{PureWindowsPath(address).name} »."
        return f"« {address[:60]} » est un fichier de votre ordinateur.", hint
    return f"Une adresse « {scheme}: » n'est pas publiée.", "Une adresse commence par https://, ou nomme un fichier de medias/."


def _link(token: Token, line: int, column: int) -> Link:
    address = str(token.attrGet("src" if token.type == "image" else "href") or "")
    return Link(unquote(address), line, column, token.type == "image", token.content if token.type == "image" else "")


@cache
def _parser() -> MarkdownIt:
    """Unlike the one that renders, it sees raw HTML and refused addresses as what they are."""
    parser = with_broken_inserts(with_inserts(MarkdownIt("commonmark", {"html": True}).enable("table")))
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


def _from(body: str, first_line: int) -> Iterator[tuple[Token, int, int]]:
    return ((token, first_line + line, column) for token, line, column in _seen(body))


@lru_cache(maxsize=16)
def _seen(body: str) -> tuple[tuple[Token, int, int], ...]:
    """Inserts, links, images and raw HTML with their line from 0 and column from 1.

    The last ones are kept: a narrative is examined, then asked for its inserts, then for its links.
    """
    if not re.search(r"[\[<]", body):
        return ()
    return tuple(found for found in _walk(body) if found[0].type in LOOKED_AT)


def _walk(body: str) -> Iterator[tuple[Token, int, int]]:
    """markdown-it keeps the lines of blocks only, so that the rest is looked for in the text, in order, from its block on."""
    body = shield_bars(body)
    starts = [0, *(match.end() for match in re.finditer("\n", body))]
    cursor = 0
    for block in _parser().parse(body):
        if block.map:
            cursor = max(cursor, starts[min(block.map[0], len(starts) - 1)])
        for token in block.children or ([block] if block.content else []):
            if token.type in ("text", "softbreak"):
                continue
            for needle in _needles(token):
                if (found := body.find(needle, cursor)) >= 0:
                    cursor = found
                    break
            line = bisect_right(starts, cursor)
            yield token, line - 1, cursor - starts[line - 1] + 1
            cursor += len(token.content) if token.type != "image" else 1


def _needles(token: Token) -> list[str]:
    if token.type in ("link_open", "image"):
        address = str(token.attrGet("src" if token.type == "image" else "href") or "")
        return [needle for needle in (address, unquote(address)) if needle]
    if token.type == "insert_broken":
        return [str(token.meta["seen"]).rstrip()]
    return [token.content.split("\n")[0]] if token.content else []
