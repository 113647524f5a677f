"""Two counts a year, one upwards and one downwards from a common line: meetings held and cancelled, arrivals and departures."""

from collections.abc import Sequence
from typing import NamedTuple

from site_builder.chart import style
from site_builder.chart.canvas import Word
from site_builder.chart.plain.scene import Line, Rectangle, Scene

UP, DOWN = 96.0, 56.0
"""The most room that a count takes above and below the line."""
TEXT = 20.0


class YearPair(NamedTuple):
    """One year; None when nothing is known of it."""

    year: int
    up: int | None
    down: int | None


def years_scene(pairs: Sequence[YearPair], width: int) -> Scene:
    """Columns from a common zero, each with its count; zero has its figure and no column, an unknown year has neither."""
    step = width / max(len(pairs), 4)
    most = max([1, *((pair.up or 0) for pair in pairs), *((pair.down or 0) * UP / DOWN for pair in pairs)])
    scale = UP / most
    zero = TEXT + scale * max([0, *((pair.up or 0) for pair in pairs)])
    low = zero + scale * max([0, *((pair.down or 0) for pair in pairs)])
    bar = min(44.0, step * 0.56)
    height = round(low + (TEXT if any(pair.down for pair in pairs) else 0) + TEXT + 6)
    columns, words = [], []
    for place, pair in enumerate(pairs):
        middle = step * (place + 0.5)
        if pair.up is not None:
            columns += _column(middle - bar / 2, zero - scale * pair.up, bar, scale * pair.up, style.FIRST, "")
            words.append(Word(str(pair.up), middle, zero - scale * pair.up - 6, "center", weight=600))
        if pair.down:
            columns += _column(middle - bar / 2 + 1, zero + 1, bar - 2, scale * pair.down - 2, "", style.TARGET)
            words.append(Word(str(pair.down), middle, zero + scale * pair.down + 16, "center", fill=style.TARGET))
        words.append(Word(_year(pair.year, step), middle, height - 5, "center", fill=style.QUIET))
    line = Line(0, zero, step * len(pairs), zero, style.AXIS)
    return Scene(width, height, lines=(line,), rectangles=tuple(columns), words=tuple(words))


def _column(left: float, top: float, width: float, height: float, fill: str, rim: str) -> list[Rectangle]:
    return [Rectangle(left, top, width, height, fill, rim)] if height > 0 else []


def _year(year: int, step: float) -> str:
    return str(year) if step >= 38 else f"’{year % 100:02d}"
