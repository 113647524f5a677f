"""What editors type, set as French printing asks, without touching addresses, code or times; twice is the same as once.

Rules: Imprimerie nationale, « Lexique des règles typographiques en usage ».
"""

import re

from site_builder.model.language import Language
from site_builder.words.spaces import FIRM, MINUS, THIN

BLANK = r"[ \t\u00a0\u2009\u202f]"
PROTECTED = re.compile(
    r"`[^`]*`"
    r"|(?:https?://|www\.)[^\s«»\"<>]*[^\s«»\"<>.,;:!?)'’…]"
    r"|[^\s«»\"<>(]+@[^\s«»\"<>]+\.\w+"
    r"|\ue000"
)
HOLE = "\ue000"
TRIGGER = re.compile(r"['\";:?!%€«»]|\.\.\.| -|^-\d|\(-\d|\d[ \u00a0]\d")

FRENCH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=[^\W\d_])'"), "’"),
    (re.compile(r"\.{3,}"), "…"),
    (re.compile(rf'"{BLANK}*([^"\n]*[^"\s]){BLANK}*"'), rf"«{FIRM}\1{FIRM}»"),
    (re.compile(rf"«{BLANK}*(?=[^\s»])"), f"«{FIRM}"),
    (re.compile(rf"(?<=[^\s«]){BLANK}*»"), f"{FIRM}»"),
    (re.compile(rf"(?<=[^\s(\[«;?!]){BLANK}*([;?!]+)(?=[\s»)\].,…]|$)"), rf"{THIN}\1"),
    (re.compile(rf"(?<=[\w)\]»%€’…{HOLE}]){BLANK}*:(?=\s|$)"), f"{FIRM}:"),
    (re.compile(rf"(?<=\d){BLANK}*%(?!\w)"), f"{THIN}%"),
    (re.compile(rf"(?<=\d){BLANK}*€"), f"{FIRM}€"),
    # Four digits without a space are left alone: they may be a year.
    (re.compile(r"(?<![\w,.])[1-9]\d{0,2}(?:[ \u00a0\u2009]\d{3})+(?![\w])"), "thousands"),
    (re.compile(r"(?<=[^\s\d]) - (?=\S)|(?<=\d) - (?=[^\s\d])"), " – "),
    (re.compile(r"(?:^|(?<=[\s(]))-(?=\d)"), MINUS),
)
RULES = {"fr": FRENCH}


def typeset(text: str, language: Language) -> str:
    """The text with its spaces, apostrophes, guillemets, ellipses and minus signs as they are printed."""
    if not TRIGGER.search(text):
        return text
    kept = PROTECTED.findall(text)
    text = PROTECTED.sub(HOLE, text)
    for pattern, replacement in RULES[language.code]:
        text = pattern.sub(_thin if replacement == "thousands" else replacement, text)
    pieces = iter(kept)
    return re.sub(HOLE, lambda _: next(pieces), text)


def _thin(match: re.Match[str]) -> str:
    return re.sub(BLANK, THIN, match[0])
