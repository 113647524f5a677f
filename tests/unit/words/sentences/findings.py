"""Findings for the cases of this folder, from typed values through the real measures; sentences with plain spaces."""

from datetime import date

from site_builder.measure import measure_indicator
from tests.unit.measure.cases import indicator, period


def finding(*observations, reference="2024", on=date(2025, 11, 14), **more):
    return measure_indicator(indicator(*observations, **more), period(reference), on)


def plain(text):
    """Firm and thin spaces as plain ones, to keep the cases readable; `test_typography` holds the real ones."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")
