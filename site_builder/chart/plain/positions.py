"""The map of stakeholders: who decides across, who is involved upwards, from one to five; those at one place stand together."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from site_builder.chart import style
from site_builder.chart.canvas import Word, line_height
from site_builder.chart.metrics import width as text_width
from site_builder.chart.plain.lines import name_lines
from site_builder.chart.plain.nodes import MIDDLE
from site_builder.chart.plain.scene import Rectangle, Scene, Shape
from site_builder.model.cooperation import Family
from site_builder.model.language import Language
from site_builder.words.translation import translated

STEPS = range(1, 6)
BETWEEN_BOTH = 3
MARK, BESIDE = 12.0, 3.0
GUTTER = 16.0
LINE = 20.0
ROW = {style.WIDE: 58.0, style.NARROW: 44.0}
ABREAST = {style.WIDE: 1, style.NARROW: 2}
"""How many stand side by side in one cell: names one under the other, numbers by two."""
PAD = 10.0


class Placed(NamedTuple):
    """A stakeholder where the members put it, from 1 to 5 both ways, with the number it has in the table."""

    number: int
    name: str
    family: Family | None
    influence: int
    interest: int


class Words(NamedTuple):
    engaged: str
    moving: str
    listened: str
    deciding: str
    little_power: str
    much_power: str
    little_interest: str
    much_interest: str


WORDS = Words(
    engaged="Engagés sans pouvoir",
    moving="Moteurs",
    listened="À écouter",
    deciding="Décisionnaires à mobiliser",
    little_power="Décide peu",
    much_power="Décide beaucoup",
    little_interest="S’implique peu",
    much_interest="S’implique beaucoup",
)
Cell = tuple[int, int]


class Item(NamedTuple):
    """What one stakeholder takes up in its cell: its mark and the lines beside it."""

    family: Family | None
    lines: tuple[str, ...]

    @property
    def width(self) -> float:
        return MARK + BESIDE + max(text_width(line, style.SIZE) for line in self.lines)

    @property
    def height(self) -> float:
        return len(self.lines) * line_height() + 4


def positions_scene(placed: Sequence[Placed], width: int, language: Language) -> Scene:
    """The map at that width: names when it is wide, the numbers of the table when it is narrow.

    A row is as high as its fullest cell asks, so that nothing ever covers anything.
    """
    words = Words(*(translated(word, language) for word in WORDS))
    cells = {cell: [_item(one, width) for one in placed if (one.influence, one.interest) == cell] for cell in _cells()}
    heights = [max(ROW[width], *(_stack(cells[x, y], width) + 2 * PAD + _axis(y) for x in STEPS)) for y in reversed(STEPS)]
    tops = [2 * LINE + above for above in accumulate([0.0, *heights])]
    shapes: list[Shape] = []
    written = _around(words, tops, width)
    for row, y in enumerate(reversed(STEPS)):
        written.append(Word(str(y), 0, (tops[row] + tops[row + 1] + _axis(y)) / 2 + MIDDLE, fill=style.QUIET))
        for x in STEPS:
            _fill(cells[x, y], _left(x, width), (tops[row] + tops[row + 1] + _axis(y)) / 2, width, shapes, written)
    return Scene(
        width=width,
        height=round(tops[-1] + 3 * LINE),
        shapes=tuple(shapes),
        words=tuple(written),
        behind=_cross(tops, width),
    )


def _cells() -> list[Cell]:
    return [(x, y) for x in STEPS for y in STEPS]


def _item(one: Placed, width: int) -> Item:
    if width == style.NARROW:
        return Item(one.family, (str(one.number),))
    return Item(one.family, tuple(name_lines(one.name, _broad(width) - MARK - BESIDE - 4, style.SIZE)))


def _broad(width: int) -> float:
    return (width - GUTTER) / len(STEPS)


def _left(x: int, width: int) -> float:
    return GUTTER + (x - 1) * _broad(width)


def _axis(y: int) -> float:
    """The middle row bears the words of the axis above its content."""
    return LINE if y == BETWEEN_BOTH else 0


def _stack(items: Sequence[Item], width: int) -> float:
    return sum(max(item.height for item in row) for row in _rows(items, width))


def _rows(items: Sequence[Item], width: int) -> list[Sequence[Item]]:
    return [items[start : start + ABREAST[width]] for start in range(0, len(items), ABREAST[width])]


def _fill(items: Sequence[Item], left: float, middle: float, width: int, shapes: list[Shape], words: list[Word]) -> None:
    """Writes the items of one cell, row by row, around its middle."""
    y = middle - _stack(items, width) / 2
    broad = max((sum(item.width for item in row) + 3 * (len(row) - 1) for row in _rows(items, width)), default=0)
    for row in _rows(items, width):
        x, high = left + (_broad(width) - broad) / 2, max(item.height for item in row)
        for item in row:
            _write(item, x, y + high / 2, shapes, words)
            x += item.width + 3
        y += high


def _write(item: Item, x: float, middle: float, shapes: list[Shape], words: list[Word]) -> None:
    shapes.append(Shape(item.family, x + MARK / 2, middle, MARK))
    first = middle - (len(item.lines) - 1) * line_height() / 2 + MIDDLE
    words.extend(Word(text, x + MARK + BESIDE, first + n * line_height()) for n, text in enumerate(item.lines))


def _cross(tops: Sequence[float], width: int) -> tuple[Rectangle, ...]:
    """Neither little nor much: the band between the quadrants, both ways."""
    row = list(reversed(STEPS)).index(BETWEEN_BOTH)
    across = Rectangle(GUTTER, tops[row], width - GUTTER, tops[row + 1] - tops[row], style.GRID)
    down = Rectangle(_left(BETWEEN_BOTH, width), tops[0], _broad(width), tops[-1] - tops[0], style.GRID)
    return across, down


def _around(words: Words, tops: Sequence[float], width: int) -> list[Word]:
    """The names of the quadrants in their corners, those of the axes at the ends of the cross, the steps below."""
    middle = _left(BETWEEN_BOTH, width) + _broad(width) / 2
    row = list(reversed(STEPS)).index(BETWEEN_BOTH)
    top, axis, bottom = tops[0] - LINE / 2 + MIDDLE, tops[row] + LINE / 2 + MIDDLE, tops[-1] + LINE / 2 + MIDDLE
    return [
        Word(words.much_interest, middle, top - LINE, "center", fill=style.QUIET),
        Word(words.engaged, GUTTER, top, weight=600),
        Word(words.moving, width - 1, top, "right", weight=600),
        Word(words.little_power, GUTTER + 4, axis, fill=style.QUIET),
        Word(words.much_power, width - 4, axis, "right", fill=style.QUIET),
        Word(words.listened, GUTTER, bottom, weight=600),
        Word(words.deciding, width - 1, bottom, "right", weight=600),
        *(Word(str(x), _left(x, width) + _broad(width) / 2, bottom + LINE, "center", fill=style.QUIET) for x in STEPS),
        Word(words.little_interest, middle, bottom + 2 * LINE, "center", fill=style.QUIET),
    ]
