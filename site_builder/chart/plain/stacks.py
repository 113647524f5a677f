"""The members of each year as one column in three parts: in several projects, in one, in none; told apart by fill and place."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from site_builder.chart import style
from site_builder.chart.canvas import Word
from site_builder.chart.metrics import width as text_width
from site_builder.chart.plain.scene import Line, Rectangle, Scene
from site_builder.chart.plain.year_names import year_names

PLOT, KEY, BELOW = 150.0, 34.0, 24.0
"""Room for the columns, for the key above them and for the years below."""
TEXT = 16.0
"""The least height of a part in which its count is written; a smaller one is left to the table."""
LOOKS = ((style.FIRST, ""), (style.PALE, ""), ("", style.AXIS))
"""Fill and rim of each part, from the bottom up."""
INKS = (style.PAPER, style.INK, style.INK)


class YearStack(NamedTuple):
    year: int
    parts: tuple[int, int, int]
    """From the bottom up."""


def stacks_scene(stacks: Sequence[YearStack], names: tuple[str, str, str], width: int) -> Scene:
    """One column a year, from a common zero, on one scale; `names` says in a key above what the parts are."""
    step = width / max(len(stacks), 4)
    scale = PLOT / max([1, *(sum(stack.parts) for stack in stacks)])
    zero, bar = KEY + PLOT, min(64.0, step * 0.62)
    marks, words = _key(names)
    for place, stack in enumerate(stacks):
        for rectangle, word in _parts(stack, step * (place + 0.5), bar, zero, scale):
            marks.append(rectangle)
            words += word
    words += year_names([stack.year for stack in stacks], step, width, zero + BELOW - 5)
    line = Line(0, zero, step * len(stacks), zero, style.AXIS)
    return Scene(width, round(zero + BELOW), lines=(line,), rectangles=tuple(marks), words=tuple(words))


def _parts(stack: YearStack, middle: float, bar: float, zero: float, scale: float) -> Iterator[tuple[Rectangle, list[Word]]]:
    low = zero
    for count, (fill, rim), ink in zip(stack.parts, LOOKS, INKS, strict=True):
        height = scale * count
        if height > 2:
            text = Word(str(count), middle, low - height / 2 + 5, "center", weight=600, fill=ink)
            fits = height >= TEXT and text_width(text.text, style.SIZE, 600) < bar - 4
            yield _box(middle - bar / 2, low - height, bar, height - 1, fill, rim), [text] if fits else []
        low -= height


def _box(left: float, top: float, width: float, height: float, fill: str, rim: str) -> Rectangle:
    """A rim is drawn inside, so that an empty part is as large as a full one."""
    inset = 1 if rim else 0
    return Rectangle(left + inset, top + inset, width - 2 * inset, height - 2 * inset, fill, rim)


def _key(names: tuple[str, str, str]) -> tuple[list[Rectangle], list[Word]]:
    marks, words, left = [], [], 0.0
    for name, (fill, rim) in zip(names, LOOKS, strict=True):
        marks.append(_box(left, 2, 12, 12, fill, rim))
        words.append(Word(name, left + 18, 13))
        left = words[-1].box.right + 18
    return marks, words
