"""What lies on a picture and where, before it is written as SVG: lines, rectangles, shapes and words."""

from dataclasses import dataclass
from typing import NamedTuple

from site_builder.chart import style
from site_builder.chart.canvas import Box, Word
from site_builder.model.cooperation import Family


class Line(NamedTuple):
    x: float
    y: float
    x2: float
    y2: float
    colour: str
    width: float = 1
    dash: str = ""


class Rectangle(NamedTuple):
    left: float
    top: float
    width: float
    height: float
    fill: str = ""
    rim: str = ""
    dash: str = ""

    @property
    def box(self) -> Box:
        return Box(self.left, self.top, self.left + self.width, self.top + self.height)


class Shape(NamedTuple):
    """A family's shape, centred on the point, in a square of that size."""

    family: Family | None
    x: float
    y: float
    size: float

    @property
    def box(self) -> Box:
        half = self.size / 2
        return Box(self.x - half, self.y - half, self.x + half, self.y + half)


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything of one picture, in pixels; later kinds lie over earlier ones."""

    width: int
    height: int
    lines: tuple[Line, ...] = ()
    rectangles: tuple[Rectangle, ...] = ()
    shapes: tuple[Shape, ...] = ()
    words: tuple[Word, ...] = ()
    behind: tuple[Rectangle, ...] = ()
    """Rectangles under the lines."""


OUTLINES: dict[Family | None, tuple[str, str]] = {
    Family.ASSOCIATION: (style.FIRST, "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z"),
    Family.SOCIAL_ECONOMY: (style.FIRST, "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm-1 2.5h2v2h2v2H9v2H7V9H5V7h2z"),
    Family.AUTHORITY: (style.THIRD, "M2 2h12v12H2z"),
    Family.COMPANY: (style.SECOND, "M8 2l7 12H1z"),
    Family.COOPERATIVE: (style.FOURTH, "M8 1 15 8 8 15 1 8z"),
    Family.RESEARCH: (style.QUIET, "M5.5 1h5v4.5H15v5h-4.5V15h-5v-4.5H1v-5h4.5z"),
    Family.FUNDER: (style.TARGET, "M8 14 1 2h14z"),
    Family.INHABITANTS: (style.FIRST, "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 3.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z"),
    None: (style.QUIET, "M2 6.5h12v3H2z"),
}
"""The colour and outline of each family, in a square of 16, as in the key on the page: a test compares them."""
