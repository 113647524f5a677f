"""Names that each bear something of their own in one cell or list: « la-ferme > 2023 | le-moulin > mars 2024 »."""

from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from site_builder.model.scalar import Line, When, fail, split_names

ARROW = ">"


def paired(value: Any) -> Any:
    """The pairs, each still as two texts: the types of the field read them. Raises PydanticCustomError « paire »."""
    return tuple(_pair(one) for one in split_names(value))


def _pair(value: Any) -> tuple[str, str]:
    if isinstance(value, tuple):
        return value
    name, arrow, own = str(value).partition(ARROW)
    if not (arrow and name.strip() and own.strip()):
        raise fail("paire", value)
    return name.strip(), own.strip()


AS_TEXTS = WithJsonSchema(
    {"anyOf": [{"type": "array", "items": {"type": "string", "pattern": ARROW}}, {"type": "string", "pattern": ARROW}]}
)

Dates = Annotated[tuple[tuple[Line, When], ...], BeforeValidator(paired), AS_TEXTS]
"""A date for each name."""
