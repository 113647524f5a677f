"""Links from one page to another, relative to the page that shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from site_builder.model.address import beside, relative
from site_builder.model.language import Language
from site_builder.model.page import Link
from site_builder.words.typography import typeset

Entry: TypeAlias = tuple[str, str, str]
"""A link that many pages have: its key, what it says, where it leads."""


@dataclass(frozen=True, slots=True)
class Linker:
    """`to(address)` is the href, from the page at `here`, of another address of the site."""

    here: str

    def __call__(self, there: str) -> str:
        return relative(self.here, there)

    @property
    def root(self) -> str:
        """The site's home as a prefix for assets: « ../../ », or « ./ » on the home page."""
        return relative(self.here, "")


def links(entries: Iterable[Entry], to: Linker, language: Language, current: str = "") -> tuple[Link, ...]:
    """One for each entry; `current` is the key of the one that the page belongs to.

    Pages that lie side by side get the very same tuple: a site has hundreds, each with the same thirty links.
    """
    known = tuple(entries)
    return _links(known, beside(to.here, frozenset(address for _, _, address in known)), language, current)


@lru_cache(maxsize=256)
def _links(entries: tuple[Entry, ...], here: str, language: Language, current: str) -> tuple[Link, ...]:
    return tuple(
        Link(typeset(text, language), relative(here, address), bool(current) and current == key)
        for key, text, address in entries
    )
