"""A period as this indicator means it: what « 2023-2024 » is, and which months a spreadsheet turned into days."""

from site_builder.model.bank import Frequency, IndicatorDefinition
from site_builder.model.framework import IndicatorEntry
from site_builder.model.period import Period, PeriodKind, parse_period
from site_builder.model.scalar import folded

CONSECUTIVE = {
    "exercice": PeriodKind.FISCAL_YEAR,
    "scolaire": PeriodKind.SCHOOL_YEAR,
    "annee-scolaire": PeriodKind.SCHOOL_YEAR,
}


def read_period(text: str, entry: IndicatorEntry, definition: IndicatorDefinition) -> tuple[Period | None, bool]:
    """The period, or None; and True when a day was understood as its month."""
    period = parse_period(text, consecutive(entry, definition))
    if period and period.kind is PeriodKind.DAY and definition.frequency is Frequency.MONTHLY:
        return parse_period(f"{period.start:%Y-%m}"), True
    return period, False


def consecutive(entry: IndicatorEntry, definition: IndicatorDefinition) -> PeriodKind:
    """What a bare « 2023-2024 » is: as the entry says, else by the definition's rhythm, else an exercice."""
    if entry.consecutive and (kind := CONSECUTIVE.get(folded(entry.consecutive))):
        return kind
    return PeriodKind.SCHOOL_YEAR if definition.frequency is Frequency.SCHOOL_YEAR else PeriodKind.FISCAL_YEAR
