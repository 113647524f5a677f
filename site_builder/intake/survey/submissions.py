"""Rows to answers: one person each, once each, those who agreed and who finished; what is wrong is gathered, not repeated."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from site_builder.formats.answers import AnswerTable
from site_builder.intake.survey.columns import Column
from site_builder.intake.survey.scale import OutOfScale, Scale, Value, moment, ticked
from site_builder.model.scalar import folded
from site_builder.model.survey import AGREED, CODE, FREE_WORDS, MOMENT
from site_builder.model.survey_mapping import DRAFT, FINISHED, IDENTIFIER, SUBMITTED, VALIDATION

MOST_LINES = 5
"""Named in a message about many."""
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d\d)/(\d\d)/(\d{4})")
REFUSED = frozenset({"not-approved", "validation-status-not-approved", "non-approuve", "rejected"})


@dataclass(slots=True)
class Submission:
    """One person's answers."""

    line: int
    answers: dict[str, tuple[Value, ...]]
    """By indicator; those who did not answer are not there."""
    groups: dict[str, str]
    """The modality by breakdown."""
    moment: str
    """"" when nobody was asked."""
    code: str
    """Folded; "" when there is none."""
    words: list[tuple[str, str]]
    """What was said freely, and for which indicator; "" for the last question of all."""


@dataclass(slots=True)
class Reading:
    """What happened while the rows were read."""

    rows: int = 0
    counted: int = 0
    duplicates: list[int] = field(default_factory=list)
    unfinished: int = 0
    refusals: int = 0
    rejected: int = 0
    silent: int = 0
    last_day: str = ""
    odd: dict[tuple[int, str], list[int]] = field(default_factory=dict)
    """Lines by column and text, for what is no answer proposed."""
    odd_counts: Counter[tuple[int, str]] = field(default_factory=Counter)
    beyond: list[int] = field(default_factory=list)
    """Lines that go on past the last title."""

    def strange(self, column: int, text: str, line: int) -> None:
        self.odd_counts[column, text] += 1
        if self.odd_counts[column, text] <= MOST_LINES:
            self.odd.setdefault((column, text), []).append(line)


@dataclass(slots=True)
class Reader:
    columns: Sequence[Column]
    scales: Mapping[str, Scale]
    modalities: Mapping[str, Mapping[str, str | None]]
    """By breakdown, each modality by every way it is written."""
    reading: Reading
    at: str = ""
    """The moment of every row, when the file is of one moment."""

    def submissions(self, table: AnswerTable) -> Iterator[Submission]:
        """Raises Unreadable where the file cannot be read on."""
        seen: set[str] = set()
        first, width = self._first, len(table.titles)
        identifier, agreed, draft = first(IDENTIFIER), first(AGREED), first(DRAFT)
        validation, submitted, finished = first(VALIDATION), first(SUBMITTED), first(FINISHED)
        for line, cells in table.rows:
            if not any(cells):
                continue
            self.reading.rows += 1
            if len(cells) > width and any(cells[width:]):
                self.reading.beyond.append(line)
                continue
            if (id := _cell(cells, identifier)) and id in seen:
                self.reading.duplicates.append(line)
                continue
            seen.add(id)
            if folded(_cell(cells, draft)) in ("1", "oui", "yes") or (finished is not None and not _cell(cells, finished)):
                self.reading.unfinished += 1
            elif folded(_cell(cells, validation)) in REFUSED:
                self.reading.rejected += 1
            elif folded(_cell(cells, agreed)) in ("non", "n", "no"):
                self.reading.refusals += 1
            elif submission := self._submission(line, cells):
                self.reading.counted += 1
                self.reading.last_day = max(
                    self.reading.last_day, _day((_cell(cells, finished) or _cell(cells, submitted))[:10])
                )
                yield submission
            else:
                self.reading.silent += 1

    def _first(self, kind: str) -> int | None:
        return next((column.number for column in self.columns if column.target and column.target.kind == kind), None)

    def _submission(self, line: int, cells: Sequence[str]) -> Submission | None:
        """None for a row that answers nothing."""
        found = Submission(line, {}, {}, self.at, "", [])
        for column in self.columns:
            text = _cell(cells, column.number)
            if text and column.target is not None:
                self._read(found, column, text)
        return found if found.answers or found.words else None

    def _read(self, found: Submission, column: Column, text: str) -> None:
        target = column.target
        assert target is not None
        if target.kind == "question":
            self._answer(found, column, text)
        elif target.kind == "option":
            if ticked(text) or folded(text) == folded(target.option):
                found.answers[target.id] = (*found.answers.get(target.id, ()), target.option)
        elif target.kind == "ventilation":
            known = self.modalities[target.id]
            if (plain := folded(text)) not in known:
                self.reading.strange(column.number, text, found.line)
            elif modality := known[plain]:
                found.groups[target.id] = modality
        elif target.kind == MOMENT and not self.at:
            if said := moment(text):
                found.moment = said
            else:
                self.reading.strange(column.number, text, found.line)
        elif target.kind == CODE:
            found.code = folded(text).replace("-", "")
        elif target.kind == FREE_WORDS:
            found.words.append(("", text))

    def _answer(self, found: Submission, column: Column, text: str) -> None:
        assert column.target is not None
        scale = self.scales[column.target.id]
        if not scale.closed:
            found.words.append((column.target.id, text))
            return
        try:
            if answers := scale.read(text):
                found.answers[column.target.id] = answers
        except OutOfScale:
            self.reading.strange(column.number, text, found.line)


def _cell(cells: Sequence[str], number: int | None) -> str:
    return cells[number] if number is not None and number < len(cells) else ""


@lru_cache(maxsize=4096)
def _day(text: str) -> str:
    """« 2026-01-30T10:12:00 », « 30/01/2026 - 10:12 » as 2026-01-30; "" for anything else."""
    found = DAY.match(text)
    if not found:
        return ""
    year, month, day = found.groups()[:3] if found[1] else reversed(found.groups()[3:])
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
