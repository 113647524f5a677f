"""Where one pole's files hold what the public site does not show, rows that were refused included."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.check.draft import PtceDraft
from site_builder.check.located import child, texts
from site_builder.check.names import Named
from site_builder.model.diffusion import Audience
from site_builder.model.document import Entries, Items, Node, Row, Text
from site_builder.model.scalar import folded
from site_builder.model.self_evaluation import gathered
from site_builder.problems import Place

POSITIONS = frozenset({"influence", "interet", "attentes", "placee-par"})
TIES = frozenset({"membres", "membre", "arrivees", "departs"})
"""Columns that name members."""
LETTERS_OF_A_CELL = re.compile(r"[A-Z]+(?=\d+$)")
SHORTEST = 4
"""A name of three letters could be any word of a message."""


@dataclass(frozen=True, slots=True)
class Withheld:
    rows: tuple[tuple[Row, frozenset[str] | None], ...]
    """Every row of the tables, with its withheld columns as typed; None where all of the row is withheld."""
    places: tuple[Place, ...]
    """Lines of the référentiel."""
    files: tuple[Path, ...]
    """Narratives."""
    words: frozenset[str]
    """What members, stakeholders and indicators that are not shown are called."""


def withheld(ptce: PtceDraft, threshold: int) -> Withheld:
    """`threshold` answers are needed for a question to be shown."""
    documents = ptce.documents
    entries = [entry for entry in _entries(documents.files.get("referentiel")) if _working(entry)]
    return Withheld(
        rows=tuple(_rows(ptce, threshold)),
        places=tuple(text.place for entry in entries for text in texts(entry)),
        files=tuple(narrative.place.file for narrative in documents.narratives if _working(narrative.front)),
        words=frozenset(word for word in _words(ptce, entries) if len(word) >= SHORTEST),
    )


def row_key(place: Place) -> tuple[Path, int, str]:
    """What the places of one row share, in a CSV file and in a sheet."""
    return place.file, place.line, LETTERS_OF_A_CELL.sub("", place.cell)


def column_at(row: Row, place: Place) -> str:
    """The column in which a place lies, "" for the whole row."""
    if place == row.place:
        return ""
    before = [
        (cell.place.column, name)
        for name, cell in row.cells.items()
        if row_key(cell.place) == row_key(place) and cell.place.column <= place.column and (cell.place.cell == place.cell)
    ]
    return max(before, default=(0, ""))[1]


def _entries(framework: Entries | None) -> tuple[Entries, ...]:
    listed = framework.get("indicateurs") if framework else None
    return tuple(node for node in listed.nodes if isinstance(node, Entries)) if isinstance(listed, Items) else ()


def _working(node: Node | Row) -> bool:
    """Whether it is for members only; a word that is neither is taken for the safer one."""
    found = (
        next((cell for name, cell in node.cells.items() if folded(name) == "diffusion"), None)
        if isinstance(node, Row)
        else child(node, "diffusion")
    )
    return isinstance(found, Text) and folded(found.value) not in ("", Audience.PUBLIC.value)


def _rows(ptce: PtceDraft, threshold: int) -> Iterator[tuple[Row, frozenset[str] | None]]:
    few, hidden = set(_few_answers(ptce, threshold)), _Hidden(ptce)
    for table in ptce.documents.tables:
        for row in table:
            all_of_it = row.place in few or _whole(table.name, row, hidden)
            yield row, None if all_of_it else frozenset(_columns(table.name, row, ptce, hidden))


class _Hidden:
    """Which names lead to a member or an indicator that is not shown."""

    def __init__(self, ptce: PtceDraft) -> None:
        self._names = ptce.names
        self._members = {row.cells["id"].value for row in _hidden_rows(ptce, "membres") if "id" in row.cells}
        self._indicators = {d.indicator.id for d in ptce.indicators if d.indicator.audience is Audience.WORKING}

    def member_in(self, cell: Text) -> bool:
        """Somebody unknown may be a hidden member misspelt."""
        find = self._names[Named.MEMBER].find
        ids = (find(name.partition(">")[0].strip()) for name in cell.value.split("|"))
        return bool(self._members) and any(id is None or id in self._members for id in ids)

    def indicator_in(self, cell: Text) -> bool:
        return self._names[Named.INDICATOR].find(cell.value) in self._indicators


def _whole(table: str, row: Row, hidden: _Hidden) -> bool:
    if table == "mesures":
        cells = row.cells
        return any(hidden.indicator_in(cells[name]) for name in _typed(row, {"indicateur"})) or any(_ties(row, hidden))
    return table in ("membres", "parties_prenantes") and _working(row)


def _columns(table: str, row: Row, ptce: PtceDraft, hidden: _Hidden) -> Iterable[str]:
    file = ptce.file.record
    if table == "parties_prenantes":
        return _typed(row, POSITIONS)
    if table == "membres" and file.maturity_audience is Audience.WORKING:
        return _typed(row, {"maturite"})
    if table == "rencontres" and file.attendance_audience is Audience.WORKING:
        return _typed(row, {"membres"})
    return _ties(row, hidden) if table in ("projets", "rencontres") else ()


def _typed(row: Row, keys: Iterable[str]) -> list[str]:
    return [name for name in row.cells if folded(name) in keys]


def _ties(row: Row, hidden: _Hidden) -> Iterator[str]:
    return (name for name in _typed(row, TIES) if hidden.member_in(row.cells[name]))


def _few_answers(ptce: PtceDraft, threshold: int) -> Iterator[Place]:
    few = {(a.question, a.moment) for a in gathered(row.record for row in ptce.self_evaluation) if a.answered < threshold}
    return (row.place() for row in ptce.self_evaluation if (row.record.question, row.record.moment) in few)


def _hidden_rows(ptce: PtceDraft, name: str) -> Iterator[Row]:
    return (row for table in ptce.documents.tables if table.name == name for row in table if _working(row))


def _words(ptce: PtceDraft, entries: Iterable[Entries]) -> Iterator[str]:
    for table in ("membres", "parties_prenantes"):
        for row in _hidden_rows(ptce, table):
            yield from (row.cells[name].value.strip() for name in _typed(row, {"id", "identifiant", "nom"}))
    for entry in entries:
        own = entry.get("propre")
        named = own if isinstance(own, Entries) else entry
        yield from (found.value.strip() for key in ("id", "nom") if isinstance(found := named.get(key), Text))
