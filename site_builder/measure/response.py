"""Who answered, in counts: « 17 sur 28 répondants », only when the count is certain."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from site_builder.model.bank import Unit, UnitNature
from site_builder.model.finding import Response
from site_builder.model.measure import Observation


def response(observation: Observation | None, unit: Unit) -> Response | None:
    """The answers behind a figure; None when nobody was asked, or nobody wrote how many answered."""
    if observation is None or observation.answered is None:
        return None
    count = known_count(observation) if unit.nature is UnitNature.SHARE else observation.count
    return Response(count, observation.answered, observation.asked)


def known_count(observation: Observation) -> int | None:
    """How many answered this way: as written, else the only whole number that the share can come from."""
    if observation.count is not None:
        return observation.count
    if observation.value is None or not observation.answered:
        return None
    return count_behind(observation.value, observation.answered)


def count_behind(share: Decimal, answered: int) -> int | None:
    """The only whole k for which 100 k / answered is printed as that share; None when several are, or none is."""
    half_step = Decimal(5).scaleb(int(share.as_tuple().exponent) - 1)
    first = int(((share - half_step) * answered / 100).to_integral_value(ROUND_CEILING))
    last = int(((share + half_step) * answered / 100).to_integral_value(ROUND_FLOOR))
    return first if first == last and 0 <= first <= answered else None
