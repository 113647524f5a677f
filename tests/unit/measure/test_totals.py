"""Which figure is the report's."""

import pytest

from site_builder.measure import totals
from site_builder.model.measure import Series
from tests.unit.measure.cases import indicator, period, seen

REFERENCE = period("2024")
CASES = {
    "nothing": ([], None, None),
    "the year": ([("2023", 1), ("2024", 2)], 2, 2),
    "an older one": ([("2022", 1), ("2023", 2)], None, 2),
    "never a later one": ([("2023", 1), ("2025", 2)], None, 1),
    "missing this year": ([("2023", 1), ("2024", None)], "manquante", 1),
    "zero is a number": ([("2023", 1), ("2024", 0)], 0, 0),
    "the exercice that ends in the year": ([("exercice 2022-2023", 1), ("exercice 2023-2024", 2)], 2, 2),
    "the newest quarter": ([("2024-T1", 1), ("2024-T3", 3), ("2024-T2", 2)], 3, 3),
    "the year before its quarters": ([("2024-T1", 1), ("2024-T4", 4), ("2024", 9)], 9, 9),
    "the usual kind": ([("2022", 1), ("2023", 2), ("2023-12", 3)], None, 2),
    "an undated one, alone": ([("non datée", 7)], None, 7),
    "an undated one, beside a dated one": ([("non datée", 7), ("2020", 6)], None, 6),
}


@pytest.mark.parametrize(("observations", "at_reference", "latest"), list(CASES.values()), ids=list(CASES))
def test_figure_of_the_report(observations, at_reference, latest):
    known = indicator(*(seen(when, value) for when, value in observations))
    at = totals.at_reference(known.series, known, REFERENCE)
    newest = totals.latest(known.series, known, REFERENCE)
    assert (at and (at.state if at.value is None else at.value)) == at_reference
    assert (newest and newest.value) == latest


def test_breakdowns_are_not_totals():
    known = indicator(seen("2024", 40, sexe="femmes"))
    assert totals.latest(known.series, known, REFERENCE) is None


def test_two_sources_are_shown_side_by_side():
    ours, theirs = seen("2024", 10), seen("2024", 12, source="Insee")
    known = indicator(theirs, ours, seen("2023", 5, source="Insee"))
    newest = totals.latest(known.series, known, REFERENCE)
    assert newest is ours
    assert totals.others(known.series, newest) == (theirs,)
    assert totals.others(Series(), None) == ()
