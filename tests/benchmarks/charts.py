"""What drawing costs: 720 charts at two widths, cold then from a full store. python -m tests.benchmarks.charts [WORKERS]"""

import random
import resource
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from site_builder.chart.draw import draw
from site_builder.chart.studio import Studio
from site_builder.model.chart import (
    Axis,
    Bar,
    Bars,
    BeforeAfter,
    Evolution,
    Figure,
    Goal,
    Pair,
    Panel,
    Point,
    SmallMultiples,
    Tick,
)
from site_builder.model.language import FRENCH
from tests.golden.gallery import MemoryStore

CHARTS = 720
YEARS = range(2016, 2026)
AROUND = {"title": "Indicateur", "subtitle": "En %", "note": "Source\u00a0: enquête."}
AXIS = Axis(tuple(Tick(float(at), f"{at}") for at in (0, 25, 50, 75, 100)), "En\u00a0%")


def main(workers: int = 2) -> None:
    figures = {f"pole-{number // 30}/indicateur-{number}": made(number) for number in range(CHARTS)}
    store = MemoryStore()
    with Studio(workers) as studio:
        told("cold", lambda: draw(figures, store, FRENCH, studio, None))
        told("warm", lambda: draw(figures, store, FRENCH, studio, None))
    for who, name in ((resource.RUSAGE_SELF, "this process"), (resource.RUSAGE_CHILDREN, "largest child")):
        print(f"peak of {name}: {resource.getrusage(who).ru_maxrss / 1024:.0f} MB")


def told(name: str, work: Callable[[], Any]) -> None:
    cpu, wall = spent(), time.perf_counter()
    work()
    print(f"{name}: {CHARTS} charts, {time.perf_counter() - wall:.2f} s wall, {spent() - cpu:.2f} s CPU")


def spent() -> float:
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


def made(number: int) -> Figure:
    """Two evolutions in three, then bars, dumbbells and panels in turn; the same for the same number."""
    chance = random.Random(number)
    kind = number % 9
    if kind < 6:
        points = series(chance)
        return Evolution(
            **AROUND, headings=("Période", "Valeur", "Entre", "Remarque"), axis=AXIS, points=points,
            goal=Goal(2026.0, 80.0, "2026", "Cible 80\u202f%"), band="Intervalle de confiance à 95\u202f%",
        )  # fmt: skip
    values = [float(chance.randint(0, 100)) for _ in range(8)]
    if kind == 6:
        bars = tuple(Bar(f"Catégorie {n}", f"{value:.0f}\u202f%", value) for n, value in enumerate(values))
        return Bars(**AROUND, headings=("Catégorie", "Valeur", "Entre"), rows=bars)
    if kind == 7:
        pairs = tuple(Pair(f"Catégorie {n}", a, f"{a:.0f}", b, f"{b:.0f}") for n, (a, b) in enumerate(pairwise(values)))
        return BeforeAfter(**AROUND, headings=("Catégorie", "2022", "2025"), axis=AXIS, before="2022", after="2025", rows=pairs)
    panels = tuple(Panel(f"Filière {n}", series(chance)) for n in range(4))
    return SmallMultiples(**AROUND, headings=("Période", *(panel.label for panel in panels)), axis=AXIS, panels=panels)


def series(chance: random.Random) -> tuple[Point, ...]:
    values = [chance.randint(5, 95) for _ in YEARS]
    return tuple(
        Point(float(year), str(year), f"{value}\u202f%", float(value), value - 5.0, value + 5.0)
        for year, value in zip(YEARS, values, strict=True)
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
