"""Pure arithmetic on series: what may be shown, which figure is the report's, how it changed, against which target, how surely."""

from dataclasses import replace
from datetime import date

from site_builder.measure.change import change_before, change_since_start
from site_builder.measure.disclosure import shown_series
from site_builder.measure.response import response
from site_builder.measure.targets import read_target
from site_builder.measure.totals import at_reference, latest, others
from site_builder.measure.uncertainty import uncertainties
from site_builder.model.diffusion import Origin
from site_builder.model.finding import Finding, Findings
from site_builder.model.measure import Indicator
from site_builder.model.network import Network
from site_builder.model.period import Period
from site_builder.model.ptce import Ptce
from site_builder.once import Once, always


def measure_network(network: Network, on: date, once: Once = always) -> Findings:
    """Every finding of every PTCE; `on` is the day by which targets fall due."""
    return Findings({ptce.slug: once(ptce.slug, _measure_ptce, ptce, on) for ptce in network.ptces})


def _measure_ptce(ptce: Ptce, on: date) -> dict[str, Finding]:
    # What a public source has printed is no secret; hiding it here would protect nobody.
    published = ptce.file.origin is Origin.PUBLIC_SOURCES
    return {indicator.id: measure_indicator(indicator, ptce.reference, on, published) for indicator in ptce.indicators}


def measure_indicator(indicator: Indicator, reference: Period, on: date, published: bool = False) -> Finding:
    """One indicator at its report's reference year; everything is computed from what may be shown, so nothing leaks.

    `published`: its values are public already, and none is masked.
    """
    series = indicator.series if published else shown_series(indicator)
    margins = uncertainties(series, indicator)
    newest = latest(series, indicator, reference)
    return Finding(
        # With the shown series only, so that no export can reach a masked number through its finding.
        indicator=replace(indicator, series=series),
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
