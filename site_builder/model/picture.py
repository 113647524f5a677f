"""A drawing that is no chart: the network, the map, the years; the page holds the table that says the same."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """Inline SVG at two widths, of which a page shows one, as the room allows."""

    wide: str
    """viewBox 640 units wide, colours as CSS custom properties."""
    narrow: str
    """viewBox 336 units wide; names that do not fit are numbers, keyed to the table."""
