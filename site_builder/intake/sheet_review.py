"""A filled workbook beside the pole's tables: rows it adds, changes and lacks, and the tables as they would be."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from site_builder.formats.typed_cell import read_back, typed_cell
from site_builder.model.document import Row, Table, Text
from site_builder.model.period import parse_period
from site_builder.model.pole_sheets import BY_TABLE, Holds, PoleSheet
from site_builder.model.scalar import folded, split_names
from site_builder.model.sheet_difference import Change, RowDifference, SheetReview


@dataclass(frozen=True, slots=True)
class Spellings:
    """What is written in several ways in the pole's tables."""

    breakdowns: tuple[str, ...] = ()
    """The columns of « mesures » that the bank declares."""
    units: Collection[str] = ()
    """What may stand beside a number without changing it."""


def review(current: Iterable[Table], proposed: Iterable[Table], spellings: Spellings, remove: bool = False) -> SheetReview:
    """In the order of the workbook; with `remove`, rows that a sheet lacks leave the tables as they would be."""
    own: dict[str, list[Table]] = {}
    for table in current:
        own.setdefault(table.name, []).append(table)
    compared = [_Compared(BY_TABLE[table.name], own.get(table.name, []), table, spellings) for table in proposed]
    names = {one.sheet.table for one in compared}
    kept = tuple(table for name, tables in own.items() if name not in names for table in tables)
    return SheetReview(
        tuple(difference for one in compared for difference in one.differences()),
        (*kept, *(one.merged(remove) for one in compared)),
        {one.sheet.table: one.headings for one in compared},
    )


class _Compared:
    """One table of the folder, in one file or several, and the sheet that came back."""

    def __init__(self, sheet: PoleSheet, own: list[Table], proposed: Table, spellings: Spellings) -> None:
        self.sheet, self.proposed, self.units = sheet, proposed, spellings.units
        self.breakdowns = spellings.breakdowns if sheet.table == "mesures" else ()
        self.columns = {column.key: column for column in sheet.columns}
        self.keys = {folded(column.title): column.key for column in sheet.columns}
        self.keys |= {folded(key): key for key in (*self.columns, *self.breakdowns)}
        self.headings = {key: title for title in proposed.columns if (key := self.keys.get(folded(title.value)))}
        self.before = [self._keyed(row) for table in own for row in table]
        self.after = [self._keyed(row) for row in proposed]
        self.own_columns = [title for table in own for title in table.columns]
        self.pairs = self._pairs()

    def differences(self) -> Iterator[RowDifference]:
        for rank, row in enumerate(self.after):
            if (old := self.pairs.get(rank)) is None:
                told = {key: text.value for key, text in row.cells.items() if key in self.headings}
                yield RowDifference(self.sheet.table, Change.ADDED, self._label(row), {}, told, None, self._below(row))
            elif changed := self._changed(self.before[old], row):
                before = {key: _value(self.before[old], key) for key in changed}
                after = {key: _value(row, key) for key in changed}
                yield RowDifference(self.sheet.table, Change.CHANGED, self._label(row), before, after, self.before[old])
        for row in self._absent():
            yield RowDifference(self.sheet.table, Change.REMOVED, self._label(row), {}, {}, row)

    def merged(self, remove: bool) -> Table:
        """The sheet's rows at their own places, with what it has no column for; then those it lacks, unless they are removed."""
        rows = [self._merged(rank, row) for rank, row in enumerate(self.after)]
        titles = [Text(self.keys.get(folded(title.value), title.value), title.place) for title in self.proposed.columns]
        seen = {title.value for title in titles}
        for title in self.own_columns:
            if (key := self.keys.get(folded(title.value), title.value)) not in seen:
                seen.add(key)
                titles.append(Text(key, title.place))
        return replace(self.proposed, columns=tuple(titles), rows=(*rows, *(() if remove else self._absent())))

    def _merged(self, rank: int, row: Row) -> Row:
        if (old := self.pairs.get(rank)) is None:
            return row
        before = self.before[old]
        changed = self._changed(before, row)
        cells = {key: text for key, text in before.cells.items() if key not in self.headings}
        cells |= {key: text if key in changed else replace(text, value=_value(before, key)) for key, text in row.cells.items()}
        return replace(row, cells=cells)

    def _keyed(self, row: Row) -> Row:
        return replace(row, cells={self.keys.get(folded(title), title): text for title, text in row.cells.items()})

    def _pairs(self) -> dict[int, int]:
        """Ranks in the folder by rank in the sheet: first those that are alike in all that tells rows apart, then the others."""
        pairs: dict[int, int] = {}
        for keys in self.sheet.known_by:
            free: dict[tuple[str, ...], list[int]] = {}
            for rank, row in enumerate(self.before):
                if rank not in pairs.values() and (known := self._known(row, keys)):
                    free.setdefault(known, []).append(rank)
            for rank, row in enumerate(self.after):
                if rank not in pairs and (same := free.get(self._known(row, keys))):
                    pairs[rank] = same.pop(0)
        return pairs

    def _known(self, row: Row, keys: tuple[str, ...]) -> tuple[str, ...]:
        known = tuple(self._told(key, _value(row, key)) for key in (*keys, *self.breakdowns))
        return known if any(known[: len(keys)]) else ()

    def _told(self, key: str, text: str) -> str:
        if key == "periode" and (period := parse_period(text)) is not None:
            return period.code
        return folded(self._plain(key, text)) or text

    def _absent(self) -> list[Row]:
        matched = set(self.pairs.values())
        return [row for rank, row in enumerate(self.before) if rank not in matched]

    def _changed(self, before: Row, after: Row) -> tuple[str, ...]:
        return tuple(key for key in self.headings if not self._same(key, _value(before, key), _value(after, key)))

    def _same(self, key: str, before: str, after: str) -> bool:
        if before == after or self._plain(key, before) == self._plain(key, after):
            return True
        column = self.columns.get(key)
        if column is None or not before or not after:
            return False
        if (column.choices and not column.many) or column.holds is Holds.YES_NO:
            return folded(before) == folded(after)
        return column.many and split_names(before) == split_names(after)

    def _plain(self, key: str, text: str) -> str:
        """The text as a workbook gives it back."""
        holds = column.holds if (column := self.columns.get(key)) else Holds.TEXT
        return read_back(typed_cell(holds, text, self.units))

    def _label(self, row: Row) -> str:
        said = (_value(row, key) for key in (*self.sheet.known_by[0], *self.breakdowns))
        return ", ".join(text if len(text) <= 60 else f"{text[:60].rstrip()}…" for text in said if text)

    def _below(self, row: Row) -> Row | None:
        """The last row of the folder that stays together with it, else the last of all."""
        together = folded(_value(row, self.sheet.together))
        own = [one for one in self.before if self.sheet.together and folded(_value(one, self.sheet.together)) == together]
        return next(reversed(own or self.before), None)


def _value(row: Row, key: str) -> str:
    return row.cells[key].value if key in row.cells else ""
