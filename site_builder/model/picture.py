"""A drawing that is no chart: the network, the map, the years; the page holds the table that says the same."""

import re
from dataclasses import dataclass

PROPERTY = re.compile(r"var\(--[\w-]+,(#\w+)\)")


@dataclass(frozen=True, slots=True)
class Picture:
    """Inline SVG at two widths, of which a page shows one, as the room allows."""

    wide: str
    """viewBox 640 units wide, colours as CSS custom properties."""
    narrow: str
    """viewBox 336 units wide; names that do not fit are numbers, keyed to the table."""

    @property
    def file(self) -> str:
        """The wide picture as a file of its own."""
        return standalone(self.wide)


def standalone(svg: str) -> str:
    """An inline SVG as a file of its own: plain colours, since other programs know no custom properties."""
    # Split at the properties, it keeps their group, the plain colour: three times as fast as replacing them.
    plain = "".join(PROPERTY.split(svg))
    font = 'font-family="Public Sans, sans-serif" font-size="13"'
    return plain.replace("<svg ", f'<svg xmlns="http://www.w3.org/2000/svg" {font} ', 1) + "\n"
