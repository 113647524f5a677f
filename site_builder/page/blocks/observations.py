"""Every value of an indicator as a table, with only the columns that say something."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from site_builder.model.finding import Finding
from site_builder.model.language import Language
from site_builder.model.measure import Observation
from site_builder.words.initials import capital, under_heading
from site_builder.words.labels import label
from site_builder.words.numbers import amount, number
from site_builder.words.periods import period_label, spoken_day
from site_builder.words.sentences import bounds, phrase, value_text
from site_builder.words.shown import shown_unit
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    href: str = ""
    numeric: bool = False
    """To be aligned right."""
    heads: bool = False
    """The heading of its row."""


@dataclass(frozen=True, slots=True)
class ObservationTable:
    caption: str
    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


def observation_table(
    finding: Finding, observations: Sequence[Observation], caption: str, language: Language
) -> ObservationTable:
    """One row per observation, newest last."""
    written = [(heading, numeric, [write(o, finding, language) for o in observations]) for heading, numeric, write in COLUMNS]
    shown = [(heading, numeric, cells) for heading, numeric, cells in written if any(cell.text for cell in cells)]
    return ObservationTable(
        caption=caption,
        columns=tuple(Cell(heading, numeric=numeric) for heading, numeric, _ in shown),
        rows=tuple(zip(*(_column(cells, numeric, heading) for heading, numeric, cells in shown), strict=True)),
    )


def _column(cells: list[Cell], numeric: bool, heading: str) -> list[Cell]:
    return [Cell(cell.text, cell.href, numeric, heading == COLUMNS[0][0]) for cell in cells]


def _period(seen: Observation, finding: Finding, language: Language) -> Cell:
    return Cell(capital(period_label(seen.period, language)))


def _breakdown(seen: Observation, finding: Finding, language: Language) -> Cell:
    return Cell(typeset(", ".join(seen.breakdown.values()), language))


def _value(seen: Observation, finding: Finding, language: Language) -> Cell:
    return Cell(value_text(seen, finding.indicator.unit, language))


def _bounds(seen: Observation, finding: Finding, language: Language) -> Cell:
    """Empty when everybody answered: two equal ends are no range."""
    margin = finding.uncertainty.get(seen)
    spread = margin if margin and margin.low != margin.high else None
    if spread is None:
        return Cell("")
    low, high = bounds(spread, finding.indicator.unit, language)
    return Cell(phrase("{low} à {high}", language, low=low, high=high))


def _answers(seen: Observation, finding: Finding, language: Language) -> Cell:
    if seen.answered is None:
        return Cell("")
    answered = number(seen.answered, 0, language)
    return Cell(
        answered
        if seen.asked is None
        else phrase("{part} sur {whole}", language, part=answered, whole=number(seen.asked, 0, language))
    )


def _scope(seen: Observation, finding: Finding, language: Language) -> Cell:
    said = seen.scope if seen.scope != finding.indicator.scope else None
    return Cell(under_heading(typeset(said, language), "Périmètre") if said else "")


def _source(seen: Observation, finding: Finding, language: Language) -> Cell:
    differs = seen.source != finding.indicator.source or seen.source_address
    return Cell(typeset(seen.source or "", language), seen.source_address or "") if differs else Cell("")


def _remark(seen: Observation, finding: Finding, language: Language) -> Cell:
    said = (
        seen.break_reason and phrase("Rupture de série. {break_reason}", language, break_reason=seen.break_reason),
        _correction(seen, finding, language),
        seen.reliability and label(seen.reliability, language),
        seen.comment,
    )
    return Cell(typeset(" · ".join(part for part in said if part), language))


def _correction(seen: Observation, finding: Finding, language: Language) -> str:
    if not seen.corrected_on:
        return ""
    former = (
        phrase(
            ", auparavant {value}",
            language,
            value=amount(seen.former_value, shown_unit(finding.indicator.unit, seen), language),
        )
        if seen.former_value is not None
        else ""
    )
    return phrase("Corrigée le {day}{former}", language, day=spoken_day(seen.corrected_on, language), former=former)


COLUMNS: tuple[tuple[str, bool, Callable[[Observation, Finding, Language], Cell]], ...] = (
    ("Période", False, _period),
    ("Détail", False, _breakdown),
    ("Valeur", True, _value),
    ("Fourchette", True, _bounds),
    ("Réponses", True, _answers),
    ("Périmètre", False, _scope),
    ("Source", False, _source),
    ("Remarque", False, _remark),
)
