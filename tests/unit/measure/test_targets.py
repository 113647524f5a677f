"""Targets reached, on the way, not due, missed or unknown."""

from datetime import date

import pytest

from site_builder.measure.targets import read_target
from tests.unit.measure.cases import indicator, period, seen

NEVER_DUE, PAST = date(2024, 6, 1), date(2027, 1, 1)
CASES = [
    # direction, baseline, observations, target, reference, day, status
    ("hausse", None, [("2024", 40)], (35, "2024"), "2024", PAST, "atteinte"),
    ("hausse", (12, "2021"), [("2024", 19)], (35, "2024"), "2024", PAST, "manquee"),
    ("hausse", (12, "2021"), [("2024", 19)], (35, "2024"), "2024", NEVER_DUE, "manquee"),
    ("hausse", (12, "2021"), [("2024", 19)], (35, "2026"), "2024", NEVER_DUE, "en-voie"),
    ("hausse", (12, "2021"), [("2024", 12)], (35, "2026"), "2024", NEVER_DUE, "a-venir"),
    ("hausse", (12, "2021"), [("2024", 9)], (35, "2026"), "2024", NEVER_DUE, "a-venir"),
    ("hausse", None, [("2023", 10), ("2024", 19)], (35, "2026"), "2024", NEVER_DUE, "en-voie"),
    ("hausse", None, [("2024", 19)], (35, "2026"), "2024", NEVER_DUE, "a-venir"),
    ("hausse", None, [("2024", 36)], (35, "2026"), "2024", NEVER_DUE, "atteinte"),
    ("hausse", None, [("2024", 36)], (35, "2026"), "2024", PAST, "inconnue"),
    ("hausse", None, [], (35, "2026"), "2024", PAST, "inconnue"),
    ("hausse", None, [], (35, "2026"), "2024", NEVER_DUE, "a-venir"),
    ("hausse", None, [("2026", 36)], (35, "2026"), "2024", PAST, "inconnue"),
    ("hausse", None, [("2024", 36), ("2025", 20)], (35, "2024"), "2025", PAST, "atteinte"),
    ("hausse", None, [("exercice 2023-2024", 36)], (35, "2024"), "2024", PAST, "atteinte"),
    ("hausse", None, [("2024-T1", 1), ("2024-T4", 36)], (35, "2024"), "2024", PAST, "atteinte"),
    ("hausse", None, [("non datée", 36)], (35, "2024"), "2024", PAST, "inconnue"),
    ("baisse", (80, "2021"), [("2024", 50)], (60, "2024"), "2024", PAST, "atteinte"),
    ("baisse", (80, "2021"), [("2024", 70)], (60, "2024"), "2024", PAST, "manquee"),
    ("baisse", (50, "2021"), [("2024", 70)], (60, "2026"), "2024", NEVER_DUE, "a-venir"),
    ("neutre", (10, "2021"), [("2024", 35)], (30, "2024"), "2024", PAST, "atteinte"),
    ("neutre", (50, "2021"), [("2024", 35)], (30, "2024"), "2024", PAST, "manquee"),
    ("neutre", None, [("2024", 35)], (30, "2024"), "2024", PAST, "manquee"),
    ("neutre", None, [("2024", 30)], (30, "2024"), "2024", PAST, "atteinte"),
    ("neutre", (30, "2021"), [("2024", 31)], (30, "2024"), "2024", PAST, "manquee"),
]


@pytest.mark.parametrize(("direction", "baseline", "observations", "target", "reference", "on", "status"), CASES)
def test_target(direction, baseline, observations, target, reference, on, status):
    known = indicator(
        *(seen(when, value) for when, value in observations), direction=direction, baseline=baseline, target=target
    )
    assert read_target(known, known.series, period(reference), on).status == status


def test_no_target():
    known = indicator(seen("2024", 1))
    assert read_target(known, known.series, period("2024"), PAST) is None


def test_a_provisional_value_does_not_settle_a_target_before_its_time():
    known = indicator(seen("2024", 30, "provisoire"), baseline=(20, "2021"), target=(40, "2024"))
    assert read_target(known, known.series, period("2024"), NEVER_DUE).status == "en-voie"
    assert read_target(known, known.series, period("2024"), PAST).status == "manquee"


def test_progress_across_a_break_is_not_claimed():
    known = indicator(seen("2023", 10), seen("2024", 19, break_reason="questionnaire"), target=(35, "2026"))
    assert read_target(known, known.series, period("2024"), NEVER_DUE).status == "a-venir"


@pytest.mark.parametrize(
    ("rival", "scope", "status"), [(30, None, "manquee"), (40, None, "inconnue"), (40, "deux communes", "manquee")]
)
def test_sources_that_disagree_settle_nothing(rival, scope, status):
    """Another source of the same scope, by which the answer would be another, leaves the target unjudged."""
    known = indicator(seen("2024", 19, source="a"), seen("2024", rival, source="b", scope=scope), target=(35, "2024"))
    reading = read_target(known, known.series, period("2024"), PAST)
    assert (reading.status, bool(reading.rivals)) == (status, status == "inconnue")
