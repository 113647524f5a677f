"""Periods on an axis of time: where each lies, and the years in between that nobody wrote."""

from datetime import date, timedelta

from site_builder.model.period import Period, PeriodKind

CONSECUTIVE = frozenset({PeriodKind.YEAR, PeriodKind.FISCAL_YEAR, PeriodKind.SCHOOL_YEAR})


def position(period: Period) -> float:
    """Where the period lies on an axis in years; those of a year's length stand on the year in which they end."""
    if period.kind in CONSECUTIVE or period.kind is PeriodKind.RANGE:
        return float(period.end.year)
    return round(period.start.year + (period.start - date(period.start.year, 1, 1)).days / 365.25, 4)


def with_years_between(periods: list[Period]) -> list[Period]:
    """The periods, oldest first, with every year that is missing between two of them."""
    filled: list[Period] = []
    for period in periods:
        if filled and period.kind in CONSECUTIVE:
            while filled[-1].year + 1 < period.year:
                filled.append(_next_year(filled[-1]))
        filled.append(period)
    return filled


def _next_year(period: Period) -> Period:
    start = period.end + timedelta(days=1)
    return Period(period.kind, start, date(start.year + 1, start.month, 1) - timedelta(days=1))
