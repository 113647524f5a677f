"""A count as a row of small marks, full then empty, ten a row: squares for figures, discs for voices; the words stand beside."""

from dataclasses import dataclass

STEP, ROW = 16, 10
SHAPES = {"carre": ("h11v11h-11z", 1.5, 1.5), "rond": ("a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z", 1.5, 7)}
"""The drawing of each mark, and where it starts in its box."""


@dataclass(frozen=True, slots=True)
class Marks:
    width: int
    height: int
    full: str
    """The path of the full marks, "" when there is none."""
    empty: str

    def __bool__(self) -> bool:
        return bool(self.full or self.empty)


def marks(shape: str, full: int, empty: int = 0, row: int = ROW) -> Marks:
    """One mark for each thing counted; a large count grows downwards, never smaller."""
    count = full + empty
    return Marks(
        width=STEP * min(count, row),
        height=STEP * -(-count // row),
        full="".join(_mark(shape, place, row) for place in range(full)),
        empty="".join(_mark(shape, place, row) for place in range(full, count)),
    )


def _mark(shape: str, place: int, row: int) -> str:
    drawing, across, down = SHAPES[shape]
    return f"M{STEP * (place % row) + across:g} {STEP * (place // row) + down:g}{drawing}"
