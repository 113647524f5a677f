"""The base of everything an editor types: frozen, closed, and documented key by key in French."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

REQUIRED: Any = ...


class Record(BaseModel):
    """One thing as typed in a YAML mapping or a table row.

    Schemas, spreadsheet headers, forms and the reference page are generated from its fields,
    so each one carries its French name (alias), title and one-sentence description.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")


def key(name: str, title: str, description: str, default: Any = None, **more: Any) -> Any:
    """A field typed under the French `name`; pass REQUIRED as default when a first-year pole must have it."""
    info: FieldInfo = Field(default=default, alias=name, title=title, description=description, **more)
    return info
