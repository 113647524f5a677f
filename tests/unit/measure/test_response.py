"""Counts first, when they are certain."""

from decimal import Decimal

import pytest

from site_builder.measure.response import count_behind, response
from site_builder.model.finding import Response
from tests.unit.measure.cases import MEETINGS, SHARE, seen


@pytest.mark.parametrize(
    ("share", "answered", "count"),
    [
        ("61", 28, 17),
        ("60.7", 28, 17),
        ("60.71", 28, 17),
        ("60", 28, None),
        ("61", 200, None),
        ("60.5", 200, 121),
        ("0", 28, 0),
        ("100", 28, 28),
        ("50", 1, None),
        ("33", 3, 1),
        ("6E+1", 5, 3),
        ("6E+1", 28, None),
    ],
)
def test_count_behind_a_share(share, answered, count):
    assert count_behind(Decimal(share), answered) == count


@pytest.mark.parametrize(
    ("observation", "unit", "expected"),
    [
        (None, SHARE, None),
        (seen("2024", 61), SHARE, None),
        (seen("2024", 61, answered=28, asked=31), SHARE, Response(17, 28, 31)),
        (seen("2024", 61, answered=28, count=16), SHARE, Response(16, 28, None)),
        (seen("2024", 12, answered=28), MEETINGS, Response(None, 28, None)),
        (seen("2024", 0, answered=0, asked=31), SHARE, Response(None, 0, 31)),
    ],
)
def test_response(observation, unit, expected):
    assert response(observation, unit) == expected
