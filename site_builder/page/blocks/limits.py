"""What failed and what is not known, published with the same care as the rest; gaps in the data are named by themselves."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest

from markupsafe import Markup, escape

from site_builder.model.diffusion import Origin
from site_builder.model.finding import Finding
from site_builder.model.language import Language
from site_builder.model.measure import Indicator
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.inserts import inline
from site_builder.page.linking import Linker
from site_builder.words.typography import typeset

MARK = re.compile("\ue000([a-z0-9-]+)\ue001")


@dataclass(frozen=True, slots=True)
class Limits:
    failed: tuple[Markup, ...]
    unknown: tuple[Markup, ...]
    language: Language
    sources: bool = False
    """True for a fiche: it is the public sources that do not say."""

    @property
    def title(self) -> str:
        """« Ce qui n’a pas marché, et ce que nous ne savons pas »: only what there is."""
        if self.failed and self.unknown:
            return typeset("Ce qui n’a pas marché, et ce que nous ne savons pas", self.language)
        return typeset("Ce qui n’a pas marché", self.language) if self.failed else self.unknown_title

    @property
    def unknown_title(self) -> str:
        return typeset("Ce que ces sources ne disent pas" if self.sources else "Ce que nous ne savons pas", self.language)

    def __bool__(self) -> bool:
        return bool(self.failed or self.unknown)

    def first(self, most: int) -> "Limits":
        """The first lines of each, for where there is little room."""
        return replace(self, failed=self.failed[:most], unknown=self.unknown[:most])


def limits(
    failed: Iterable[str], unknown: Iterable[str], gaps: Iterable[str], publication: Publication, ptce: Ptce, here: str
) -> Limits:
    """The editor's own lines, then the gaps that the data shows, as sentences in which `marked` indicators become links."""

    def said(lines: Iterable[str]) -> tuple[Markup, ...]:
        return tuple(inline(line, publication, ptce, here) for line in lines)

    linked = (_linked(gap, publication, ptce, Linker(here)) for gap in gaps)
    return Limits(said(failed), (*said(unknown), *linked), publication.language, ptce.file.origin is Origin.PUBLIC_SOURCES)


def marked(finding: Finding) -> str:
    """What stands for an indicator in a gap's sentence until it becomes a link; these characters are in no text."""
    return f"\ue000{finding.indicator.id}\ue001"


def _linked(gap: str, publication: Publication, ptce: Ptce, to: Linker) -> Markup:
    parts = MARK.split(gap)
    texts, ids = parts[::2], parts[1::2]
    links = [_link(ptce.indicator(id), publication, ptce, to) for id in ids]
    return Markup().join(escape(text) + link for text, link in zip_longest(texts, links, fillvalue=Markup()))


def _link(indicator: Indicator, publication: Publication, ptce: Ptce, to: Linker) -> Markup:
    name = typeset(indicator.name, publication.language)
    return Markup('<a href="{}">{}</a>').format(to(publication.addresses.indicator(ptce.slug, indicator.id)), name)
