"""Changes a YAML text in place: one value written, added or removed, and every other byte, comments included, left as it was."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from site_builder.formats.invisible import ODD_SPACES
from site_builder.formats.yaml_written import WIDEST, block_value, flow_value, one_line
from site_builder.model.bank_sheets import Typed

Path = tuple[str | int, ...]
"""Keys and ranks from the top: ("unites", 3, "nom")."""


def edited(text: str, path: Path, value: Typed, order: Sequence[str] = ()) -> str:
    """The text with `value` at `path`; "" or an empty list removes the key. `order` says between which keys a new one goes.

    Raises KeyError when the path's parent is not in the text.
    """
    *above, last = path
    parent = _parsed(text)
    for step in above:
        parent = parent.child(step)
    if isinstance(last, int):
        return _item(text, parent, last, value)
    if last in parent.keys:
        return _replaced(text, parent, parent.keys.index(last), value) if value else _removed(text, parent, last)
    return _added(text, parent, last, value, order) if value else text


@dataclass(slots=True)
class _Span:
    """Where a node stands: offsets in the text, and for a mapping those of its keys."""

    start: int
    end: int
    column: int
    flow: bool
    block_scalar: bool = False
    keys: list[str] = field(default_factory=list)
    key_spans: "list[_Span]" = field(default_factory=list)
    values: "list[_Span]" = field(default_factory=list)

    def child(self, step: str | int) -> "_Span":
        return self.values[self.keys.index(step) if isinstance(step, str) else step]


def _parsed(text: str) -> _Span:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    events: Iterator[Any] = yaml.parse(ODD_SPACES.sub(" ", text), Loader=yaml.CSafeLoader)
    for event in events:
        if not isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent)):
            return _span(event, events, text, starts)
    return _Span(0, 0, 0, False)


def _span(event: Any, events: Iterator[Any], text: str, starts: list[int]) -> _Span:
    start, end = _offset(event.start_mark, starts), _offset(event.end_mark, starts)
    span = _Span(start, end, event.start_mark.column, False)
    if isinstance(event, yaml.ScalarEvent):
        span.block_scalar = event.style in ("|", ">")
        span.end = span.start + len(text[span.start : span.end].rstrip()) if span.block_scalar else span.end
        return span
    span.flow = bool(event.flow_style)
    mapping = isinstance(event, yaml.MappingStartEvent)
    for inner in events:
        if isinstance(inner, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            # A block collection ends, for libyaml, where the next token begins: comments and blank lines in between are not its own.
            nearest = span.values[-1].end if span.values else span.start
            span.end = _offset(inner.end_mark, starts) if span.flow else nearest
            return span
        if mapping:
            span.keys.append(inner.value)
            span.key_spans.append(_span(inner, events, text, starts))
            inner = next(events)
        span.values.append(_span(inner, events, text, starts))
    return span


def _offset(mark: Any, starts: list[int]) -> int:
    line, column = int(mark.line), int(mark.column)
    return starts[line] + column


def _replaced(text: str, parent: _Span, rank: int, value: Typed) -> str:
    old, after_key = parent.values[rank], parent.key_spans[rank].end
    colon = text.index(":", after_key) + 1
    here = after_key - parent.key_spans[rank].start + parent.column + 2
    if parent.flow:
        return text[:colon] + " " + flow_value(value) + text[max(old.end, colon) :]
    ends_line = not text[old.end : _line_end(text, old.end)].strip()
    in_one = one_line(value, WIDEST - here)
    if in_one is None and ends_line:
        return text[:colon] + block_value(value, parent.column) + text[max(old.end, colon) :]
    keep = colon if old.block_scalar or (old.values and not old.flow) or old.start == old.end else old.start
    return text[:keep] + (" " if keep == colon else "") + (in_one or flow_value(value)) + text[max(old.end, colon) :]


def _removed(text: str, parent: _Span, key: str) -> str:
    rank = parent.keys.index(key)
    start, end = parent.key_spans[rank].start, max(parent.values[rank].end, text.index(":", parent.key_spans[rank].end) + 1)
    if parent.flow:
        return _without(text, start, end, rank, [span.start for span in parent.key_spans])
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip():
        # The first key of « - key: … »: the next one takes its place behind the dash.
        after = parent.key_spans[rank + 1].start
        return text[:start] + text[after:]
    return text[:line] + text[min(_line_end(text, end) + 1, len(text)) :]


def _without(text: str, start: int, end: int, rank: int, starts: list[int]) -> str:
    """One of several things between commas."""
    if rank + 1 < len(starts):
        return text[:start] + text[starts[rank + 1] :]
    comma = text.rfind(",", 0, start) if rank else start
    return text[:comma] + text[end:]


def _added(text: str, parent: _Span, key: str, value: Typed, order: Sequence[str]) -> str:
    before = [name for name in order[: order.index(key)] if name in parent.keys] if key in order else []
    rank = parent.keys.index(before[-1]) if before else len(parent.keys) - 1
    end = max(parent.values[rank].end, text.index(":", parent.key_spans[rank].end) + 1)
    if parent.flow:
        return f"{text[:end]}, {key}: {flow_value(value)}{text[end:]}"
    in_one = one_line(value, WIDEST - parent.column - len(key) - 2)
    said = f" {in_one}" if in_one is not None else block_value(value, parent.column)
    return _new_line(text, end, " " * parent.column + f"{key}:{said}")


def _item(text: str, parent: _Span, rank: int, value: Typed) -> str:
    if rank < len(parent.values):
        old = parent.values[rank]
        return text[: old.start] + flow_value(value) + text[old.end :]
    if parent.flow:
        close = parent.end - 1
        comma = ", " if parent.values else ""
        return text[:close].rstrip() + comma + flow_value(value) + text[close:]
    return _new_line(text, parent.end, " " * parent.column + f"- {flow_value(value)}")


def _new_line(text: str, end: int, line: str) -> str:
    """The line below the one that holds `end`, with the line ends that the file has."""
    at, ending = _line_end(text, end), "\r\n" if "\r\n" in text else "\n"
    line = line.replace("\n", ending)
    return f"{text[: at + 1]}{line}{ending}{text[at + 1 :]}" if at < len(text) else f"{text}{ending}{line}{ending}"


def _line_end(text: str, start: int) -> int:
    found = text.find("\n", start)
    return len(text) if found < 0 else found
