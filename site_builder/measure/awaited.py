"""Values whose period has come: what a pole said it would collect, or what its indicator's rhythm makes one expect."""

from collections.abc import Iterator
from datetime import date

from site_builder.model.bank import Frequency
from site_builder.model.diffusion import Origin
from site_builder.model.finding import Finding, Findings
from site_builder.model.governance import Awaited, Reporting
from site_builder.model.measure import WITH_NUMBER, Indicator, Series, State
from site_builder.model.network import Network
from site_builder.model.period import Period, civil_year
from site_builder.model.ptce import Ptce

EVERY_YEAR = frozenset({Frequency.YEARLY, Frequency.HALF_YEARLY, Frequency.QUARTERLY, Frequency.MONTHLY, Frequency.SCHOOL_YEAR})
"""Rhythms by which a value of each year is expected."""
SAID = frozenset({State.NOT_TRACKED, State.NOT_APPLICABLE, State.MASKED})
"""Why there is no number, once written: nothing more is expected."""


def awaited(network: Network, findings: Findings, on: date) -> Iterator[Awaited]:
    """In order of registration, then of each référentiel; fiches from public sources follow nothing."""
    for ptce in network.ptces:
        if ptce.file.origin is Origin.PUBLIC_SOURCES:
            continue
        year = expected_year(ptce, network)
        for finding in findings.by_ptce[ptce.slug].values():
            expected = overdue(finding.indicator, finding.series, year, on)
            if expected is not None:
                yield Awaited(ptce.slug, finding.indicator.id, expected, finding.latest.period if finding.latest else None)


def reporting(finding: Finding) -> Reporting:
    """What the pole has to show at its report's reference year."""
    if finding.covered:
        return Reporting.REPORTED
    if finding.at_reference is not None and finding.at_reference.state in SAID:
        return Reporting.SAID
    return Reporting.OLDER if finding.latest is not None else Reporting.AWAITED


def expected_year(ptce: Ptce, network: Network) -> Period:
    """The network's reference year where the pole's report is older, else its own."""
    of_network = network.file.reference
    if of_network is None or of_network.year <= ptce.reference.year:
        return ptce.reference
    return civil_year(of_network.year)


def overdue(indicator: Indicator, series: Series, year: Period, on: date) -> Period | None:
    """The period that has ended and for which nothing is written, or None."""
    announced, rhythm = indicator.entry.next_collection, indicator.definition.frequency
    if announced is not None:
        return announced if announced.end < on and not is_written(series, announced) else None
    if rhythm in EVERY_YEAR and year.end < on and not is_written(series, year):
        return year
    return None


def is_written(series: Series, expected: Period) -> bool:
    """Whether a total ending in that period or later has a number, or says why there is none."""
    return any(
        o.period.dated and o.period.end >= expected.start and (o.state in WITH_NUMBER or o.state in SAID) for o in series.totals
    )
