"""What was counted, as rows of « mesures »: the figure, its distribution, its parts, before and after; no row speaks of one person."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from site_builder.formats.csv_written import write_csv
from site_builder.intake.survey.scale import AFTER, BEFORE
from site_builder.intake.survey.tally import Cell, Counts
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
    fewest: int
    """How many people are behind it, or behind what it would give away beside the other rows."""

    def masked(self) -> "NewRow":
        """The same row without any number."""
        kept = {
            key: text for key, text in self.cells.items() if key in ("indicateur", "periode", "collecte_le", *self.breakdown)
        }
        return NewRow(self.indicator, self.breakdown, {**kept, "etat": MASKED}, self.fewest)


def rows(counts: Counts, circumstances: Circumstances) -> Iterator[NewRow]:
    """The total first; nothing when nobody answered."""
    if not counts.all.answered:
        return
    yield _row(counts, counts.all, {}, circumstances, asked=True)
    if _distributed(counts):
        yield from _distribution(counts, counts.all, {}, circumstances)
    yield from _parts(counts, circumstances)
    if counts.before.answered:
        yield from _moments(counts, circumstances)


def _parts(counts: Counts, at: Circumstances) -> Iterator[NewRow]:
    """Those who do not say what they are would be the total less the parts: the smallest part then answers for them."""
    for breakdown in counts.question.indicator.definition.breakdowns:
        parts, unsaid = _by(counts, breakdown)
        smallest = min(parts, key=lambda modality: parts[modality].answered, default="")
        for modality, cell in parts.items() if breakdown not in lone_parts(counts) else ():
            yield _row(counts, cell, {breakdown: modality}, at, others=unsaid if modality == smallest else 0)


def lone_parts(counts: Counts) -> tuple[str, ...]:
    """Breakdowns of which no row is made: one part alone, and so few without it that the total would have to be hidden."""
    found = ((id, *_by(counts, id)) for id in counts.question.indicator.definition.breakdowns)
    return tuple(id for id, parts, unsaid in found if len(parts) == 1 and 0 < unsaid < counts.question.indicator.threshold)


def _by(counts: Counts, breakdown: str) -> tuple[dict[str, Cell], int]:
    """The parts by modality, and how many are in none."""
    parts = {modality: cell for (id, modality), cell in sorted(counts.cells.items()) if id == breakdown}
    return parts, counts.all.answered - sum(cell.answered for cell in parts.values())


def _moments(counts: Counts, at: Circumstances) -> Iterator[NewRow]:
    """Of those who answered twice; the others would be the total less those after."""
    progress = counts.question.figure is Figure.PROGRESS
    for moment, cell in ((BEFORE, counts.before), (AFTER, counts.after)):
        others = 0 if progress or moment == BEFORE else counts.all.answered - cell.answered
        if not progress:
            yield _row(counts, cell, {"moment": moment}, at, others=others)
        if counts.answers:
            yield from _distribution(counts, cell, {"moment": moment}, at, others)


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


def _distribution(
    counts: Counts, cell: Cell, breakdown: Mapping[str, str], at: Circumstances, others: int = 0
) -> Iterator[NewRow]:
    for answer in counts.answers:
        part = Cell(cell.answered, cell.values[answer])
        yield _row(counts, part, {**breakdown, "reponse": answer}, at, asked=not breakdown, share=True, others=others)


def _row(
    counts: Counts,
    cell: Cell,
    breakdown: Mapping[str, str],
    at: Circumstances,
    *,
    asked: bool = False,
    share: bool = False,
    others: int = 0,
) -> NewRow:
    """`others`: people of the total who are in no such row, of whom it would tell."""
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
    return NewRow(
        indicator.id, breakdown, {key: text for key, text in told.items() if text}, min(cell.answered, others or cell.answered)
    )


def _number(value: Decimal, decimals: int) -> str:
    return f"{value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):f}".replace(".", ",")
