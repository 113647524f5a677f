"""A name on several lines: cut at spaces and after hyphens, inside a word only when it alone is too wide."""

import re
from dataclasses import replace

from site_builder.chart.canvas import Word, line_height
from site_builder.chart.metrics import width, wrap

PIECES = re.compile(r"[^ -]*-+|[^ -]+| ")


def name_lines(text: str, room: float, size: float, weight: int = 400) -> list[str]:
    """The lines, none wider than `room`; no line starts or ends with a space."""
    lines = [""]
    for piece in PIECES.findall(text):
        if width((lines[-1] + piece).strip(), size, weight) <= room:
            lines[-1] += piece
        else:
            first, *rest = wrap(piece.strip(), room, size, weight)
            lines = [*lines, first, *rest] if lines[-1].strip() else [*lines[:-1], first, *rest]
    return [line.strip() for line in lines if line.strip()] or [text]


def name_words(word: Word, room: float) -> list[Word]:
    """The word on as many lines as it needs, the first where it stood."""
    lines = name_lines(word.text, room, word.size, word.weight)
    return [replace(word, text=line, y=word.y + number * line_height(word.size)) for number, line in enumerate(lines)]
