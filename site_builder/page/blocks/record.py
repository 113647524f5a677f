"""A record (`dl.fiche`): labelled lines, of which those without content are left out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class RecordLine:
    label: str
    values: tuple[str, ...]
    """One paragraph each; plain text is escaped by the template, Markup (a kind of str) is HTML of ours."""


Said: TypeAlias = str | Iterable[str | None] | None


def record(lines: Iterable[tuple[str, Said]]) -> tuple[RecordLine, ...]:
    """The lines that have something to say, in their order."""
    shown = ((label, (said,) if isinstance(said, str) else tuple(said or ())) for label, said in lines)
    return tuple(RecordLine(label, tuple(value for value in values if value)) for label, values in shown if any(values))
