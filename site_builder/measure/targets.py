"""Whether a target is reached, on the way or missed: judged by the wished direction, on the period it is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from site_builder.measure.change import start
from site_builder.measure.totals import others, preferred
from site_builder.model.bank import Direction
from site_builder.model.finding import TargetReading, TargetStatus
from site_builder.model.measure import Indicator, Observation, Series, State, TargetValue
from site_builder.model.period import Period


def read_target(indicator: Indicator, series: Series, reference: Period, on: date) -> TargetReading | None:
    """The target and where the figure stands; None without a target.

    Only what the report knows counts: nothing later than its reference year.
    """
    if indicator.target is None:
        return None
    target = indicator.target
    observed = _judged_by(target.due, indicator, series, reference)
    if observed is None or observed.value is None:
        status = TargetStatus.UNKNOWN if target.due.end < on else TargetStatus.NOT_DUE
        return TargetReading(target, status, None)
    way = Way(indicator.definition.direction, _start_value(observed, series, indicator), target.value)
    status = _status(way, observed, target, on)
    if rivals := tuple(o for o in _same(observed, series) if _status(way, o, target, on) is not status):
        return TargetReading(target, TargetStatus.UNKNOWN, observed, rivals)
    return TargetReading(target, status, observed)


@dataclass(frozen=True, slots=True)
class Way:
    """From the start to the target, with the direction that counts as better."""

    direction: Direction
    start: Decimal | None
    target: Decimal

    def reached(self, value: Decimal) -> bool:
        """At the target or beyond, on the wished side.

        A neutral indicator has no better side of its own: its target is approached from where it started,
        and without a start only the very value reaches it.
        """
        side = self.side
        return value == self.target if side == 0 else side * (value - self.target) >= 0

    def share(self, value: Decimal) -> Decimal | None:
        """0 at the start, 1 at the target, beyond both on either side; None when there is no way to go, or no start."""
        if self.start is None or self.side * (self.target - self.start) <= 0:
            return None
        return (value - self.start) / (self.target - self.start)

    @property
    def side(self) -> int:
        """1 when more is better, -1 when less is, 0 when neither."""
        if self.direction is not Direction.NEUTRAL:
            return 1 if self.direction is Direction.UP else -1
        return 0 if self.start is None else (self.target > self.start) - (self.target < self.start)


def _judged_by(due: Period, indicator: Indicator, series: Series, reference: Period) -> Observation | None:
    known = [
        o
        for o in series.totals
        if o.value is not None and o.period.dated and o.period.year <= reference.year and o.period.end <= due.end
    ]
    newest_year = max((o.period.year for o in known), default=0)
    return preferred((o for o in known if o.period.year == newest_year), series, indicator, due)


def _same(observed: Observation, series: Series) -> Iterable[Observation]:
    """What other sources say of the same thing."""
    return (o for o in others(series, observed) if o.scope == observed.scope)


def _start_value(observed: Observation, series: Series, indicator: Indicator) -> Decimal | None:
    begun = start(observed, series, indicator)
    return None if begun is None else begun.value


def _status(way: Way, observed: Observation, target: TargetValue, on: date) -> TargetStatus:
    at_due = observed.period.year == target.due.year
    settled = at_due and observed.period.end == target.due.end and observed.state is State.MEASURED
    reached = observed.value is not None and way.reached(observed.value)
    if settled or target.due.end < on:
        if not at_due:
            return TargetStatus.UNKNOWN
        return TargetStatus.REACHED if reached else TargetStatus.MISSED
    if reached:
        return TargetStatus.REACHED
    share = None if observed.value is None else way.share(observed.value)
    return TargetStatus.ON_THE_WAY if share is not None and share > 0 else TargetStatus.NOT_DUE
