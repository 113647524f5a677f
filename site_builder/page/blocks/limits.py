"""What failed and what is not known, published with the same care as the rest; gaps in the data are named by themselves."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from markupsafe import Markup

from site_builder.model.diffusion import Origin
from site_builder.model.finding import Finding
from site_builder.model.measure import State
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.inserts import inline
from site_builder.page.linking import Linker
from site_builder.words.typography import typeset

Gap: TypeAlias = tuple[str, Callable[[Finding], bool]]
"""What is said of the figures that lack something, and which they are."""


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
    failed: Iterable[str],
    unknown: Iterable[str],
    findings: Sequence[Finding],
    publication: Publication,
    ptce: Ptce,
    here: str,
) -> Limits:
    """The editor's own lines, then what the figures lack, one line per reason with the indicators concerned."""

    def said(lines: Iterable[str]) -> tuple[Markup, ...]:
        return tuple(inline(line, publication, ptce, here) for line in lines)

    sources = ptce.file.origin is Origin.PUBLIC_SOURCES
    gaps = SOURCE_GAPS if sources else GAPS
    return Limits(said(failed), (*said(unknown), *_gaps(gaps, findings, publication, ptce, Linker(here))), sources)


def _gaps(
    gaps: tuple[Gap, ...], findings: Sequence[Finding], publication: Publication, ptce: Ptce, to: Linker
) -> Iterator[Markup]:
    for words, lacks in gaps:
        if lacking := [finding for finding in findings if lacks(finding)]:
            links = [_link(finding, publication, ptce, to) for finding in lacking]
            line = typeset(words.format(year=ptce.reference.year), publication.language)
            yield Markup("{} {}.").format(line, Markup(", ").join(links))


def _link(finding: Finding, publication: Publication, ptce: Ptce, to: Linker) -> Markup:
    name = typeset(finding.indicator.name, publication.language)
    return Markup('<a href="{}">{}</a>').format(to(publication.addresses.indicator(ptce.slug, finding.indicator.id)), name)


def _unmeasured(finding: Finding) -> bool:
    return finding.latest is None and not finding.series.totals


def _at_reference(*states: State) -> Callable[[Finding], bool]:
    return lambda finding: finding.at_reference is not None and finding.at_reference.state in states


def _older(finding: Finding) -> bool:
    return finding.at_reference is None and finding.latest is not None and finding.latest.period.dated


def _undated(finding: Finding) -> bool:
    return finding.latest is not None and not finding.latest.period.dated


def _unanswered(finding: Finding) -> bool:
    response = finding.response
    return response is not None and response.asked is not None and response.answered < response.asked


SOURCE_GAPS: tuple[Gap, ...] = (("Année non précisée par la source :", _undated),)
"""A fiche repeats what sources say: only what they leave out is a gap, not what the pole never set out to measure."""
GAPS: tuple[Gap, ...] = (
    ("Pas encore mesuré :", _unmeasured),
    ("Donnée manquante en {year} :", _at_reference(State.MISSING)),
    ("Non suivi en {year} :", _at_reference(State.NOT_TRACKED)),
    ("Valeur plus ancienne que {year} :", _older),
    *SOURCE_GAPS,
    ("Tous les sollicités n’ont pas répondu :", _unanswered),
)
"""Reasons for not knowing, in the order in which they are said. Masked values are known, and are not among them."""
