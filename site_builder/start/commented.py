"""YAML that explains itself: each key under its French title and description, written when it has a value, else behind a « # »."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias, get_args

from pydantic.fields import FieldInfo

from site_builder.formats.yaml_written import WIDEST, block_value, one_line
from site_builder.model.record import Record

Shown: TypeAlias = Mapping[type[Record], tuple[str, ...]]
"""The keys shown of each record; a record that is not in it is not opened, its key alone is shown."""


def document(record: type[Record], values: Mapping[str, Any], shown: Shown) -> Iterator[str]:
    """The lines of a file, an empty one before each key."""
    for info in _fields(record, shown):
        yield ""
        yield from _entry(info, values.get(_key(info)), shown, explained=True)


def everything(*records: type[Record]) -> Shown:
    """All keys of the records, and of those inside them."""
    found: dict[type[Record], tuple[str, ...]] = {}
    waiting = list(records)
    while waiting:
        record = waiting.pop()
        found[record] = tuple(map(_key, record.model_fields.values()))
        waiting += [inner for info in record.model_fields.values() if (inner := _inner(info)) and inner not in found]
    return found


def _fields(record: type[Record], shown: Shown) -> list[FieldInfo]:
    return [info for info in record.model_fields.values() if _key(info) in shown[record]]


def _entry(info: FieldInfo, value: Any, shown: Shown, explained: bool) -> list[str]:
    said = _comment(f"{info.title}. {info.description}") if explained else []
    if value is not None:
        return said + _written(info, value, shown)
    return said + [f"#{line}" for line in _blank(info, shown)] if explained else []


def _comment(words: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(words, WIDEST - 10, break_long_words=False, break_on_hyphens=False)]


def _written(info: FieldInfo, value: Any, shown: Shown) -> list[str]:
    key, inner = _key(info), _inner(info)
    if inner is None:
        in_one = one_line(value, WIDEST)
        return [f"{key}: {in_one}"] if in_one is not None else f"{key}:{block_value(value, 0)}".split("\n")
    if isinstance(value, Mapping):
        return [f"{key}:", *_indented(_of_record(inner, value, shown))]
    items = (_item(_of_record(inner, one, shown, explained=rank == 0)) for rank, one in enumerate(value))
    return [f"{key}:", *_indented([line for item in items for line in item])]


def _of_record(record: type[Record], values: Mapping[str, Any], shown: Shown, explained: bool = True) -> list[str]:
    return [line for info in _fields(record, shown) for line in _entry(info, values.get(_key(info)), shown, explained)]


def _blank(info: FieldInfo, shown: Shown) -> list[str]:
    """The key without a value, and inside it the keys of the record it holds."""
    inner = _inner(info)
    if inner is None or inner not in shown:
        return [f"{_key(info)}:"]
    lines = [
        line
        for field in _fields(inner, shown)
        for line in (*_comment(f"{field.title}. {field.description}"), *_blank(field, shown))
    ]
    return [f"{_key(info)}:", *_indented(_item(lines) if _is_list(info) else lines)]


def _item(lines: Sequence[str]) -> list[str]:
    """One element of a list: the dash stands before its first key, below the words that explain it."""
    first = next(rank for rank, line in enumerate(lines) if not line.startswith("#"))
    return [*lines[:first], f"- {lines[first]}", *_indented(lines[first + 1 :])]


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _key(info: FieldInfo) -> str:
    return info.alias or ""


def _inner(info: FieldInfo) -> type[Record] | None:
    return next(_records_in(info.annotation), None)


def _is_list(info: FieldInfo) -> bool:
    return getattr(info.annotation, "__origin__", None) is tuple


def _records_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from _records_in(part)
