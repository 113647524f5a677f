"""Promises of the measures that hold for any figures."""

from decimal import Decimal
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.measure.disclosure import shown_series
from site_builder.measure.response import count_behind
from site_builder.measure.suppression import suppress
from site_builder.measure.uncertainty import non_response_bounds, wilson
from tests.unit.measure.cases import PERSONS, indicator, seen

SHARES = st.decimals(0, 100, places=2)


@given(SHARES, st.integers(1, 5000), st.none() | st.integers(1, 5000))
def test_a_wilson_interval_holds_its_share_and_stays_a_share(share, answered, population):
    low, high = wilson(share, answered, population)
    assert 0 <= low <= share <= high <= 100


@given(SHARES, st.integers(1, 500))
def test_asking_everyone_leaves_no_margin(share, answered):
    assert wilson(share, answered, answered) == (share, share)


@given(SHARES, st.integers(2, 500), st.integers(0, 500))
def test_a_known_population_never_widens_the_interval(share, answered, more):
    low, high = wilson(share, answered)
    near, far = wilson(share, answered, answered + more)
    assert low <= near <= far <= high


@given(SHARES, st.integers(1, 500), st.integers(1, 500))
def test_bounds_of_non_response_hold_the_share(share, answered, silent):
    low, high = non_response_bounds(share, None, answered, answered + silent)
    assert 0 <= low <= share <= high <= 100


@given(st.data(), st.integers(1, 300), st.integers(0, 3))
def test_a_count_read_from_a_share_is_the_count_it_came_from(data, answered, decimals):
    count = data.draw(st.integers(0, answered))
    share = round(Decimal(count) * 100 / answered, decimals)
    assert count_behind(share, answered) in (count, None)
    if 10**decimals * 100 > answered * 2:
        assert count_behind(share, answered) is not None


@given(st.lists(st.integers(0, 12), min_size=2, max_size=4))
def test_no_hidden_part_can_be_told_from_the_total(parts):
    """Enumerates every table that looks the same: each hidden cell has at least two possible numbers."""
    cells = [seen("2024", sum(parts)), *(seen("2024", part, age=str(index)) for index, part in enumerate(parts))]
    shown = shown_series(indicator(*cells, unit=PERSONS, level="beneficiaire")).observations
    total, hidden = shown[0].value, [index for index, o in enumerate(shown[1:]) if o.value is None]
    if total is None or not hidden:
        return
    left = int(total) - sum(int(o.value) for o in shown[1:] if o.value is not None)
    numbers = [numbers for numbers in product(range(left + 1), repeat=len(hidden)) if sum(numbers) == left]
    assert all(len({found[index] for found in numbers}) > 1 for index in range(len(hidden)))


@settings(max_examples=60)
@given(st.lists(st.lists(st.integers(0, 9), min_size=3, max_size=3), min_size=3, max_size=3), st.booleans())
def test_no_hidden_cell_of_a_crossed_table_can_be_told(table, persons):
    """Moves numbers along every cycle of hidden cells: a cell that no move reaches would be derivable."""
    cells = [seen("2024", value, age=f"a{i}", sexe=f"s{j}") for i, row in enumerate(table) for j, value in enumerate(row)]
    rows = [seen("2024", sum(row), age=f"a{i}") for i, row in enumerate(table)]
    columns = [seen("2024", sum(column), sexe=f"s{j}") for j, column in enumerate(zip(*table, strict=True))]
    observations = (seen("2024", sum(map(sum, table))), *rows, *columns, *cells)
    small = frozenset(o for o in observations if 0 < o.value < 3)
    hidden = suppress(observations, small, persons)
    assert small <= hidden
    margins_shown = not any(o in hidden for o in observations[: 1 + len(rows) + len(columns)])
    if margins_shown:
        grid = {(i, j) for i, row in enumerate(table) for j, _ in enumerate(row) if cells[3 * i + j] in hidden}
        assert all(_on_a_cycle(cell, grid) for cell in grid)


def _on_a_cycle(cell, grid):
    """Whether row and column of the cell are joined by hidden cells other than itself."""
    seen_nodes, frontier = {("row", cell[0])}, [("row", cell[0])]
    while frontier:
        side, index = frontier.pop()
        for i, j in grid - {cell}:
            here, there = (("row", i), ("column", j)) if side == "row" else (("column", j), ("row", i))
            if here == (side, index) and there not in seen_nodes:
                seen_nodes.add(there)
                frontier.append(there)
    return ("column", cell[1]) in seen_nodes
