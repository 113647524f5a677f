"""Targets reached, on the way, not due, missed or unknown."""

from datetime import date
from decimal import Decimal

import pytest

from site_builder.measure.targets import read_target
from tests.unit.measure.cases import indicator, period, seen

NEVER_DUE, PAST = date(2024, 6, 1), date(2027, 1, 1)
CASES = [
    # direction, baseline, observations, target, reference, day, status, gap, share of the way
    ("hausse", None, [("2024", 40)], (35, "2024"), "2024", PAST, "atteinte", 5, None),
    ("hausse", (12, "2021"), [("2024", 19)], (35, "2024"), "2024", PAST, "manquee", -16, "0.304"),
    ("hausse", (12, "2021"), [("2024", 19)], (35, "2024"), "2024", NEVER_DUE, "manquee", -16, "0.304"),
    ("hausse", (12, "2021"), [("2024", 19)], (35, "2026"), "2024", NEVER_DUE, "en-voie", -16, "0.304"),
    ("hausse", (12, "2021"), [("2024", 12)], (35, "2026"), "2024", NEVER_DUE, "a-venir", -23, "0"),
    ("hausse", (12, "2021"), [("2024", 9)], (35, "2026"), "2024", NEVER_DUE, "a-venir", -26, "-0.130"),
    ("hausse", None, [("2023", 10), ("2024", 19)], (35, "2026"), "2024", NEVER_DUE, "en-voie", -16, "0.36"),
    ("hausse", None, [("2024", 19)], (35, "2026"), "2024", NEVER_DUE, "a-venir", -16, None),
    ("hausse", None, [("2024", 36)], (35, "2026"), "2024", NEVER_DUE, "atteinte", 1, None),
    ("hausse", None, [("2024", 36)], (35, "2026"), "2024", PAST, "inconnue", 1, None),
    ("hausse", None, [], (35, "2026"), "2024", PAST, "inconnue", None, None),
    ("hausse", None, [], (35, "2026"), "2024", NEVER_DUE, "a-venir", None, None),
    ("hausse", None, [("2026", 36)], (35, "2026"), "2024", PAST, "inconnue", None, None),
    ("hausse", None, [("2024", 36), ("2025", 20)], (35, "2024"), "2025", PAST, "atteinte", 1, None),
    ("hausse", None, [("exercice 2023-2024", 36)], (35, "2024"), "2024", PAST, "atteinte", 1, None),
    ("hausse", None, [("2024-T1", 1), ("2024-T4", 36)], (35, "2024"), "2024", PAST, "atteinte", 1, "1.029"),
    ("hausse", None, [("non datée", 36)], (35, "2024"), "2024", PAST, "inconnue", None, None),
    ("baisse", (80, "2021"), [("2024", 50)], (60, "2024"), "2024", PAST, "atteinte", -10, "1.5"),
    ("baisse", (80, "2021"), [("2024", 70)], (60, "2024"), "2024", PAST, "manquee", 10, "0.5"),
    ("baisse", (50, "2021"), [("2024", 70)], (60, "2026"), "2024", NEVER_DUE, "a-venir", 10, None),
    ("neutre", (10, "2021"), [("2024", 35)], (30, "2024"), "2024", PAST, "atteinte", 5, "1.25"),
    ("neutre", (50, "2021"), [("2024", 35)], (30, "2024"), "2024", PAST, "manquee", 5, "0.75"),
    ("neutre", None, [("2024", 35)], (30, "2024"), "2024", PAST, "manquee", 5, None),
    ("neutre", None, [("2024", 30)], (30, "2024"), "2024", PAST, "atteinte", 0, None),
    ("neutre", (30, "2021"), [("2024", 31)], (30, "2024"), "2024", PAST, "manquee", 1, None),
]


@pytest.mark.parametrize(
    ("direction", "baseline", "observations", "target", "reference", "on", "status", "gap", "share"), CASES
)
def test_target(direction, baseline, observations, target, reference, on, status, gap, share):
    known = indicator(
        *(seen(when, value) for when, value in observations), direction=direction, baseline=baseline, target=target
    )
    reading = read_target(known, known.series, period(reference), on)
    assert (reading.status, reading.gap) == (status, gap)
    assert (reading.share_of_way and round(reading.share_of_way, 3)) == (share and Decimal(share))


def test_no_target():
    known = indicator(seen("2024", 1))
    assert read_target(known, known.series, period("2024"), PAST) is None


def test_a_provisional_value_does_not_settle_a_target_before_its_time():
    known = indicator(seen("2024", 30, "provisoire"), baseline=(20, "2021"), target=(40, "2024"))
    assert read_target(known, known.series, period("2024"), NEVER_DUE).status == "en-voie"
    assert read_target(known, known.series, period("2024"), PAST).status == "manquee"


def test_progress_across_a_break_is_not_claimed():
    known = indicator(seen("2023", 10), seen("2024", 19, break_reason="questionnaire"), target=(35, "2026"))
    reading = read_target(known, known.series, period("2024"), NEVER_DUE)
    assert (reading.status, reading.share_of_way) == ("a-venir", None)


@pytest.mark.parametrize(
    ("rival", "scope", "status"), [(30, None, "manquee"), (40, None, "inconnue"), (40, "deux communes", "manquee")]
)
def test_sources_that_disagree_settle_nothing(rival, scope, status):
    """Another source of the same scope, by which the answer would be another, leaves the target unjudged."""
    known = indicator(seen("2024", 19, source="a"), seen("2024", rival, source="b", scope=scope), target=(35, "2024"))
    reading = read_target(known, known.series, period("2024"), PAST)
    assert (reading.status, bool(reading.rivals)) == (status, status == "inconnue")
