"""A scene as the inside of an SVG, in the theme's colours as CSS custom properties."""

from html import escape

from site_builder.chart import style
from site_builder.chart.canvas import Word
from site_builder.chart.plain.scene import OUTLINES, Line, Rectangle, Scene, Shape

ANCHORS = {"left": "", "center": ' text-anchor="middle"', "right": ' text-anchor="end"'}


def svg(scene: Scene) -> str:
    """The marks of the scene in order: what is behind, lines, rectangles, shapes, words."""
    return "".join(
        (
            *(_rectangle(one, ' fill-opacity=".55"') for one in scene.behind),
            *map(_line, scene.lines),
            *map(_rectangle, scene.rectangles),
            *map(_shape, scene.shapes),
            *map(_word, scene.words),
        )
    )


def _line(line: Line) -> str:
    dash = f' stroke-dasharray="{line.dash}"' if line.dash else ""
    ends = f'x1="{_n(line.x)}" y1="{_n(line.y)}" x2="{_n(line.x2)}" y2="{_n(line.y2)}"'
    return f'<line {ends} stroke="{_ink(line.colour)}" stroke-width="{line.width:g}"{dash}/>'


def _rectangle(one: Rectangle, more: str = "") -> str:
    fill = f' fill="{_ink(one.fill)}"' if one.fill else ""
    rim = f' stroke="{_ink(one.rim)}" stroke-width="2"' if one.rim else ""
    dash = f' stroke-dasharray="{one.dash}"' if one.dash else ""
    return (
        f'<rect x="{_n(one.left)}" y="{_n(one.top)}" width="{_n(one.width)}" height="{_n(one.height)}"{fill}{rim}{dash}{more}/>'
    )


def _shape(one: Shape) -> str:
    """With a thin rim of paper, so that lines stop before it."""
    colour, outline = OUTLINES[one.family]
    scale = one.size / 16
    place = f"translate({_n(one.x - one.size / 2)},{_n(one.y - one.size / 2)}) scale({scale:g})"
    rim = f'stroke="{_ink(style.PAPER)}" stroke-width="{_n(3 / scale)}" paint-order="stroke"'
    return f'<path transform="{place}" d="{outline}" fill="{_ink(colour)}" fill-rule="evenodd" {rim}/>'


def _word(word: Word) -> str:
    weight = f' font-weight="{word.weight}"' if word.weight != 400 else ""
    size = f' font-size="{word.size:g}"' if word.size != style.SIZE else ""
    halo = f' stroke="{_ink(style.PAPER)}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"' if word.halo else ""
    place = f'x="{_n(word.x)}" y="{_n(word.y)}"{ANCHORS[word.align]}'
    return f'<text {place}{weight}{size} fill="{_ink(word.fill)}"{halo}>{escape(word.text)}</text>'


def _ink(colour: str) -> str:
    return f"var(--{style.TOKEN_OF[colour]},{colour})"


def _n(value: float) -> str:
    return f"{round(value, 1):g}"
