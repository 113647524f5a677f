"""The words on the picture of a series, placed from the most needed to the least, none over another nor over the line."""

from collections.abc import Sequence
from itertools import pairwise

from site_builder.chart import style, timeline
from site_builder.chart.canvas import Board, Frame, Row, Word, along, around, line, line_height
from site_builder.chart.metrics import width as text_width
from site_builder.chart.metrics import wrap
from site_builder.model.chart import Evolution, Goal, Point

NEWEST = 18
"""The newest value is set larger than the others."""
REASON = 0.44
"""How much of the width the reason of a break may take."""
REASON_LINES = 3
Segments = Sequence[Sequence[Point]]


def reasons_height(points: Sequence[Point], width: float) -> float:
    """What the reasons of breaks take above the frame, by which the picture grows."""
    reasons = [point.broken for point in points[1:] if point.broken]
    return line_height() * max((len(_shortened(reason, width * REASON)) for reason in reasons), default=0)


def _shortened(reason: str, room: float) -> list[str]:
    """The reason on three lines at most; « … » stands for the rest, which the note and the table have."""
    lines = wrap(reason, room, style.SIZE)
    if len(lines) <= REASON_LINES:
        return lines
    words = lines[REASON_LINES - 1].split(" ")
    while len(words) > 1 and text_width(f"{' '.join(words)}…", style.SIZE) > room:
        words.pop()
    last = " ".join(words).rstrip(" \u00a0\u202f,;:.«(")
    return [*lines[: REASON_LINES - 1], f"{last}…"]


def write_breaks(points: Sequence[Point], frame: Frame, board: Board) -> list[Row]:
    """The dotted line of each break; writes its reason above the frame, on the side where there is room."""
    rows = []
    for before, after in pairwise(points):
        if after.broken:
            x = frame.across((before.at + after.at) / 2)
            top = frame.top - 4 - reasons_height(points, board.width)
            rows.append(line(x, top, x, frame.bottom, style.AXIS, "dotted"))
            board.block(along(x, frame.top, x, frame.bottom))
            _write_reason(after.broken, x, top + style.SIZE - 2, frame, board)
    return rows


def _write_reason(reason: str, x: float, y: float, frame: Frame, board: Board) -> None:
    room = board.width * REASON
    lines = [
        Word(text, x + 6, y + n * line_height(), fill=style.QUIET, halo=True) for n, text in enumerate(_shortened(reason, room))
    ]
    sides = [lines, [each.at(x - 6, each.y, "right") for each in lines]]
    inside = board.width - max(text_width(each.text, style.SIZE) for each in sides[0])
    sides.append([each.at(min(x + 6, inside), each.y, "left") for each in sides[0]])
    free = (side for side in sides if all(board.free(each) for each in side))
    # Two breaks close together: the second reason goes lower, over the plot.
    board.write(*next(free, [each.at(each.x, each.y + frame.top - y + 10, "left") for each in sides[2]]))


def keep_off_strokes(figure: Evolution, segments: Segments, frame: Frame, board: Board) -> None:
    for segment in segments:
        board.block(around(frame.across(p.at), frame.up(p.value or 0), 6) for p in segment)
        for first, second in pairwise(segment):
            start, end = frame.up(first.value or 0), frame.up(second.value or 0)
            board.block(along(frame.across(first.at), start, frame.across(second.at), end))
    for point in (segment[0] for segment in segments if len(segment) == 1):
        if point.low is not None and point.high is not None:
            x = frame.across(point.at)
            board.block(along(x, frame.up(point.low), x, frame.up(point.high)))
    if figure.goal:
        x, y = frame.across(figure.goal.at), frame.up(figure.goal.value)
        board.block([*along(frame.left, y, x, y), around(x, y, 9)])


def write_periods(figure: Evolution, frame: Frame, board: Board) -> None:
    marks = {point.at: point.period for point in figure.points}
    if figure.goal:
        marks.setdefault(figure.goal.at, figure.goal.period)
    timeline.write_periods(sorted(marks.items()), frame, board)


