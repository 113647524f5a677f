"""Which of several totals is the report's figure: that of the reference year, else the newest before it."""

from collections import Counter
from collections.abc import Iterable

from site_builder.model.bank import Frequency
from site_builder.model.measure import Indicator, Observation, Series
from site_builder.model.period import Period, PeriodKind

KIND_OF_FREQUENCY = {
    Frequency.YEARLY: PeriodKind.YEAR,
    Frequency.HALF_YEARLY: PeriodKind.SEMESTER,
    Frequency.QUARTERLY: PeriodKind.QUARTER,
    Frequency.MONTHLY: PeriodKind.MONTH,
    Frequency.SCHOOL_YEAR: PeriodKind.SCHOOL_YEAR,
}


def at_reference(series: Series, indicator: Indicator, reference: Period) -> Observation | None:
    """The total of the reference year, whatever its state.

    The reference period itself comes first, then the series' usual kind of period, then the newest of the year.
    """
    return preferred((o for o in series.totals if o.period.year == reference.year), series, indicator, reference)


def latest(series: Series, indicator: Indicator, reference: Period) -> Observation | None:
    """The newest total with a number, not later than the reference year; an undated one only when nothing is dated."""
    reported = at_reference(series, indicator, reference)
    if reported is not None and reported.value is not None:
        return reported
    with_number = [o for o in series.totals if o.value is not None and o.period.year <= reference.year]
    newest_year = max((o.period.year for o in with_number), default=0)
    return preferred((o for o in with_number if o.period.year == newest_year), series, indicator, reference)


def others(series: Series, newest: Observation | None) -> tuple[Observation, ...]:
    """Totals with a number for the same period as `newest`, from another source or scope."""
    if newest is None:
        return ()
    return tuple(o for o in series.totals if o.period == newest.period and o is not newest and o.value is not None)


def preferred(
    candidates: Iterable[Observation], series: Series, indicator: Indicator, period: Period | None = None
) -> Observation | None:
    """The one to print: of that very period, of the usual kind, newest, with a number, of the usual scope and source."""
    kind = usual_kind(series, indicator)

    def rank(o: Observation) -> tuple[object, ...]:
        usual = (o.scope in (indicator.scope, None), o.source in (indicator.source, None))
        return (o.period == period, o.period.kind is kind, o.period.sort_key, o.value is not None, *usual)

    return max(candidates, key=rank, default=None)


def usual_kind(series: Series, indicator: Indicator) -> PeriodKind | None:
    """The kind that most totals have; between equals, the one the definition's frequency asks for; None without totals."""
    counts = Counter(o.period.kind for o in series.totals)
    due = KIND_OF_FREQUENCY.get(indicator.definition.frequency) if indicator.definition.frequency else None
    return max(counts, key=lambda kind: (counts[kind], kind is due), default=None)
