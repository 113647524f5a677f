"""From a pole's référentiel to its questionnaires: which indicators are asked of people, in which words, with which answers."""

import re
from collections.abc import Iterable, Iterator

from site_builder.model.bank import Collection, IndicatorBank, IndicatorDefinition, Level, Nature, UnitNature
from site_builder.model.measure import Indicator
from site_builder.model.ptce import Ptce
from site_builder.model.scalar import folded, parse_number
from site_builder.model.survey import AUDIENCES, Figure, Form, Group, LeftOut, Question, Survey

YES_NO = ("non", "oui")
QUOTED = re.compile(r"«[\s\u00a0\u202f]*([^»]+?)[\s\u00a0\u202f]*»")
FIGURES = (("mediane", Figure.MEDIAN), ("moyenne", Figure.MEAN), ("additionn", Figure.SUM), ("somme", Figure.SUM))
"""What a definition's way of counting says, by the beginning of a word without accents."""
NOT_ASKED = frozenset({"reponse", "moment", "membre"})
"""Breakdowns that are not a question: the answer itself, the time of asking, and who answers."""


def survey(ptce: Ptce, bank: IndicatorBank) -> Survey:
    """One form for each kind of people asked, in the order of the référentiel."""
    asked: dict[Level | None, list[Question]] = {}
    left_out: list[LeftOut] = []
    for indicator in ptce.indicators:
        if indicator.definition.collection is Collection.SURVEY:
            found = question(indicator)
            if isinstance(found, LeftOut):
                left_out.append(found)
            else:
                asked.setdefault(indicator.definition.level, []).append(found)
    forms = []
    for level, questions in asked.items():
        groups = tuple(_groups(questions, bank))
        left_out += [LeftOut(group.name, "ses modalités ne sont pas connues") for group in groups if not group.modalities]
        forms.append(_form(ptce, AUDIENCES[level], questions, tuple(group for group in groups if group.modalities)))
    return Survey(tuple(forms), tuple(dict.fromkeys(left_out)))


def _form(ptce: Ptce, audience: str, questions: list[Question], groups: tuple[Group, ...]) -> Form:
    threshold = max(question.indicator.threshold for question in questions)
    return Form(ptce.slug, ptce.file.name, audience, ptce.file.contact or "", tuple(questions), groups, threshold)


def question(indicator: Indicator) -> Question | LeftOut:
    """What is asked for an indicator collected by survey, or why nothing can be."""
    definition, unit = indicator.definition, indicator.unit
    text = indicator.entry.question or definition.question
    twice = "moment" in definition.breakdowns
    if text is None:
        return LeftOut(indicator.name, "sa définition n'a pas de question")
    if definition.nature is Nature.QUALITATIVE:
        return Question(indicator, text, Figure.WORDS)
    if unit.nature is UnitNature.SHARE:
        return _share(indicator, text, twice)
    if definition.answers:
        return LeftOut(indicator.name, f"ses réponses ne donnent pas un nombre de {unit.plural}")
    if unit.minimum is None and "combien" not in folded(text):
        return LeftOut(indicator.name, "sa question n'appelle pas un nombre")
    figure = next((figure for said, figure in FIGURES if re.search(rf"\b{said}", folded(definition.calculation or ""))), None)
    if figure is None:
        return LeftOut(indicator.name, "son calcul ne dit pas si les réponses s'ajoutent, ou si l'on en prend la moyenne")
    low, high = (parse_number(bound) if bound else None for bound in (unit.minimum, unit.maximum))
    return Question(indicator, text, figure, low=low, high=high, twice=twice)


def _share(indicator: Indicator, text: str, twice: bool) -> Question | LeftOut:
    definition = indicator.definition
    said = " ".join(filter(None, (definition.calculation, definition.definition)))
    answers = definition.answers or (YES_NO if "oui" in folded(said).split("-") else ())
    if not answers:
        return LeftOut(indicator.name, "sa définition n'a pas de réponses proposées")
    counted = _counted(definition, answers)
    figure = Figure.PROGRESS if twice and not counted else Figure.SHARE
    return Question(indicator, text, figure, answers, counted, twice=twice)


def _counted(definition: IndicatorDefinition, answers: tuple[str, ...]) -> tuple[str, ...]:
    """The answers that the way of counting quotes, « plutôt » and « tout à fait »; « oui » where yes or no is asked."""
    if {folded(answer) for answer in answers} == set(YES_NO):
        return tuple(answer for answer in answers if folded(answer) == "oui")
    for said in (definition.calculation, definition.definition):
        quoted = [folded(words) for words in QUOTED.findall(said or "")]
        found = {answer for words in quoted for answer in _meant(words, answers)}
        if found:
            return tuple(answer for answer in answers if answer in found)
    return ()


def _meant(words: str, answers: tuple[str, ...]) -> Iterable[str]:
    """The answer of that name, else the only one that begins so."""
    same = [answer for answer in answers if folded(answer) == words]
    begun = [answer for answer in answers if folded(answer).startswith(f"{words}-")]
    return same or (begun if len(begun) == 1 else [])


def _groups(questions: list[Question], bank: IndicatorBank) -> Iterator[Group]:
    """The breakdowns that these questions use, in the bank's order; those without fixed values take the ones the pole has used."""
    # What a structure adds up, jobs by sex, is not broken down by who answers.
    of_people = [question for question in questions if question.figure is not Figure.SUM]
    used = {id for question in of_people for id in question.indicator.definition.breakdowns} - NOT_ASKED
    for breakdown in bank.file.breakdowns:
        if breakdown.id in used:
            measured = (o for question in questions for o in question.indicator.series.by(breakdown.id))
            own = dict.fromkeys(o.breakdown[breakdown.id] for o in measured)
            yield Group(breakdown.id, breakdown.name, breakdown.values or tuple(own))
