"""Boxes that never overlap nor leave the width: each near the point it wants, the height as it comes."""

from collections.abc import Sequence
from typing import NamedTuple

Point = tuple[float, float]
GAP = 5.0
ROUNDS = 60


class Size(NamedTuple):
    width: float
    height: float


def settle(wanted: Sequence[Point], sizes: Sequence[Size], width: float) -> list[Point]:
    """The centre of each box, all at least `GAP` apart and within 0 and `width`; the highest one touches 0.

    Boxes that meet push each other away a while; the last word is a walk from top to bottom in which each box that
    still meets another one goes below it, so that the promise holds for any input whose boxes are no wider than `width`.
    """
    centres = [_within(point, size, width) for point, size in zip(wanted, sizes, strict=True)]
    for _ in range(ROUNDS):
        if not _push(centres, sizes, width):
            break
    settled = _walk(centres, sizes)
    top = min((y - size.height / 2 for (_, y), size in zip(settled, sizes, strict=True)), default=0.0)
    return [(x, y - top) for x, y in settled]


def _within(point: Point, size: Size, width: float) -> Point:
    half = size.width / 2
    return max(half, min(width - half, point[0])), point[1]


def _push(centres: list[Point], sizes: Sequence[Size], width: float) -> bool:
    """Moves apart every two boxes that meet, along the shorter way; False when none does."""
    moved = False
    for a in range(len(centres)):
        for b in range(a + 1, len(centres)):
            x, y = centres[b][0] - centres[a][0], centres[b][1] - centres[a][1]
            across = (sizes[a].width + sizes[b].width) / 2 + GAP - abs(x)
            down = (sizes[a].height + sizes[b].height) / 2 + GAP - abs(y)
            if across <= 0 or down <= 0:
                continue
            moved = True
            dx, dy = (across / 2 * (1 if x >= 0 else -1), 0.0) if across < down else (0.0, down / 2 * (1 if y >= 0 else -1))
            centres[a] = _within((centres[a][0] - dx, centres[a][1] - dy), sizes[a], width)
            centres[b] = _within((centres[b][0] + dx, centres[b][1] + dy), sizes[b], width)
    return moved


def _walk(centres: Sequence[Point], sizes: Sequence[Size]) -> list[Point]:
    settled = list(centres)
    placed: list[int] = []
    for one in sorted(range(len(centres)), key=lambda n: (centres[n][1] - sizes[n].height / 2, centres[n][0], n)):
        x, y = centres[one]
        while below := [
            _below(settled[other], sizes[other], sizes[one])
            for other in placed
            if _meet((x, y), sizes[one], settled[other], sizes[other])
        ]:
            y = max(below)
        settled[one] = (x, y)
        placed.append(one)
    return settled


def _below(other: Point, other_size: Size, size: Size) -> float:
    return other[1] + (other_size.height + size.height) / 2 + GAP


def _meet(a: Point, a_size: Size, b: Point, b_size: Size) -> bool:
    # A hundredth of a pixel less than the gap: boxes put exactly a gap apart do not meet.
    near = GAP - 0.01
    return (
        abs(a[0] - b[0]) < (a_size.width + b_size.width) / 2 + near
        and abs(a[1] - b[1]) < (a_size.height + b_size.height) / 2 + near
    )
