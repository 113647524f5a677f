"""Templates: a kind's Altair chart compiled to Vega once, into which rows and signals are put for each drawing."""

import json
from collections.abc import Mapping
from typing import Any

from site_builder.chart import style
from site_builder.chart.canvas import Drawing
from site_builder.chart.kind import Kind

Spec = dict[str, Any]


def compiled(kind: Kind[Any], width: int, drawing: Drawing | None = None) -> str:
    """The kind's template at that width as Vega, in JSON; with a drawing, that one compiled afresh (for the tests).

    Imports Altair.
    """
    import vl_convert

    lite = kind.template(width).to_dict(context={"pre_transform": False})
    named = _names(lite)
    lite["config"] = style.CONFIG
    lite["datasets"] = {name: list(drawing.data[name]) if drawing else [] for name in named}
    if drawing:
        lite["height"] = drawing.height
        lite["params"] = [{**param, "value": drawing.params[param["name"]]} for param in lite["params"]]
    return json.dumps(vl_convert.vegalite_to_vega(lite))


def _names(lite: Mapping[str, Any]) -> list[str]:
    return sorted({layer["data"]["name"] for layer in lite["layer"]})


def filled(template: str, drawing: Drawing) -> Spec:
    """The template with this drawing's rows, signals and height."""
    spec: Spec = json.loads(template)
    spec["height"] = drawing.height
    for source in spec["data"]:
        if "values" in source:
            source["values"] = drawing.data[source["name"]]
    for signal in spec["signals"]:
        if signal["name"] in drawing.params:
            signal["value"] = drawing.params[signal["name"]]
    return spec
