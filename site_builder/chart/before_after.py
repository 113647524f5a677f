"""Two periods of several categories: open before, full after, and a fall turns brick. Cleveland, « The Elements of Graphing Data », 1985."""

from typing import TYPE_CHECKING

from site_builder.chart import style
from site_builder.chart.axes import foot, value_axis_below
from site_builder.chart.canvas import Board, Drawing, Frame, Row, Word, line_height, paragraph, spot
from site_builder.chart.kind import Kind
from site_builder.chart.metrics import width as text_width
from site_builder.chart.pairs import describe, table
from site_builder.model.chart import BeforeAfter, Pair
from site_builder.words.initials import uncapital

if TYPE_CHECKING:
    import altair as alt

KEY = 26
INDENT = 8
"""Labels stand inside of the zero line, which would cross their words."""
ROW = 32
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
    labels = [
        paragraph(Word(_label(pair, figure), 0, 0, halo=True), width - 2 * _beside(figure) - INDENT) for pair in figure.rows
    ]
    height = KEY + sum(len(label) * line_height() + ROW for label in labels)
    frame = _frame(figure, width, height)
    key = _key(figure, board)
    before, after, paths = [], [], []
    written: list[Word] = []
    y = float(KEY)
    for pair, label in zip(figure.rows, labels, strict=True):
        placed = [word.at(frame.left + INDENT, y + 13 + n * line_height(), "left") for n, word in enumerate(label)]
        board.write(*placed)
        written.extend(placed)
        middle = y + len(label) * line_height() + 11
        if pair.before is not None:
            before.append({"value": pair.before, "y": middle})
        if pair.after is not None:
            after.append({"value": pair.after, "y": middle, "rises": _rises(pair)})
        if pair.before is not None and pair.after is not None:
            paths.append({"before": pair.before, "after": pair.after, "y": middle, "rises": _rises(pair)})
        _values(pair, middle, frame, board)
        y = middle + ROW - 11
    grid = value_axis_below(figure.axis, frame, board, written)
    rows = {"lines": grid, "paths": paths, "before": before, "after": after, "key": key, "words": board.rows}
    return Drawing(round(height + foot(figure.axis)), rows, frame.params)


def _frame(figure: BeforeAfter, width: int, height: float) -> Frame:
    return Frame(_beside(figure), width - _beside(figure), KEY, height, (figure.axis.low, figure.axis.high))


def _beside(figure: BeforeAfter) -> float:
    """Room for the longest value at either end of the axis."""
    befores = [pair.before_text for pair in figure.rows if pair.before is not None]
    afters = [pair.after_text for pair in figure.rows if pair.after is not None]
    return max([text_width(text, style.SIZE, 700) for text in befores + afters], default=0) + GAP + 4


def _key(figure: BeforeAfter, board: Board) -> list[Row]:
    first = Word(figure.before, 16, 13, fill=style.QUIET)
    second = Word(figure.after, first.box.right + 34, 13, weight=600)
    board.write(first, second)
    return [
        spot(6, 8.5, style.CONTEXT, hollow=True),
        spot(second.x - 10, 8.5, style.FIRST, hollow=False),
    ]


def _rises(pair: Pair) -> bool:
    return pair.before is None or pair.after is None or pair.after >= pair.before


def _label(pair: Pair, figure: BeforeAfter) -> str:
    """The category, with the reason why a number is missing."""
    missing = [(figure.before, pair.before, pair.before_text), (figure.after, pair.after, pair.after_text)]
    reasons = ", ".join(f"{period}\u00a0: {uncapital(text)}" for period, value, text in missing if value is None)
    return f"{pair.label} ({reasons})" if reasons else pair.label


def _values(pair: Pair, middle: float, frame: Frame, board: Board) -> None:
    """Each value outside of the dumbbell, on its own side."""
    y = middle + 4.5
    rises = _rises(pair)
    if pair.before is not None:
        align, dx = ("right", -GAP) if rises else ("left", GAP)
        board.write(Word(pair.before_text, frame.across(pair.before) + dx, y, align, fill=style.QUIET, halo=True))
    if pair.after is not None:
        align, dx = ("left", GAP) if rises else ("right", -GAP)
        fill = style.FIRST if rises else style.TARGET
        board.write(Word(pair.after_text, frame.across(pair.after) + dx, y, align, weight=700, fill=fill, halo=True))


KIND = Kind(BeforeAfter, template, data, table, describe)
