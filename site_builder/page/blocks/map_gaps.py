"""The gaps of the map of effects as lines with links, so that a meeting goes from a gap to the page that would fill it."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.page import Link
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.linking import Linker
from site_builder.words.sentences import MapGap, map_gaps
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class GapLine:
    reason: str
    names: tuple[Link, ...]
    """A stakeholder has no page of its own, and no href."""


def gap_lines(ptce: Ptce, publication: Publication, to: Linker) -> tuple[GapLine, ...]:
    findings = publication.findings.by_ptce[ptce.slug]
    gaps = map_gaps(ptce, findings, publication.language)
    return tuple(GapLine(gap.reason, tuple(_names(gap, ptce, publication, to))) for gap in gaps)


def _names(gap: MapGap, ptce: Ptce, publication: Publication, to: Linker) -> Iterator[Link]:
    language, addresses = publication.language, publication.addresses
    names = {stakeholder.id: stakeholder.name for stakeholder in ptce.stakeholders}
    for id in gap.effects:
        yield Link(typeset(ptce.effect(id).name, language), to(addresses.effect(ptce.slug, id)))
    for id in gap.indicators:
        yield Link(typeset(ptce.indicator(id).name, language), to(addresses.indicator(ptce.slug, id)))
    for id in gap.stakeholders:
        yield Link(typeset(names[id], language), "")
