"""The rows of open data: what this publication shows of its poles, as typed values in the columns of `model/open_data`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from site_builder.model.finding import Finding
from site_builder.model.framework import Effect
from site_builder.model.measure import Indicator, Observation
from site_builder.model.open_data import EFFECTS, INDICATORS, MEASURES, POLES, OpenTable, Value
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication

Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """A table with its rows."""

    table: OpenTable
    rows: tuple[Row, ...]


def tables_of(publication: Publication, ptces: Iterable[Ptce]) -> tuple[Filled, ...]:
    """The four tables of these poles, in the order of `open_data.TABLES`."""
    poles = tuple(ptces)
    measures = (row for ptce in poles for i in ptce.indicators for row in measure_rows(publication, ptce, i.id))
    return (*descriptions_of(poles), Filled(MEASURES, tuple(measures)))


def descriptions_of(poles: Sequence[Ptce]) -> tuple[Filled, ...]:
    """The tables without their values."""
    return (
        Filled(POLES, tuple(pole_row(ptce) for ptce in poles)),
        Filled(EFFECTS, tuple(effect_row(ptce, effect) for ptce in poles for effect in ptce.framework.effects)),
        Filled(INDICATORS, tuple(indicator_row(ptce, indicator) for ptce in poles for indicator in ptce.indicators)),
    )


def measure_rows(publication: Publication, ptce: Ptce, indicator: str) -> tuple[Row, ...]:
    """Every observation that may be shown, in the order of the series."""
    finding = publication.findings.of(ptce.slug, indicator)
    return tuple(_measure(ptce, finding, seen) for seen in finding.series.observations)


def _measure(ptce: Ptce, finding: Finding, seen: Observation) -> Row:
    indicator, period = finding.indicator, seen.period
    return (
        ptce.slug, ptce.file.origin.value, indicator.id, indicator.name, indicator.unit.sign or indicator.unit.plural,
        period.code, period.kind.value, period.start if period.dated else None, period.end if period.dated else None,
        seen.value, seen.state.value, seen.scope, " | ".join(f"{name}={value}" for name, value in seen.breakdown.items()),
        seen.count, seen.answered, seen.asked, _word(seen.draw), seen.source, seen.source_address, seen.method,
        _day(seen.collected_on), _day(seen.corrected_on), seen.former_value, _word(seen.reliability), seen.break_reason, seen.comment,
    )  # fmt: skip


def indicator_row(ptce: Ptce, indicator: Indicator) -> Row:
    definition, target, baseline = indicator.definition, indicator.target, indicator.baseline
    return (
        ptce.slug, ptce.file.origin.value, indicator.id, indicator.name, "non" if indicator.own else "oui",
        definition.version, definition.theme, definition.kind.value, definition.nature.value,
        indicator.unit.plural, definition.direction.value, definition.definition,
        definition.calculation, definition.limits, definition.precautions, definition.question, definition.aggregation.value,
        definition.aggregation_reason, _list(definition.goals), _list(indicator.effects), indicator.scope, indicator.population,
        target.value if target else None, target.due.code if target else None,
        baseline.value if baseline else None, baseline.period.code if baseline else None,
    )  # fmt: skip


def effect_row(ptce: Ptce, effect: Effect) -> Row:
    return (
        ptce.slug, ptce.file.origin.value, effect.id, effect.name, effect.description, _list(effect.objectives),
        effect.direction.value, "oui" if effect.wanted else "non",
        _word(effect.stage), _word(effect.horizon), _word(effect.evidence),
    )  # fmt: skip


def pole_row(ptce: Ptce) -> Row:
    file, territory, approval = ptce.file, ptce.file.territory, ptce.file.approval
    place = (territory.name, _list(territory.departments), territory.region, territory.town) if territory else (None,) * 4
    return (
        ptce.slug, file.origin.value, file.name, file.status.value, file.summary, *place, _list(file.sectors),
        file.since.code if file.since else None, file.legal_form, file.website, ptce.reference.code,
        _list(f"{step.name.value}={step.state.value}" for step in file.journey),
        approval.by if approval else None, approval.on if approval else None, file.source_note,
    )  # fmt: skip


def _list(parts: Iterable[str]) -> str | None:
    return " | ".join(parts) or None


def _word(member: object) -> str | None:
    return None if member is None else str(member)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
