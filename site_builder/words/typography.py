"""What the site says in a reader's language, set as its printing asks, without touching addresses, code or times.

Our own words, written in French, are translated here too, so that whatever is set is in one language: see `translation.py`. What
editors wrote in French comes to a page in another language between marks (`passages.py`), and is set as French. Twice is the
same as once.

Rules: Imprimerie nationale, « Lexique des règles typographiques en usage »; for English, « New Hart's Rules », Oxford.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from site_builder.model.language import FRENCH as SOURCE
from site_builder.model.language import Language
from site_builder.words.passages import OPEN, each_passage
from site_builder.words.spaces import FIRM, MINUS, THIN
from site_builder.words.translation import translated

BLANK = r"[ \t\u00a0\u2009\u202f]"
PROTECTED = re.compile(
    r"`[^`]*`"
    r"|(?:https?://|www\.)[^\s«»\"<>]*[^\s«»\"<>.,;:!?)'’…]"
    r"|(?<![^\s«»\"<>(])[^\s«»\"<>(]+@[^\s«»\"<>]+\.\w+"
    r"|\ue000"
)
HOLE = "\ue000"
PROTECTING = ("`", "://", "www.", "@", HOLE)

Replacement: TypeAlias = "str | Callable[[re.Match[str]], str]"


def _quoted(match: re.Match[str]) -> str:
    words = match[1].strip()
    return f"«{FIRM}{words}{FIRM}»" if words else match[0]


def _thin(match: re.Match[str]) -> str:
    return re.sub(BLANK, THIN, match[0])


Rule: TypeAlias = "tuple[tuple[str, ...], re.Pattern[str], Replacement]"
"""The characters without which there is nothing to do (looking for them first is far faster), what is found, what replaces it."""

FRENCH: tuple[Rule, ...] = (
    (("'",), re.compile(r"(?<=[^\W\d_])'"), "’"),
    ((".",), re.compile(r"\.{3,}"), "…"),
    (('"',), re.compile(r'"([^"\n]*)"'), _quoted),
    (("«",), re.compile(rf"«{BLANK}*(?=[^\s»])"), f"«{FIRM}"),
    (("»",), re.compile(rf"(?<=[^\s«]){BLANK}*»"), f"{FIRM}»"),
    ((";", "?", "!"), re.compile(rf"(?<=[^\s(\[«;?!]){BLANK}*([;?!]+)(?=[\s»)\].,…]|$)"), rf"{THIN}\1"),
    ((":",), re.compile(rf"(?<=[\w)\]»%€’…{HOLE}]){BLANK}*:(?=\s|$)"), f"{FIRM}:"),
    (("%",), re.compile(rf"(?<=\d){BLANK}*%(?!\w)"), f"{THIN}%"),
    (("€",), re.compile(rf"(?<=\d){BLANK}*€"), f"{FIRM}€"),
    # Four digits without a space are left alone: they may be a year.
    ((" ", "\u00a0", "\u2009"), re.compile(r"(?<![\w,.])[1-9]\d{0,2}(?:[ \u00a0\u2009]\d{3})+(?!\w)"), _thin),
    (("-",), re.compile(r"(?<=[^\s\d]) - (?=\S)|(?<=\d) - (?=[^\s\d])"), " – "),
    (("-",), re.compile(r"(?:^|(?<=[\s(]))-(?=\d)"), MINUS),
)
ENGLISH: tuple[Rule, ...] = (
    (("'",), re.compile(r"(?<=[^\W\d_])'"), "’"),
    ((".",), re.compile(r"\.{3,}"), "…"),
    (('"',), re.compile(r'"([^"\n]*)"'), r"“\1”"),
    (("-",), re.compile(r"(?<=\S) - (?=\S)"), " – "),
    # What is put together from parts, in code that knows no language, has the spaces of French.
    ((":", ";", "?", "!", "%"), re.compile(rf"(?<=\S)(?:[{THIN}{FIRM}]+(?=[:;?!%])|[ ]+(?=[;?!]|:(?:\s|$)))"), ""),
    (("«",), re.compile(rf"«[{THIN}{FIRM} ]*([^«»]*?)[{THIN}{FIRM} ]*»"), r"“\1”"),
    (("-",), re.compile(r"(?:^|(?<=[\s(]))-(?=\d)"), MINUS),
)
RULES = {"fr": FRENCH, "en": ENGLISH}


@lru_cache(maxsize=16384)
def typeset(text: str, language: Language) -> str:
    """The text in that language, with its spaces, apostrophes, quotation marks, ellipses and minus signs as they are printed."""
    if OPEN in text:
        return each_passage(text, lambda words: typeset(words, SOURCE), lambda words: _set(words, language))
    return _set(translated(text, language), language)


def _set(text: str, language: Language) -> str:
    if not any(sign in text for sign in PROTECTING):
        return _ruled(text, language)
    kept = iter(PROTECTED.findall(text))
    return re.sub(HOLE, lambda _: next(kept), _ruled(PROTECTED.sub(HOLE, text), language))


def _ruled(text: str, language: Language) -> str:
    present = frozenset(text)
    for signs, pattern, replacement in RULES[language.code]:
        if not present.isdisjoint(signs):
            text = pattern.sub(replacement, text)
    return text
