"""Figures ready to be printed: each with its change, its target, its uncertainty and what is missing around it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from site_builder.model.measure import Indicator, Observation, Series, TargetValue
from site_builder.model.period import Period


class TargetStatus(StrEnum):
    REACHED = "atteinte"
    ON_THE_WAY = "en-voie"
    """Not due yet, and closer to the target than at the start."""
    NOT_DUE = "a-venir"
    """Not due yet, and no progress, or none that can be shown."""
    MISSED = "manquee"
    UNKNOWN = "inconnue"
    """Due, and no value to judge by."""


@dataclass(frozen=True, slots=True)
class TargetReading:
    target: TargetValue
    status: TargetStatus
    observed: Observation | None
    """The observation by which it is judged: at the due period when there is one, else the newest before it."""
    rivals: tuple[Observation, ...] = ()
    """What other sources say of the same period and scope, when by them the answer would be another: nothing is judged then."""


@dataclass(frozen=True, slots=True)
class Change:
    """Between two comparable observations: same kind of period, scope and source family, no break in between."""

    before: Observation
    after: Observation
    difference: Decimal
    within_uncertainty: bool | None
    """True or False for random samples; None when no margin exists (register, voluntary answers)."""


class UncertaintyKind(StrEnum):
    WILSON = "wilson"
    """95 % Wilson score interval with finite-population correction, for a random draw."""
    NON_RESPONSE = "non-reponse"
    """Bounds if every non-respondent had answered no, or yes, for voluntary answers or a census with gaps."""


@dataclass(frozen=True, slots=True)
class Uncertainty:
    kind: UncertaintyKind
    low: Decimal
    high: Decimal
    """In the unit's scale: 55 for 55 %."""


@dataclass(frozen=True, slots=True)
class Response:
    """Who answered: counts first."""

    count: int | None
    """How many answered this way, when known exactly."""
    answered: int
    asked: int | None


@dataclass(frozen=True, slots=True)
class Finding:
    """One indicator of one PTCE at its report's reference year."""

    indicator: Indicator
    reference: Period
    series: Series
    """What may be shown after disclosure control: small cells are masked, and what would let them be derived."""
    latest: Observation | None
    """The newest total that has a number, not later than the reference year."""
    at_reference: Observation | None
    """The total of the reference year, whatever its state; None when nothing was written for it."""
    others: tuple[Observation, ...]
    """Totals of the same period as `latest` from another source or scope: shown beside it, never averaged."""
    change: Change | None
    """Since the observation just before `latest`."""
    since_start: Change | None
    """Since the baseline, else since the first observation, over comparable ones only."""
    target: TargetReading | None
    uncertainty: Mapping[Observation, Uncertainty]
    """By observation, for the chart's band and the table; empty for registers."""
    response: Response | None
    """Of `latest`."""

    @property
    def covered(self) -> bool:
        """Whether this indicator counts as reported for the reference year."""
        return self.at_reference is not None and self.at_reference.value is not None


@dataclass(frozen=True, slots=True)
class Findings:
    """Every finding of the network, by PTCE slug then indicator id, in the order of each référentiel."""

    by_ptce: Mapping[str, Mapping[str, Finding]]

    def of(self, slug: str, indicator: str) -> Finding:
        return self.by_ptce[slug][indicator]

    def coverage(self, slug: str) -> tuple[int, int]:
        """How many of its indicators are reported for the reference year, and how many there are."""
        findings = self.by_ptce[slug].values()
        return sum(finding.covered for finding in findings), len(findings)
