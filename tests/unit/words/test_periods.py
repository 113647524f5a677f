"""Periods and days, as read."""

from datetime import date

import pytest

from site_builder.model.language import FRENCH
from site_builder.model.period import parse_period
from site_builder.words.periods import day_label, in_period, month_span, period_label, short_label, spoken_day

CASES = [
    ("2024", "2024", "2024", "en 2024"),
    ("exercice 2023-2024", "exercice 2023-2024", "2023-2024", "sur l’exercice 2023-2024"),
    ("scolaire 2023-2024", "année scolaire 2023-2024", "2023-2024", "sur l’année scolaire 2023-2024"),
    ("2024-S1", "1er semestre 2024", "S1 2024", "au 1er semestre 2024"),
    ("2024-S2", "2e semestre 2024", "S2 2024", "au 2e semestre 2024"),
    ("2024-T2", "2e trimestre 2024", "T2 2024", "au 2e trimestre 2024"),
    ("2024-T4", "4e trimestre 2024", "T4 2024", "au 4e trimestre 2024"),
    ("2024-03", "mars 2024", "mars 2024", "en mars 2024"),
    ("2024-07", "juillet 2024", "juil. 2024", "en juillet 2024"),
    ("2024-03-15", "15 mars 2024", "15/03/2024", "le 15 mars 2024"),
    ("2024-03-01", "1er mars 2024", "01/03/2024", "le 1er mars 2024"),
    ("2021..2023", "2021 à 2023", "2021 à 2023", "de 2021 à 2023"),
    ("non datée", "année non précisée par la source", "non daté", "à une date non précisée"),
]


@pytest.mark.parametrize(("typed", "label", "axis", "sentence"), CASES)
def test_period(typed, label, axis, sentence):
    period = parse_period(typed)
    assert (period_label(period, FRENCH), short_label(period, FRENCH), in_period(period, FRENCH)) == (label, axis, sentence)


@pytest.mark.parametrize(("day", "expected"), [(date(2025, 6, 12), "12 juin 2025"), (date(2025, 3, 1), "1er mars 2025")])
def test_day(day, expected):
    assert day_label(day, FRENCH) == expected
    assert spoken_day(day.isoformat(), FRENCH) == expected


def test_a_day_that_is_not_one_stays_as_written():
    assert spoken_day("automne 2024", FRENCH) == "automne 2024"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2024-05", "2024-09", "Mai à septembre 2024"),
        ("2023-11", "2024-03", "Novembre 2023 à mars 2024"),
        ("2024-05", "2024-05", "Mai 2024"),
        ("2024-05-12", "2024-09-30", "Mai à septembre 2024"),
        ("2024", "2024", "2024"),
        ("2023", "2024", "2023 à 2024"),
        ("2024-05", None, "Depuis mai 2024"),
        (None, "2024-09", "Jusqu’à septembre 2024"),
        (None, None, ""),
    ],
)
def test_month_span(start, end, expected):
    assert month_span(start and parse_period(start), end and parse_period(end), FRENCH) == expected
