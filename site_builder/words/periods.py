"""Periods and days as they are read: « exercice 2023-2024 », « au 2e trimestre 2024 », « Mai à septembre 2024 »."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

from babel.dates import format_date

from site_builder.model.language import FRENCH, Language
from site_builder.model.period import Period, PeriodKind, parse_period
from site_builder.words.translation import translated

Wording = Mapping[PeriodKind, str]
"""One pattern per kind; `PARTS` says which words it may hold."""

LABELS: Wording = {
    PeriodKind.YEAR: "{last}",
    PeriodKind.FISCAL_YEAR: "exercice {first}-{last}",
    PeriodKind.SCHOOL_YEAR: "année scolaire {first}-{last}",
    PeriodKind.SEMESTER: "{semester} semestre {first}",
    PeriodKind.QUARTER: "{quarter} trimestre {first}",
    PeriodKind.MONTH: "{month}",
    PeriodKind.DAY: "{day}",
    PeriodKind.RANGE: "{first} à {last}",
    PeriodKind.UNDATED: "année non précisée par la source",
}
SHORT: Wording = {
    PeriodKind.YEAR: "{last}",
    PeriodKind.FISCAL_YEAR: "{first}-{last}",
    PeriodKind.SCHOOL_YEAR: "{first}-{last}",
    PeriodKind.SEMESTER: "S{semester_number} {first}",
    PeriodKind.QUARTER: "T{quarter_number} {first}",
    PeriodKind.MONTH: "{short_month}",
    PeriodKind.DAY: "{short_day}",
    PeriodKind.RANGE: "{first} à {last}",
    PeriodKind.UNDATED: "non daté",
}
IN: Wording = {
    PeriodKind.YEAR: "en {last}",
    PeriodKind.FISCAL_YEAR: "sur l’exercice {first}-{last}",
    PeriodKind.SCHOOL_YEAR: "sur l’année scolaire {first}-{last}",
    PeriodKind.SEMESTER: "au {semester} semestre {first}",
    PeriodKind.QUARTER: "au {quarter} trimestre {first}",
    PeriodKind.MONTH: "en {month}",
    PeriodKind.DAY: "le {day}",
    PeriodKind.RANGE: "de {first} à {last}",
    PeriodKind.UNDATED: "à une date non précisée",
}
SPANS = {"between": "{start} à {end}", "since": "depuis {start}", "until": "jusqu’à {end}"}
ORDINALS: Mapping[str, Callable[[int], str]] = {
    "fr": lambda n: "1er" if n == 1 else f"{n}e",
    "en": lambda n: f"{n}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(n, 'th') }",
}
"""Up to four: semesters and quarters; of days, French alone has one that is written so, the first."""


def period_label(period: Period, language: Language) -> str:
    """The period in full: « 1er semestre 2024 », « 2021 à 2023 », « année non précisée par la source »."""
    return _worded(LABELS, period, language)


def short_label(period: Period, language: Language) -> str:
    """The period for an axis or a narrow column: « S1 2024 », « 2023-2024 », « 15/03/2024 »."""
    return _worded(SHORT, period, language)


def in_period(period: Period, language: Language) -> str:
    """The period inside a sentence: « en 2024 », « sur l’exercice 2023-2024 », « à une date non précisée »."""
    return _worded(IN, period, language)


def day_label(day: date, language: Language) -> str:
    """« 12 juin 2025 », « 1er mars 2025 »."""
    number = ORDINALS[language.code](1) if day.day == 1 and language == FRENCH else str(day.day)
    return f"{number} {month_label(day, language)}"


@lru_cache(maxsize=2048)
def month_label(day: date, language: Language) -> str:
    """« mars 2025 »: the month that holds the day."""
    return str(format_date(day, "MMMM y", locale=language.locale))


def spoken_day(text: str, language: Language) -> str:
    """A day kept as text: « 2025-03-01 » becomes « 1er mars 2025 », anything else stays as the editor wrote it.

    On pages of another language, what is a period is in its words: « mars 2024 » becomes « March 2024 ».
    """
    try:
        return day_label(date.fromisoformat(text), language)
    except ValueError:
        period = None if language == FRENCH else parse_period(text)
        return period_label(period, language) if period else text


def month_span(start: Period | None, end: Period | None, language: Language) -> str:
    """« Mai à septembre 2024 », « Novembre 2023 à mars 2024 », « Depuis mai 2024 »; empty when neither is known."""
    first = _bound(start, start.start, language) if start else ""
    last = _bound(end, end.end, language) if end else ""
    if start and end and start.start.year == end.end.year and first != last:
        first = first.removesuffix(f" {end.end.year}")
    return _capital(_span(first, last, language))


def _span(first: str, last: str, language: Language) -> str:
    if first == last:
        return first
    pattern = "between" if first and last else "since" if first else "until"
    return translated(SPANS[pattern], language).format(start=first, end=last)


def _bound(period: Period, day: date, language: Language) -> str:
    return str(day.year) if period.kind is PeriodKind.YEAR else month_label(day, language)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _worded(wording: Wording, period: Period, language: Language) -> str:
    return translated(wording[period.kind], language).format_map(_Parts(period, language))


class _Parts(dict[str, str]):
    """The words that a pattern may hold, each made when it is asked for: dates are slow to format."""

    def __init__(self, period: Period, language: Language) -> None:
        super().__init__()
        self._period, self._language = period, language

    def __missing__(self, name: str) -> str:
        return PARTS[name](self._period, self._language)


def _semester(period: Period) -> int:
    return (period.start.month + 5) // 6


def _quarter(period: Period) -> int:
    return (period.start.month + 2) // 3


PARTS: Mapping[str, Callable[[Period, Language], str]] = {
    "first": lambda period, _: str(period.start.year),
    "last": lambda period, _: str(period.end.year),
    "semester_number": lambda period, _: str(_semester(period)),
    "semester": lambda period, language: ORDINALS[language.code](_semester(period)),
    "quarter_number": lambda period, _: str(_quarter(period)),
    "quarter": lambda period, language: ORDINALS[language.code](_quarter(period)),
    "month": lambda period, language: month_label(period.start, language),
    "day": lambda period, language: day_label(period.start, language),
    "short_month": lambda period, language: str(format_date(period.start, "MMM y", locale=language.locale)),
    "short_day": lambda period, language: str(format_date(period.start, "dd/MM/y", locale=language.locale)),
}
