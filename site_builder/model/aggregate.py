"""What the values of several poles give together, by the contract of each definition, with the rows it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from site_builder.model.bank import Aggregation, IndicatorDefinition, Unit
from site_builder.model.diffusion import Origin
from site_builder.model.measure import Observation, State
from site_builder.model.period import Period


class LeftOut(StrEnum):
    """Why a pole that follows an indicator is not among those whose values are put together."""

    NO_VALUE = "sans-valeur"
    OLDER_REPORT = "rapport-anterieur"
    OTHER_PERIOD = "autre-periode"
    OTHER_SCOPES = "plusieurs-perimetres"
    """Several scopes are measured apart, and none of them is the indicator's own."""
    OTHER_VERSION = "autre-version"
    OTHER_UNIT = "autre-unite"
    NO_WEIGHT = "sans-poids"


class NoTotal(StrEnum):
    """Why there is no figure for all."""

    NEVER = "jamais"
    """The definition forbids it, and says why."""
    TOO_FEW = "trop-peu"


@dataclass(frozen=True, slots=True)
class Part:
    """One pole's value among those put together."""

    ptce: str
    observation: Observation
    value: Decimal
    """That of the observation, which has one."""
    weight: Decimal | None = None
    """Above zero, for a weighted mean."""
    weight_state: State | None = None
    """When the weight is a measure of its own."""
    approved: bool = True
    """False while the pole's report is a draft or in review."""
    rivals: tuple[Observation, ...] = ()
    """What other sources of the pole say of the same period and scope."""
    scope: str = ""
    """What it covers, in the pole's words; "" where the pole wrote nothing of it."""

    @property
    def estimated(self) -> bool:
        return State.ESTIMATED in (self.observation.state, self.weight_state)

    @property
    def provisional(self) -> bool:
        return State.PROVISIONAL in (self.observation.state, self.weight_state) or not self.approved


@dataclass(frozen=True, slots=True)
class Absence:
    """A pole that follows the indicator and is not among those put together."""

    ptce: str
    why: LeftOut
    observation: Observation | None = None
    """What it has instead: the state of the year, or a value of another kind of period."""


@dataclass(frozen=True, slots=True)
class ConstantChange:
    """How the figure moved for the poles that have comparable values at both ends: never one set against another."""

    before: Period
    after: Period
    ptces: tuple[str, ...]
    start: Decimal
    end: Decimal

    @property
    def difference(self) -> Decimal:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class ConstantHistory:
    """The figure over three periods or more, for the poles that have comparable values in every one of them."""

    periods: tuple[Period, ...]
    """Oldest first."""
    values: tuple[Decimal, ...]
    ptces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aggregate:
    """One definition of the bank over the poles that follow it, for the network's reference year."""

    definition: IndicatorDefinition
    unit: Unit
    reference: Period
    ptces: int
    """How many poles there are in all, those that do not follow it included."""
    parts: tuple[Part, ...]
    """In order of registration."""
    absences: tuple[Absence, ...]
    value: Decimal | None
    """Sum, weighted mean or median of the parts; None says `refusal`."""
    refusal: NoTotal | None
    change: ConstantChange | None
    history: ConstantHistory | None

    @property
    def method(self) -> Aggregation:
        return self.definition.aggregation

    @property
    def shared(self) -> bool:
        """Whether two poles at least follow it, and one has a value: what the network shows."""
        return len(self.parts) + len(self.absences) > 1 and bool(self.parts)

    @property
    def estimated(self) -> int:
        """How many of the values are estimates, or weighted by one."""
        return sum(part.estimated for part in self.parts)

    @property
    def provisional(self) -> int:
        """How many of the values may still change."""
        return sum(part.provisional for part in self.parts)

    @property
    def scoped(self) -> int:
        """How many of the values have a scope of their own; 0 when all poles write the same one, or none does."""
        scopes = [part.scope for part in self.parts]
        return sum(map(bool, scopes)) if len(set(scopes)) > 1 else 0


@dataclass(frozen=True, slots=True)
class Aggregates:
    """Every definition that one of the poles follows; nothing at all when no poles may be put together."""

    origin: Origin
    """That of all the poles: real ones and fictitious ones are never put together."""
    ptces: tuple[str, ...]
    """The slugs of the poles that may be put together, in order of registration."""
    by_definition: Mapping[str, Aggregate]
    """In the order of the bank."""
    shared: tuple[Aggregate, ...] = field(init=False, repr=False, compare=False)
    """Those that the network shows, which every page asks for."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "shared", tuple(one for one in self.by_definition.values() if one.shared))

    def get(self, definition: str) -> Aggregate | None:
        """None when no pole that may be put together follows it."""
        return self.by_definition.get(definition)
