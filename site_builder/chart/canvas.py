"""Where things go on a picture: a frame that turns values into pixels, and a board on which words do not overlap."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from site_builder.chart import metrics, style

Row = dict[str, Any]
"""One mark, in the very words of the renderer: an expression in a template is compiled again for every drawing."""
DASHES: dict[str, list[int]] = {"": [], "dotted": [2, 3], "dashed": [5, 4]}
HALO = 4


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is swapped into a kind's template: its height, the rows of its named data, its signals."""

    height: int
    data: Mapping[str, Sequence[Row]]
    params: Mapping[str, Any]


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True)
class Frame:
    """The rectangle in pixels in which values are drawn, and the values at its edges."""

    left: float
    right: float
    top: float
    bottom: float
    x: tuple[float, float] = (0, 1)
    y: tuple[float, float] = (0, 1)

    def across(self, value: float) -> float:
        return self.left + (value - self.x[0]) / (self.x[1] - self.x[0]) * (self.right - self.left)

    def up(self, value: float) -> float:
        return self.bottom - (value - self.y[0]) / (self.y[1] - self.y[0]) * (self.bottom - self.top)

    @property
    def params(self) -> Row:
        """The signals that `marks` reads its two scales from."""
        edges = {"left": self.left, "right": self.right, "top": self.top, "bottom": self.bottom}
        return {**edges, "x_domain": list(self.x), "y_domain": list(self.y)}


@dataclass(frozen=True, slots=True)
class Word:
    """A line of text; x and y are its anchor on the baseline."""

    text: str
    x: float
    y: float
    align: str = "left"
    size: float = style.SIZE
    weight: int = 400
    fill: str = style.INK
    halo: bool = False

    @property
    def box(self) -> Box:
        length = metrics.width(self.text, self.size, self.weight)
        left = self.x - {"left": 0.0, "center": 0.5, "right": 1.0}[self.align] * length
        return Box(left, self.y - metrics.ASCENT * self.size, left + length, self.y + metrics.DESCENT * self.size)

    def at(self, x: float, y: float, align: str) -> "Word":
        return Word(self.text, x, y, align, self.size, self.weight, self.fill, self.halo)

    @property
    def row(self) -> Row:
        # The size is negative so that Vega measures nothing: `finish` turns it round.
        return {
            "text": self.text,
            "x": round(self.x, 1),
            "y": round(self.y, 1),
            "align": self.align,
            "size": -self.size,
            "weight": self.weight,
            "fill": self.fill,
            "stroke": style.PAPER if self.halo else None,
            "halo": HALO if self.halo else None,
        }


def line_height(size: float = style.SIZE) -> float:
    return size + 3


def paragraph(word: Word, room: float) -> list[Word]:
    """The word on as many lines as it needs to keep within `room`, the first where it stood."""
    lines = metrics.wrap(word.text, room, word.size, word.weight)
    return [replace(word, text=line, y=word.y + number * line_height(word.size)) for number, line in enumerate(lines)]


@dataclass(slots=True)
class Board:
    """Words written so far, and what they may not cover."""

    width: float
    words: list[Word] = field(default_factory=list)
    taken: list[Box] = field(default_factory=list)

    def write(self, *words: Word) -> None:
        self.words.extend(words)
        self.taken.extend(word.box for word in words)

    def block(self, boxes: Iterable[Box]) -> None:
        self.taken.extend(boxes)

    def free(self, word: Word) -> bool:
        left, top, right, bottom = word.box
        if left < 0 or right > self.width:
            return False
        return not any(left < box[2] and box[0] < right and top < box[3] and box[1] < bottom for box in self.taken)

    def write_first_free(self, *places: Word) -> bool:
        """Writes the first of the places that is free; False when none is."""
        for word in places:
            if self.free(word):
                self.write(word)
                return True
        return False

    @property
    def rows(self) -> list[Row]:
        return [word.row for word in self.words]


def line(x: float, y: float, x2: float, y2: float, colour: str = style.GRID, dash: str = "", width: float = 1) -> Row:
    """One row of the data « lines »; dash is « dotted », « dashed » or nothing, and the width is in pixels."""
    return {
        "x": round(x, 1),
        "y": round(y, 1),
        "x2": round(x2, 1),
        "y2": round(y2, 1),
        "colour": colour,
        "dash": DASHES[dash],
        "width": width,
    }


def spot(x: float, y: float, colour: str, hollow: bool) -> Row:
    """One row of the data « spots »: a disc, full or hollow, with a rim in the colour of the paper so that lines stop short of it."""
    return {"x": x, "y": y, **rim(colour, hollow)}


def rim(colour: str, hollow: bool) -> Row:
    """What fills a disc, and what goes round it."""
    return {"fill": style.PAPER, "stroke": colour} if hollow else {"fill": colour, "stroke": style.PAPER}


def along(x: float, y: float, x2: float, y2: float, half: float = 3) -> list[Box]:
    """Boxes along a stroke, so that words keep off it: small ones for a slanted stroke, else one."""
    if x == x2 or y == y2:
        return [Box(min(x, x2) - half, min(y, y2) - half, max(x, x2) + half, max(y, y2) + half)]
    steps = max(1, int(max(abs(x2 - x), abs(y2 - y)) / 7))
    spots = [(x + (x2 - x) * step / steps, y + (y2 - y) * step / steps) for step in range(steps + 1)]
    return [around(across, down, half) for across, down in spots]


def around(x: float, y: float, half: float) -> Box:
    return Box(x - half, y - half, x + half, y + half)
