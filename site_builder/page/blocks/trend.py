"""How a figure moved, in a few short lines: since the time before, since the start, across a break."""

from collections.abc import Iterator

from site_builder.model.diffusion import Origin
from site_builder.model.finding import Finding
from site_builder.model.measure import Observation
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.words.numbers import amount
from site_builder.words.periods import in_period
from site_builder.words.sentences import change_sentence, missing_sentence, phrase
from site_builder.words.sentences.phrases import open_end
from site_builder.words.shown import shown_unit
from site_builder.words.typography import typeset


def trend_lines(finding: Finding, publication: Publication, ptce: Ptce) -> tuple[str, ...]:
    """The lines beside the small curve; for a figure that has no number yet, when one is expected."""
    return tuple(_lines(finding, publication, ptce))


def _lines(finding: Finding, publication: Publication, ptce: Ptce) -> Iterator[str]:
    if finding.at_reference is not None and finding.at_reference.value is None:
        yield from _instead(finding, publication)
        return
    if finding.latest is None:
        if goal := finding.indicator.entry.next_collection:
            yield phrase("Première collecte attendue {when}", publication.language, when=in_period(goal, publication.language))
        return
    if finding.change is None and ptce.file.origin is Origin.PUBLIC_SOURCES:
        yield phrase(
            "Source : {source}",
            publication.language,
            source=finding.latest.source or finding.indicator.source or typeset("non précisée", publication.language),
        )
        return
    yield open_end(change_sentence(finding, publication.language))
    start = finding.since_start
    if start and (finding.change is None or start.before is not finding.change.before):
        yield _before(start.before, finding, publication)


def _instead(finding: Finding, publication: Publication) -> Iterator[str]:
    seen = finding.at_reference
    if seen is not None:
        _, _, reason = missing_sentence(seen, finding, publication.language).partition(". ")
        yield from (text for text in (typeset(seen.comment or reason, publication.language),) if text)
    if finding.latest is not None and finding.latest.value is not None:
        yield phrase(
            "Dernière valeur\u00a0: {before}", publication.language, before=_before(finding.latest, finding, publication)
        )


def _before(seen: Observation, finding: Finding, publication: Publication) -> str:
    assert seen.value is not None
    unit = shown_unit(finding.indicator.unit, seen)
    return f"{amount(seen.value, unit, publication.language)} {in_period(seen.period, publication.language)}"
