"""The poles' values of one indicator side by side: each with its period, scope and source, and what sets its method apart."""

from collections.abc import Sequence
from dataclasses import replace

from site_builder.model.aggregate import Aggregate, Part
from site_builder.model.finding import Finding
from site_builder.model.measure import Observation
from site_builder.model.publication import Publication
from site_builder.page.blocks.observations import Cell, ObservationTable
from site_builder.page.linking import Linker
from site_builder.words.labels import label
from site_builder.words.numbers import amount, number
from site_builder.words.periods import period_label
from site_builder.words.sentences import absence_sentence, open_end, phrase, value_text
from site_builder.words.shown import shown_unit
from site_builder.words.typography import typeset

COLUMNS = ("Pôle", "Valeur", "Poids", "Période", "Réponses", "Périmètre", "Source", "À savoir")
TOGETHER, SIDE_BY_SIDE = "Ce qui est réuni", "Les valeurs des pôles, côte à côte"
NUMERIC = frozenset({"Valeur", "Poids", "Réponses"})


def parts_table(aggregate: Aggregate, publication: Publication, to: Linker) -> ObservationTable:
    """The rows a total is made of, in order of registration; the same rows where there is none."""
    caption = typeset(TOGETHER if aggregate.value is not None else SIDE_BY_SIDE, publication.language)
    rows = [_row(part.ptce, part.observation, part, aggregate, publication, to) for part in aggregate.parts]
    return _table(phrase("{caption}, par ordre d’inscription", publication.language, caption=caption), COLUMNS, rows)


def left_out_table(aggregate: Aggregate, publication: Publication, to: Linker) -> ObservationTable | None:
    """The poles that follow the indicator and are not among them, each with the reason; None when there is none."""
    if not aggregate.absences:
        return None
    rows = [
        [_pole(absence.ptce, aggregate, publication, to), Cell(absence_sentence(absence, aggregate, publication.language))]
        for absence in aggregate.absences
    ]
    caption = "Laissés de côté, et pourquoi" if aggregate.value is not None else "Sans valeur comparable, et pourquoi"
    return _table(caption, ("Pôle", "Pourquoi"), rows)


def _row(
    slug: str, seen: Observation, part: Part, aggregate: Aggregate, publication: Publication, to: Linker
) -> Sequence[Cell]:
    language = publication.language
    finding = publication.findings.of(slug, aggregate.definition.id)
    answered = "" if seen.answered is None else number(seen.answered, 0, language)
    return (
        _pole(slug, aggregate, publication, to),
        Cell(value_text(seen, aggregate.unit, language)),
        Cell(number(part.weight, 1, language) if part.weight is not None else ""),
        Cell(period_label(seen.period, language)),
        Cell(
            phrase("{part} sur {whole}", language, part=answered, whole=number(seen.asked, 0, language))
            if answered and seen.asked is not None
            else answered
        ),
        Cell(typeset(seen.scope or "", language)),
        Cell(typeset(seen.source or "", language)),
        Cell(typeset(" · ".join(_remarks(part, finding, publication)), language)),
    )


def _pole(slug: str, aggregate: Aggregate, publication: Publication, to: Linker) -> Cell:
    name = typeset(publication.network.ptce(slug).file.name, publication.language)
    return Cell(name, to(publication.addresses.indicator(slug, aggregate.definition.id)), heads=True)


def _remarks(part: Part, finding: Finding, publication: Publication) -> list[str]:
    language, seen = publication.language, part.observation
    rivals = (
        phrase(
            "Une autre source donne {value}",
            language,
            value=amount(rival.value, shown_unit(finding.indicator.unit, rival), language),
        )
        for rival in part.rivals
        if rival.value is not None
    )
    said = (
        "" if part.approved else typeset("Rapport pas encore validé", language),
        label(seen.draw, language) if seen.draw else "",
        phrase("Sous le nom « {name} »", language, name=finding.indicator.name)
        if finding.indicator.name != finding.indicator.definition.name
        else "",
        seen.method or "",
        label(seen.reliability, language) if seen.reliability else "",
        seen.break_reason and phrase("Rupture de série. {break_reason}", language, break_reason=seen.break_reason),
        seen.comment or "",
        *rivals,
    )
    return [open_end(text) for text in said if text]


def _table(caption: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> ObservationTable:
    """Only the columns that say something."""
    kept = [index for index in range(len(headings)) if any(row[index].text for row in rows)]
    return ObservationTable(
        caption,
        tuple(Cell(headings[index], numeric=headings[index] in NUMERIC) for index in kept),
        tuple(tuple(replace(row[index], numeric=headings[index] in NUMERIC) for index in kept) for row in rows),
    )
