"""How a figure moved: since the observation before, and since the start; never across a break."""

from collections.abc import Iterable, Mapping

from site_builder.measure.comparable import broken_between, comparable
from site_builder.measure.uncertainty import difference_may_be_chance
from site_builder.model.finding import Change, Uncertainty
from site_builder.model.measure import Indicator, Observation, Series, State

Margins = Mapping[Observation, Uncertainty]


def change_before(newest: Observation | None, series: Series, margins: Margins) -> Change | None:
    """Since the newest comparable total before it; None for the first one, or the first after a break."""
    before = max(earlier(newest, series), key=lambda o: o.period, default=None)
    return _change(before, newest, margins)


def change_since_start(newest: Observation | None, series: Series, indicator: Indicator, margins: Margins) -> Change | None:
    """Since the declared baseline, else since the first comparable total."""
    return _change(start(newest, series, indicator), newest, margins)


def start(newest: Observation | None, series: Series, indicator: Indicator) -> Observation | None:
    """Where the way began: the baseline, which the editor declares comparable but for breaks, else the first total."""
    if newest is None or indicator.baseline is None:
        return min(earlier(newest, series), key=lambda o: o.period, default=None)
    baseline = indicator.baseline
    first = Observation(baseline.period, State.MEASURED, baseline.value, scope=newest.scope, source=baseline.source)
    same_kind = baseline.period.kind is newest.period.kind and baseline.period < newest.period
    return first if same_kind and not broken_between(first, newest, series) else None


def earlier(newest: Observation | None, series: Series) -> Iterable[Observation]:
    """Comparable totals with a number before it."""
    if newest is None or not newest.period.dated:
        return ()
    return (o for o in series.totals if o.value is not None and o.period < newest.period and comparable(o, newest, series))


def _change(before: Observation | None, after: Observation | None, margins: Margins) -> Change | None:
    if before is None or after is None or before.value is None or after.value is None:
        return None
    return Change(before, after, after.value - before.value, difference_may_be_chance(before, after, margins))
