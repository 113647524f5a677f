"""How the bank lives in the network: who uses which definition, where local words depart from it, what seems alike, what is awaited."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from site_builder.model.measure import Indicator
from site_builder.model.period import Period


@dataclass(frozen=True, slots=True)
class Use:
    """One definition as one pole uses it."""

    ptce: str
    version: int
    since: Period | None
    """Of its oldest value; None while nothing was measured."""
    latest: Period | None


class Departure(StrEnum):
    """What a pole says in its own words, and another way than the bank."""

    NAME = "nom"
    QUESTION = "question"
    SCOPE = "perimetre"


@dataclass(frozen=True, slots=True)
class Drift:
    ptce: str
    definition: str
    what: Departure
    local: str
    bank: str
    """What the bank says instead; "" for a scope, which the bank leaves to each pole."""


@dataclass(frozen=True, slots=True)
class OwnIndicator:
    """A definition of a pole's own, outside the bank."""

    ptce: str
    indicator: Indicator


@dataclass(frozen=True, slots=True)
class Alike:
    """Poles' own definitions that seem to count one thing, in one unit: a proposal for the bank."""

    indicators: tuple[OwnIndicator, ...]
    """Of two poles at least, in order of registration."""
    known: tuple[str, ...]
    """Definitions of the bank whose name is near, the nearest first: perhaps it is there already."""


class Reporting(StrEnum):
    """What a pole has to show for a definition at its report's reference year."""

    REPORTED = "de-l-annee"
    OLDER = "plus-ancienne"
    SAID = "dite"
    """No number, and the reason is written: not followed, not applicable, masked."""
    AWAITED = "attendue"


@dataclass(frozen=True, slots=True)
class Awaited:
    """A value whose period has come and that nobody has written yet."""

    ptce: str
    indicator: str
    expected: Period
    latest: Period | None


@dataclass(frozen=True, slots=True)
class Governance:
    uses: Mapping[str, tuple[Use, ...]]
    """By definition of the bank; poles in order of registration."""
    drifts: tuple[Drift, ...]
    alike: tuple[Alike, ...]
    reporting: Mapping[str, Mapping[str, Reporting]]
    """By pole, then by definition of the bank."""
    awaited: tuple[Awaited, ...]
