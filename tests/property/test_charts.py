"""A template into which data are swapped draws what a chart compiled with those data draws: otherwise it would print false figures."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest
import vl_convert
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.chart import style
from site_builder.chart.batch import insides
from site_builder.chart.finish import finish
from site_builder.chart.kinds import KINDS
from site_builder.chart.template import compiled, filled
from site_builder.model.chart import (
    Answers,
    Axis,
    Bar,
    Bars,
    BeforeAfter,
    Dot,
    Dots,
    Evolution,
    Figure,
    Goal,
    Likert,
    Pair,
    Panel,
    Point,
    Shares,
    Slope,
    SmallMultiples,
    Sparkline,
    Tick,
    Whole,
)  # fmt: skip

ROWS = st.integers(0, 30)
WORDS = st.text(st.sampled_from("aéœmW1 ’\u202f\u00a0%"), min_size=1, max_size=40)
VALUES = st.floats(-1000, 1000).map(lambda value: round(value, 2))
MAYBE = st.none() | VALUES
AROUND: dict[str, Any] = {"title": st.just("Titre"), "subtitle": st.just(""), "note": st.just("")}


def lists(items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return ROWS.flatmap(lambda size: st.lists(items, min_size=size, max_size=size)).map(tuple)


axes = st.tuples(VALUES, st.floats(1, 1000)).map(
    lambda pair: Axis((Tick(pair[0], "bas"), Tick(pair[0] + pair[1], "haut")), "Unité")
)
points = lists(
    st.builds(Point, at=st.just(0.0), period=WORDS, text=WORDS, value=MAYBE, low=MAYBE, high=MAYBE, hollow=st.booleans())
).map(
    lambda items: tuple(
        replace(point, at=2000.0 + number, broken="Rupture" if number % 7 == 5 else "") for number, point in enumerate(items)
    )
)
goals = st.none() | st.builds(Goal, at=st.integers(1999, 2035).map(float), value=VALUES, period=WORDS, text=WORDS)
pairs = st.builds(Pair, label=WORDS, before=MAYBE, before_text=WORDS, after=MAYBE, after_text=WORDS)
shares = st.lists(st.floats(0, 100), min_size=4, max_size=4).map(tuple)
four = st.lists(WORDS, min_size=4, max_size=4).map(tuple)

FIGURES: dict[str, st.SearchStrategy[Figure]] = {
    "evolution": st.builds(Evolution, **AROUND, headings=four, axis=axes, points=points, goal=goals, band=WORDS),
    "sparkline": st.builds(Sparkline, **AROUND, headings=four, points=points, goal=MAYBE),
    "bars": st.builds(Bars, **AROUND, headings=four, rows=lists(st.builds(Bar, label=WORDS, text=WORDS, value=MAYBE, low=MAYBE, high=MAYBE))),
    "before_after": st.builds(BeforeAfter, **AROUND, headings=four, axis=axes, before=WORDS, after=WORDS, rows=lists(pairs)),
    "slope": st.builds(Slope, **AROUND, headings=four, axis=axes, before=WORDS, after=WORDS, rows=lists(pairs)),
    "likert": st.builds(
        Likert, **AROUND, headings=four, answers=four,
        rows=lists(st.builds(Answers, label=WORDS, parts=shares, texts=four, unfavourable=WORDS, favourable=WORDS)),
    ),
    "shares": st.builds(Shares, **AROUND, headings=four, parts=four, rows=lists(st.builds(Whole, label=WORDS, parts=shares, texts=four))),
    "small_multiples": st.builds(
        SmallMultiples, **AROUND, headings=four, axis=axes,
        panels=st.lists(st.builds(Panel, label=WORDS, points=points), max_size=12).map(tuple),
    ),
    "dots": st.builds(
        Dots, **AROUND, headings=four, axis=axes, median=MAYBE, median_text=WORDS,
        rows=lists(st.builds(Dot, label=WORDS, text=WORDS, value=VALUES, low=MAYBE, high=MAYBE)),
    ),
}  # fmt: skip


@cache
def template(kind: str, width: int) -> str:
    return compiled(KINDS[kind], width)


def test_every_kind_is_held() -> None:
    """A kind without figures here would not be held to the promise."""
    assert set(FIGURES) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(data=st.data())
def test_swapping_equals_compiling(kind: str, data: st.DataObject) -> None:
    """For 0 to 30 rows, at both widths, drawn beside others, the picture is the same to the byte as when it is drawn alone."""
    width = data.draw(st.sampled_from([style.MINI] if kind == "sparkline" else [style.WIDE, style.NARROW]))
    drawings = [KINDS[kind].data(figure, width) for figure in data.draw(st.lists(FIGURES[kind], min_size=1, max_size=3))]

    swapped = insides(filled(template(kind, width), drawing) for drawing in drawings)
    afresh = [vl_convert.vega_to_svg(compiled(KINDS[kind], width, drawing)) for drawing in drawings]

    assert [finish(inside) for inside in swapped] == [finish(svg[svg.index(">") + 1 : svg.rindex("</svg>")]) for svg in afresh]
