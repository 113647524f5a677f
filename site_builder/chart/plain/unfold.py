"""Points on a plane for the nodes of a graph, as far from each other as the paths between them are long.

Stress is lowered by stochastic gradient descent (Zheng, Pawar and Goodman, « Graph Drawing by Stochastic Gradient Descent »,
2018), with a fixed shuffle: the same graph gives the same points, to the last digit.
"""

import math
from collections import deque
from collections.abc import Sequence
from itertools import combinations

Point = tuple[float, float]
ROUNDS = 40
APART = 4.6
"""How far from each other two nodes without any path lie: close enough to leave the room to those that have one."""
GOLDEN = math.pi * (3 - math.sqrt(5))


def unfold(nodes: int, ties: Sequence[tuple[int, int]], *, upright: bool) -> list[Point]:
    """One point a node, centred on the origin, the longest spread across the page, or down it when `upright`."""
    points = [(math.sqrt(n + 0.5) * math.cos(n * GOLDEN), math.sqrt(n + 0.5) * math.sin(n * GOLDEN)) for n in range(nodes)]
    pairs = _pairs(_paths(nodes, ties))
    for step in _steps(pairs):
        for a, b, wanted in pairs:
            points[a], points[b] = _nearer(points[a], points[b], wanted, step)
    return _turned(points, upright)


def _paths(nodes: int, ties: Sequence[tuple[int, int]]) -> list[list[float]]:
    """Lengths of the shortest paths, and `APART` where there is none."""
    neighbours: list[list[int]] = [[] for _ in range(nodes)]
    for a, b in ties:
        neighbours[a].append(b)
        neighbours[b].append(a)
    lengths = [_from(start, neighbours) for start in range(nodes)]
    return [[APART if length == math.inf else length for length in row] for row in lengths]


def _from(start: int, neighbours: Sequence[Sequence[int]]) -> list[float]:
    lengths = [math.inf] * len(neighbours)
    lengths[start] = 0
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for there in neighbours[here]:
            if lengths[there] == math.inf:
                lengths[there] = lengths[here] + 1
                waiting.append(there)
    return lengths


def _pairs(lengths: Sequence[Sequence[float]]) -> list[tuple[int, int, float]]:
    pairs = [(a, b, lengths[a][b]) for a, b in combinations(range(len(lengths)), 2)]
    # Any fixed order that mixes the pairs will do; multiplying by a prime larger than their number is one.
    return [pairs[number * 7919 % len(pairs)] for number in range(len(pairs))] if len(pairs) % 7919 else pairs


def _steps(pairs: Sequence[tuple[int, int, float]]) -> list[float]:
    """From moves that ignore weights to moves of a tenth of the gap."""
    widest = max((wanted for _, _, wanted in pairs), default=1.0)
    first, last = widest**2, 0.1
    return [first * (last / first) ** (number / (ROUNDS - 1)) for number in range(ROUNDS)]


def _nearer(a: Point, b: Point, wanted: float, step: float) -> tuple[Point, Point]:
    x, y = a[0] - b[0], a[1] - b[1]
    apart = math.hypot(x, y) or 1e-9
    move = min(1.0, step / wanted**2) * (apart - wanted) / 2 / apart
    return (a[0] - x * move, a[1] - y * move), (b[0] + x * move, b[1] + y * move)


def _turned(points: list[Point], upright: bool) -> list[Point]:
    """Turned so that the direction of greatest spread is the page's long side."""
    count = len(points) or 1
    middle = (sum(x for x, _ in points) / count, sum(y for _, y in points) / count)
    centred = [(x - middle[0], y - middle[1]) for x, y in points]
    xx, yy, xy = sum(x * x for x, _ in centred), sum(y * y for _, y in centred), sum(x * y for x, y in centred)
    angle = math.atan2(2 * xy, xx - yy) / 2 + (math.pi / 2 if upright else 0)
    cosine, sine = math.cos(angle), math.sin(angle)
    return [(x * cosine + y * sine, y * cosine - x * sine) for x, y in centred]
