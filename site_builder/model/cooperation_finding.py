"""What members, projects and meetings say together: the network, its years and its funnel, ready to be put into words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from site_builder.model.cooperation import Member, Project
from site_builder.model.stakeholder import Stakeholder

STEP_INDICATORS: dict[str, tuple[str, ...]] = {
    "rencontres": ("rencontres-organisees", "reunions-de-travail"),
    "idees": ("idees-captees", "projets-emerges", "idees-recueillies"),
    "projets": ("projets-montes-a-plusieurs", "projets-amorces"),
    "emplois": ("emplois-crees", "emplois-maintenus", "emplois-partages", "emplois-issus-des-projets"),
}
"""Indicators that count a step from meetings to jobs: definitions of the bank first, then names that fiches use."""
TIME_INDICATORS = ("temps-cooperation-membres", "temps-animation-pole", "heures-benevolat")


def step_indicators(known: Iterable[str]) -> dict[str, str]:
    """By step, the first of its indicators that is among those known."""
    ids = frozenset(known)
    return {step: found[0] for step, names in STEP_INDICATORS.items() if (found := [name for name in names if name in ids])}


@dataclass(frozen=True, slots=True)
class Web:
    """Who takes part in what, today: present members and the projects that were not stopped."""

    members: tuple[Member, ...]
    """By family, then by name: the number of a member is its place, from 1, in the picture as in the table."""
    projects: tuple[Project, ...]
    """By name; ideas among them."""
    ties: tuple[tuple[int, int], ...]
    """Places of a member and of a project that it takes part in, in order."""

    def members_of(self, project: int) -> tuple[Member, ...]:
        return tuple(self.members[member] for member, one in self.ties if one == project)


@dataclass(frozen=True, slots=True)
class Closeness:
    """Members two by two: a pair is linked when both take part in one project."""

    linked: int
    possible: int
    density: Decimal
    """D = 2m/(n(n−1)), from 0 to 1: the linked pairs among the possible ones."""
    mean: Decimal
    """2m/n: with how many others a member works, on average."""


@dataclass(frozen=True, slots=True)
class Participation:
    """How many members take part in no project, in one, and in several."""

    alone: int
    in_one: int
    in_several: int

    @property
    def members(self) -> int:
        return self.alone + self.in_one + self.in_several


@dataclass(frozen=True, slots=True)
class CooperationYear:
    """One civil year; None where the registers do not say."""

    year: int
    held: int | None
    """Meetings held; None outside the years that the register of meetings covers."""
    cancelled: int | None
    noted: int
    """Of those held, how many say who or how many were there."""
    attendance: int
    """Structures there, added over the meetings noted: one that came twice counts twice."""
    arrived: int
    departed: int
    present: int | None
    """Members on the last day of the year; None when somebody's arrival is not dated."""
    running: int | None
    """Projects begun and not ended on the last day of the year; None when a project's start is not dated."""
    participation: Participation | None
    """Of the members of that day in the projects running that day, ideas left out; None where either is unknown."""
    closeness: Closeness | None
    """Of the same members through the same projects."""


@dataclass(frozen=True, slots=True)
class Funnel:
    """From meetings to jobs. Each step has a source of its own: what is counted differs, and nothing is divided."""

    held: int | None
    """Meetings held since `since`; None without a register of meetings."""
    cancelled: int
    since: date | None
    until: date | None
    ideas: int | None
    """Every project of the register, whatever became of it; None without a register."""
    begun: int
    """Those that went beyond the idea, the stopped ones included."""
    running: int
    stopped: int
    indicators: Mapping[str, str]
    """By step, the indicator that counts the same thing: « rencontres », « idees », « projets », « emplois »."""


@dataclass(frozen=True, slots=True)
class Cooperation:
    """One pole's cooperation on the day the site speaks of."""

    web: Web
    closeness: Closeness | None
    """None below three members: there is no network to speak of."""
    participation: Participation
    """Of the present members in the projects of the web."""
    years: tuple[CooperationYear, ...]
    funnel: Funnel
    money: Decimal | None
    """Euros obtained together by all projects, stopped ones included; None when no project says any."""
    money_known: int
    """How many projects say what they obtained, zero included."""
    time_indicators: tuple[str, ...]
    """Indicators of the time that cooperating takes."""
    stakeholders: tuple[Stakeholder, ...]
    """By family, then by name: the number of each is its place, from 1, on the map as in the table."""
