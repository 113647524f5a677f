"""How a network's figure moved, at constant perimeter: only the poles that have comparable values at every date compared.

A pole that joins the network, or that starts to report, moves nothing: neither the change since the time before nor the curve.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.measure.contributions import compare, contribution
from site_builder.measure.united import united
from site_builder.model.aggregate import ConstantChange, ConstantHistory, Part
from site_builder.model.bank import Frequency, IndicatorDefinition
from site_builder.model.finding import Findings
from site_builder.model.network import Network
from site_builder.model.period import Period, PeriodKind

YEARS_BETWEEN = {Frequency.EVERY_TWO_YEARS: 2, Frequency.EVERY_THREE_YEARS: 3}
YEARLY = frozenset({PeriodKind.YEAR, PeriodKind.FISCAL_YEAR, PeriodKind.SCHOOL_YEAR})
SHORTEST = 3
"""Periods that make a curve."""


@dataclass(frozen=True, slots=True)
class Poles:
    """The poles of one figure and where their earlier values are found."""

    definition: IndicatorDefinition
    parts: Sequence[Part]
    network: Network
    findings: Findings

    def before(self, part: Part) -> Part | None:
        """The same pole's value one round of measurement earlier, when the two may be compared."""
        definition, pole = self.definition, self.network.ptce(part.ptce)
        years = YEARS_BETWEEN.get(definition.frequency, 1) if definition.frequency else 1
        unit = self.network.bank.unit(definition.unit)
        former = contribution(pole, self.findings, definition, unit, earlier(part.observation.period, years))
        if not isinstance(former, Part):
            return None
        return former if compare(former, part, self.findings.of(part.ptce, definition.id), definition) else None

    def together(self, parts: Sequence[Part]) -> Decimal | None:
        """Their figure; None when the definition gives none, or when they are too few."""
        return united([(part.value, part.weight) for part in parts], self.definition.aggregation)


def constant_change(poles: Poles) -> ConstantChange | None:
    """Since the time before; None without enough poles that have comparable values at both ends."""
    pairs = [(former, part) for part in poles.parts if _yearly(part) and (former := poles.before(part))]
    start, end = poles.together([former for former, _ in pairs]), poles.together([part for _, part in pairs])
    if start is None or end is None:
        return None
    before, after = (part.observation.period for part in pairs[0])
    return ConstantChange(before, after, tuple(part.ptce for _, part in pairs), start, end)


def constant_history(poles: Poles) -> ConstantHistory | None:
    """As far back as all of the poles go that have three comparable values in a row, the newest included; None without them."""
    trails = [trail for part in poles.parts if _yearly(part) and len(trail := _trail(part, poles)) >= SHORTEST]
    rounds = [*zip(*trails, strict=False)]
    values = [value for of_round in rounds if (value := poles.together(of_round)) is not None]
    if not rounds or len(values) < len(rounds):
        return None
    periods = (of_round[0].observation.period for of_round in rounds)
    return ConstantHistory(tuple(periods)[::-1], tuple(values)[::-1], tuple(part.ptce for part in rounds[0]))


def earlier(period: Period, years: int) -> Period:
    start, end = period.start, period.end
    return Period(period.kind, start.replace(year=start.year - years), end.replace(year=end.year - years))


def _trail(part: Part, poles: Poles) -> list[Part]:
    """The pole's values from the newest backwards, as long as each may be compared with the one after it."""
    trail = [part]
    while former := poles.before(trail[-1]):
        trail.append(former)
    return trail


def _yearly(part: Part) -> bool:
    return part.observation.period.kind in YEARLY
