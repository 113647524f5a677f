"""The bank as the network uses it: counted from the référentiels and the series, and from nothing else."""

from datetime import date

from site_builder.measure.alike import alike_indicators
from site_builder.measure.awaited import awaited, reporting
from site_builder.measure.drift import drifts
from site_builder.model.finding import Finding, Findings
from site_builder.model.governance import Governance, Use
from site_builder.model.network import Network


def govern(network: Network, findings: Findings, on: date) -> Governance:
    """Uses, drifts, near duplicates and what is awaited on that day."""
    uses: dict[str, list[Use]] = {}
    for ptce in network.ptces:
        for finding in findings.by_ptce[ptce.slug].values():
            if not finding.indicator.own:
                uses.setdefault(finding.indicator.id, []).append(_use(ptce.slug, finding))
    return Governance(
        uses={id: tuple(found) for id, found in uses.items()},
        drifts=tuple(drifts(network)),
        alike=tuple(alike_indicators(network)),
        reporting={
            ptce.slug: {
                id: reporting(finding) for id, finding in findings.by_ptce[ptce.slug].items() if not finding.indicator.own
            }
            for ptce in network.ptces
        },
        awaited=tuple(awaited(network, findings, on)),
    )


def _use(slug: str, finding: Finding) -> Use:
    measured = [o.period for o in finding.series.totals if o.value is not None and o.period.dated]
    return Use(slug, finding.indicator.definition.version, min(measured, default=None), max(measured, default=None))
