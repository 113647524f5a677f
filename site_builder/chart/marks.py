"""The strokes that kinds compose, in Altair: named data and signals only, so that a compiled template serves any data.

This module imports Altair, which takes half a second: kinds import it inside `template`, when something has to be drawn.
"""

from typing import Any

import altair as alt

EDGES = ("left", "right", "top", "bottom")


def picture(width: int, *layers: alt.Chart) -> alt.TopLevelMixin:
    """The layers, first at the back, on a picture exactly that wide; its height is swapped with the data."""
    signals = [alt.param(name=edge, value=0) for edge in EDGES]
    domains = [alt.param(name=f"{axis}_domain", value=[0, 1]) for axis in "xy"]
    chart = alt.layer(*layers).add_params(*signals, *domains)
    return chart.properties(width=width, height=100, padding=0, autosize="none")


def x(field: str) -> alt.X:
    """A field in the unit of the values."""
    return alt.X(f"{field}:Q", axis=None, scale=_scale("x", "left", "right"))


def y(field: str) -> alt.Y:
    return alt.Y(f"{field}:Q", axis=None, scale=_scale("y", "bottom", "top"))


def pixel_x(field: str) -> alt.X:
    return alt.X(f"{field}:Q", axis=None, scale=None)


def pixel_y(field: str) -> alt.Y:
    return alt.Y(f"{field}:Q", axis=None, scale=None)


def _scale(axis: str, start: str, end: str) -> alt.Scale:
    ends = [alt.ExprRef(start), alt.ExprRef(end)]
    return alt.Scale(domain=alt.ExprRef(f"{axis}_domain"), range=ends, nice=False, zero=False)


def on(name: str) -> alt.Chart:
    """A layer over the rows of that name."""
    return alt.Chart(alt.NamedData(name=name))


def field(name: str) -> Any:
    """A mark's property that each row decides, in its own words."""
    return alt.ExprRef(f"datum.{name}")


def either(test: str, yes: str, no: str) -> Any:
    return alt.ExprRef(f"datum.{test} ? '{yes}' : '{no}'")


def lines(name: str = "lines") -> alt.Chart:
    """Straight strokes in pixels: grid, axis, guides."""
    mark = on(name).mark_rule(stroke=field("colour"), strokeWidth=field("width"), strokeDash=field("dash"))
    layer: alt.Chart = mark.encode(pixel_x("x"), pixel_y("y"), x2="x2:Q", y2="y2:Q")
    return layer


def words(name: str = "words") -> alt.Chart:
    """Text in pixels."""
    mark = on(name).mark_text(
        align=field("align"),
        baseline="alphabetic",
        fontSize=field("size"),
        fontWeight=field("weight"),
        fill=field("fill"),
        stroke=field("stroke"),
        strokeWidth=field("halo"),
    )
    layer: alt.Chart = mark.encode(pixel_x("x"), pixel_y("y"), text="text:N")
    return layer


def boxes(name: str = "boxes") -> alt.Chart:
    """Filled rectangles in pixels."""
    mark = on(name).mark_rect(fill=field("colour"))
    layer: alt.Chart = mark.encode(pixel_x("x"), pixel_y("y"), x2="x2:Q", y2="y2:Q")
    return layer


def spots(name: str = "spots", size: float = 100) -> alt.Chart:
    """Discs in pixels."""
    mark = on(name).mark_point(size=size, fill=field("fill"), stroke=field("stroke"), strokeWidth=2)
    layer: alt.Chart = mark.encode(pixel_x("x"), pixel_y("y"))
    return layer
