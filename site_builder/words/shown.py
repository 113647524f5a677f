"""How finely a figure is printed: a share of few answers in whole points, whatever decimals were typed.

Of 28 answers each one weighs 3.6 points: « 60,7 % » would promise a precision that one person's change of mind undoes. Below
`SMALL` answers the nearest whole point still tells every count from the next (one answer is more than two points), so nothing is
lost but the false precision. Downloads keep the value as it was typed.

A change is the difference of the two values as they are printed, so that a reader who subtracts finds the same; where both are
printed alike it is told more finely, but not for few answers: there it is no change.
"""

from decimal import Decimal

from site_builder.model.bank import Unit, UnitNature
from site_builder.model.measure import Observation
from site_builder.words.numbers import apart, printed, rounded

SMALL = 50
"""Below this many answers the count comes before the percentage, and the weight of one answer is said."""


def shown_unit(unit: Unit, *behind: Observation) -> Unit:
    """The unit with the decimals to print: none for a share when each observation `behind` it is of few answers."""
    few = unit.nature is UnitNature.SHARE and behind and all(o.answered is not None and o.answered < SMALL for o in behind)
    return unit.model_copy(update={"decimals": 0}) if few and unit.decimals else unit


def unit_beside(observation: Observation, other: Decimal, unit: Unit) -> Unit:
    """The unit with which the observation and another value are not printed alike unless they are equal."""
    assert observation.value is not None
    return apart(observation.value, other, shown_unit(unit, observation))


def shown_difference(before: Observation, after: Observation, unit: Unit) -> Decimal:
    """By how much the values moved as they are printed: 3 between 57,6 % and 60,7 % of 28 answers; zero for no change to tell."""
    assert before.value is not None
    assert after.value is not None
    first, last = shown_unit(unit, before), shown_unit(unit, after)
    coarse = min(first, last, key=lambda one: one.decimals)
    moved = rounded(printed(after.value, last) - printed(before.value, first), coarse)
    few = coarse.decimals < unit.decimals
    return moved if moved or few else after.value - before.value
