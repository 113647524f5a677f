"""The names of years under columns: whole or as « ’25 », and only as many as do not touch."""

from collections.abc import Iterator, Sequence

from site_builder.chart import style
from site_builder.chart.canvas import Word
from site_builder.chart.metrics import width as text_width

ROOM = 38
"""The width of a column from which the year is written with its four digits."""


def year_names(years: Sequence[int], step: float, width: int, y: float) -> Iterator[Word]:
    """Each below its column, moved inwards where it would leave the picture."""
    every = _every(years, step)
    for place, year in enumerate(years):
        if place % every == 0:
            text = _year(year, step)
            half = text_width(text, style.SIZE) / 2
            middle = step * (place + 0.5)
            yield Word(text, min(max(middle, half), width - half), y, "center", fill=style.QUIET)


def _every(years: Sequence[int], step: float) -> int:
    """One year in how many is named, so that no two names touch."""
    longest = max(text_width(_year(year, step), style.SIZE) for year in years)
    return int((longest * 1.5 + 2) // step) + 1


def _year(year: int, step: float) -> str:
    return str(year) if step >= ROOM else f"’{year % 100:02d}"
