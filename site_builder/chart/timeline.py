"""What every picture of a series needs: where its line is cut, its gaps, its periods along the axis."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from site_builder.chart import style
from site_builder.chart.canvas import Board, Frame, Row, Word
from site_builder.model.chart import ChartTable, Figure, Point

APART = 6
"""Pixels at least between two periods under the axis."""


def segments(points: Sequence[Point]) -> list[list[Point]]:
    """Runs of points with a number and no break between them: what one stroke may join."""
    return [run for broken_run in _between_breaks(points) for run in runs(broken_run, lambda point: point.value is not None)]


def _between_breaks(points: Sequence[Point]) -> list[list[Point]]:
    parts: list[list[Point]] = [[]]
    for point in points:
        if point.broken:
            parts.append([])
        parts[-1].append(point)
    return parts


def runs(points: Sequence[Point], kept: Callable[[Point], bool]) -> list[list[Point]]:
    """Runs of neighbours that are all kept."""
    return [list(run) for is_kept, run in groupby(points, key=kept) if is_kept]


def path(strokes: Iterable[Sequence[Row]], along: str = "at") -> list[Row]:
    """The rows of one path that is lifted between strokes: Vega breaks a line where values are missing, and faceting costs more."""
    rows: list[Row] = []
    for stroke in strokes:
        if rows:
            rows.append({**dict.fromkeys(stroke[0]), along: (rows[-1][along] + stroke[0][along]) / 2})
        rows.extend(stroke)
    return [{**row, "order": number} for number, row in enumerate(rows)]


def gaps(points: Sequence[Point]) -> list[list[Point]]:
    """Runs of neighbours without a number, for the same reason."""
    runs = [list(run) for _, run in groupby(points, key=lambda point: (point.value is None, point.text))]
    return [run for run in runs if run[0].value is None]


def by_importance(points: Sequence[Point]) -> list[Point]:
    """In which order values are written: last, first, highest, lowest, then the others from the newest."""
    by_value = sorted(points, key=_value)
    order = [*points[-1:], *points[:1], *by_value[-1:], *by_value[:1], *reversed(points)]
    return list({id(point): point for point in order}.values())


def _value(point: Point) -> float:
    return point.value or 0.0


def write_periods(marks: Sequence[tuple[float, str]], frame: Frame, board: Board) -> None:
    """Periods under the axis, from the newest backwards so that it is always written; what does not fit is left out."""
    for at, label in reversed(marks):
        word = Word(label, frame.across(at), frame.bottom + 20, "center", fill=style.QUIET)
        half = (word.box.right - word.box.left) / 2
        inside = min(max(word.x, half), board.width - half)
        placed = word.at(inside, word.y, "center")
        wanted = placed.box._replace(left=placed.box.left - APART, right=placed.box.right + APART)
        if not any(map(wanted.meets, board.taken)):
            board.write(placed)


def spoken(point: Point) -> str:
    """« 61 % en 2024 (55 à 66 %) »."""
    bounds = f" ({point.bounds})" if point.bounds else ""
    return f"{point.text} {point.when or f'({point.period})'}{bounds}"


def without_empty_columns(figure: Figure, rows: Sequence[Sequence[str]], numeric: Sequence[bool]) -> ChartTable:
    """The table of a figure, less the columns in which no row says anything."""
    kept = [n for n in range(len(numeric)) if n == 0 or any(row[n] for row in rows)]
    return ChartTable(
        caption=figure.title,
        columns=tuple(figure.headings[n] for n in kept),
        rows=tuple(tuple(row[n] for n in kept) for row in rows),
        numeric=tuple(numeric[n] for n in kept),
    )
