"""A publication to pages: one file per kind of page, each with its typed context."""

from collections.abc import Callable, Iterable

from site_builder.model.page import Page
from site_builder.model.publication import Publication

PTCE_KINDS: dict[str, Callable[[Publication], Iterable[Page]]] = {}
"""Pages of one pole, made for each pole that is written."""
SITE_KINDS: dict[str, Callable[[Publication], Iterable[Page]]] = {}
"""Pages of the whole site, left out when only some poles are written."""


def make_pages(publication: Publication) -> tuple[Page, ...]:
    """Every page of the site, in the order of the tables above."""
    kinds = PTCE_KINDS if publication.only else {**SITE_KINDS, **PTCE_KINDS}
    return tuple(page for pages in kinds.values() for page in pages(publication))
