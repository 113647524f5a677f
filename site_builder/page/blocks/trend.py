"""How a figure moved, in at most three short lines: since the time before, since the start, and how sure it is."""

from collections.abc import Iterator

from site_builder.model.finding import Change, Finding, UncertaintyKind
from site_builder.model.measure import Observation
from site_builder.model.publication import Publication
from site_builder.words.numbers import amount, number, signed
from site_builder.words.periods import in_period
from site_builder.words.typography import typeset


def trend_lines(finding: Finding, publication: Publication) -> tuple[str, ...]:
    """The lines beside the small curve; for a figure that has no number yet, when one is expected."""
    return tuple(_lines(finding, publication))


def _lines(finding: Finding, publication: Publication) -> Iterator[str]:
    if finding.at_reference is not None and finding.at_reference.value is None:
        yield from _instead(finding, publication)
        return
    if finding.latest is None:
        if goal := finding.indicator.entry.next_collection:
            yield f"Première collecte attendue {in_period(goal, publication.language)}"
        return
    if finding.change:
        yield _change(finding.change, finding, publication)
    start = finding.since_start
    if start and (finding.change is None or start.before is not finding.change.before):
        yield _before(start.before, finding, publication)
    if finding.latest.break_reason:
        yield "Mesure modifiée : pas comparable à ce qui précède"
    yield from _bounds(finding.latest, finding, publication)


def _instead(finding: Finding, publication: Publication) -> Iterator[str]:
    seen = finding.at_reference
    if seen is not None and seen.comment:
        yield typeset(seen.comment, publication.language)
    if finding.latest is not None and finding.latest.value is not None:
        yield f"Dernière valeur : {_before(finding.latest, finding, publication)}"


def _change(change: Change, finding: Finding, publication: Publication) -> str:
    years = change.after.period.year - change.before.period.year
    span = {0: "depuis la mesure précédente", 1: "en un an"}.get(years, f"en {years} ans")
    difference = signed(change.difference, finding.indicator.unit, publication.language)
    margin = ", dans la marge d’incertitude" if change.within_uncertainty else ""
    return ("Stable " if change.difference == 0 else f"{difference} ") + span + margin


def _before(seen: Observation, finding: Finding, publication: Publication) -> str:
    assert seen.value is not None
    return f"{amount(seen.value, finding.indicator.unit, publication.language)} {in_period(seen.period, publication.language)}"


def _bounds(seen: Observation, finding: Finding, publication: Publication) -> Iterator[str]:
    if margin := finding.uncertainty.get(seen):
        low = number(margin.low, 0, publication.language)
        high = amount(round(margin.high), finding.indicator.unit, publication.language)
        why = "intervalle à 95 %" if margin.kind is UncertaintyKind.WILSON else "selon ceux qui n’ont pas répondu"
        yield typeset(f"Entre {low} et {high}, {why}", publication.language)