def write_newest(segments: Segments, frame: Frame, board: Board) -> None:
    """The newest value, at the right of its point; it is always written."""
    if not segments:
        return
    point = segments[-1][-1]
    x, y = frame.across(point.at), frame.up(point.value or 0)
    word = Word(point.text, x, y, "left", NEWEST, 700, style.FIRST, halo=True)
    beside = [word.at(x + 11, y + dy, "left") for dy in (6, 20, -8, 32, -20)]
    half = text_width(word.text, NEWEST, 700) / 2
    middle = min(x, board.width - half)
    around_it = [word.at(middle, y + dy, "center") for dy in (-12, 26, -28, 40, -44, 56)]
    if not board.write_first_free(*beside, *around_it):
        board.write(around_it[0])


def write_goal(goal: Goal | None, frame: Frame, board: Board) -> None:
    """« Cible 65 % », by its lozenge; it is always written."""
    if goal is None:
        return
    x, y = frame.across(goal.at), frame.up(goal.value)
    word = Word(goal.text, x, y, weight=600, fill=style.TARGET, halo=True)
    middle = min(x, board.width - text_width(goal.text, style.SIZE, 600) / 2)
    above = [word.at(middle, y + dy, "center") for dy in (-14, 24, -28, 38)]
    beside = [word.at(x - 12, y + dy, "right") for dy in (-6, 16, -20, -34)]
    far = [word.at(frame.left + 4, y + dy, "left") for dy in (-6, 16)]
    if not board.write_first_free(*above, *beside, *far):
        board.write(above[0])


def write_values(segments: Segments, frame: Frame, board: Board) -> None:
    """Every other value that finds room: above its point, or below when the line dips there; the table has them all."""
    points = [point for segment in segments for point in segment]
    dips = {
        id(point)
        for before, point, after in zip(points, points[1:], points[2:], strict=False)
        if _value(before) > _value(point) < _value(after)
    }
    for point in timeline.by_importance(points)[1:]:
        x, y = frame.across(point.at), frame.up(_value(point))
        word = Word(point.text, x, y, "center", halo=True)
        above, below = word.at(x, y - 11, "center"), word.at(x, y + 20, "center")
        beside = [word.at(x + 9, y + 4.5, "left"), word.at(x - 9, y + 4.5, "right")] if _alone(point, segments) else []
        board.write_first_free(*((below, above) if id(point) in dips else (above, below)), *beside)


def _value(point: Point) -> float:
    return point.value or 0.0


def _alone(point: Point, segments: Segments) -> bool:
    return any(len(segment) == 1 and segment[0] is point for segment in segments)


def write_gaps(points: Sequence[Point], frame: Frame, board: Board) -> None:
    """Why there is no number, over the crosses of each run, as low as there is room."""
    for run in timeline.gaps(points):
        middle = (frame.across(run[0].at) + frame.across(run[-1].at)) / 2
        word = Word(run[0].text, middle, frame.bottom - 10, "center", fill=style.QUIET, halo=True)
        half = text_width(word.text, word.size) / 2
        inside = min(max(middle, frame.left + half), board.width - half)
        board.write_first_free(*(word.at(inside, frame.bottom - 10 - rise, "center") for rise in range(0, 80, 8)))


def write_band(band: str, segments: Segments, frame: Frame, board: Board) -> None:
    """What the band means, under it or at the foot of the frame."""
    bounded = [p for segment in segments for p in segment if p.low is not None]
    if not (bounded and band):
        return
    word = Word(band, 0, 0, fill=style.QUIET, halo=True)
    under = [word.at(frame.across(p.at) - 4, frame.up(p.low or 0) + 18 + more, "left") for more in (0, 14) for p in bounded]
    floor = [word.at(frame.left + 6, frame.bottom - 8 - rise, "left") for rise in (0, 18, 36, 54)]
    board.write_first_free(*under, *floor, word.at(board.width - 4, frame.bottom - 8, "right"))
