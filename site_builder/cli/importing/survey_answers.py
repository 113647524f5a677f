"""Files of answers to counts: read with what the file of columns says, each remark gathered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from site_builder.formats.answers import LARGEST, AnswerTable, Unreadable, read_answers, unclosed
from site_builder.intake.survey.columns import Column
from site_builder.intake.survey.mapping import Correspondence
from site_builder.intake.survey.remarks import remarks, remarks_on_pairs
from site_builder.intake.survey.scale import Scale, modalities
from site_builder.intake.survey.submissions import Reader, Reading
from site_builder.intake.survey.tally import Counts, Tally
from site_builder.load.disk import read_bytes
from site_builder.model.survey import Figure, Survey
from site_builder.problems import Problem, Problems, Severity


@dataclass(slots=True)
class Answers:
    """Everything that the files hold, counted."""

    tally: Tally
    rows: int = 0
    counted: int = 0
    last_day: str = ""
    words: list[tuple[str, str]] = field(default_factory=list)


def opened(file: Path, problems: Problems) -> AnswerTable | None:
    """The table of a file; its problems never show the lines of the file."""
    found = Problems()
    data = read_bytes(file, file.resolve().parent, found, LARGEST)
    table = read_answers(data, file, found) if data is not None else None
    problems.extend(replace(problem, private=True, severity=_severity(problem)) for problem in found)
    return table


def _severity(problem: Problem) -> Severity:
    """A character that nobody sees, in somebody's words, is taken out and no reason to stop."""
    return "notice" if problem.code == "caractere-invisible" else problem.severity


def counted_answers(
    tables: Sequence[tuple[AnswerTable, Sequence[Column], str]],
    survey: Survey,
    correspondence: Correspondence,
    retained: Mapping[str, tuple[str, ...]],
    problems: Problems,
) -> Answers:
    """`tables`: each with its columns, and its moment when it is all of one; `retained`: the answers that make a share."""
    split = {c.target.id for _, columns, _ in tables for c in columns if c.target and c.target.kind == "option"}
    scales = {q.indicator.id: _scale(q.indicator.id, survey, correspondence, split) for q in survey.questions}
    groups = {id: modalities(group, _codes(id, correspondence)) for id, group in survey.groups.items()}
    counts = {
        id: Counts(scale.question, frozenset(retained.get(id, ())), scale.answers)
        for id, scale in scales.items()
        if scale.question.figure is not Figure.WORDS
    }
    answers = Answers(Tally(counts))
    for table, columns, moment in tables:
        reading = Reading()
        _read(table, Reader(columns, scales, groups, reading, moment), answers, problems)
        problems.extend(remarks(table, columns, reading, scales))
        answers.rows, answers.counted = answers.rows + reading.rows, answers.counted + reading.counted
        answers.last_day = max(answers.last_day, reading.last_day)
    answers.tally.close()
    if answers.tally.twice:
        problems.extend(remarks_on_pairs(tables[-1][0], answers.tally.pairs))
    return answers


def _read(table: AnswerTable, reader: Reader, answers: Answers, problems: Problems) -> None:
    try:
        for submission in reader.submissions(table):
            answers.tally.add(submission)
            answers.words += submission.words
    except Unreadable as error:
        unclosed(table.place(error.line), problems)


def _scale(id: str, survey: Survey, correspondence: Correspondence, split: set[str]) -> Scale:
    question = next(question for question in survey.questions if question.indicator.id == id)
    entry = correspondence.question(id)
    return Scale(question, _codes(id, correspondence), id in split or (entry is not None and entry.several))


def _codes(id: str, correspondence: Correspondence) -> dict[str, str]:
    entry = correspondence.question(id)
    return dict(entry.codes) if entry else {}
