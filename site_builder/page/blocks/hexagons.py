"""France as hexagons, one per département, and its rivers across them: the map of the school wall, for a network's home."""

from itertools import pairwise
from math import hypot, sqrt
from typing import NamedTuple

ACROSS = 44.0
"""From one tile to the next in a row."""
RADIUS = ACROSS / sqrt(3)
DOWN = RADIUS * 1.5
ROWS = (
    (-7, -0.5, "62 59"),
    (-6, -2, "76 80 60 02 08"),
    (-5, -2.5, "14 27 95 93 51 55 57"),
    (-4, -4, "50 61 78 92 75 77 10 54 67"),
    (-3, -6.5, "29 22 35 53 72 28 91 94 89 52 88 68"),
    (-2, -5, "56 44 49 37 41 45 58 21 70 90"),
    (-1, -3.5, "85 79 86 36 18 71 39 25"),
    (0, -3, "17 16 87 23 03 69 01 74"),
    (1, -2.5, "33 24 19 63 42 38 73"),
    (2, -3, "40 47 46 15 43 07 26 05"),
    (3, -2.5, "32 82 12 48 30 84 04 06"),
    (4, -3, "64 65 31 81 34 13 83"),
    (5, -1.5, "09 11 66"),
)
"""Row, place of its first tile, départements from west to east: each near its neighbours, none in its exact place."""
CORSICA = {"2B": (5.0, 4.0), "2A": (4.5, 5.0)}
OVERSEAS = {"971": "Guadeloupe", "972": "Martinique", "973": "Guyane", "974": "La Réunion", "976": "Mayotte", "COM": "Autres"}
"""In a block of their own, at the size of the others."""
OTHER_TERRITORIES = frozenset({"975", "977", "978", "984", "986", "987", "988", "989"})
RIVERS: tuple[tuple[str, float, float], ...] = (
    # Seine
    (
        (
            "21 -0.1 -0.2; 52 -0.45 0.1; 10 -0.1 0.12; 77 0.1 0.04; 75 0.1 0.05; "
            "92 0.1 -0.1; 78 0.2 -0.1; 27 0 0.05; 76 0.05 0.2; 76 -0.5 0.25; 76 -1 0.15"
        ),
        1.6,
        8,
    ),
    # Marne
    ("52 0.05 -0.05; 10 0.32 -0.1; 51 0.2 0.22; 51 -0.3 0.4; 77 -0.4 -0.08; 75 0.15 0.05", 1.2, 4),
    # Oise
    ("02 0.25 -0.3; 60 0.2 0.15; 95 0 0.1; 92 0.1 -0.1", 1, 3),
    # Yonne
    ("58 0.25 -0.15; 89 -0.1 0.15; 89 -0.2 -0.3; 77 0.15 0.06", 1, 3),
    # Loire
    (
        (
            "07 0.1 0.1; 43 0.1 0.05; 42 -0.1 0.2; 42 -0.25 -0.4; 71 -0.35 0.3; 58 0 0.2; 45 0.35 0.25; "
            "45 -0.1 -0.1; 41 0 0.1; 37 0.1 -0.08; 49 0 0.1; 44 0.1 -0.08; 44 -0.45 0.05; 44 -1 0.12"
        ),
        1.8,
        10,
    ),
    # Allier
    ("48 0.1 -0.2; 43 -0.3 0.1; 63 0.25 0.1; 03 0.05 0.25; 03 0.05 -0.3; 58 -0.1 0.35", 1.2, 4),
    # Cher
    ("23 0.2 -0.1; 18 -0.1 0.1; 36 0.3 -0.35; 41 0.1 0.4; 37 0.25 0.1", 1, 3),
    # Vienne
    ("87 0.25 0.05; 87 -0.3 -0.3; 86 0.1 0; 37 -0.1 0.35; 37 -0.2 -0.02", 1, 4),
    # Maine
    ("61 0.1 0.2; 72 -0.2 0; 49 0.2 -0.35; 49 0 0.08", 1, 3.5),
    # Garonne
    ("31 -0.1 0.5; 31 0 0; 82 0 0.1; 47 0.05 0.1; 33 0.15 0.15; 33 -0.2 -0.4; 17 -0.35 0.28; 17 -0.75 0.1", 1.8, 8),
    # Dordogne
    ("63 -0.2 0.2; 19 0.1 0.1; 24 0 0.15; 33 0.45 -0.15; 33 -0.12 -0.25", 1.2, 4.5),
    # Tarn
    ("12 0.1 0.1; 81 0 -0.1; 81 -0.5 0.05; 82 0.1 0.25; 82 -0.05 0.05", 1, 3.5),
    # Lot
    ("12 0.1 -0.1; 46 0 0.15; 47 0.3 0.1; 47 -0.02 0.12", 1, 3.5),
    # Rhône
    (
        "74 0.4 -0.15; 74 -0.1 0.2; 01 0.1 0.25; 69 0.15 0.1; 42 0.5 0.1; 07 0.5 0; 84 -0.05 0; 13 0.15 -0.1; 13 -0.1 0.75",
        2.2,
        9,
    ),
    # Saône
    ("88 0.1 0.2; 70 -0.1 0.05; 21 0.1 0.3; 71 0.35 0.1; 69 0 -0.3; 69 0.15 0.1", 1.2, 5),
    # Doubs
    ("25 0.15 0.1; 25 -0.1 -0.4; 39 -0.1 -0.2; 71 0.38 0.05", 1, 3),
    # Isère
    ("73 0.2 0; 38 0.2 0.05; 38 -0.2 0.35; 07 0.5 -0.1", 1, 3.5),
    # Durance
    ("05 0 -0.1; 04 0 0; 83 -0.3 -0.4; 84 0 0.2", 1, 3.5),
    # Rhin
    ("68 0.45 0.35; 68 0.25 -0.35; 67 0.45 0.1; 67 0.3 -0.6; 67 0.75 -1", 3, 6),
    # Moselle
    ("88 0.15 -0.1; 54 0.2 0; 57 0 0.1; 57 0.15 -0.7", 1.2, 4),
    # Meuse
    ("52 0.3 -0.1; 54 -0.35 0.1; 55 0 0; 08 0.1 0; 08 0.1 -0.7", 1.2, 4),
    # Charente
    ("16 0.2 0.1; 16 -0.25 -0.05; 17 0 -0.1; 17 -0.6 -0.25", 1, 3.5),
    # Vilaine
    ("53 -0.3 0; 35 0.05 0.1; 56 0.45 0.15; 56 0.35 0.65", 1, 3),
    # Adour
    ("65 0.1 0.2; 65 -0.1 -0.3; 40 0.3 0.1; 40 -0.3 0.3; 40 -0.75 0.35", 1, 3.5),
    # Somme
    ("02 -0.2 -0.1; 80 0.2 0.05; 80 -0.3 0; 80 -0.7 -0.35", 1, 3),
    # Aude
    ("11 -0.2 0.1; 11 0.2 -0.05; 11 0.75 -0.05", 1, 2.6),
    # Orne
    ("61 0.1 -0.1; 14 -0.1 0.1; 14 -0.2 -0.6", 1, 2.6),
)
"""From source to mouth: a tile and how far from its middle, in tiles; then the widths at both ends."""


