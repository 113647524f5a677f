"""Pure arithmetic on series: what may be shown, which figure is the report's, how it changed, against which target, how surely."""

from datetime import date

from site_builder.measure.change import change_before, change_since_start
from site_builder.measure.disclosure import shown_series
from site_builder.measure.response import response
from site_builder.measure.targets import read_target
from site_builder.measure.totals import at_reference, latest, others
from site_builder.measure.uncertainty import uncertainties
from site_builder.model.finding import Finding, Findings
from site_builder.model.measure import Indicator
from site_builder.model.network import Network
from site_builder.model.period import Period


def measure_network(network: Network, on: date) -> Findings:
    """Every finding of every PTCE; `on` is the day by which targets fall due."""
    return Findings(
        {
            ptce.slug: {indicator.id: measure_indicator(indicator, ptce.reference, on) for indicator in ptce.indicators}
            for ptce in network.ptces
        }
    )


def measure_indicator(indicator: Indicator, reference: Period, on: date) -> Finding:
    """One indicator at its report's reference year; everything is computed from what may be shown, so nothing leaks."""
    series = shown_series(indicator)
    margins = uncertainties(series, indicator)
    newest = latest(series, indicator, reference)
    return Finding(
        indicator=indicator,
        reference=reference,
        series=series,
        latest=newest,
        at_reference=at_reference(series, indicator, reference),
        others=others(series, newest),
        change=change_before(newest, series, margins),
        since_start=change_since_start(newest, series, indicator, margins),
        target=read_target(indicator, series, reference, on),
        uncertainty=margins,
        response=response(newest, indicator.unit),
    )
