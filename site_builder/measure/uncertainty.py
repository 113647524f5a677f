"""How far a share may be from the truth: an interval for a random draw, bounds for voluntary answers, nothing for a register.

Wilson, « Probable inference, the law of succession, and statistical inference », JASA 22, 1927.
Finite population: Cochran, « Sampling Techniques », 3rd ed., 1977, chapter 3.
Difference of two shares: Newcombe, « Interval estimation for the difference between independent proportions: comparison of
eleven methods », Statistics in Medicine 17, 1998, pages 873 to 890, method 10, as `ci.pd` of R's package Epi and `newcomb` of
statsmodels have it.
"""

from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from site_builder.measure.response import known_count
from site_builder.model.bank import UnitNature
from site_builder.model.finding import Uncertainty, UncertaintyKind
from site_builder.model.measure import Draw, Indicator, Observation, Series

Z = Decimal("1.959963984540054")
"""The normal quantile that leaves 2.5 % on each side."""
STEP = Decimal("0.01")
HUNDRED = Decimal(100)


def uncertainties(series: Series, indicator: Indicator) -> Mapping[Observation, Uncertainty]:
    """The uncertainty of every observation that has one, in points of per cent; only shares do."""
    if indicator.unit.nature is not UnitNature.SHARE:
        return {}
    found = ((o, uncertainty(o, indicator.population)) for o in series.observations)
    return {o: margin for o, margin in found if margin is not None}


def uncertainty(observation: Observation, population: int | None) -> Uncertainty | None:
    """By the way people were chosen; None when that, or the number of answers, is unknown."""
    if observation.value is None or not observation.answered:
        return None
    if observation.draw is Draw.RANDOM:
        # The declared population is that of the total; how many of it are in one part of a breakdown is unknown.
        whole = None if observation.breakdown else population
        low, high = wilson(observation.value, observation.answered, whole)
        return Uncertainty(UncertaintyKind.WILSON, low, high)
    if observation.draw in (Draw.ALL, Draw.VOLUNTARY) and observation.asked and observation.asked > observation.answered:
        low, high = non_response_bounds(observation.value, known_count(observation), observation.answered, observation.asked)
        return Uncertainty(UncertaintyKind.NON_RESPONSE, low, high)
    return None


def wilson(share: Decimal, answered: int, population: int | None = None) -> tuple[Decimal, Decimal]:
    """The 95 % Wilson score interval of a share of 0 to 100, rounded outwards to 0.01.

    A known population enlarges the sample to n (N - 1) / (N - n), so that asking everyone leaves no margin.
    """
    if population is not None and answered >= population:
        return share, share
    sample = Decimal(answered)
    if population is not None:
        sample = sample * (population - 1) / (population - sample)
    p, spread = share / HUNDRED, Z * Z / sample
    centre = p + spread / 2
    half = (spread * p * (1 - p) + spread * spread / 4).sqrt()
    return _outwards(centre - half, centre + half, 1 + spread, share)


def non_response_bounds(share: Decimal, count: int | None, answered: int, asked: int) -> tuple[Decimal, Decimal]:
    """The share of all who were asked if every one who did not answer had said no, then yes; rounded outwards to 0.01."""
    said_yes = Decimal(count) if count is not None else share * answered / HUNDRED
    return _outwards(said_yes, said_yes + asked - answered, Decimal(asked), share)


def difference_may_be_chance(
    before: Observation, after: Observation, margins: Mapping[Observation, Uncertainty]
) -> bool | None:
    """Whether no change at all is within the 95 % interval of the difference; None unless both are random draws."""
    first, second = margins.get(before), margins.get(after)
    if first is None or second is None or before.value is None or after.value is None:
        return None
    if UncertaintyKind.NON_RESPONSE in (first.kind, second.kind):
        return None
    low, high = difference_interval(before.value, (first.low, first.high), after.value, (second.low, second.high))
    return low <= 0 <= high


def difference_interval(
    before: Decimal, first: tuple[Decimal, Decimal], after: Decimal, second: tuple[Decimal, Decimal]
) -> tuple[Decimal, Decimal]:
    """The interval, in points, of how much a share moved, from both shares and their intervals (Newcombe, method 10)."""
    down = ((after - second[0]) ** 2 + (first[1] - before) ** 2).sqrt()
    up = ((second[1] - after) ** 2 + (before - first[0]) ** 2).sqrt()
    return after - before - down, after - before + up


def _outwards(low: Decimal, high: Decimal, whole: Decimal, share: Decimal) -> tuple[Decimal, Decimal]:
    # A share printed as a whole number may lie outside the bounds of its exact count: the interval is widened to hold it.
    floor = (HUNDRED * low / whole).quantize(STEP, ROUND_FLOOR)
    ceiling = (HUNDRED * high / whole).quantize(STEP, ROUND_CEILING)
    return max(Decimal(0), min(floor, share)), min(HUNDRED, max(ceiling, share))
