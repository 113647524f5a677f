"""Margins of shares, against published values and by hand."""

from decimal import Decimal

import pytest

from site_builder.measure.uncertainty import difference_interval, non_response_bounds, uncertainties, wilson
from tests.unit.measure.cases import MEETINGS, indicator, seen

# R's package binom, `binom.confint(x, n)`, method « wilson », as kept in statsmodels' tests:
# https://github.com/statsmodels/statsmodels/blob/1a63aa78b1c7bad09354b07b5bd4f700230a24a8/statsmodels/stats/tests/results/results_proportion.py
ACCORDING_TO_R = [
    (18, 20, "69.89663547715128", "97.2133518786232"),
    (4, 20, "8.06576625797981", "41.60174322518935"),
    (4, 200, "0.780442641634947", "5.028708690582643"),
    (190, 200, "91.0421851861224", "97.2617354399236"),
    (1, 30, "0.590859", "16.670391"),
    (29, 30, "83.32961", "99.40914"),
    (0, 30, "0", "11.351339"),
    (30, 30, "88.64866", "100"),
]


@pytest.mark.parametrize(("count", "answered", "low", "high"), ACCORDING_TO_R)
def test_wilson_as_r_computes_it(count, answered, low, high):
    bounds = wilson(Decimal(count) * 100 / answered, answered)
    assert [abs(a - Decimal(b)) <= Decimal("0.01") for a, b in zip(bounds, (low, high), strict=True)] == [True, True]


# Newcombe 1998 (see the module), table II, method 10; rows a, b and g are also those of « Constructing Confidence Intervals for the
# Differences of Binomial Proportions in SAS », WUSS 2016, paper 127, page 9, column « Newcombe score ».
ACCORDING_TO_NEWCOMBE = [
    ((56, 70), (48, 80), "5.24", "33.39"),
    ((9, 10), (3, 10), "17.05", "80.90"),
    ((5, 56), (0, 29), "-3.81", "19.26"),
    ((0, 10), (0, 20), "-16.11", "27.75"),
    ((0, 10), (0, 10), "-27.75", "27.75"),
    ((10, 10), (0, 20), "67.91", "100"),
]


@pytest.mark.parametrize(("after", "before", "low", "high"), ACCORDING_TO_NEWCOMBE)
def test_difference_as_newcombe_published_it(after, before, low, high):
    """To 0.02 of a point: the two intervals it is made of are rounded outwards to 0.01."""
    (first, of_first), (last, of_last) = before, after
    shares = Decimal(first) * 100 / of_first, Decimal(last) * 100 / of_last
    bounds = difference_interval(shares[0], wilson(shares[0], of_first), shares[1], wilson(shares[1], of_last))
    assert [abs(a - Decimal(b)) <= Decimal("0.02") for a, b in zip(bounds, (low, high), strict=True)] == [True, True]


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
