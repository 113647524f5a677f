"""Each column of an export beside what the pole asks: for certain by its name, or likely by a name that looks like it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder.formats.answers import Title
from site_builder.formats.likeness import alike
from site_builder.intake.survey.targets import OF_TOOLS, Target, names, personal
from site_builder.model.scalar import folded
from site_builder.model.survey import FREE_WORDS, Question, Survey
from site_builder.model.survey_mapping import NOTHING

LIKELY = 72.0
"""Out of 100, below which two titles have little in common."""
SUBQUESTION = re.compile(r"^(.*?)\s*\[([^\[\]]+)\]$", re.DOTALL)
"""« moyens[SQ001] », « Quels moyens ? [Locaux] »: how LimeSurvey writes one answer of several."""
CODED = re.compile(r"^([A-Za-z]\w*)\. +(.+)$", re.DOTALL)
"""« decision. Diriez-vous que… »: LimeSurvey's titles with code and text."""


NUMBERED = re.compile(r"^\s*[A-Za-z]?\d+\s*[.):–-]\s*")
"""« 3. », « Q3 - »: the number of a question."""
GROUPS = ("questions-", "presentation-")
"""« questions-decision »: how ODK Central names what stands in a group, here those of our own forms."""


@dataclass(frozen=True, slots=True)
class Column:
    number: int
    """From 0."""
    title: Title
    target: Target | None
    """None for a column that is like nothing asked."""
    sure: bool = True
    """False when only likely: somebody has to say so."""
    personal: bool = False


def columns(titles: Sequence[Title], survey: Survey, said: Mapping[str, Target]) -> tuple[Column, ...]:
    """`said`: what the file of columns says, by title; it has the last word."""
    known = names(survey)
    by_id = {question.indicator.id: question for question in survey.questions}
    found = [_column(number, title, known, by_id, said) for number, title in enumerate(titles) if title.text]
    taken = {column.target.id for column in found if column.target and column.target.kind in ("question", "option")}
    free = [question for question in survey.questions if question.indicator.id not in taken]
    return tuple(_likely(column, free) if column.target is None and not column.personal else column for column in _once(found))


def _column(
    number: int, title: Title, known: Mapping[str, Target], by_id: Mapping[str, Question], said: Mapping[str, Target]
) -> Column:
    typed = said.get(folded(title.whole)) or said.get(folded(title.text))
    if typed is not None:
        return Column(number, title, typed)
    own = next((known[name] for name in _readings(title.text) if name in known), None)
    if own is None and title.text != title.whole:
        own = _option(title.above, title.text, known, by_id)
    if own is None:
        own = next((option for pair in _pairs(title.text) if (option := _option(*pair, known, by_id))), None)
    if own is not None:
        return Column(number, title, own)
    if personal(title.text):
        return Column(number, title, Target(NOTHING), personal=True)
    tool = next((OF_TOOLS[name] for name in _readings(title.text) if name in OF_TOOLS), None)
    return Column(number, title, Target(tool) if tool else None)


def _readings(title: str) -> Iterator[str]:
    """The title, then what is left of it without a group of the form or a code."""
    yield folded(title)
    if found := SUBQUESTION.match(title):
        yield folded(found[2])
    yield folded(NUMBERED.sub("", title))
    if coded := CODED.match(title):
        yield folded(coded[2])
        yield folded(coded[1])
    if "/" in title:
        yield folded(title.rpartition("/")[2])
    yield from (plain.removeprefix(group) for group in GROUPS if (plain := folded(title)).startswith(group))


def _pairs(title: str) -> Iterator[tuple[str, str]]:
    """Question and answer, where a title holds both."""
    if found := SUBQUESTION.match(title):
        yield found[1], found[2]
    above, slash, text = title.rpartition("/")
    if slash:
        yield above, text


def _option(above: str, text: str, known: Mapping[str, Target], by_id: Mapping[str, Question]) -> Target | None:
    target = next((known[name] for name in _readings(above) if name in known), None)
    if target is None or target.kind != "question":
        return None
    answer = next((answer for answer in by_id[target.id].answers if folded(answer) == folded(text)), None)
    return Target("option", target.id, answer) if answer else None


def _once(found: Sequence[Column]) -> Iterator[Column]:
    """One column for each thing asked: the one that holds all answers wins over those that hold one each, then the first."""
    whole = {column.target.id for column in found if column.target and column.target.kind == "question"}
    seen: set[Target] = set()
    for column in found:
        target = column.target
        many = target is None or target.kind in (NOTHING, FREE_WORDS)
        repeated = target is not None and not many and (target in seen or bool(target.option and target.id in whole))
        if target is not None:
            seen.add(target)
        yield Column(column.number, column.title, Target(NOTHING)) if repeated else column


def _likely(column: Column, free: Sequence[Question]) -> Column:
    """The question not found yet whose words or name look most like the title."""
    said = [name for question in free for name in (question.text, question.indicator.name)]
    ranks = alike(column.title.text, said, LIKELY)
    if not ranks:
        return column
    return Column(column.number, column.title, Target("question", free[ranks[0] // 2].indicator.id), sure=False)
