"""Two periods of at most four categories, joined by slopes with their names at the right. Tufte, « The Visual Display », 1983."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from site_builder.chart import style
from site_builder.chart.canvas import Board, Drawing, Frame, Row, Word, line, line_height, paragraph, spot
from site_builder.chart.kind import Kind
from site_builder.chart.metrics import width as text_width
from site_builder.chart.pairs import describe, table
from site_builder.chart.spread import spread
from site_builder.model.chart import Pair, Slope

if TYPE_CHECKING:
    import altair as alt

HEIGHT = {style.WIDE: 300, style.NARROW: 290}
GAP, LEADER = 12, 26
"""Between a disc and its value, at the left; between a disc and its label, at the right, with a line that joins them."""


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
    ends = [(frame.left, "before"), (frame.right, "after")]
    _write_before(figure.rows, frame, board)
    leaders = _write_after(figure.rows, hues, frame, board)
    both = [pair for pair in figure.rows if pair.before is not None and pair.after is not None]
    rows = {
        "lines": [line(x, frame.top - 14, x, frame.bottom + 14, style.GRID) for x, _ in ends] + leaders,
        "slopes": [{"start": 0, "end": 1, "before": p.before, "after": p.after, "colour": hues[p.label]} for p in both],
        "spots": [
            spot(x, frame.up(value), hues[pair.label], which == "before")
            for pair in figure.rows
            for x, which in ends
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


def _write_before(rows: Sequence[Pair], frame: Frame, board: Board) -> None:
    known = [(pair.before_text, frame.up(pair.before)) for pair in rows if pair.before is not None]
    tops = spread([y - line_height() / 2 for _, y in known], [line_height()] * len(known), frame.top - 20, frame.bottom + 20)
    for (text, _), top in zip(known, tops, strict=True):
        board.write(Word(text, frame.left - GAP, top + 13, "right", weight=700))


def _write_after(rows: Sequence[Pair], hues: dict[str, str], frame: Frame, board: Board) -> list[Row]:
    """« 3,8 Connaissances » at the end of each slope; the lines that lead there. A name without a second value says why."""
    left = frame.right + LEADER
    texts = [
        f"{pair.after_text} {pair.label}" if pair.after is not None else f"{pair.label} ({pair.after_text})" for pair in rows
    ]
    labels = [paragraph(Word(text, left, 0), board.width - left) for text in texts]
    known = [pair.after if pair.after is not None else pair.before for pair in rows]
    ends = [frame.up(value if value is not None else frame.y[0]) for value in known]
    heights = [len(lines) * line_height() + 4 for lines in labels]
    tops = spread([end - line_height() / 2 for end in ends], heights, 22, frame.bottom + 22)
    leaders = []
    for pair, lines, end, top in zip(rows, labels, ends, tops, strict=True):
        board.write(*(word.at(left, top + 13 + n * line_height(), "left") for n, word in enumerate(lines)))
        if pair.after is not None:
            leaders.append(line(frame.right + 7, end, left - 4, top + 8.5, hues[pair.label]))
    return leaders


KIND = Kind(Slope, template, data, table, describe)
