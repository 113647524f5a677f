"""What a pole's editors have before them: what is there, what comes next, and where to write it. Never for the public site."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

from site_builder.model.bank import Change
from site_builder.model.diffusion import Status
from site_builder.model.framework import Effect
from site_builder.model.governance import Drift
from site_builder.model.measure import Indicator
from site_builder.model.period import Period
from site_builder.model.places import Places
from site_builder.model.requirement import Requirement
from site_builder.problems import Problem


class Content(Enum):
    """A kind of thing that a pole writes, by its key or its table."""

    MISSION = "mission"
    GOVERNANCE = "gouvernance"
    MEMBERS = "membres"
    STAKEHOLDERS = "parties_prenantes"
    PROJECTS = "projets"
    MEETINGS = "rencontres"
    ISSUES = "enjeux"
    OBJECTIVES = "objectifs"
    EFFECTS = "effets"
    INDICATORS = "indicateurs"
    VALUES = "mesures"
    VERBATIMS = "verbatims"
    NARRATIVES = "recits"
    FUNDINGS = "financements"
    SELF_EVALUATION = "autoevaluation"


class Reason(Enum):
    """Why a value is expected."""

    ANNOUNCED = "annoncee"
    TARGET = "cible"
    RHYTHM = "rythme"


@dataclass(frozen=True, slots=True)
class ToCollect:
    """The next value of one indicator."""

    indicator: Indicator
    period: Period
    reason: Reason
    latest: Period | None
    """Of its newest value; None while nothing was measured."""
    late: bool
    """Whether the period is over."""


@dataclass(frozen=True, slots=True)
class Bare:
    """An effect that lacks figures, words or both."""

    effect: Effect
    figures: int
    """How many of its indicators have a value."""
    voices: int
    """How many voices about it may be published that day."""


@dataclass(frozen=True, slots=True)
class Expiring:
    """An agreement that has ended, or will soon; the words themselves are never repeated."""

    verbatim: str
    on: date
    days: int
    """From the day the site speaks of to the last day of the agreement; negative once it is over."""


@dataclass(frozen=True, slots=True)
class Behind:
    """A definition of the bank that has changed since the version that the pole names."""

    indicator: Indicator
    version: int
    """The bank's own."""
    changes: tuple[Change, ...]
    """Those since the pole's version, the oldest first."""


@dataclass(frozen=True, slots=True)
class Health:
    """One pole's framework as its editors need to see it."""

    slug: str
    followed: bool
    """Whether the pole follows its framework here: neither a fiche from public sources nor a pole that publishes elsewhere."""
    places: Places
    next: Status | None
    """The status after its own; None for a published report."""
    missing: tuple[Requirement, ...]
    """What its own status and the next one ask for and that is not there."""
    written: Mapping[Content, int]
    """How many of each kind of thing; of the mission, how many cells of the grid."""
    bare: tuple[Bare, ...]
    to_collect: tuple[ToCollect, ...]
    """The soonest first."""
    waiting: tuple[str, ...]
    """Ids of the voices whose agreement nobody has given or refused yet: they lie in a private folder."""
    expiring: tuple[Expiring, ...]
    """The soonest first."""
    behind: tuple[Behind, ...]
    drifts: tuple[Drift, ...]
    problems: tuple[Problem, ...]
    """Warnings and notices in its files, but for what another part says."""


@dataclass(frozen=True, slots=True)
class NetworkHealth:
    """Every pole's, and what `check` says of the files that all share."""

    folder: Path
    """The content folder, from which files are named."""
    poles: Mapping[str, Health]
    """By slug, in order of registration."""
    problems: tuple[Problem, ...]
