"""Two counts a year, one upwards and one downwards from a common line: meetings held and cancelled, arrivals and departures."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from site_builder.chart import style
from site_builder.chart.canvas import Word
from site_builder.chart.plain.scene import Line, Rectangle, Scene
from site_builder.chart.plain.year_names import year_names

UP, DOWN = 96.0, 56.0
"""The most room that a count takes above and below the line."""
TEXT = 20.0


class YearPair(NamedTuple):
    """One year; None when nothing is known of it."""

    year: int
    up: int | None
    down: int | None


def years_scene(pairs: Sequence[YearPair], width: int) -> Scene:
    """Columns from a common zero, each with its count; zero has its figure and no column, an unknown year has neither.

    A count that has no room is left to the table, and where years are many only some are named.
    """
    step = width / max(len(pairs), 4)
    most = max([1, *((pair.up or 0) for pair in pairs), *((pair.down or 0) * UP / DOWN for pair in pairs)])
    scale = UP / most
    zero = TEXT + scale * max([0, *((pair.up or 0) for pair in pairs)])
    low = zero + scale * max([0, *((pair.down or 0) for pair in pairs)])
    height = round(low + (TEXT if any(pair.down for pair in pairs) else 0) + TEXT + 6)
    columns: list[Rectangle] = []
    words: list[Word] = []
    for place, pair in enumerate(pairs):
        middle = step * (place + 0.5)
        columns += _columns(pair, middle, min(44.0, step * 0.56), zero, scale)
        words += (word for word in _counts(pair, middle, zero, scale) if _length(word) < step)
    words += year_names([pair.year for pair in pairs], step, width, height - 5)
    line = Line(0, zero, step * len(pairs), zero, style.AXIS)
    return Scene(width, height, lines=(line,), rectangles=tuple(columns), words=tuple(words))


def _columns(pair: YearPair, middle: float, bar: float, zero: float, scale: float) -> Iterator[Rectangle]:
    if pair.up:
        yield Rectangle(middle - bar / 2, zero - scale * pair.up, bar, scale * pair.up, style.FIRST)
    if pair.down and scale * pair.down > 2:
        yield Rectangle(middle - bar / 2 + 1, zero + 1, bar - 2, scale * pair.down - 2, rim=style.TARGET)


def _counts(pair: YearPair, middle: float, zero: float, scale: float) -> Iterator[Word]:
    if pair.up is not None:
        yield Word(str(pair.up), middle, zero - scale * pair.up - 6, "center", weight=600)
    if pair.down:
        yield Word(str(pair.down), middle, zero + scale * pair.down + 16, "center", fill=style.TARGET)


def _length(word: Word) -> float:
    return word.box.right - word.box.left
