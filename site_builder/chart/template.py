"""Templates: a kind's Altair chart compiled to Vega once, into which rows and signals are put for each drawing."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from site_builder.chart import style
from site_builder.chart.canvas import Drawing
from site_builder.chart.kind import Kind

PLAIN_FIELD = re.compile(r"datum\.(\w+)|isValid\(datum\[\"(\w+)\"\]\) \? datum\[\"\2\"\] : \"\"\+datum\[\"\2\"\]")
"""Of which Vega-Lite makes an expression; the second form is for texts, which ours always are."""
VALIDITY = re.compile(r'(?:(?: && )?(?:isValid\(datum\["\w+"\]\)|isFinite\(\+datum\["\w+"\]\)))+|toNumber\(datum\["\w+"\]\)')
"""What Vega-Lite adds lest a row have no number: kinds make no such row, but for the breaks of a line, which it tells in the mark."""


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
    vega = vl_convert.vegalite_to_vega(lite)
    return json.dumps(vega if drawing else _lean(vega))


def _lean(vega: dict[str, Any]) -> dict[str, Any]:
    """The same Vega with no expression that only repeats a field, or asks what rows promise: each is compiled for every drawing."""
    needless = {one["name"]: one["source"] for one in vega["data"] if _only_checks(one.get("transform", ()))}
    marks = [_plain(mark) for mark in vega["marks"]]
    for mark in marks:
        mark["from"]["data"] = needless.get(mark["from"]["data"], mark["from"]["data"])
    return {**vega, "data": [one for one in vega["data"] if one["name"] not in needless], "marks": marks}


def _only_checks(transforms: Sequence[Mapping[str, Any]]) -> bool:
    return bool(transforms) and all(VALIDITY.fullmatch(one.get("expr", "")) for one in transforms)


def _plain(vega: Any) -> Any:
    if isinstance(vega, list):
        return [_plain(item) for item in vega]
    if not isinstance(vega, dict):
        return vega
    if set(vega) == {"signal"} and (field := PLAIN_FIELD.fullmatch(vega["signal"])):
        return {"field": field[1] or field[2]}
    return {key: _plain(value) for key, value in vega.items()}


def _names(lite: Mapping[str, Any]) -> list[str]:
    return sorted({layer["data"]["name"] for layer in lite["layer"]})


def filled(template: str, drawing: Drawing) -> dict[str, Any]:
    """The template with this drawing's rows, signals and height, without the marks that have no row."""
    spec: dict[str, Any] = json.loads(template)
    spec["height"] = drawing.height
    spec["data"] = [{"name": name, "values": rows} for one in spec["data"] if (rows := drawing.data[name := one["name"]])]
    present = {one["name"] for one in spec["data"]}
    spec["marks"] = [mark for mark in spec["marks"] if mark["from"]["data"] in present]
    for signal in spec["signals"]:
        if signal["name"] in drawing.params:
            signal["value"] = drawing.params[signal["name"]]
    return spec
