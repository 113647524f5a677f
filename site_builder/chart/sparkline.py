"""A series as small as a word, with its newest point and, when there is one, its target."""

from typing import TYPE_CHECKING

from site_builder.chart import style, timeline
from site_builder.chart.canvas import Drawing, Frame, Row, line
from site_builder.chart.kind import Kind
from site_builder.chart.sentence import told
from site_builder.model.chart import ChartTable, Sparkline

if TYPE_CHECKING:
    import altair as alt

HEIGHT = 43
EDGE = 5


def template(width: int) -> "alt.TopLevelMixin":
    from site_builder.chart.marks import lines, on, picture, x, y

    goal = on("goal").mark_rule(stroke=style.TARGET, strokeDash=[3, 3], strokeWidth=1.4).encode(y("value"))
    curve = on("curve").mark_line(strokeWidth=2.2).encode(x("at"), y("value"), order="order:Q")
    alone = on("alone").mark_point(size=12).encode(x("at"), y("value"))
    last = on("last").mark_point(size=45).encode(x("at"), y("value"))
    return picture(width, lines(), goal, curve, alone, last)


def data(figure: Sparkline, width: int) -> Drawing:
    segments = timeline.segments(figure.points)
    points = [point for segment in segments for point in segment]
    values = [point.value or 0.0 for point in points] + ([] if figure.goal is None else [figure.goal])
    low, high = min([0.0, *values]), max([0.0, *values])
    times = [point.at for point in figure.points] or [0.0]
    end = times[-1] if times[-1] > times[0] else times[0] + 1
    frame = Frame(EDGE, width - EDGE, EDGE, HEIGHT - EDGE, (times[0], end), (low, high if high > low else low + 1))
    base = frame.up(0)
    rows: dict[str, list[Row]] = {
        "lines": [line(0, base, width, base)],
        "goal": [] if figure.goal is None else [{"value": figure.goal}],
        "curve": timeline.path([{"at": p.at, "value": p.value} for p in segment] for segment in segments),
        "alone": [{"at": s[0].at, "value": s[0].value} for s in segments if len(s) == 1],
        "last": [{"at": p.at, "value": p.value} for p in points[-1:]],
    }
    return Drawing(HEIGHT, rows, frame.params)


def table(figure: Sparkline) -> ChartTable:
    rows = [(point.period, point.text) for point in figure.points]
    return timeline.without_empty_columns(figure, rows, numeric=(False, True))


def describe(figure: Sparkline) -> str:
    return told(figure.title, map(timeline.spoken, figure.points), ", ")


KIND = Kind(Sparkline, template, data, table, describe)