class Spot(NamedTuple):
    x: float
    y: float


def _spots() -> dict[str, Spot]:
    mainland = {
        number: Spot((first + place) * ACROSS, row * DOWN)
        for row, first, known in ROWS
        for place, number in enumerate(known.split())
    }
    corsica = {number: Spot(x * ACROSS, y * DOWN) for number, (x, y) in CORSICA.items()}
    left, top = -7.15 * ACROSS, 0.5 * DOWN
    overseas = {
        number: Spot(left + place % 2 * ACROSS * 2.45, top + place // 2 * ACROSS * 1.6) for place, number in enumerate(OVERSEAS)
    }
    return mainland | corsica | overseas


SPOTS = _spots()
"""The middle of each tile, by the number of its département."""


def tile_of(department: str) -> str | None:
    """The tile that stands for the département; None for what is none."""
    number = department.strip().upper()
    return "COM" if number in OTHER_TERRITORIES else number if number in SPOTS and number != "COM" else None


def hexagon(number: str, radius: float) -> str:
    """The outline of a tile, point upwards."""
    x, y = SPOTS[number]
    half, side = radius * sqrt(3) / 2, radius / 2
    down = f"v{radius:.1f}l{-half:.1f} {side:.1f} {-half:.1f} {-side:.1f}v{-radius:.1f}l{half:.1f} {-side:.1f}z"
    return f"M{x + half:.1f} {y - side:.1f}{down}"


def rivers() -> str:
    """All of them as one outline, each wider towards its mouth."""
    return "".join(_river(points, start, end) for points, start, end in RIVERS)


def _river(points: str, start: float, end: float) -> str:
    course = [_place(point) for point in points.split("; ")]
    left, right = [], []
    for number, here in enumerate(course):
        before, after = course[max(0, number - 1)], course[min(len(course) - 1, number + 1)]
        dx, dy = after.x - before.x, after.y - before.y
        half = (start + (end - start) * number / (len(course) - 1)) / 2 / (hypot(dx, dy) or 1)
        left.append(Spot(here.x - dy * half, here.y + dx * half))
        right.append(Spot(here.x + dy * half, here.y - dx * half))
    return _outline(left, right[::-1])


def _outline(there: list[Spot], back: list[Spot]) -> str:
    """Down one bank and up the other, each bent towards its points: quadratic curves from middle to middle.

    Steps are relative and in tenths: this outline is a third of the weight of a network's home.
    """
    pen = _rounded(there[0])
    path = [f"M{pen.x:g} {pen.y:g}"]
    for bank in (there, back):
        middles = [Spot((a.x + b.x) / 2, (a.y + b.y) / 2) for a, b in pairwise(bank)]
        stops = [(bank[0],), (middles[0],), *zip(bank[1:-1], middles[1:], strict=True), (bank[-1],)]
        for spots in stops:
            steps = [Spot(round(spot.x - pen.x, 1), round(spot.y - pen.y, 1)) for spot in map(_rounded, spots)]
            path.append(("q" if len(steps) > 1 else "l") + "".join(f"{step.x:g} {step.y:g} " for step in steps).strip())
            pen = _rounded(spots[-1])
    return "".join(path) + "z"


def _rounded(spot: Spot) -> Spot:
    return Spot(round(spot.x, 1), round(spot.y, 1))


def _place(point: str) -> Spot:
    number, across, down = point.split(" ")
    spot = SPOTS[number]
    return Spot(spot.x + float(across) * ACROSS, spot.y + float(down) * ACROSS)
