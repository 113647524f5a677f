"""Passages in the language that they were written in: marked in texts of another language, then said so in HTML.

A page in English shows what the poles wrote in French and nobody translated. Such a text carries two marks, of Unicode's private
use, through every sentence and table it is put into; `tagged` turns them into `lang`, which screen readers pronounce by
(WCAG 2.2, 3.1.2, « Language of Parts »).
"""

import re
from collections.abc import Callable

from site_builder.model.language import FRENCH, Language

OPEN, CLOSE = "\ue003", "\ue004"
PASSAGE = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")
MARKS = re.compile(f"[{OPEN}{CLOSE}]")
PLAIN = re.compile(r"<(script|style|title|desc|textarea|option)\b[^>]*>.*?</\1>|<[^>]*>", re.DOTALL)
"""Where HTML has room for text alone: attributes, and elements that hold no others."""


def foreign(text: str) -> str:
    """The text, marked as written in French; what is empty stays empty."""
    return f"{OPEN}{text}{CLOSE}" if text else text


def unmarked(text: str) -> str:
    """The text without any mark, for pictures and attributes."""
    return MARKS.sub("", text)


def each_passage(text: str, inside: Callable[[str], str], outside: Callable[[str], str]) -> str:
    """The text with its passages changed by `inside`, which keep their marks, and what is between them by `outside`."""
    parts = PASSAGE.split(text)
    return "".join(foreign(inside(part)) if place % 2 else outside(part) for place, part in enumerate(parts))


def within(text: str, change: Callable[[str], str]) -> str:
    """The text changed as if it had no marks around it: « Le comité. » without its stop is still marked."""
    return foreign(change(text[1:-1])) if text[:1] == OPEN and text[-1:] == CLOSE else change(text)


def split_passage(text: str, separator: str) -> tuple[str, str]:
    """What stands before and after the first separator, each marked as the whole was; the second empty without any."""
    if text[:1] == OPEN and text[-1:] == CLOSE:
        first, _, rest = text[1:-1].partition(separator)
        return foreign(first), foreign(rest)
    first, _, rest = text.partition(separator)
    return first, rest


def read_in_own_language(text: str, language: Language, read: Callable[[str, Language], str]) -> str:
    """What `read` makes of the text in the language it is written in, French when it is marked so; its mark goes around all of it."""
    if text[:1] == OPEN and text[-1:] == CLOSE:
        return foreign(read(text[1:-1], FRENCH))
    return read(text, language)


def tagged(html: str) -> str:
    """The page's HTML with `lang` on every passage."""
    if OPEN not in html:
        return html
    html = PLAIN.sub(lambda found: unmarked(found[0]), html)
    return html.replace(OPEN, f'<span lang="{FRENCH.code}">').replace(CLOSE, "</span>")
