"""The home's picture: one river, and one tributary for each pole, in order of registration; it joins and ranks nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sin

from site_builder.model.diffusion import Origin

WIDTH, HEIGHT = 560, 460
FIRST = 112
"""From the top, where the first tributary may join."""
REACH = (118, 196, 152, 232)
"""How far a source lies from the river, in turn: neighbours on one side never hide each other."""
STYLES = {Origin.POLE: "pole", Origin.FICTITIOUS: "invente", Origin.PUBLIC_SOURCES: "sources"}


@dataclass(frozen=True, slots=True)
class Tributary:
    path: str
    x: float
    y: float
    """Its source, where the mark of the pole stands."""
    style: str
    """pole, invente or sources: the shape of the mark."""


@dataclass(frozen=True, slots=True)
class River:
    course: str
    """The outline of the river, wider with each tributary."""
    tributaries: tuple[Tributary, ...]
    width: int = WIDTH
    height: int = HEIGHT


def river(origins: Sequence[Origin]) -> River:
    """A river for any number of poles; without any, its course alone."""
    return River(_course(len(origins)), tuple(_tributaries(origins)))


def _tributaries(origins: Sequence[Origin]) -> Iterator[Tributary]:
    step = (HEIGHT - FIRST - 20) / max(len(origins), 1)
    for place, origin in enumerate(origins):
        side = 1 if place % 2 else -1
        reach, joins = REACH[place // 2 % len(REACH)], FIRST + step * (place + 0.5)
        fall, middle = 40 + reach * 0.3, _middle(joins)
        x, y = middle + side * reach, joins - fall
        path = (
            f"M{x:.0f} {y:.0f}C{x - side * reach * 0.45:.0f} {y + fall * 0.3:.0f} "
            f"{middle + side * 22:.0f} {joins - fall * 0.6:.0f} {middle:.0f} {joins:.0f}"
        )
        yield Tributary(path, round(x), round(y), STYLES[origin])


def _course(number: int) -> str:
    """Down one bank and up the other."""
    heights = range(0, HEIGHT + 1, 20)
    left = [f"{_middle(y) - _half(y, number):.1f} {y}" for y in heights]
    right = [f"{_middle(y) + _half(y, number):.1f} {y}" for y in reversed(heights)]
    return f"M{' '.join(left)} {' '.join(right)}Z"


def _middle(y: float) -> float:
    return WIDTH / 2 + 22 * sin(y / 70)


def _half(y: float, number: int) -> float:
    return 1.5 + min(number, 24) * 0.42 * y / HEIGHT
