"""What was counted, as rows of « mesures »: the figure, its distribution, its parts, before and after; no row speaks of one person."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from site_builder.formats.csv_written import write_csv
from site_builder.intake.survey.scale import AFTER, BEFORE
from site_builder.intake.survey.tally import ALL, Cell, Counts
from site_builder.model.bank import UnitNature
from site_builder.model.document import Row, Table, Text
from site_builder.model.measure import Draw
from site_builder.model.survey import Figure
from site_builder.problems import Place

MASKED = "masquée"
DRAWS = {Draw.RANDOM: "aléatoire", Draw.ALL: "tous", Draw.VOLUNTARY: "volontaires"}
FIRST, LAST = ("indicateur", "periode"), ("valeur", "etat", "nombre", "sollicites", "repondants", "tirage", "collecte_le")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is the same for the whole survey."""

    period: str
    asked: int | None
    draw: Draw | None
    collected_on: str
    asked_of: Mapping[str, int] = field(default_factory=dict)
    """By indicator, where not everybody had the question."""


@dataclass(frozen=True, slots=True)
class NewRow:
    """One row of « mesures » to be."""

    indicator: str
    breakdown: Mapping[str, str]
    cells: Mapping[str, str]
    """By column, the breakdown's too; only those that hold something."""
    answered: int
    """How many people are behind it."""

    def masked(self) -> "NewRow":
        """The same row without any number."""
        kept = {
            key: text for key, text in self.cells.items() if key in ("indicateur", "periode", "collecte_le", *self.breakdown)
        }
        return NewRow(self.indicator, self.breakdown, {**kept, "etat": MASKED}, self.answered)


def rows(counts: Counts, circumstances: Circumstances) -> Iterator[NewRow]:
    """The total first; nothing when nobody answered."""
    if not counts.all.answered:
        return
    yield _row(counts, counts.all, {}, circumstances, asked=True)
    if _distributed(counts):
        yield from _distribution(counts, counts.all, {}, circumstances)
    for (breakdown, modality), cell in sorted(counts.cells.items(), key=lambda one: _order(counts, one[0])):
        if (breakdown, modality) != ALL:
            yield _row(counts, cell, {breakdown: modality}, circumstances)
    if counts.before.answered:
        for moment, cell in ((BEFORE, counts.before), (AFTER, counts.after)):
            if counts.question.figure is not Figure.PROGRESS:
                yield _row(counts, cell, {"moment": moment}, circumstances)
            if counts.answers:
                yield from _distribution(counts, cell, {"moment": moment}, circumstances)


def table(new: Sequence[NewRow], file: Path) -> Table:
    """The rows as a table to be compared with the pole's: columns that no row fills are not there, and change nothing."""
    breakdowns = dict.fromkeys(name for row in new for name in row.breakdown)
    filled = {key for row in new for key in row.cells} | {"etat"}
    titles = [key for key in (*FIRST, *breakdowns, *LAST) if key in filled]
    made = []
    for number, row in enumerate(new, 2):
        place = Place(file, number)
        made.append(Row({key: Text(text, place) for key, text in row.cells.items()}, place))
    return Table("mesures", tuple(Text(title, Place(file)) for title in titles), tuple(made), Place(file))


def rows_as_csv(new: Sequence[NewRow]) -> bytes:
    """The rows as a file that a spreadsheet opens, to be copied from."""
    titles = [title.value for title in table(new, Path("mesures")).columns]
    return write_csv(titles, ([row.cells.get(title, "") for title in titles] for row in new))


def _distributed(counts: Counts) -> bool:
    """Yes or no is one share: its other half is no news. Progress has a distribution at each moment, and none in all."""
    if counts.question.figure is not Figure.SHARE:
        return False
    return len(counts.answers) > 2 or "reponse" in counts.question.indicator.definition.breakdowns


def _distribution(counts: Counts, cell: Cell, breakdown: Mapping[str, str], at: Circumstances) -> Iterator[NewRow]:
    for answer in counts.answers:
        chosen = cell.values[answer]
        part = Cell(cell.answered, chosen)
        yield _row(counts, part, {**breakdown, "reponse": answer}, at, asked=not breakdown, share=True)


def _row(
    counts: Counts, cell: Cell, breakdown: Mapping[str, str], at: Circumstances, asked: bool = False, share: bool = False
) -> NewRow:
    indicator, figure = counts.question.indicator, Figure.SHARE if share else counts.question.figure
    value = cell.figure(figure)
    assert value is not None
    is_share = figure in (Figure.SHARE, Figure.PROGRESS)
    people = at.asked_of.get(indicator.id, at.asked) if asked else None
    told = {
        "indicateur": indicator.id,
        "periode": at.period,
        **breakdown,
        "valeur": _number(value, indicator.unit.decimals) + (" %" if indicator.unit.nature is UnitNature.SHARE else ""),
        "nombre": str(cell.counted) if is_share else "",
        "sollicites": "" if people is None else str(people),
        "repondants": str(cell.answered),
        "tirage": DRAWS[at.draw] if at.draw else "",
        "collecte_le": at.collected_on,
    }
    return NewRow(indicator.id, breakdown, {key: text for key, text in told.items() if text}, cell.answered)


def _number(value: Decimal, decimals: int) -> str:
    return f"{value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):f}".replace(".", ",")


def _order(counts: Counts, key: tuple[str, str]) -> tuple[int, str]:
    breakdowns = counts.question.indicator.definition.breakdowns
    return (breakdowns.index(key[0]) if key[0] in breakdowns else -1, key[1])
