"""Two periods of several categories as a table and a sentence, however they are drawn."""

from site_builder.chart.sentence import told
from site_builder.model.chart import BeforeAfter, ChartTable, Slope


def table(figure: BeforeAfter | Slope) -> ChartTable:
    rows = tuple((pair.label, pair.before_text, pair.after_text) for pair in figure.rows)
    return ChartTable(figure.title, figure.headings, rows, (False, True, True))


def describe(figure: BeforeAfter | Slope) -> str:
    pairs = [f"{pair.label} {pair.before_text}, {pair.after_text}" for pair in figure.rows]
    return told(f"{figure.title} ({figure.before}, {figure.after})", pairs)
