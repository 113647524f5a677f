"""What a template says by itself, in French: found where it stands, so that templates need no marks around their words.

A message is the text between two tags or Jinja statements, with the `{{ places }}` that it holds, the value of an attribute that is
read aloud, or a string in a place, `{{ "Projets" if … }}`. All of it is replaced before the template is compiled: a template costs
the same in every language, and nothing at all in French.
"""

import re
from collections.abc import Callable

SPOKEN = "aria-label|alt|title|placeholder|label|data-(?:encore|aucun|un|plusieurs|assez|differe|dit-[a-z-]+)"
"""Attributes whose values are words for readers."""
PLACE = r"\{\{.*?\}\}"
TAG = rf"<[/!a-zA-Z](?:[^<>{{]|{PLACE}|\{{%.*?%\}}|\{{)*>"
TOKEN = re.compile(rf"(\{{#.*?#\}}|\{{%.*?%\}}|{TAG})", re.DOTALL)
ATTRIBUTE = re.compile(rf'(?<=\s)({SPOKEN})="((?:[^"{{]|{PLACE}|\{{(?![{{%]))*)"', re.DOTALL)
STRING = re.compile(r'"([^"]*)"')
WORDS = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]|[à-ÿ’]|[a-z] [a-z]")
"""What words have between quotation marks, unlike the names of styles and ids."""
AROUND = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
SILENT = re.compile(rf"{PLACE}|&[a-z]+;", re.DOTALL)
SPOKEN_LETTERS = re.compile(r"[^\W\d_]{2}")
CLINGING = re.compile(r"[,.;:?!]")
SPACED = re.compile(r" ([;:?!])(?=\s|$)")
"""What French sets apart, « {{ name }} : », and other languages do not."""

Translate = Callable[[str], str]


def replaced(source: str, translate: Translate) -> str:
    """The template's source with every message translated."""
    parts = TOKEN.split(source)
    said = "".join(_tag(part, translate) if place % 2 else _text(part, translate) for place, part in enumerate(parts))
    return re.sub(PLACE, lambda place: STRING.sub(lambda found: _string(found, translate), place[0]), said, flags=re.DOTALL)


def _string(found: re.Match[str], translate: Translate) -> str:
    return f'"{translate(found[1])}"' if WORDS.search(found[1]) else found[0]


def messages(source: str) -> tuple[str, ...]:
    """Every message of a template, in its order."""
    found: list[str] = []

    def keep(message: str) -> str:
        found.append(message)
        return message

    replaced(source, keep)
    return tuple(found)


def _tag(tag: str, translate: Translate) -> str:
    if not tag.startswith("<"):
        return tag
    return ATTRIBUTE.sub(lambda found: f'{found[1]}="{_text(found[2], translate)}"', tag)


def _text(text: str, translate: Translate) -> str:
    if not SPOKEN_LETTERS.search(SILENT.sub("", text)):
        return SPACED.sub(r"\1", text)
    before, message, after = AROUND.fullmatch(text).groups()  # type: ignore[union-attr]
    said = translate(re.sub(r"\s+", " ", message))
    # French has a space before « : » and « ; », which another language has not.
    return ("" if CLINGING.match(said) else before) + said + after
