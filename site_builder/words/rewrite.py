"""Every text inside a value changed at once, whatever the value is made of: records, tuples, mappings."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

T = TypeVar("T")


def rewritten(value: T, change: Callable[[str], str]) -> T:
    """The same value with each of its texts changed; what holds none is the very same object."""
    return _rewritten(value, change)  # type: ignore[no-any-return]


def _rewritten(value: Any, change: Callable[[str], str]) -> Any:
    if type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        changed = (_rewritten(one, change) for one in value)
        return type(value)(*changed) if hasattr(value, "_fields") else tuple(changed)
    if isinstance(value, Mapping):
        return {name: _rewritten(one, change) for name, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        made = {field.name: _rewritten(getattr(value, field.name), change) for field in fields(value) if field.init}
        return replace(value, **made)
    if hasattr(value, "model_copy"):
        return value.model_copy(update={name: _rewritten(getattr(value, name), change) for name in type(value).model_fields})
    return value
