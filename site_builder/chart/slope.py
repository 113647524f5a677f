"""Two periods of at most four categories, joined by slopes with their names at the right. Tufte, « The Visual Display », 1983."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from site_builder.chart import style
from site_builder.chart.canvas import Board, Drawing, Frame, Word, line, line_height, paragraph
from site_builder.chart.kind import Kind
from site_builder.chart.metrics import width as text_width
from site_builder.chart.pairs import describe, table
from site_builder.chart.spread import spread
from site_builder.model.chart import Pair, Slope

if TYPE_CHECKING:
    import altair as alt

HEIGHT = {style.WIDE: 300, style.NARROW: 290}
GAP = 12


def template(width: int) -> "alt.TopLevelMixin":
    from site_builder.chart.marks import field, lines, on, picture, spots, words, x, y

    slope = on("slopes").mark_rule(stroke=field("colour"), strokeWidth=3, strokeCap="round")
    return picture(width, lines(), slope.encode(x("start"), y("before"), x2="end:Q", y2="after:Q"), spots(), words())


def data(figure: Slope, width: int) -> Drawing:
    board = Board(width)
    height = HEIGHT.get(width, 290)
    frame = _frame(figure, width, height)
    board.write(Word(figure.before, frame.left, 13, "right" if frame.left > 60 else "center", weight=600))
    board.write(Word(figure.after, frame.right, 13, "center", weight=600))
    hues = dict(zip((pair.label for pair in figure.rows), style.HUES * len(figure.rows), strict=False))
    ends = [(frame.left, "before", -GAP), (frame.right, "after", GAP)]
    _write_before(figure.rows, hues, frame, board)
    _write_after(figure.rows, hues, frame, board)
    both = [pair for pair in figure.rows if pair.before is not None and pair.after is not None]
    rows = {
        "lines": [line(x, frame.top - 14, x, frame.bottom + 14, style.GRID) for x, _, _ in ends],
        "slopes": [{"start": 0, "end": 1, "before": p.before, "after": p.after, "colour": hues[p.label]} for p in both],
        "spots": [
            {"x": x, "y": frame.up(value), "colour": hues[pair.label], "hollow": which == "before"}
            for pair in figure.rows
            for x, which, _ in ends
            if (value := getattr(pair, which)) is not None
        ],
        "words": board.rows,
    }
    return Drawing(height, rows, frame.params)


def _frame(figure: Slope, width: int, height: int) -> Frame:
    values = max([text_width(pair.before_text, style.SIZE, 700) for pair in figure.rows], default=0)
    left = max(values + GAP + 4, text_width(figure.before, style.SIZE, 600) / 2 + 2)
    return Frame(
        left, width * (0.55 if width > style.NARROW else 0.45), 44, height - 24, (0, 1), (figure.axis.low, figure.axis.high)
    )


def _write_before(rows: Sequence[Pair], hues: dict[str, str], frame: Frame, board: Board) -> None:
    words = [Word(p.before_text, frame.left - GAP, 0, "right", 13, 700, hues[p.label]) for p in rows if p.before is not None]
    wished = [frame.up(p.before) - line_height() / 2 for p in rows if p.before is not None]
    for word, top in zip(words, spread(wished, [line_height()] * len(words), frame.top - 20, frame.bottom + 20), strict=True):
        board.write(word.at(word.x, top + 13, "right"))


def _write_after(rows: Sequence[Pair], hues: dict[str, str], frame: Frame, board: Board) -> None:
    """« 3,8 Connaissances » at the end of each slope; a name without a second value says why."""
    left = frame.right + GAP
    labels = []
    for pair in rows:
        value = Word(pair.after_text, left, 0, "left", 13, 700 if pair.after is not None else 400, hues[pair.label])
        name = Word(pair.label, value.box.right + 8, 0)
        lines = paragraph(name, max(board.width - name.x, 40))
        labels.append((value, lines))
    anchors = [pair.after if pair.after is not None else pair.before for pair in rows]
    wished = [frame.up(anchor if anchor is not None else frame.y[0]) - line_height() / 2 for anchor in anchors]
    heights = [len(lines) * line_height() + 2 for _, lines in labels]
    for (value, lines), top in zip(labels, spread(wished, heights, 22, frame.bottom + 22), strict=True):
        board.write(value.at(left, top + 13, "left"))
        board.write(*(word.at(word.x, top + 13 + n * line_height(), "left") for n, word in enumerate(lines)))


KIND = Kind(Slope, template, data, table, describe)
