"""Two periods of several categories: open before, full after, and a fall turns brick. Cleveland, « The Elements of Graphing Data », 1985."""

from typing import TYPE_CHECKING

from site_builder.chart import style
from site_builder.chart.axes import FOOT, value_axis_below
from site_builder.chart.canvas import Board, Drawing, Frame, Row, Word, line_height, paragraph
from site_builder.chart.kind import Kind
from site_builder.chart.metrics import width as text_width
from site_builder.chart.pairs import describe, table
from site_builder.model.chart import BeforeAfter, Pair

if TYPE_CHECKING:
    import altair as alt

KEY = 26
ROW = 30
"""Under a label: where its dumbbell lies, and the space before the next."""
GAP = 11


def template(width: int) -> "alt.TopLevelMixin":
    from site_builder.chart.marks import either, lines, on, picture, pixel_y, spots, words, x

    path = on("paths").mark_rule(stroke=either("rises", style.PALE, style.PALE_FALL), strokeWidth=4)
    full, paper = either("rises", style.FIRST, style.TARGET), style.PAPER
    before = on("before").mark_point(size=90, fill=paper, stroke=style.CONTEXT, strokeWidth=2).encode(x("value"), pixel_y("y"))
    after = on("after").mark_point(size=120, fill=full, stroke=paper, strokeWidth=1).encode(x("value"), pixel_y("y"))
    drawn = path.encode(x("before"), pixel_y("y"), x2="after:Q")
    return picture(width, lines(), drawn, before, after, spots("key", 90), words())


def data(figure: BeforeAfter, width: int) -> Drawing:
    board = Board(width)
    labels = [paragraph(Word(pair.label, 0, 0), width - 4) for pair in figure.rows]
    height = KEY + sum(len(label) * line_height() + ROW for label in labels)
    frame = _frame(figure, width, height)
    key = _key(figure, board)
    before, after, paths = [], [], []
    y = float(KEY)
    for pair, label in zip(figure.rows, labels, strict=True):
        board.write(*(word.at(0, y + 13 + n * line_height(), "left") for n, word in enumerate(label)))
        middle = y + len(label) * line_height() + 11
        if pair.before is not None:
            before.append({"value": pair.before, "y": middle})
        if pair.after is not None:
            after.append({"value": pair.after, "y": middle, "rises": _rises(pair)})
        if pair.before is not None and pair.after is not None:
            paths.append({"before": pair.before, "after": pair.after, "y": middle, "rises": _rises(pair)})
        _values(pair, middle, frame, board)
        y = middle + ROW - 11
    grid = value_axis_below(figure.axis, frame, board)
    rows = {"lines": grid, "paths": paths, "before": before, "after": after, "key": key, "words": board.rows}
    return Drawing(round(height + FOOT), rows, frame.params)


def _frame(figure: BeforeAfter, width: int, height: float) -> Frame:
    texts = [text for pair in figure.rows for text in (pair.before_text, pair.after_text)]
    beside = max([text_width(text, style.SIZE, 700) for text in texts], default=0) + GAP + 4
    return Frame(beside, width - beside, KEY, height, (figure.axis.low, figure.axis.high))


def _key(figure: BeforeAfter, board: Board) -> list[Row]:
    first = Word(figure.before, 16, 13, fill=style.QUIET)
    second = Word(figure.after, first.box.right + 34, 13, weight=600)
    board.write(first, second)
    return [
        {"x": 6, "y": 8.5, "colour": style.CONTEXT, "hollow": True},
        {"x": second.x - 10, "y": 8.5, "colour": style.FIRST, "hollow": False},
    ]


def _rises(pair: Pair) -> bool:
    return pair.before is None or pair.after is None or pair.after >= pair.before


def _values(pair: Pair, middle: float, frame: Frame, board: Board) -> None:
    """Each value outside of the dumbbell, on its own side; a missing one says why where there is room."""
    y = middle + 4.5
    after_fill = style.FIRST if _rises(pair) else style.TARGET
    if pair.before is None and pair.after is None:
        board.write(Word(f"{pair.before_text}, {pair.after_text}", frame.left, y, fill=style.QUIET, halo=True))
    elif pair.before is None or pair.after is None:
        known = frame.across(pair.before or pair.after or 0)
        fill, weight = (after_fill, 700) if pair.before is None else (style.QUIET, 400)
        text, missing = (pair.after_text, pair.before_text) if pair.before is None else (pair.before_text, pair.after_text)
        word = Word(text, known + GAP, y, weight=weight, fill=fill, halo=True)
        reason = Word(f"({missing})", word.box.right + 6, y, fill=style.QUIET, halo=True)
        left = reason.at(known - GAP, y, "right")
        board.write(word, reason if reason.box.right <= board.width else left)
    else:
        ends = ("right", -GAP), ("left", GAP)
        (align, dx), (other, other_dx) = ends if pair.after >= pair.before else reversed(ends)
        before = Word(pair.before_text, frame.across(pair.before) + dx, y, align, fill=style.QUIET, halo=True)
        after = Word(pair.after_text, frame.across(pair.after) + other_dx, y, other, weight=700, fill=after_fill, halo=True)
        board.write(before, after)


KIND = Kind(BeforeAfter, template, data, table, describe)
