"""The parts of an indicator, by sex, by answer, by member…: a picture when there is one, and always the whole table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.model.finding import Finding
from site_builder.model.measure import Observation
from site_builder.model.publication import Publication
from site_builder.model.survey import BEFORE_AND_AFTER, MOMENT, MOMENTS
from site_builder.page.blocks.figure import FigureBlock, figure_block
from site_builder.page.blocks.observations import Cell, ObservationTable
from site_builder.words.parts import in_order
from site_builder.words.passages import within
from site_builder.words.periods import period_label
from site_builder.words.sentences import capital, phrase, rounding_sentence, value_text
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class BreakdownBlock:
    title: str
    """« Par sexe »."""
    id: str
    """Of the breakdown, for the picture's address."""
    figure: FigureBlock | None
    table: ObservationTable
    note: str
    """Why the answers do not make 100 %; empty when they do, and for parts that need not."""


def breakdown_blocks(finding: Finding, publication: Publication, slug: str) -> Iterator[BreakdownBlock]:
    """One block for each breakdown that has values, in the order in which they are first met."""
    known = {breakdown.id: breakdown for breakdown in publication.network.bank.file.breakdowns}
    for id in dict.fromkeys(key for o in finding.series.observations if len(o.breakdown) == 1 for key in o.breakdown):
        name = typeset(known[id].name if id in known else id, publication.language)
        decided = finding.indicator.definition.answers if id == "reponse" else known[id].values if id in known else ()
        chart = publication.charts.get(f"{slug}/{finding.indicator.id}/{id}")
        yield BreakdownBlock(
            phrase("Par {name}", publication.language, name=within(name, str.lower)),
            id,
            figure_block(chart) if chart else None,
            _table(finding, publication, id, name, decided),
            rounding_sentence(finding.series.by(id), finding.indicator.unit, publication.language) if id == "reponse" else "",
        )
    both = [o for o in finding.series.observations if set(o.breakdown) == {MOMENT, "reponse"}]
    if both:
        chart = publication.charts.get(f"{slug}/{finding.indicator.id}/{BEFORE_AND_AFTER}")
        figure = figure_block(chart) if chart else None
        moments = (known[MOMENT].values if MOMENT in known else ()) or MOMENTS
        yield BreakdownBlock("Avant et après", BEFORE_AND_AFTER, figure, _at_both(finding, publication, both, moments), "")


def _at_both(
    finding: Finding, publication: Publication, both: Sequence[Observation], moments: Sequence[str]
) -> ObservationTable:
    """Answers as rows; a column for each period and moment."""
    language = publication.language
    seen = {(o.breakdown["reponse"], o.period, o.breakdown[MOMENT]): o for o in both}
    found = {(o.period, o.breakdown[MOMENT]) for o in both}
    placed = in_order(sorted({moment for _, moment in found}), moments)
    times = sorted(found, key=lambda one: (one[0], placed.index(one[1])))
    headings = (f"{period_label(period, language)}, {typeset(moment, language)}" for period, moment in times)
    answers = in_order((answer for answer, _, _ in seen), finding.indicator.definition.answers)
    return ObservationTable(
        caption=phrase("{indicator}, réponses avant et après", language, indicator=finding.indicator.name),
        columns=(Cell(typeset("Réponse", language)), *(Cell(heading, numeric=True) for heading in headings)),
        rows=tuple(
            (
                Cell(capital(typeset(answer, language)), heads=True),
                *(_cell(seen.get((answer, *time)), finding, publication) for time in times),
            )
            for answer in answers
        ),
    )


def _table(finding: Finding, publication: Publication, id: str, name: str, decided: Sequence[str]) -> ObservationTable:
    """Parts as rows, periods as columns; a part that was not measured at a period leaves its cell to a word, never a dash."""
    seen = {(o.breakdown[id], o.period): o for o in finding.series.by(id)}
    periods = sorted({period for _, period in seen})
    parts = in_order((part for part, _ in seen), decided)
    language = publication.language
    return ObservationTable(
        caption=phrase("{indicator}, par {name}", language, indicator=finding.indicator.name, name=within(name, str.lower)),
        columns=(
            Cell(within(name, str.capitalize)),
            *(Cell(period_label(p, language), numeric=True) for p in periods),
        ),
        rows=tuple(
            (
                Cell(capital(typeset(part, language)), heads=True),
                *(_cell(seen.get((part, p)), finding, publication) for p in periods),
            )
            for part in parts
        ),
    )


def _cell(seen: Observation | None, finding: Finding, publication: Publication) -> Cell:
    if seen is None:
        return Cell(typeset("non renseigné", publication.language), numeric=True)
    return Cell(value_text(seen, finding.indicator.unit, publication.language), numeric=True)
