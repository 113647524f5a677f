"""Labels down a margin that wish to stand at certain heights, moved apart as little as it takes for none to overlap."""

from collections.abc import Sequence


def spread(wished: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """The tops of the labels, in the order given; each keeps its height, between `top` and `bottom` as long as they fit."""
    order = sorted(range(len(wished)), key=lambda n: (wished[n], n))
    tops = dict.fromkeys(order, 0.0)
    floor = top
    for n in order:
        tops[n] = max(wished[n], floor)
        floor = tops[n] + heights[n]
    ceiling = bottom
    for n in reversed(order):
        tops[n] = max(min(tops[n], ceiling - heights[n]), top)
        ceiling = tops[n]
    return [tops[n] for n in range(len(wished))]
