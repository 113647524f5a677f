"""What failed and what is not known, published with the same care as the rest; gaps in the data are named by themselves."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from site_builder.model.diffusion import Origin
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.inserts import inline


@dataclass(frozen=True, slots=True)
class Limits:
    failed: tuple[Markup, ...]
    unknown: tuple[Markup, ...]
    sources: bool = False
    """True for a fiche: it is the public sources that do not say."""

    @property
    def title(self) -> str:
        """« Ce qui n’a pas marché, et ce que nous ne savons pas »: only what there is."""
        if self.failed and self.unknown:
            return "Ce qui n’a pas marché, et ce que nous ne savons pas"
        return "Ce qui n’a pas marché" if self.failed else self.unknown_title

    @property
    def unknown_title(self) -> str:
        return "Ce que ces sources ne disent pas" if self.sources else "Ce que nous ne savons pas"

    def __bool__(self) -> bool:
        return bool(self.failed or self.unknown)

    def first(self, most: int) -> "Limits":
        """The first lines of each, for where there is little room."""
        return Limits(self.failed[:most], self.unknown[:most], self.sources)


def limits(
    failed: Iterable[str], unknown: Iterable[str], gaps: Iterable[str], publication: Publication, ptce: Ptce, here: str
) -> Limits:
    """The editor's own lines, then the gaps that the data shows, as sentences."""

    def said(lines: Iterable[str]) -> tuple[Markup, ...]:
        return tuple(inline(line, publication, ptce, here) for line in lines)

    return Limits(said(failed), (*said(unknown), *map(escape, gaps)), ptce.file.origin is Origin.PUBLIC_SOURCES)
