"""Secondary suppression: hides as few more cells as it takes for no hidden one to be worked out from totals and parts.

A table is a set of equations « parts = total ». A hidden cell can be worked out when it has a single solution, which Gaussian
elimination over the hidden cells tells, whatever the number of crossed breakdowns. Hundepool et al., « Statistical Disclosure
Control », 2012, chapter 4.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from site_builder.model.measure import Observation


@dataclass(frozen=True, slots=True)
class Equation:
    """Parts that make up a total, along one breakdown."""

    total: Observation
    parts: tuple[Observation, ...]

    @property
    def cells(self) -> tuple[Observation, ...]:
        return (self.total, *self.parts)


def suppress(observations: Iterable[Observation], small: frozenset[Observation], persons: bool) -> frozenset[Observation]:
    """The small cells and those hidden with them; `persons`: cells count people, so a hidden one holds at least one."""
    hidden = small
    for table in _tables(observations, small):
        equations = tuple(_equations(table))
        while exposing := _exposing(equations, hidden, persons):
            hidden |= {_next(exposing, hidden)}
    return hidden


def _tables(observations: Iterable[Observation], small: frozenset[Observation]) -> Iterable[list[Observation]]:
    """One period, scope and source at a time: nothing adds up across them."""
    tables: dict[object, list[Observation]] = {}
    for o in observations:
        tables.setdefault((o.period, o.scope, o.source), []).append(o)
    return (table for table in tables.values() if not small.isdisjoint(table))


def _equations(table: Sequence[Observation]) -> Iterable[Equation]:
    names = sorted({name for o in table for name in o.breakdown})
    for total in table:
        for name in names:
            parts = tuple(o for o in table if name not in total.breakdown and _is_part(o, total, name))
            if parts:
                yield Equation(total, parts)


def _is_part(o: Observation, total: Observation, name: str) -> bool:
    return name in o.breakdown and {k: v for k, v in o.breakdown.items() if k != name} == dict(total.breakdown)


def _exposing(equations: Sequence[Equation], hidden: frozenset[Observation], persons: bool) -> tuple[Equation, ...]:
    """The equations with a hidden cell that could be worked out, and something left to hide."""
    derivable = _derivable(equations, hidden)
    return tuple(
        equation
        for equation in equations
        if (not derivable.isdisjoint(equation.cells) or (persons and _all_ones(equation, hidden)))
        and any(_shown(cell, hidden) for cell in equation.cells)
    )


def _next(exposing: Sequence[Equation], hidden: frozenset[Observation]) -> Observation:
    """The smallest part still shown, a zero only when nothing else is left; a total last."""
    parts = [part for equation in exposing for part in equation.parts if _shown(part, hidden)]
    totals = [equation.total for equation in exposing if _shown(equation.total, hidden)]
    return min(parts or totals, key=lambda o: (not o.value, o.value or 0))


def _derivable(equations: Sequence[Equation], hidden: frozenset[Observation]) -> frozenset[Observation]:
    """Hidden cells with a single solution, given every cell that is shown."""
    unknowns = [o for o in dict.fromkeys(cell for e in equations for cell in e.cells) if _unknown(o, hidden)]
    rows = [_coefficients(equation, unknowns) for equation in equations]
    solved = [row for row in _reduced(rows) if sum(1 for coefficient in row if coefficient) == 1]
    alone = {next(index for index, coefficient in enumerate(row) if coefficient) for row in solved}
    return frozenset(o for index, o in enumerate(unknowns) if index in alone and o in hidden)


def _coefficients(equation: Equation, unknowns: Sequence[Observation]) -> list[Fraction]:
    parts = set(equation.parts)
    return [Fraction(-1 if o is equation.total else int(o in parts)) for o in unknowns]


def _reduced(rows: list[list[Fraction]]) -> list[list[Fraction]]:
    """Reduced row echelon form: a row with a single coefficient is a cell that can be worked out."""
    rank = 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((i for i in range(rank, len(rows)) if rows[i][column]), None)
        if pivot is None:
            continue
        rows[rank], rows[pivot] = rows[pivot], rows[rank]
        rows[rank] = [value / rows[rank][column] for value in rows[rank]]
        for i, row in enumerate(rows):
            if i != rank and row[column]:
                rows[i] = [a - row[column] * b for a, b in zip(row, rows[rank], strict=True)]
        rank += 1
    return rows


def _all_ones(equation: Equation, hidden: frozenset[Observation]) -> bool:
    """Whether what is left for the hidden parts is so little that each must be one person."""
    concealed = [part for part in equation.parts if part in hidden]
    if not concealed or equation.total.value is None or equation.total in hidden:
        return False
    shown = sum(part.value for part in equation.parts if part.value is not None and part not in hidden)
    return equation.total.value - shown == len(concealed)


def _unknown(o: Observation, hidden: frozenset[Observation]) -> bool:
    return o in hidden or o.value is None


def _shown(o: Observation, hidden: frozenset[Observation]) -> bool:
    return not _unknown(o, hidden)
