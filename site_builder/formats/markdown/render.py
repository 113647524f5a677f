"""Markdown to the HTML of a page: no raw HTML, one h1 above, tables that scroll, figures put in by id."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from site_builder.formats.markdown.headings import anchor
from site_builder.formats.markdown.insert import BAR, Insert, shield_bars, with_inserts

PUBLISHED = re.compile(r"https?://|mailto:|tel:|(?![\w+.-]*:)", re.IGNORECASE)
EXTERNAL = re.compile(r"https?://", re.IGNORECASE)


def _same(text: str) -> str:
    return text


def render_markdown(
    body: str,
    *,
    inserts: Callable[[Insert], str],
    typeset: Callable[[str], str] = _same,
    address: Callable[[str], str] = _same,
    first_heading: int = 2,
    table: str = "Tableau",
    anchors: bool = False,
) -> str:
    """The body as HTML. `inserts` gives the HTML of each insert; `address` makes relative links and images published ones; `table`
    is what a table is called aloud.

    The body's highest heading becomes `first_heading`, the next ones follow without a gap, whatever levels the editor took.
    With `anchors`, each bears the id that GitHub gives it, so that the same links lead to it.
    """
    env: dict[str, Any] = {"inserts": inserts, "typeset": typeset, "address": address, "table": table, "tables": 0}
    tokens = _parser().parse(shield_bars(body), env)
    levels = sorted({token.tag for token in tokens if token.type == "heading_open"})
    if anchors:
        for heading, inside in pairwise(tokens):
            if heading.type == "heading_open":
                heading.attrSet("id", anchor(inside.content))
    env["headings"] = {tag: f"h{min(6, level)}" for level, tag in enumerate(levels, first_heading)}
    html: str = _parser().renderer.render(tokens, _parser().options, env)
    return html.replace(BAR, "|")


def render_line(
    text: str,
    *,
    inserts: Callable[[Insert], str],
    typeset: Callable[[str], str] = _same,
    address: Callable[[str], str] = _same,
) -> str:
    """A sentence typed in YAML as HTML without a paragraph around it."""
    env = {"inserts": inserts, "typeset": typeset, "address": address}
    html: str = _parser().renderInline(shield_bars(text), env)
    return html.replace(BAR, "|")


@cache
def _parser() -> MarkdownIt:
    parser = with_inserts(MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer).enable("table"))
    parser.validateLink = lambda url: PUBLISHED.match(url.strip()) is not None  # type: ignore[method-assign]
    return parser


class _Renderer(RendererHTML):
    """One method for each token that is not written as CommonMark has it; markdown-it finds them by name."""

    def text(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return escapeHtml(env["typeset"](tokens[idx].content))

    def insert(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return str(env["inserts"](tokens[idx].meta["insert"]))

    def insert_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return self.insert(tokens, idx, options, env) + "\n"

    def heading_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        tokens[idx].tag = env["headings"][tokens[idx].tag]
        return self.renderToken(tokens, idx, options, env)

    heading_close = heading_open

    def fence(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """Each line in an element of its own: one that is folded stays apart from the next, which in YAML would be another."""
        lines = "".join(f"<span>{escapeHtml(line)}</span>" for line in tokens[idx].content.splitlines(keepends=True))
        return f"<pre><code>{lines}</code></pre>\n"

    code_block = fence

    def table_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        env["tables"] += 1
        # Regions of one page must not share a name, hence the number.
        name = env["table"] if env["tables"] == 1 else f"{env['table']} {env['tables']}"
        return f'<div class="defile" role="region" tabindex="0" aria-label="{name}">\n<table>\n'

    def table_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return "</table>\n</div>\n"

    def th_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return f'<th scope="col"{_alignment(tokens[idx])}>'

    def td_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return f"<td{_alignment(tokens[idx])}>"

    def link_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[idx]
        address = str(token.attrs["href"])
        if EXTERNAL.match(address):
            token.attrSet("rel", "external")
        else:
            token.attrSet("href", _published(address, env))
        return self.renderToken(tokens, idx, options, env)

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[idx]
        words = env["typeset"](self.renderInlineAsText(token.children, options, env))
        source = _published(str(token.attrs["src"]), env)
        return f'<img src="{escapeHtml(source)}" alt="{escapeHtml(words)}" loading="lazy">'


def _published(address: str, env: EnvType) -> str:
    """markdown-it writes « un%20plan.pdf »; a file is looked up by the name it has on disk."""
    return _parser().normalizeLink(env["address"](unquote(address)))


def _alignment(token: Token) -> str:
    """A class instead of markdown-it's inline style, which the pages' security policy refuses."""
    found = re.search(r"text-align:(right|center)", str(token.attrs.get("style", "")))
    return "" if found is None else ' class="nombre"' if found[1] == "right" else ' class="centre"'
