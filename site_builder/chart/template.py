"""Templates: a kind's Altair chart compiled to Vega once, into which rows and signals are put for each drawing."""

import json
import re
from collections.abc import Mapping
from typing import Any

from site_builder.chart import style
from site_builder.chart.canvas import Drawing
from site_builder.chart.kind import Kind

PLAIN_FIELD = re.compile(r"datum\.(\w+)")


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
    return json.dumps(_lean(vl_convert.vegalite_to_vega(lite)))


def _lean(vega: Any) -> Any:
    """The same Vega with « datum.field » as a field: an expression less to compile for every mark of every drawing."""
    if isinstance(vega, list):
        return [_lean(item) for item in vega]
    if not isinstance(vega, dict):
        return vega
    if set(vega) == {"signal"} and (field := PLAIN_FIELD.fullmatch(vega["signal"])):
        return {"field": field[1]}
    return {key: _lean(value) for key, value in vega.items()}


def _names(lite: Mapping[str, Any]) -> list[str]:
    return sorted({layer["data"]["name"] for layer in lite["layer"]})


def filled(template: str, drawing: Drawing) -> str:
    """The template with this drawing's rows, signals and height."""
    spec = json.loads(template)
    spec["height"] = drawing.height
    for source in spec["data"]:
        if "values" in source:
            source["values"] = drawing.data[source["name"]]
    for signal in spec["signals"]:
        if signal["name"] in drawing.params:
            signal["value"] = drawing.params[signal["name"]]
    return json.dumps(spec)
