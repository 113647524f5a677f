"""Margins of shares, against published values and by hand."""

from decimal import Decimal

import pytest

from site_builder.measure.uncertainty import non_response_bounds, uncertainties, wilson
from tests.unit.measure.cases import MEETINGS, indicator, seen

# Newcombe, « Two-sided confidence intervals for the single proportion », Statistics in Medicine 17, 1998, table I, method 3.
PUBLISHED = [(81, 263, "25.53", "36.62"), (15, 148, "6.24", "16.05"), (0, 20, "0", "16.11"), (1, 29, "0.61", "17.18")]


@pytest.mark.parametrize(("count", "answered", "low", "high"), PUBLISHED)
def test_wilson_as_published(count, answered, low, high):
    bounds = wilson(Decimal(count) * 100 / answered, answered)
    assert [abs(a - Decimal(b)) <= Decimal("0.01") for a, b in zip(bounds, (low, high), strict=True)] == [True, True]


@pytest.mark.parametrize(("population", "ratio"), [(1_000_000, "1"), (400, "0.867"), (150, "0.579"), (100, "0"), (80, "0")])
def test_a_known_population_narrows_the_interval(population, ratio):
    """By about the square root of (N - n) / (N - 1)."""
    low, high = wilson(Decimal(71), 100)
    near, far = wilson(Decimal(71), 100, population)
    assert abs((far - near) / (high - low) - Decimal(ratio)) < Decimal("0.01")


@pytest.mark.parametrize(
    ("share", "count", "answered", "asked", "bounds"),
    [
        ("61", 17, 28, 31, ("54.83", "64.52")),
        ("61", None, 28, 31, ("55.09", "64.78")),
        ("0", 0, 10, 20, ("0", "50")),
        ("100", 10, 10, 20, ("50", "100")),
        ("61", 607, 1000, 1001, ("60.63", "61")),
    ],
)
def test_bounds_of_non_response(share, count, answered, asked, bounds):
    assert non_response_bounds(Decimal(share), count, answered, asked) == tuple(map(Decimal, bounds))


@pytest.mark.parametrize(
    ("observation", "kind"),
    [
        (seen("2024", 61), None),
        (seen("2024", 61, answered=28), None),
        (seen("2024", 61, draw="aleatoire"), None),
        (seen("2024", 61, draw="aleatoire", answered=28, asked=31), "wilson"),
        (seen("2024", 61, draw="tous", answered=28, asked=28), None),
        (seen("2024", 61, draw="tous", answered=28, asked=31), "non-reponse"),
        (seen("2024", 61, draw="volontaires", answered=28, asked=31), "non-reponse"),
        (seen("2024", 61, draw="volontaires", answered=28), None),
        (seen("2024", None, draw="volontaires", answered=28, asked=31), None),
        (seen("2024", 61, draw="aleatoire", answered=0), None),
    ],
)
def test_which_margin(observation, kind):
    known = indicator(observation)
    found = uncertainties(known.series, known).get(observation)
    assert (found and found.kind) == kind


def test_only_shares_have_margins():
    known = indicator(seen("2024", 12, draw="aleatoire", answered=28, asked=31), unit=MEETINGS)
    assert uncertainties(known.series, known) == {}


def test_the_population_is_not_that_of_a_part():
    total = seen("2024", 50, draw="aleatoire", answered=30)
    part = seen("2024", 50, draw="aleatoire", answered=30, sexe="femmes")
    known = indicator(total, part, population=31)
    margins = uncertainties(known.series, known)
    assert margins[total].high - margins[total].low < margins[part].high - margins[part].low
