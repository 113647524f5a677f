"""The theme's tokens as a Vega-Lite config: fixed colours that become CSS custom properties once the picture is drawn."""

from typing import Any

TOKENS = {
    "g-1": "#0e5a86",
    "g-2": "#b97400",
    "g-3": "#7a2e63",
    "g-4": "#1f7a6b",
    "g-cible": "#b23a22",
    "g-encre": "#15262d",
    "g-encre2": "#46575d",
    "g-grille": "#d9e0dd",
    "g-axe": "#6f8085",
    "g-fond": "#fdfdfa",
    "g-contexte": "#738994",
    "g-clair": "#cfe1ea",
    "g-l1": "#a83a24",
    "g-l2": "#e3b09d",
    "g-l3": "#d3d9d5",
    "g-l4": "#9dc4da",
}
TOKEN_OF = {colour: token for token, colour in TOKENS.items()}

FIRST, SECOND, THIRD, FOURTH = (TOKENS[f"g-{n}"] for n in range(1, 5))
HUES = (FIRST, SECOND, THIRD, FOURTH)
TARGET, INK, QUIET, GRID = TOKENS["g-cible"], TOKENS["g-encre"], TOKENS["g-encre2"], TOKENS["g-grille"]
AXIS, PAPER, CONTEXT, PALE = TOKENS["g-axe"], TOKENS["g-fond"], TOKENS["g-contexte"], TOKENS["g-clair"]
FALL, PALE_FALL, NEUTRAL, PALE_RISE = (TOKENS[f"g-l{n}"] for n in range(1, 5))
SCALES = {
    2: (FALL, FIRST),
    3: (FALL, NEUTRAL, FIRST),
    4: (FALL, PALE_FALL, PALE_RISE, FIRST),
    5: (FALL, PALE_FALL, NEUTRAL, PALE_RISE, FIRST),
}
"""From the least to the most favourable answer."""

WIDE, NARROW, MINI = 640, 336, 124
SIZE = 13
"""Text is 13 px at both widths: the two pictures are read at the same scale."""

CONFIG: dict[str, Any] = {
    "background": None,
    "aria": False,
    "view": {"stroke": None},
    "line": {"strokeWidth": 2.5, "strokeCap": "round", "strokeJoin": "round", "color": FIRST},
    "point": {"filled": True, "size": 100, "color": FIRST, "opacity": 1},
    "rule": {"color": AXIS, "strokeWidth": 1},
    "area": {"color": PALE, "opacity": 1},
    "rect": {"color": FIRST},
    "text": {"font": "Public Sans", "color": INK},
}

CROSS = "M-1,-1L1,1M-1,1L1,-1"
"""The sign of a period without a number, as an SVG path."""
