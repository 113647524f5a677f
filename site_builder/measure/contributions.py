"""What one pole brings to the network's figure: its value with its weight, or the reason why it is left out."""

import re
from decimal import Decimal

from site_builder.measure.comparable import comparable
from site_builder.measure.totals import at_reference, others
from site_builder.model.aggregate import Absence, LeftOut, Part
from site_builder.model.bank import Aggregation, IndicatorDefinition, Unit
from site_builder.model.diffusion import Status
from site_builder.model.finding import Finding, Findings
from site_builder.model.measure import Observation, State
from site_builder.model.period import Period, parse_period
from site_builder.model.ptce import Ptce
from site_builder.model.scalar import folded


def contribution(ptce: Ptce, findings: Findings, definition: IndicatorDefinition, unit: Unit, period: Period) -> Part | Absence:
    """The pole's value of that very period, in the bank's own unit and version, or why there is none to be added."""
    finding = findings.of(ptce.slug, definition.id)
    if (finding.indicator.unit.id, finding.indicator.unit.name) != (unit.id, unit.name):
        return Absence(ptce.slug, LeftOut.OTHER_UNIT)
    followed = finding.indicator.definition.version
    if followed != definition.version and not versions_compare(definition, period, followed):
        return Absence(ptce.slug, LeftOut.OTHER_VERSION)
    if ptce.reference.year < period.year:
        return Absence(ptce.slug, LeftOut.OLDER_REPORT, finding.at_reference)
    seen = at_reference(finding.series, finding.indicator, period)
    if seen is None or seen.value is None:
        return Absence(ptce.slug, LeftOut.NO_VALUE, seen)
    if seen.period != period:
        return Absence(ptce.slug, LeftOut.OTHER_PERIOD, seen)
    if _one_of_several_scopes(seen, finding):
        return Absence(ptce.slug, LeftOut.OTHER_SCOPES, seen)
    return _part(ptce, findings, definition, seen, seen.value)


def compare(before: Part, after: Part, finding: Finding, definition: IndicatorDefinition) -> bool:
    """Whether the pole's two values may be subtracted: one scope, one source, no break, and one definition."""
    same = comparable(before.observation, after.observation, finding.series)
    return same and versions_compare(definition, before.observation.period)


def versions_compare(definition: IndicatorDefinition, period: Period, followed: int | None = None) -> bool:
    """Whether a value of that period was counted as the definition's version counts, by what its history says.

    `followed` is the version it was measured by; every change since then must leave values comparable. By default the one before.
    """
    since = definition.version - 1 if followed is None else followed
    said = {change.version: change.comparable for change in definition.changes}
    if definition.comparable:
        said[definition.version] = definition.comparable
    later = range(max(since + 1, 2), definition.version + 1)
    return since <= definition.version and all(_compares(said.get(version, "non"), period) for version in later)


def _compares(said: str, period: Period) -> bool:
    since = re.fullmatch(r"depuis\s+(.+)", said)
    first = parse_period(since[1]) if since else None
    return period.start >= first.start if first else folded(said) == "oui"


def _one_of_several_scopes(seen: Observation, finding: Finding) -> bool:
    scopes = {o.scope for o in finding.series.totals if o.period == seen.period and o.value is not None}
    return len(scopes) > 1 and seen.scope not in (finding.indicator.scope, None)


def _part(ptce: Ptce, findings: Findings, definition: IndicatorDefinition, seen: Observation, value: Decimal) -> Part | Absence:
    finding = findings.of(ptce.slug, definition.id)
    weight, weight_state = _weight(ptce, findings, definition, seen)
    if definition.aggregation is Aggregation.WEIGHTED_MEAN and not weight:
        return Absence(ptce.slug, LeftOut.NO_WEIGHT, seen)
    same_scope = (o for o in others(finding.series, seen) if o.scope == seen.scope and o.value != value)
    approved = ptce.file.status is Status.PUBLISHED
    scope = seen.scope or finding.indicator.scope or ""
    return Part(ptce.slug, seen, value, weight, weight_state, approved, tuple(same_scope), scope)


def _weight(
    ptce: Ptce, findings: Findings, definition: IndicatorDefinition, seen: Observation
) -> tuple[Decimal | None, State | None]:
    indicator = findings.of(ptce.slug, definition.id).indicator
    beside = {"repondants": seen.answered, "sollicites": seen.asked, "population": indicator.population}
    name = definition.aggregation_weight or ""
    if name in beside:
        return _decimal(beside[name]), None
    other = findings.by_ptce[ptce.slug].get(name)
    if other is None or other.indicator.own:
        return None, None
    weight = at_reference(other.series, other.indicator, seen.period)
    if weight is None or weight.period != seen.period or not _as_the_bank_counts(other.indicator.definition, weight.period):
        return None, None
    return (None, None) if _one_of_several_scopes(weight, other) else (weight.value, weight.state)


def _as_the_bank_counts(followed: IndicatorDefinition, period: Period) -> bool:
    """Whether a weight counts what the others' do: its history goes up to the bank's own version, the pole may be behind."""
    newest = max((change.version for change in followed.changes), default=followed.version)
    return versions_compare(followed.model_copy(update={"version": newest}), period, followed.version)


def _decimal(number: int | None) -> Decimal | None:
    return None if number is None else Decimal(number)
