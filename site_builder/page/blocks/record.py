"""A record (`dl.fiche`): labelled lines, of which those without content are left out."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class RecordLine:
    label: str
    values: tuple[str | Markup, ...]
    """One paragraph or list item each; plain text is escaped by the template, Markup is HTML of ours."""


def record(lines: Iterable[tuple[str, str | Markup | Iterable[str | Markup] | None]]) -> tuple[RecordLine, ...]:
    """The lines that have something to say, in their order."""
    shown = ((label, (value,) if isinstance(value, str) else tuple(value or ())) for label, value in lines)
    return tuple(RecordLine(label, tuple(v for v in values if v)) for label, values in shown if any(values))
