"""How much of what was typed a message may repeat: never a quotation, even in the wrong column."""

from site_builder.model.record import Record
from site_builder.model.verbatim import Verbatim

LONGEST = 40
MOST_WORDS = 2
"""Of a cell of the verbatims; more could be a sentence of somebody's."""


def repeated(typed: str, record: type[Record]) -> str:
    """The words typed in a key of `record`, cut when long, replaced by « … » where they could be a quotation."""
    if issubclass(record, Verbatim) and len(typed.split()) > MOST_WORDS:
        return "…"
    return typed if len(typed) <= LONGEST else f"{typed[:LONGEST].rstrip()}…"
