"""Several pictures drawn at one go: each call of the renderer costs as much as half a picture, and a process of its own twice that."""

import json
import re
from collections.abc import Iterable
from typing import Any

import vl_convert

SCOPE = ("data", "signals", "scales", "marks")
"""What a picture has for itself; the rest, its looks, is the same for all of them."""
BETWEEN = re.compile(r'<g class="mark-group role-scope picture_\d+"[^>]*>')


def insides(pictures: Iterable[dict[str, Any]]) -> list[str]:
    """What the renderer puts into the SVG of each picture, given as Vega; each is a group of one scene (Vega, « group marks »).

    Nothing is cut off at its edges, and no picture sees another.
    """
    wanted = list(pictures)
    scopes = [_scope(f"picture_{number}", one) for number, one in enumerate(wanted)]
    looks = {key: value for key, value in wanted[0].items() if key not in SCOPE}
    drawn = vl_convert.vega_to_svg(json.dumps({**looks, "marks": scopes}))
    _, *found = BETWEEN.split(drawn[: drawn.rindex("</svg>")])
    if len(found) != len(wanted):
        raise ValueError(f"The renderer drew {len(found)} pictures of {len(wanted)}.")
    return found


def _scope(name: str, one: dict[str, Any]) -> dict[str, Any]:
    size = {side: {"value": one[side]} for side in ("width", "height")}
    return {"type": "group", "name": name, "encode": {"enter": size}, **{key: one[key] for key in SCOPE}}


def ready() -> None:
    """Wakes the renderer, whose first picture takes a third of a second, before there is anything to draw."""
    vl_convert.vega_to_svg(json.dumps({"width": 1, "height": 1, "marks": []}))
