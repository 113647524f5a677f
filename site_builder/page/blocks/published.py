"""The figures of a fiche: every value found, side by side, with the year, the scope and the source that each one has or lacks."""

from dataclasses import dataclass
from itertools import combinations

from site_builder.model.finding import Finding
from site_builder.model.measure import WITH_NUMBER, Observation, State
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.linking import Linker
from site_builder.words.initials import under_heading
from site_builder.words.labels import label
from site_builder.words.numbers import gap, split_amount
from site_builder.words.periods import period_label
from site_builder.words.sentences import counted, phrase
from site_builder.words.shown import shown_unit
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class PublishedValue:
    number: str
    """« 10 000 », or the state that stands in place of a number."""
    unit: str
    """« structures » with the space before it, "" after a state."""
    state: str
    """« Estimation », "" for a figure that the source gives as it is."""
    year: str
    """« 2017 », "" when the source does not say."""
    scope: str
    """Who and what the source counted, "" when it does not say."""
    remark: str
    source: str
    source_href: str


@dataclass(frozen=True, slots=True)
class PublishedFigure:
    name: str
    href: str
    differ: bool
    """Several values are given for one period."""
    values: tuple[PublishedValue, ...]


@dataclass(frozen=True, slots=True)
class Published:
    figures: tuple[PublishedFigure, ...]
    summary: str
    """« 8 valeurs relevées dans des documents publics. »"""

    @property
    def differ(self) -> bool:
        """For one figure at least."""
        return any(figure.differ for figure in self.figures)


FOUND = "{values} dans des documents publics."


def published(publication: Publication, ptce: Ptce, to: Linker) -> Published:
    """Every value of every figure, in the order of the référentiel: none is preferred, none is left for another page."""
    found = [publication.findings.of(ptce.slug, indicator.id) for indicator in ptce.indicators]
    number = sum(len(finding.series.observations) for finding in found)
    values = counted(number, "valeur relevée", "valeurs relevées", publication.language)
    return Published(
        tuple(_figure(finding, publication, ptce, to) for finding in found),
        phrase(FOUND, publication.language, values=values),
    )


def _figure(finding: Finding, publication: Publication, ptce: Ptce, to: Linker) -> PublishedFigure:
    seen = finding.series.observations
    return PublishedFigure(
        name=typeset(finding.indicator.name, publication.language),
        href=to(publication.addresses.indicator(ptce.slug, finding.indicator.id)),
        differ=any(_differ(one, other) for one, other in combinations(seen, 2)),
        values=tuple(_value(one, finding, publication) for one in sorted(seen, key=lambda one: not one.period.dated)),
    )


def _differ(one: Observation, other: Observation) -> bool:
    return one.period.dated and one.period == other.period and one.value != other.value


def _value(seen: Observation, finding: Finding, publication: Publication) -> PublishedValue:
    language = publication.language
    number, unit = _amount(seen, finding, publication)
    counts = (*seen.breakdown.values(), seen.scope or finding.indicator.scope or "")
    return PublishedValue(
        number=number,
        unit=unit,
        state="Estimation" if seen.state is State.ESTIMATED else "",
        year=period_label(seen.period, language) if seen.period.dated else "",
        scope=under_heading(typeset(", ".join(part for part in counts if part), language), "Périmètre"),
        remark=typeset(seen.comment or "", language),
        source=typeset(seen.source or finding.indicator.source or "", language),
        source_href=seen.source_address or "",
    )


def _amount(seen: Observation, finding: Finding, publication: Publication) -> tuple[str, str]:
    if seen.value is None or seen.state not in WITH_NUMBER:
        return label(seen.state, publication.language), ""
    digits, unit = split_amount(seen.value, shown_unit(finding.indicator.unit, seen), publication.language)
    return digits, gap(unit, publication.language) + unit
