"""`[[id]]`, `[[id|2023]]` and, alone on a line, `[[graphique:id]]`: what an editor inserts instead of retyping it, as markdown-it rules."""

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from site_builder.model.scalar import folded

VALUE = "valeur"
BLOCKS = ("graphique", "verbatim", "projet")
KINDS = (VALUE, *BLOCKS)
BAR = "\ue001"
"""Stands for the bar of `[[id|2023]]` while Markdown is parsed: in a table, a bare « | » would end the cell."""
SYNTAX = re.compile(
    r"\[\[(?:([^\[\]\n|:\ue001]{1,30}):)?"
    r"(?=[^\S\n]*[^\s\[\]|:\ue001])([^\[\]\n|:\ue001]{1,200})"
    r"(?:[|\ue001](?=[^\S\n]*[^\s\[\]|\ue001])([^\[\]\n|\ue001]{1,60}))?\]\]"
)
OPENED = re.compile(r"\[\[(?![^\[\]\n]*\][(\[])[^\[\]\n]{0,240}(?:\]{1,2})?")
"""An insert that somebody began; « [[1](https://…) » is a link between brackets."""
WITH_BAR = re.compile(r"(\[\[[^\[\]\n|]{1,240})\|([^\[\]\n|]{1,60}\]\])")


@dataclass(frozen=True, slots=True)
class Insert:
    """Something to be put in the text by its id."""

    kind: str
    """One of KINDS when the editor made no mistake."""
    id: str
    period: str = ""
    """As typed; empty for the newest."""
    line: int = 1
    column: int = 1
    """Where it was found in its file; 1 while rendering."""
    block: bool = False
    """Whether it stands alone on its line."""
    length: int = 1


def with_inserts(markdown: MarkdownIt) -> MarkdownIt:
    """The parser with the tokens `insert` and `insert_block`, whose `meta` holds an Insert."""
    markdown.inline.ruler.before("link", "insert", _inline)
    markdown.block.ruler.before("table", "insert_block", _block, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    return markdown


def with_broken_inserts(markdown: MarkdownIt) -> MarkdownIt:
    """The same parser, which also sees what opens like an insert and is none: a token `insert_broken`, the text in its `meta`."""
    markdown.inline.ruler.after("insert", "insert_broken", _broken)
    return markdown


def shield_bars(body: str) -> str:
    """The body, as long as before, with the bars of its inserts out of the way of tables."""
    return WITH_BAR.sub(rf"\1{BAR}\2", body) if "[[" in body else body


def _parse(match: re.Match[str], block: bool) -> Insert:
    kind = folded(match[1]) if match[1] else VALUE
    return Insert(kind, match[2].strip(), (match[3] or "").strip(), block=block, length=len(match[0]))


def _inline(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("[[", state.pos) or (match := SYNTAX.match(state.src, state.pos, state.posMax)) is None:
        return False
    if not silent:
        token = state.push("insert", "", 0)
        token.content = match[0]
        token.meta["insert"] = _parse(match, block=False)
    state.pos = match.end()
    return True


def _broken(state: StateInline, silent: bool) -> bool:
    """Only the two brackets are taken: what stands between them may hold a link or an insert of its own."""
    if (
        silent
        or not state.src.startswith("[[", state.pos)
        or (match := OPENED.match(state.src, state.pos, state.posMax)) is None
    ):
        return False
    token = state.push("insert_broken", "", 0)
    token.content = "[["
    token.meta["seen"] = match[0]
    state.pos += 2
    return True


def _block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]].rstrip()
    if state.is_code_block(start) or (match := SYNTAX.fullmatch(line)) is None or folded(match[1] or "") not in BLOCKS:
        return False
    if not silent:
        token = state.push("insert_block", "", 0)
        token.content = match[0]
        token.map = [start, start + 1]
        token.meta["insert"] = _parse(match, block=True)
        state.line = start + 1
    return True
