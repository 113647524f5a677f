"""Axes start and end on round numbers, and on zero unless told otherwise."""

from decimal import Decimal
from typing import Any

import pytest

from site_builder.chart import scale

CASES: list[tuple[list[float], dict[str, Any], list[float]]] = [
    ([38, 61, 65], {}, [0, 20, 40, 60, 80]),
    ([100], {}, [0, 25, 50, 75, 100]),
    ([3], {"whole": True}, [0, 1, 2, 3]),
    ([1], {"whole": True}, [0, 1]),
    ([9], {"whole": True}, [0, 5, 10]),
    ([0.3], {}, [0, 0.1, 0.2, 0.3]),
    ([-7, 4], {}, [-10, -5, 0, 5]),
    ([-3, -1], {"whole": True}, [-3, -2, -1, 0]),
    ([1204900], {}, [0, 500000, 1000000, 1500000]),
    ([], {}, [0, 0.25, 0.5, 0.75, 1]),
    ([0, 0], {"whole": True}, [0, 1]),
    ([2.1, 3.8], {"zero": False}, [2, 2.5, 3, 3.5, 4]),
]


@pytest.mark.parametrize(("values", "wanted", "ticks"), CASES)
def test_ticks(values: list[float], wanted: dict[str, Any], ticks: list[float]) -> None:
    axis = scale.axis(values, "Unité", str, **wanted)

    assert [tick.at for tick in axis.ticks] == ticks
    assert axis.low <= min([0.0, *values] if wanted.get("zero", True) else values)
    assert axis.high >= max(values, default=0)


def test_labels_are_written_from_exact_numbers() -> None:
    """« 0,3 » and not « 0,30000000000000004 »."""
    seen: list[Decimal] = []

    def written(tick: Decimal) -> str:
        seen.append(tick)
        return str(tick)

    scale.axis([0.3], "Tonnes", written)

    assert seen[-1] == Decimal("0.3")
