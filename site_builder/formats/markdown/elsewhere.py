"""What other tools add to Markdown and pages here show as typed: boxes, footnotes, boxes to tick, struck words, marks on a block."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

DIALECTS = (
    (r"^(?:!!!|\?\?\?\+?|:::)\s*\w*", "un encadré", "Écrivez une citation : « > » devant chaque ligne."),
    (r"\[\^[^\]\s]+\]", "une note de bas de page", "Mettez la précision entre parenthèses, ou un lien vers sa source."),
    (r"^\[[ xX]\] ", "une case à cocher", "Écrivez une liste simple, « - » devant chaque ligne."),
    (r"~~\S.*?~~", "du texte barré", "Retirez ces mots, ou les « ~~ »."),
    (r"==\S.*?==", "du texte surligné", "Mettez ces mots en gras : « ** » avant et après."),
    (r"\{\s*[:.#][\w-][^}]*\}$", "une marque de mise en forme", "Retirez-la : la mise en forme vient du site."),
)
"""Material for MkDocs, Pandoc, GitHub: https://squidfunk.github.io/mkdocs-material/reference/"""

SIGNS = re.compile(r"!!!|\?\?\?|:::|\[\^|\[[ xX]\]|~~|==|\{\s*[:.#]")
"""One of them is in each of those: most stories have none, and are not parsed once more."""


@dataclass(frozen=True, slots=True)
class Foreign:
    line: int
    """From 0."""
    seen: str
    what: str
    instead: str


def find_foreign(body: str) -> Iterator[Foreign]:
    """Each one outside code, in order."""
    if not SIGNS.search(body):
        return
    for block in _parser().parse(body):
        for line, text in _lines(block) if block.type == "inline" else ():
            for pattern, what, instead in DIALECTS:
                if found := re.search(pattern, text):
                    yield Foreign(line, found[0].strip(), what, instead)


def _lines(block: Token) -> Iterator[tuple[int, str]]:
    """The words of a paragraph line by line, without what stands in code."""
    line, text = block.map[0] if block.map else 0, ""
    for token in block.children or []:
        if token.type in ("softbreak", "hardbreak"):
            yield line, text
            line, text = line + 1, ""
        elif token.type == "text":
            text += token.content
    yield line, text


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")
