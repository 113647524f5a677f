"""A scene as the inside of an SVG, in the theme's colours as CSS custom properties."""

from collections.abc import Iterator, Sequence
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
            *_lines(scene.lines),
            *map(_rectangle, scene.rectangles),
            *map(_shape, scene.shapes),
            *map(_word, scene.words),
        )
    )


def _lines(lines: Sequence[Line]) -> Iterator[str]:
    """One path for all lines that look the same."""
    looks = dict.fromkeys((line.colour, line.width, line.dash) for line in lines)
    for colour, width, dash in looks:
        alike = (line for line in lines if (line.colour, line.width, line.dash) == (colour, width, dash))
        path = "".join(f"M{_n(line.x)} {_n(line.y)}L{_n(line.x2)} {_n(line.y2)}" for line in alike)
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        yield f'<path d="{path}" stroke="{_ink(colour)}" stroke-width="{width:g}"{dashed}/>'


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
