"""How a figure moved, and when that says nothing."""

from decimal import Decimal

import pytest

from site_builder.measure.change import change_before, change_since_start
from site_builder.measure.comparable import comparable
from site_builder.measure.uncertainty import uncertainties
from tests.unit.measure.cases import indicator, seen

CASES = {
    "first": ([seen("2024", 5)], None, None),
    "two": ([seen("2023", 3), seen("2024", 5)], 2, 2),
    "three": ([seen("2022", 1), seen("2023", 3), seen("2024", 5)], 2, 4),
    "over a gap": ([seen("2022", 1), seen("2023"), seen("2024", 5)], 4, 4),
    "to zero": ([seen("2023", 3), seen("2024", 0)], -3, -3),
    "a break now": ([seen("2023", 3), seen("2024", 5, break_reason="questionnaire")], None, None),
    "a break before": ([seen("2022", 1), seen("2023", 3, break_reason="questionnaire"), seen("2024", 5)], 2, 2),
    "a break said on a missing value": ([seen("2022", 1), seen("2023", break_reason="x"), seen("2024", 5)], None, None),
    "another kind of period": ([seen("exercice 2022-2023", 3), seen("2024", 5)], None, None),
    "another scope": ([seen("2023", 3, scope="pays"), seen("2024", 5)], None, None),
    "another source": ([seen("2023", 3, source="Insee"), seen("2024", 5, source="registre")], None, None),
    "the same source, dated": ([seen("2023", 3, source="Enquête 2023"), seen("2024", 5, source="enquête  2024")], 2, 2),
    "undated": ([seen("non datée", 3), seen("2024", 5)], None, None),
    "nothing": ([], None, None),
}


@pytest.mark.parametrize(("observations", "before", "since_start"), list(CASES.values()), ids=list(CASES))
def test_change(observations, before, since_start):
    known = indicator(*observations)
    newest = observations[-1] if observations else None
    change = change_before(newest, known.series, {})
    whole = change_since_start(newest, known.series, known, {})
    assert (change and change.difference, whole and whole.difference) == (before, since_start)


@pytest.mark.parametrize(
    ("baseline", "break_reason", "expected"),
    [
        ((1, "2021"), None, 4),
        ((1, "exercice 2020-2021"), None, None),
        ((1, "2021"), "questionnaire", None),
        ((1, "2024"), None, None),
    ],
)
def test_since_the_baseline(baseline, break_reason, expected):
    newest = seen("2024", 5)
    known = indicator(seen("2022", 2), seen("2023", 3, break_reason=break_reason), newest, baseline=baseline)
    change = change_since_start(newest, known.series, known, {})
    assert (change and change.difference) == expected


@pytest.mark.parametrize(
    ("draw", "before", "after", "expected"),
    [
        ("aleatoire", 57, 61, True),
        ("aleatoire", 20, 80, False),
        ("aleatoire", 61, 61, True),
        ("volontaires", 57, 61, None),
        (None, 57, 61, None),
    ],
)
def test_within_uncertainty(draw, before, after, expected):
    answers = {"draw": draw, "asked": 120, "answered": 100}
    known = indicator(seen("2023", before, **answers), newest := seen("2024", after, **answers))
    change = change_before(newest, known.series, uncertainties(known.series, known))
    assert change.difference == Decimal(after - before)
    assert change.within_uncertainty is expected


def test_breakdowns_compare_with_their_own_kind():
    women, men, later = seen("2023", 3, sexe="femmes"), seen("2023", 4, sexe="hommes"), seen("2024", 5, sexe="femmes")
    series = indicator(women, men, later).series
    assert comparable(women, later, series)
    assert not comparable(men, later, series)
