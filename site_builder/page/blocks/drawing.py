"""A picture that is no chart as it stands on a page, and the key of the families' shapes."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.cooperation import Family
from site_builder.model.language import Language
from site_builder.model.picture import Picture
from site_builder.page.blocks.families import SHAPES, UNSAID
from site_builder.words.labels import plural
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class DrawingBlock:
    title: str
    subtitle: str
    wide: Markup
    narrow: Markup
    note: str
    svg_href: str
    """The picture as a file, "" when the page offers none."""


@dataclass(frozen=True, slots=True)
class FamilyKey:
    shape: str
    name: str


def drawing_block(
    picture: Picture | None, title: str, subtitle: str, note: str = "", svg_href: str = ""
) -> DrawingBlock | None:
    """None when there is no picture to show."""
    return DrawingBlock(title, subtitle, Markup(picture.wide), Markup(picture.narrow), note, svg_href) if picture else None


def family_keys(families: Iterable[Family | None], language: Language) -> tuple[FamilyKey, ...]:
    """The shapes of the families that occur, in the order of the shapes; two families of one shape share a line."""
    met = set(families)
    names: dict[str, list[str]] = {}
    for family, shape in SHAPES.items():
        if family in met:
            names.setdefault(shape, []).append(plural(family, language) if family else UNSAID)
    return tuple(FamilyKey(shape, typeset(", ".join(said), language)) for shape, said in names.items())
