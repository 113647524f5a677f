"""Words as YAML writes them: bare when nothing could be mistaken, in quotes otherwise, folded over several lines when long."""

import json
import re
import textwrap

from site_builder.formats.yaml import NULLS
from site_builder.model.bank_sheets import Typed

WIDEST = 110
FOLDED = 106
NOT_PLAIN = re.compile(r": |:$| #|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]|^\s|\s$|^(?:---|\.\.\.)")
NOT_IN_FLOW = re.compile(r"[\[\]{},]|:")
TO_ESCAPE = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def one_line(value: Typed, room: int) -> str | None:
    """The value on the line of its key, or None when it does not fit there."""
    said = plain_or_quoted(value) if isinstance(value, str) else flow_value(value)
    fits = len(said) <= room and not (isinstance(value, list) and any(isinstance(item, dict) for item in value))
    return said if fits else None


def flow_value(value: Typed) -> str:
    """The value between brackets or braces, as it stands inside a line."""
    if isinstance(value, str):
        return plain_or_quoted(value, flow=True)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow_value(one)}" for key, one in value.items()) + "}"
    return "[" + ", ".join(map(flow_value, value)) + "]"


def block_value(value: Typed, column: int) -> str:
    """What follows « key: » over several lines, for a key that stands at that column."""
    inner = "\n" + " " * (column + 2)
    if isinstance(value, list):
        return "".join(f"{inner}- {flow_value(item)}" for item in value)
    if isinstance(value, dict):
        return "".join(f"{inner}{key}: {flow_value(one)}" for key, one in value.items())
    lines = textwrap.wrap(value, FOLDED, break_long_words=False, break_on_hyphens=False, expand_tabs=False)
    foldable = " ".join(lines) == value and not NOT_PLAIN.search(re.sub(r": | #|:$", "", value))
    return f" >-{inner}{inner.join(lines)}" if foldable else f" {plain_or_quoted(value)}"


def plain_or_quoted(text: str, flow: bool = False) -> str:
    """The text bare where a reader cannot take it for anything else, else between double quotes."""
    bare = text and text[0].isalnum() and text not in NULLS and not NOT_PLAIN.search(text)
    if bare and not (flow and NOT_IN_FLOW.search(text)):
        return text
    return TO_ESCAPE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def document(value: dict[str, Typed]) -> str:
    """A whole file, one key a line."""
    lines = []
    for key, one in value.items():
        in_one = one_line(one, WIDEST - len(key) - 2)
        lines.append(f"{key}: {in_one}" if in_one is not None else f"{key}:{block_value(one, 0)}")
    return "\n".join(lines) + "\n"
