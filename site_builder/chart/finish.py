"""From the renderer's SVG to ours: colours that follow the theme, text as text, nothing that the picture does not need."""

import re
from functools import lru_cache
from html import escape

from site_builder.chart.style import SIZE, TOKEN_OF

NOISE = re.compile(
    r' (?:aria-[a-z]+|role|class|pointer-events|stroke-miterlimit|font-family|xmlns:xlink|xmlns|version)="[^"]*"'
    r'|<path(?: [a-z-]+="[^"]*")* d=""[^>]*/>'
    r'|<path(?: aria-hidden="true")? class="(?:background|foreground)"[^>]*/>'
    r'| (?:opacity|stroke-opacity|fill-opacity)="1"| font-weight="400"| text-anchor="start"| stroke-dasharray=""'
)
TEXT = re.compile(r'<text([^>]*?) transform="translate\(([^,]+),([^)]+)\)"([^>]*)>')
IDLE_GROUP = re.compile(r'<g(?: fill="none")?(?: transform="translate\(0,0\)")?/?>|</g>')
"""All of them: without axes, legends and facets nothing is moved as a group."""
LONG = re.compile(r"-?\d+\.\d{2,}(?:e-?\d+)?")
COLOUR = re.compile(r"#[0-9a-f]{6}", re.I)


def finish(drawn: str) -> str:
    """What the renderer put into an `<svg>`, ready to be put under any head."""
    inside = NOISE.sub("", drawn)
    inside = TEXT.sub(r'<text x="\2" y="\3"\1\4>', inside)
    # Sizes are negative so that Vega did not measure; the stylesheet sets the usual one.
    inside = inside.replace(f' font-size="-{SIZE}px"', "").replace(' font-size="-', ' font-size="')
    inside = inside.replace(' stroke-width="4"', ' stroke-width="4" stroke-linejoin="round" paint-order="stroke"')
    inside = LONG.sub(lambda match: _short(match[0]), inside)
    inside = COLOUR.sub(lambda match: f"var(--{TOKEN_OF[match[0].lower()]},{match[0].lower()})", inside)
    return IDLE_GROUP.sub("", inside)


@lru_cache(maxsize=4096)
def _short(number: str) -> str:
    # Most come again: the size of a dot is there eight times a dot.
    return f"{float(number):.1f}".removesuffix(".0")


def hidden(inside: str, size: str, width: int, height: int) -> str:
    """The `<svg>` of a picture that only repeats the line it stands in."""
    return f'<svg class="g-{size}" viewBox="0 0 {width} {height}" fill="none" aria-hidden="true">{inside}</svg>'


def headed(inside: str, name: str, size: str, title: str, description: str, width: int, height: int) -> str:
    """The whole `<svg>`; its ids come from the chart's name, which is one of a kind on a site."""
    id = f"{name.replace('/', '--')}--{size}"
    return (
        f'<svg class="g-{size}" viewBox="0 0 {width} {height}" fill="none" role="img" aria-labelledby="{id}-t {id}-d">'
        f'<title id="{id}-t">{escape(title)}</title><desc id="{id}-d">{escape(description)}</desc>{inside}</svg>'
    )
