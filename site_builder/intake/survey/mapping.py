"""The file that says what each column is: read with its mistakes, written with what was found and what is left to confirm."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from site_builder.formats.nearest import nearest
from site_builder.formats.yaml_written import flow_value
from site_builder.intake.survey.columns import Column
from site_builder.intake.survey.targets import Target, targets
from site_builder.model.document import Entries, Items
from site_builder.model.scalar import folded
from site_builder.model.survey import Survey
from site_builder.model.survey_mapping import NOTHING, MappingFile, QuestionEntry
from site_builder.problems import Place, Problems

HEAD = """\
# Ce que disent les colonnes de l'export, pour « affluents import survey ». Relu à chaque import ; corrigez-le à la main.
# Il ne contient aucune réponse : gardez-le hors du dossier de contenu, à côté des exports.
# « pour » : un indicateur, une ventilation, code, moment, parole, accord, ou rien.
"""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """The file once read."""

    file: MappingFile = field(default_factory=MappingFile)
    said: Mapping[str, Target] = field(default_factory=dict)
    """By folded title."""

    def question(self, id: str) -> QuestionEntry | None:
        """What all entries on it say together: a line added below another adds to it."""
        own = [entry for entry in self.file.questions if folded(entry.target) == id]
        if not own:
            return None
        return QuestionEntry.model_construct(
            target=id,
            counted=next((entry.counted for entry in own if entry.counted), ()),
            codes=tuple(chain.from_iterable(entry.codes for entry in own)),
            several=any(entry.several for entry in own),
            asked=next((entry.asked for entry in own if entry.asked is not None), None),
        )


def understood(record: MappingFile, node: Entries, survey: Survey, problems: Problems) -> Correspondence:
    """What the file says, with a problem for each thing that the pole does not ask."""
    known = targets(survey)
    answers = {question.indicator.id: question.answers for question in survey.questions}
    said = {}
    for entry, place in zip(record.columns, _places(node, "colonnes"), strict=True):
        target = _target(entry.target, known, answers)
        if target is None:
            _unknown(entry.target, known, place, problems)
        else:
            said[folded(entry.column)] = target
    for question, place in zip(record.questions, _places(node, "questions"), strict=True):
        if folded(question.target) not in known:
            _unknown(question.target, known, place, problems)
        proposed = {folded(answer): answer for answer in answers.get(folded(question.target), ())}
        for typed in question.counted if proposed else ():
            if folded(typed) not in proposed:
                hint = f"Réponses proposées : {', '.join(proposed.values())}."
                problems.add(place, "correspondance-inconnue", f"« {typed} » n'est pas une réponse proposée.", hint)
    return Correspondence(record, said)


def _target(typed: str, known: Mapping[str, Target], answers: Mapping[str, Sequence[str]]) -> Target | None:
    if (whole := known.get(folded(typed))) is not None:
        return whole
    id, slash, option = typed.partition("/")
    target = known.get(folded(id))
    if not slash or target is None:
        return None
    answer = next((answer for answer in answers.get(target.id, ()) if folded(answer) == folded(option)), None)
    return Target("option", target.id, answer) if answer else None


def _places(node: Entries, key: str) -> Iterator[Place]:
    found = node.get(key)
    yield from (item.place for item in found.nodes) if isinstance(found, Items) else ()


def _unknown(typed: str, known: Mapping[str, Target], place: Place, problems: Problems) -> None:
    names = [target.typed for target in known.values()]
    near = nearest(typed, names)
    hint = f"Vouliez-vous dire « {near} » ?" if near else f"Écrivez l'un de : {', '.join(names)}."
    problems.add(place, "correspondance-inconnue", f"« {typed} » n'est rien de ce que le questionnaire demande.", hint)


def written(settings: Mapping[str, str], questions: Sequence[Mapping[str, object]], columns: Sequence[Column]) -> str:
    """The whole file; `questions`: keys and values of each entry."""
    lines = [HEAD]
    lines += [f"{key}: {flow_value(text)}\n" for key, text in settings.items() if text]
    if questions:
        lines.append("questions:\n")
        lines += [f"  - {_flow(question)}\n" for question in questions]
    return "".join([*lines, "colonnes:\n", *map(column_line, columns)])


def column_line(column: Column) -> str:
    """One column's line: what is only likely, or unknown, is a comment until somebody says it."""
    target = column.target.typed if column.target else NOTHING
    entry = f"- {_flow({'colonne': column.title.whole, 'pour': target})}"
    if column.target is None:
        return f"  # {entry}   # inconnue : rien ne la lit\n"
    if not column.sure:
        return f"  # {entry}   # y ressemble : enlevez le premier # pour le confirmer\n"
    return f"  {entry}{'   # personnelle : elle n’est pas lue' if column.personal else ''}\n"


def _flow(entry: Mapping[str, object]) -> str:
    return flow_value({key: list(value) if isinstance(value, tuple) else str(value) for key, value in entry.items()})
