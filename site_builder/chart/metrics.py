"""How wide words are, from the font's own advances and kerning: Vega would spend 0.7 ms on each, and wrap nothing."""

from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

FONTS = Path(__file__).parent / "fonts"
ASCENT, DESCENT = 0.95, 0.225
"""Of the em, from the font's hhea table: the height of the box around a line of text."""
NARROW_SPACE = "\u202f"
"""Public Sans has no glyph for it: Chromium draws half of a space instead."""


class Face(NamedTuple):
    advances: dict[str, float]
    """In em, by character."""
    missing: float
    kerning: dict[tuple[str, str], float]


@cache
def width(text: str, size: float, weight: int = 400) -> float:
    """The width of one line of text in pixels."""
    face = _face(weight)
    advance = sum(face.advances.get(character, face.missing) for character in text)
    kerning = sum(face.kerning.get(pair, 0.0) for pair in pairwise(text))
    return (advance + kerning) * size


def wrap(text: str, room: float, size: float, weight: int = 400) -> list[str]:
    """The text in lines no wider than `room`, cut at ordinary spaces, and inside a word only when it alone is too wide."""
    lines: list[str] = []
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size, weight) <= room:
            lines[-1] = joined
        else:
            lines.extend(_chopped(word, room, size, weight))
    return lines


def _chopped(word: str, room: float, size: float, weight: int) -> list[str]:
    """The word in pieces that fit, each but the last with a hyphen: after its own hyphens first, as in « Notre-Dame-des-Monts »."""
    pieces = []
    while width(word, size, weight) > room and len(word) > 1:
        piece = _own_piece(word, room, size, weight) or _cut_piece(word, room, size, weight)
        pieces.append(piece if piece.endswith("-") else f"{piece}-")
        word = word[len(piece) :]
    return [*pieces, word]


def _own_piece(word: str, room: float, size: float, weight: int) -> str:
    """The longest beginning that fits and ends with a hyphen of the word itself; empty when there is none."""
    ends = (n for n in range(len(word) - 1, 1, -1) if word[n - 1] == "-")
    return next((word[:n] for n in ends if width(word[:n], size, weight) <= room), "")


def _cut_piece(word: str, room: float, size: float, weight: int) -> str:
    """The longest beginning that fits with a hyphen; no rest of one or two letters where there is a choice."""
    cuts = [n for n in range(1, len(word)) if width(f"{word[:n]}-", size, weight) <= room]
    return word[: max([n for n in cuts if len(word) - n > 2] or cuts, default=1)]


@cache
def _face(weight: int) -> Face:
    from fontTools.ttLib import TTFont  # only when something has to be drawn

    font = TTFont(FONTS / f"public-sans-{weight}.ttf")
    em = font["head"].unitsPerEm
    glyphs: dict[str, str] = {chr(code): glyph for code, glyph in font.getBestCmap().items()}
    advances = {character: font["hmtx"][glyph][0] / em for character, glyph in glyphs.items()}
    advances.setdefault(NARROW_SPACE, advances[" "] / 2)
    kerning = {pair: value / em for pair, value in _kerning(font["GPOS"].table, glyphs).items()}
    return Face(advances, advances["n"], kerning)


def _kerning(table: Any, glyphs: dict[str, str]) -> dict[tuple[str, str], float]:
    subtables = [subtable for lookup in table.LookupList.Lookup if lookup.LookupType == 2 for subtable in lookup.SubTable]
    pairs: dict[tuple[str, str], float] = {}
    for subtable in reversed(subtables):  # the first subtable that knows a pair decides
        read = _single_pairs if subtable.Format == 1 else _class_pairs
        pairs.update(read(subtable, glyphs))
    return pairs


def _single_pairs(subtable: Any, glyphs: dict[str, str]) -> dict[tuple[str, str], float]:
    characters = {glyph: character for character, glyph in glyphs.items()}
    return {
        (characters[first], characters[record.SecondGlyph]): record.Value1.XAdvance
        for first, records in zip(subtable.Coverage.glyphs, subtable.PairSet, strict=True)
        for record in records.PairValueRecord
        if record.Value1 and first in characters and record.SecondGlyph in characters
    }


def _class_pairs(subtable: Any, glyphs: dict[str, str]) -> dict[tuple[str, str], float]:
    covered = set(subtable.Coverage.glyphs)
    first_class, second_class = subtable.ClassDef1.classDefs, subtable.ClassDef2.classDefs
    values = [[getattr(second.Value1, "XAdvance", 0) or 0 for second in first.Class2Record] for first in subtable.Class1Record]
    return {
        (left, right): values[first_class.get(first, 0)][second_class.get(second, 0)]
        for left, first in glyphs.items()
        if first in covered
        for right, second in glyphs.items()
        if values[first_class.get(first, 0)][second_class.get(second, 0)]
    }
