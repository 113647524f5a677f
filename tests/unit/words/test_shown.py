"""How finely shares are printed: whole points for few answers, and changes that agree with what is printed."""

from decimal import Decimal

import pytest

from site_builder.model.language import FRENCH
from site_builder.words.numbers import amount
from site_builder.words.sentences import value_text
from site_builder.words.shown import shown_difference, shown_unit, unit_beside
from tests.unit.measure.cases import MEETINGS, SHARE, seen

FINE = SHARE.model_copy(update={"decimals": 1})


@pytest.mark.parametrize(
    ("value", "answered", "unit", "printed"),
    [
        ("60.7", 28, FINE, "61\u202f%"),
        ("60.7", 49, FINE, "61\u202f%"),
        ("60.7", 50, FINE, "60,7\u202f%"),
        ("60.7", None, FINE, "60,7\u202f%"),
        ("3.6", 28, FINE, "4\u202f%"),
        ("0", 28, FINE, "0\u202f%"),
        ("12", 28, MEETINGS, "12\u00a0rencontres"),
    ],
)
def test_a_share_of_few_answers_has_no_decimals(value, answered, unit, printed):
    assert value_text(seen("2024", value, answered=answered), unit, FRENCH) == printed


def test_every_count_of_few_answers_keeps_its_own_number():
    """From 0 to n answers the printed shares all differ: rounding loses nothing."""
    for n in range(1, 50):
        shares = {amount(Decimal(100) * k / n, shown_unit(FINE, seen("2024", 1, answered=n)), FRENCH) for k in range(n + 1)}
        assert len(shares) == n + 1


def test_a_target_is_never_missed_by_an_equal_number():
    observed = seen("2024", "34.9", answered=28)
    assert amount(observed.value, unit_beside(observed, Decimal(35), FINE), FRENCH) == "34,9\u202f%"
    assert amount(observed.value, unit_beside(observed, Decimal(40), FINE), FRENCH) == "35\u202f%"


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        (("57.6", 28), ("60.4", 28), "2"),
        (("59.6", 28), ("60.4", 28), "0"),
        (("60.7", 100), ("61.2", 28), "0"),
        (("57.25", 200), ("60.34", 200), "3.0"),
        (("34.96", None), ("34.99", None), "0.03"),
    ],
)
def test_a_change_is_that_of_the_printed_values(before, after, moved):
    ends = (seen(year, value, answered=n) for year, (value, n) in zip(("2023", "2024"), (before, after), strict=True))
    assert shown_difference(*ends, FINE) == Decimal(moved)
