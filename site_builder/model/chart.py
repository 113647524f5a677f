"""A chart once drawn: the same figure as two pictures, a table and a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChartTable:
    """The chart's data for everyone who does not see the picture, or wants the numbers."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """Ready to read: « 61 % », « Pas encore mesuré »; the first cell of a row is its heading."""
    numeric: tuple[bool, ...]
    """Which columns are figures, to be aligned right."""


@dataclass(frozen=True, slots=True)
class Chart:
    kind: str
    title: str
    """What is shown, for `<title>` and the downloads: measure, unit, population, years."""
    subtitle: str
    """Measure, unit, population, years: the line under the editor's headline."""
    description: str
    """One sentence with the values, for `<desc>`."""
    wide: str
    """Inline SVG, viewBox 640 units wide, colours as CSS custom properties."""
    narrow: str
    """Inline SVG, viewBox 336 units wide."""
    table: ChartTable
    note: str
    """The source line: source, n, method, caveat."""


@dataclass(frozen=True, slots=True)
class Charts:
    """Charts by name: « la-tresse/emplois-etp » for an indicator's main chart, « …/sparkline » for its small one."""

    drawn: Mapping[str, Chart]

    def get(self, name: str) -> Chart | None:
        """None when the series is too short for a picture: fewer than three periods are said, not drawn."""
        return self.drawn.get(name)
