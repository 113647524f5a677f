"""The arithmetic of several poles' values: sum, weighted mean or median, and never from too few."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from statistics import median
from typing import TypeAlias

from site_builder.model.bank import Aggregation

Weighted: TypeAlias = tuple[Decimal, Decimal | None]
"""A value and its weight."""

FEWEST: Mapping[Aggregation, int] = {Aggregation.SUM: 2, Aggregation.WEIGHTED_MEAN: 2, Aggregation.MEDIAN: 3}
"""A single value is no figure of a network, and between two values a median is only their middle."""


def united(values: Sequence[Weighted], method: Aggregation) -> Decimal | None:
    """The figure for all; None when the method forbids it, or when there are too few values."""
    if method is Aggregation.NEVER or len(values) < FEWEST[method]:
        return None
    if method is Aggregation.SUM:
        return sum((value for value, _ in values), Decimal(0))
    if method is Aggregation.MEDIAN:
        return median(value for value, _ in values)
    weighed = [(value, weight) for value, weight in values if weight is not None]
    return sum((v * w for v, w in weighed), Decimal(0)) / sum((w for _, w in weighed), Decimal(0))
