"""Round ticks for an axis of values: the only place that decides where an axis starts and ends."""

import math
from collections.abc import Callable, Iterable
from decimal import Decimal

from site_builder.model.chart import Axis, Tick

MANTISSAS = (1, 2, 2.5, 5, 10)
"""Steps that people count by."""
AIM = 4
"""How many steps an axis has, more or less."""


def axis(
    values: Iterable[float], words: str, written: Callable[[Decimal], str], *, zero: bool = True, whole: bool = False
) -> Axis:
    """An axis over the values, from zero unless told otherwise; `written` says a tick in words, `whole` allows no fraction."""
    known = [float(value) for value in values]
    low, high = (min([0.0, *known]), max([0.0, *known])) if zero or not known else (min(known), max(known))
    if low == high:
        low, high = (low - 1, high + 1) if low and not zero else (low, low + 1)
    step = _step((high - low) / AIM, whole)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    exact = Decimal(repr(step))
    ticks = [n * exact for n in range(first, max(last, first + 1) + 1)]
    return Axis(tuple(Tick(float(tick), written(tick)) for tick in ticks), words)


def _step(wanted: float, whole: bool) -> float:
    power = 10.0 ** math.floor(math.log10(wanted))
    step = next(float(f"{mantissa * power:.12g}") for mantissa in MANTISSAS if mantissa * power >= wanted * 0.999)
    if whole and step < 1:
        return 1.0
    return 5.0 if whole and step == 2.5 else step
