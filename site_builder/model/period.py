"""Periods as PTCEs live them: civil years, exercices, school years, semesters … each typed, never guessed from another."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache


class PeriodKind(StrEnum):
    YEAR = "annee"
    FISCAL_YEAR = "exercice"
    SCHOOL_YEAR = "annee-scolaire"
    SEMESTER = "semestre"
    QUARTER = "trimestre"
    MONTH = "mois"
    DAY = "jour"
    RANGE = "plage"
    UNDATED = "non-datee"
    """Only for fiches from public sources whose source gives no date."""


@dataclass(frozen=True, slots=True)
class Period:
    """A span of time with its kind; two kinds never compare as the same period, even over the same days."""

    kind: PeriodKind
    start: date
    end: date
    """Last day included."""

    @property
    def sort_key(self) -> tuple[date, date, str]:
        return (self.end, self.start, self.kind.value)

    def __lt__(self, other: "Period") -> bool:
        return self.sort_key < other.sort_key

    @property
    def year(self) -> int:
        """The civil year in which the period ends: what a report of that year may show."""
        return self.end.year

    @property
    def code(self) -> str:
        """A stable spelling for files and addresses: 2024, 2023-2024, 2024-S1, 2024-T2, 2024-03, 2024-03-15."""
        return CODES[self.kind](self)

    @property
    def dated(self) -> bool:
        return self.kind is not PeriodKind.UNDATED

    def __str__(self) -> str:
        return self.code


CODES: dict[PeriodKind, Callable[[Period], str]] = {
    PeriodKind.YEAR: lambda p: f"{p.end.year}",
    PeriodKind.FISCAL_YEAR: lambda p: f"exercice-{p.start.year}-{p.start.year + 1}",
    PeriodKind.SCHOOL_YEAR: lambda p: f"scolaire-{p.start.year}-{p.start.year + 1}",
    PeriodKind.SEMESTER: lambda p: f"{p.start.year}-S{1 if p.start.month == 1 else 2}",
    PeriodKind.QUARTER: lambda p: f"{p.start.year}-T{(p.start.month + 2) // 3}",
    PeriodKind.MONTH: lambda p: f"{p.start:%Y-%m}",
    PeriodKind.DAY: lambda p: p.start.isoformat(),
    PeriodKind.RANGE: lambda p: f"{p.start.year}..{p.end.year}",
    PeriodKind.UNDATED: lambda p: "non-datee",
}

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "janvier janv jan", "février fevrier févr fevr fev", "mars mar", "avril avr", "mai", "juin jun",
            "juillet juil jul", "août aout aoû", "septembre sept sep", "octobre oct", "novembre nov", "décembre decembre déc dec",
        ],
        start=1,
    )
    for name in names.split()
}  # fmt: skip

UNDATED = Period(PeriodKind.UNDATED, date.min, date.min)


def civil_year(year: int) -> Period:
    return Period(PeriodKind.YEAR, date(year, 1, 1), date(year, 12, 31))


@lru_cache(maxsize=2048)
def parse_period(text: str, consecutive: PeriodKind = PeriodKind.FISCAL_YEAR) -> Period | None:
    """The period that an editor wrote, or None when it is not one.

    `consecutive` says what a bare « 2023-2024 » is for this indicator: an exercice or a school year.
    Accepts 2024, 2023-2024, exercice 2023-2024, scolaire 2023-2024, 2024-S1, S1 2024, 2024-T2, 2024-03, 03/2024, mars 2024,
    mars-24, 2024-03-15, 15/03/2024, 15 mars 2024, 2021..2023, non datée.
    """
    cleaned = " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split()).lower()
    for pattern, build in PATTERNS:
        if match := re.fullmatch(pattern, cleaned):
            try:
                return build(match.groups(), consecutive)
            except (ValueError, OverflowError):
                return None
    return None


def _consecutive(kind: PeriodKind, first: str, second: str) -> Period | None:
    start, end = int(first), int(first[:2] + second) if len(second) == 2 else int(second)
    if end != start + 1:
        return None
    month = 9 if kind is PeriodKind.SCHOOL_YEAR else 7
    return Period(kind, date(start, month, 1), date(end, month, 1) - timedelta(days=1))


def _span(kind: PeriodKind, year: int, first_month: int, months: int) -> Period:
    past_end = date(year + (first_month + months - 1) // 12, (first_month + months - 1) % 12 + 1, 1)
    return Period(kind, date(year, first_month, 1), past_end - timedelta(days=1))


def _part(kind: PeriodKind, year: str, number: str) -> Period | None:
    months = 6 if kind is PeriodKind.SEMESTER else 3
    if int(number) not in range(1, 12 // months + 1):
        return None
    return _span(kind, int(year), (int(number) - 1) * months + 1, months)


def _month(year: str, month: str) -> Period | None:
    number = MONTHS.get(month.rstrip(".")) or (int(month) if month.isdigit() else 0)
    return _span(PeriodKind.MONTH, int(year) + (2000 if len(year) == 2 else 0), number, 1) if number in range(1, 13) else None


def _day(year: str, month: str, day: str) -> Period:
    on = date(int(year), int(month), int(day))
    return Period(PeriodKind.DAY, on, on)


def _range(first: str, last: str) -> Period | None:
    return Period(PeriodKind.RANGE, date(int(first), 1, 1), date(int(last), 12, 31)) if int(first) < int(last) else None


Y = r"((?:19|20)\d\d)"
PATTERNS: tuple[tuple[str, Callable[[tuple[str, ...], PeriodKind], Period | None]], ...] = (
    (Y, lambda g, _: civil_year(int(g[0]))),
    (Y + r"[-/–]((?:19|20)\d\d)", lambda g, kind: _consecutive(kind, g[0], g[1])),
    (r"(?:exercice|ex\.?)[ -]" + Y + r"[-/–](\d\d(?:\d\d)?)", lambda g, _: _consecutive(PeriodKind.FISCAL_YEAR, g[0], g[1])),
    (
        r"(?:année |annee )?scolaire[ -]" + Y + r"[-/–](\d\d(?:\d\d)?)",
        lambda g, _: _consecutive(PeriodKind.SCHOOL_YEAR, g[0], g[1]),
    ),
    (Y + r"[- ]?s([1-2])", lambda g, _: _part(PeriodKind.SEMESTER, g[0], g[1])),
    (r"s([1-2])[- ]?" + Y, lambda g, _: _part(PeriodKind.SEMESTER, g[1], g[0])),
    (Y + r"[- ]?t([1-4])", lambda g, _: _part(PeriodKind.QUARTER, g[0], g[1])),
    (r"t([1-4])[- ]?" + Y, lambda g, _: _part(PeriodKind.QUARTER, g[1], g[0])),
    (Y + r"-(\d\d)", lambda g, _: _month(g[0], g[1])),
    (r"(\d\d?)/" + Y, lambda g, _: _month(g[1], g[0])),
    (r"([a-zéûô]+\.?)[ -](\d\d(?:\d\d)?)", lambda g, _: _month(g[1], g[0])),
    (Y + r"-(\d\d)-(\d\d)(?:[ t]00:00(?::00)?)?", lambda g, _: _day(g[0], g[1], g[2])),
    (r"(\d\d?)/(\d\d?)/" + Y, lambda g, _: _day(g[2], g[1], g[0])),
    (r"(\d\d?)(?:er)? ([a-zéûô]+)\.? " + Y, lambda g, _: _day(g[2], str(MONTHS.get(g[1], 0)), g[0])),
    (Y + r" ?(?:\.\.|à|a) ?" + Y, lambda g, _: _range(g[0], g[1])),
    (r"non[ -]dat[ée]e?", lambda g, _: UNDATED),
)
