"""Answers counted: for each question how many gave which, in all and by what people are; before and after by code."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from site_builder.intake.survey.scale import AFTER, BEFORE, Value
from site_builder.intake.survey.submissions import Submission
from site_builder.model.survey import Figure, Question

ALL = ("", "")
"""In place of a breakdown and its modality."""


@dataclass(slots=True)
class Cell:
    """The answers of some people to one question."""

    answered: int = 0
    counted: int = 0
    """How many gave one of the answers that make the share."""
    values: Counter[Value] = field(default_factory=Counter)

    def add(self, values: tuple[Value, ...], counted: bool) -> None:
        self.answered += 1
        self.counted += counted
        self.values.update(values)

    def figure(self, figure: Figure) -> Decimal | None:
        """A share in per cent, a mean, a median or a sum; None when nobody answered."""
        if not self.answered:
            return None
        if figure in (Figure.SHARE, Figure.PROGRESS):
            return Decimal(100 * self.counted) / self.answered
        if figure is Figure.MEDIAN:
            return _median(self.values, self.answered)
        total = sum((Decimal(value) * times for value, times in self.values.items()), Decimal())
        return total if figure is Figure.SUM else total / self.answered


@dataclass(slots=True)
class Counts:
    """Everything counted about one question."""

    question: Question
    counted: frozenset[Value]
    answers: tuple[str, ...]
    """In the order of the scale."""
    cells: dict[tuple[str, str], Cell] = field(default_factory=dict)
    """By breakdown and modality; of all for ALL."""
    before: Cell = field(default_factory=Cell)
    after: Cell = field(default_factory=Cell)
    """Of those who answered at both moments, and of nobody else."""
    paired: dict[tuple[str, str], Cell] = field(default_factory=dict)
    """As `cells`, of those who answered at both moments."""
    asked: bool = False
    """Whether somebody answered it, paired or not."""
    set_aside: int = 0
    """How many answers count nowhere, because so few would be the total less the pairs."""

    @property
    def all(self) -> Cell:
        return self.cells.get(ALL, Cell())

    def add(self, values: tuple[Value, ...], groups: Mapping[str, str]) -> None:
        chosen = self._counts(values)
        for key in self._keys(groups):
            self.cells.setdefault(key, Cell()).add(values, chosen)

    def add_pair(self, before: tuple[Value, ...], after: tuple[Value, ...], groups: Mapping[str, str]) -> None:
        self.before.add(before, self._counts(before))
        self.after.add(after, self._counts(after))
        progress = self.question.figure is Figure.PROGRESS
        chosen = self._rank(after) > self._rank(before) if progress else self._counts(after)
        for key in self._keys(groups):
            self.paired.setdefault(key, Cell()).add(() if progress else after, chosen)

    def close(self) -> None:
        """The total is of everybody, unless the few who have no pair would be known by what it differs from the pairs."""
        alone = self.all.answered - self.after.answered
        threshold = self.question.indicator.threshold
        if self.question.figure is Figure.PROGRESS:
            self.cells = self.paired
        elif self.after.answered >= threshold and 0 < alone < threshold:
            self.cells, self.set_aside = self.paired, alone

    def _keys(self, groups: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """What a structure adds up, jobs by sex, is not broken down by who answers."""
        yield ALL
        if self.question.figure is not Figure.SUM:
            own = self.question.indicator.definition.breakdowns
            yield from ((id, modality) for id, modality in groups.items() if id in own)

    def _counts(self, values: tuple[Value, ...]) -> bool:
        return not self.counted.isdisjoint(values)

    def _rank(self, values: tuple[Value, ...]) -> int:
        return self.answers.index(str(values[0]))


@dataclass(slots=True)
class Pairs:
    """Who answered before and after, by code; an ambiguous code pairs with nothing."""

    met: dict[tuple[str, str], Submission] = field(default_factory=dict)
    """By code and moment."""
    ambiguous: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    """Lines that bear the same code at the same moment."""
    without_code: int = 0

    def add(self, submission: Submission) -> None:
        if not submission.code:
            self.without_code += 1
            return
        key = (submission.code, submission.moment)
        if (first := self.met.get(key)) is not None:
            self.ambiguous.setdefault(key, [first.line]).append(submission.line)
        else:
            self.met[key] = submission

    def both(self) -> Iterator[tuple[Submission, Submission]]:
        unclear = {code for code, _ in self.ambiguous}
        for (code, moment), before in self.met.items():
            after = self.met.get((code, AFTER)) if moment == BEFORE else None
            if after is not None and code not in unclear:
                yield before, after

    @property
    def alone(self) -> int:
        """How many codes answered once only."""
        codes = Counter(code for code, _ in self.met)
        return sum(1 for times in codes.values() if times == 1)


@dataclass(slots=True)
class Tally:
    counts: dict[str, Counts]
    pairs: Pairs = field(default_factory=Pairs)
    twice: bool = False
    """Whether somebody said when they answered."""

    def add(self, submission: Submission) -> None:
        """Answers given before count for pairs alone: people would be counted twice."""
        for id, values in submission.answers.items():
            counts = self.counts[id]
            counts.asked = True
            if submission.moment != BEFORE and counts.question.figure is not Figure.PROGRESS:
                counts.add(values, submission.groups)
        if submission.moment:
            self.twice = True
            self.pairs.add(submission)

    def close(self) -> None:
        """Once every answer is in: pairs are made."""
        for before, after in self.pairs.both():
            for id, counts in self.counts.items():
                if counts.question.twice and id in before.answers and id in after.answers:
                    counts.add_pair(before.answers[id], after.answers[id], after.groups)
        for counts in self.counts.values():
            counts.close()


def _median(values: Counter[Value], size: int) -> Decimal:
    ordered = sorted((Decimal(value), times) for value, times in values.items())

    def at(rank: int) -> Decimal:
        for value, times in ordered:
            if rank < times:
                return value
            rank -= times
        raise AssertionError("fewer values than answers")

    return (at((size - 1) // 2) + at(size // 2)) / 2
