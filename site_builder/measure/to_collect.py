"""The next value of each indicator: announced by the pole, wanted by a target, or given by the indicator's own rhythm."""

from collections.abc import Iterator
from datetime import date

from site_builder.measure.awaited import EVERY_YEAR, expected_year, is_written, overdue
from site_builder.model.bank import Frequency
from site_builder.model.health import Reason, ToCollect
from site_builder.model.measure import Indicator
from site_builder.model.network import Network
from site_builder.model.period import Period, PeriodKind, civil_year
from site_builder.model.ptce import Ptce

YEARS_BETWEEN = {**dict.fromkeys(EVERY_YEAR, 1), Frequency.EVERY_TWO_YEARS: 2, Frequency.EVERY_THREE_YEARS: 3}
"""Rhythms after which another value is due; the others have a date only when somebody announces one."""


def to_collect(ptce: Ptce, network: Network, on: date) -> tuple[ToCollect, ...]:
    """One an indicator at most, the soonest first; none for what has no date, and none that is written already."""
    found = (_next(indicator, expected_year(ptce, network), on) for indicator in ptce.indicators)
    return tuple(sorted((one for one in found if one), key=lambda one: (one.period.end, one.indicator.name)))


def _next(indicator: Indicator, year: Period, on: date) -> ToCollect | None:
    late = overdue(indicator, indicator.series, year, on)
    if late is not None:
        reason = Reason.RHYTHM if indicator.entry.next_collection is None else Reason.ANNOUNCED
        return ToCollect(indicator, late, reason, _latest(indicator), late=True)
    wanted = [(period, reason) for period, reason in _dates(indicator, on) if not is_written(indicator.series, period)]
    if not wanted:
        return None
    period, reason = min(wanted, key=lambda one: one[0].end)
    return ToCollect(indicator, period, reason, _latest(indicator), late=period.end < on)


def _dates(indicator: Indicator, on: date) -> Iterator[tuple[Period, Reason]]:
    announced, target = indicator.entry.next_collection, indicator.target
    if announced is not None:
        yield announced, Reason.ANNOUNCED
    if target is not None and target.due.dated:
        yield target.due, Reason.TARGET
    rhythm, latest = indicator.definition.frequency, _latest(indicator)
    years = YEARS_BETWEEN.get(rhythm) if rhythm else None
    if years and announced is None:
        yield _after(latest, years) if latest else civil_year(on.year), Reason.RHYTHM


def _after(period: Period, years: int) -> Period:
    """That many years later: an exercice after an exercice, a civil year after anything shorter or longer than a year."""
    if period.kind not in (PeriodKind.FISCAL_YEAR, PeriodKind.SCHOOL_YEAR):
        return civil_year(period.year + years)
    start, end = period.start, period.end
    return Period(period.kind, start.replace(year=start.year + years), end.replace(year=end.year + years))


def _latest(indicator: Indicator) -> Period | None:
    return max((o.period for o in indicator.series.totals if o.value is not None and o.period.dated), default=None)
