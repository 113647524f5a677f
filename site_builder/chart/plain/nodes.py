"""Members and projects before they are placed: a mark, the words that belong to it, and the box that holds both."""

from dataclasses import replace
from typing import NamedTuple

from site_builder.chart import style
from site_builder.chart.canvas import Word, line_height
from site_builder.chart.metrics import ASCENT, DESCENT, width
from site_builder.chart.plain.lines import name_words
from site_builder.chart.plain.settle import Point, Size
from site_builder.words.letters import letter

MIDDLE = (ASCENT - DESCENT) / 2 * style.SIZE
"""From the middle of a line of text down to its baseline."""
SQUARE = 26.0
ONE, SEVERAL = 13.0, 17.0
"""The mark of a member in one project, and in several."""
BETWEEN = 4.0


class Node(NamedTuple):
    mark: float
    """How large the mark is."""
    words: tuple[Word, ...]
    """As they stand when the mark is centred on 0, 0."""
    size: Size
    offset: Point
    """From the mark's centre to the box's."""

    def mark_at(self, centre: Point) -> Point:
        return centre[0] - self.offset[0], centre[1] - self.offset[1]

    def words_at(self, mark: Point) -> tuple[Word, ...]:
        return tuple(replace(word, x=word.x + mark[0], y=word.y + mark[1]) for word in self.words)


def project_node(place: int, name: str, room: float, *, above: bool) -> Node:
    """A square with its letter, and its name above or below unless it is empty."""
    inside = Word(letter(place), 0, MIDDLE, "center", weight=700)
    label = Word(name, 0, SQUARE / 2 + BETWEEN + ASCENT * style.SIZE, "center", weight=600, halo=True)
    lines = name_words(label, room) if name else []
    broad = max([SQUARE, *(width(line.text, line.size, line.weight) for line in lines)])
    more = BETWEEN + len(lines) * line_height() if lines else 0
    up = SQUARE + more + BETWEEN if above else 0
    words = (inside, *(replace(line, y=line.y - up) for line in lines))
    return Node(SQUARE, words, Size(broad, SQUARE + more), (0, -more / 2 if above else more / 2))


def member_node(text: str, mark: float, room: float, *, left: bool = False) -> Node:
    """A shape of that size, and beside it a number or a name."""
    side, align = (-1, "right") if left else (1, "left")
    lines = name_words(Word(text, side * (mark / 2 + BETWEEN), 0, align, halo=True), room)
    up = (len(lines) - 1) * line_height() / 2
    words = tuple(replace(line, y=line.y - up + MIDDLE) for line in lines)
    broad = mark + BETWEEN + max(width(line.text, line.size) for line in lines)
    return Node(mark, words, Size(broad, max(mark, len(lines) * line_height())), (side * (broad - mark) / 2, 0))
