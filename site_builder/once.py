"""Work that is done again only when what it is done on is another thing: in a preview, one file of many changes at a time.

Values between stages are frozen, so that the very same ones give the same result; equal ones may be written otherwise (12,5 and
12,50), and are not taken for each other.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
PLAIN = (str, int, date, type(None))
"""Compared by what they say."""


class Once(Protocol):
    """Gives what `make(*given)` gives; `key` tells one pole's result from another's."""

    def __call__(self, key: str, make: Callable[..., T], *given: object) -> T: ...


def always(key: str, make: Callable[..., T], *given: object) -> T:
    """For a build, in which nothing comes twice."""
    return make(*given)


class Remembering:
    """Keeps the last result for each key; frozen values make it right."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Callable[..., Any], str], tuple[tuple[object, ...], Any]] = {}

    def __call__(self, key: str, make: Callable[..., T], *given: object) -> T:
        kept = self._kept.get((make, key))
        if kept is None or not _same(kept[0], given):
            kept = self._kept[make, key] = given, make(*given)
        result: T = kept[1]
        return result


def _same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    pairs = zip(before, now, strict=True)
    return all(a is b or (isinstance(a, PLAIN) and type(a) is type(b) and a == b) for a, b in pairs)


class OnDemand(Mapping[str, T]):
    """A mapping whose values are each made when they are first asked for."""

    def __init__(self, makers: Mapping[str, Callable[[], T]]) -> None:
        self._makers = makers
        self._made: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._made:
            self._made[name] = self._makers[name]()
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)

    def __contains__(self, name: object) -> bool:
        return name in self._makers


def at_once(makers: Mapping[str, Callable[[], T]]) -> Mapping[str, T]:
    """The same with every value made now."""
    return {name: make() for name, make in makers.items()}
