"""A questionnaire as an XLSForm workbook, which KoboToolbox, ODK and Enketo make a form of.

Sheets and columns as https://xlsform.org names them. Written by ourselves: the reference converter pins its own version of
openpyxl and brings a Java validator, which only the tests need.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from site_builder.formats.workbook.write import NewSheet, write_workbook
from site_builder.model.language import FRENCH
from site_builder.model.survey import AGREED, CODE, FREE_WORDS, MOMENT, MOMENTS, Figure, Form, Group, Question, column_name
from site_builder.words.survey import (
    AGREED_LABEL,
    CODE_HINT,
    CODE_LABEL,
    GROUP_LABELS,
    MODALITY_LABELS,
    MOMENT_ANSWERS,
    MOMENT_LABEL,
    WORDS_HINT,
    WORDS_LABEL,
    title,
)
from site_builder.words.typography import typeset

SURVEY = ("type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message", "appearance")
CHOICES = ("list_name", "name", "label")
SETTINGS = ("form_title", "form_id", "version", "style")
Row: TypeAlias = tuple[str, ...]
"""In the order of SURVEY."""
CODE_PATTERN = "regex(., '^[^0-9 ]{2}[0-9]{2}[^0-9 ]{2}$')"
CODE_MESSAGE = "Deux lettres, deux chiffres, deux lettres, sans espace : MA07LY."


def survey_form(form: Form, presentation: Sequence[str], on: date) -> bytes:
    """The .xlsx file; `presentation`: what is said before the questions, one text a paragraph."""
    choices = [(list_name, name, _set(label)) for list_name, name, label in _choices(form)]
    settings = [(_set(title(form)), column_name(form.id), f"{on:%Y%m%d}", "pages")]
    sheets = (
        NewSheet("survey", SURVEY, tuple(_survey(form, presentation)), (22, 28, 70, 50), wrapped=True),
        NewSheet("choices", CHOICES, choices, (28, 28, 50)),
        NewSheet("settings", SETTINGS, settings, (50, 28)),
    )
    return write_workbook(sheets, title(form))


def _survey(form: Form, presentation: Sequence[str]) -> Iterator[Row]:
    yield _row("begin_group", "presentation", title(form), appearance="field-list")
    for number, text in enumerate(presentation, 1):
        yield _row("note", f"presentation_{number}", text)
    yield _row(f"select_one {AGREED}", AGREED, AGREED_LABEL, required="yes")
    yield _row("end_group")
    yield _row("begin_group", "questions", "Vos réponses", relevant=f"${{{AGREED}}} = 'oui'", appearance="field-list")
    if form.twice:
        yield _row(f"select_one {MOMENT}", MOMENT, MOMENT_LABEL, required="yes")
        yield _row("text", CODE, CODE_LABEL, CODE_HINT, constraint=CODE_PATTERN, message=CODE_MESSAGE)
    yield from map(_question, form.questions)
    yield from map(_group, form.groups)
    yield _row("text", FREE_WORDS, WORDS_LABEL, WORDS_HINT, appearance="multiline")
    yield _row("end_group")


def _row(
    type: str,
    name: str = "",
    label: str = "",
    hint: str = "",
    *,
    required: str = "",
    relevant: str = "",
    constraint: str = "",
    message: str = "",
    appearance: str = "",
) -> Row:
    return (type, name, _set(label), _set(hint), required, relevant, constraint, _set(message), appearance)


def _question(question: Question) -> Row:
    if question.answers:
        return _row(f"select_one {question.name}", question.name, question.text)
    if question.figure is Figure.WORDS:
        return _row("text", question.name, question.text, WORDS_HINT, appearance="multiline")
    low, high = question.low, question.high
    if low is None or high is None:
        return _row("decimal", question.name, question.text, f"Un nombre, en {question.indicator.unit.plural}.")
    message = f"Un nombre entier, de {low} à {high}."
    bounds = f". >= {low} and . <= {high}"
    return _row("integer", question.name, question.text, message, constraint=bounds, message=message)


def _group(group: Group) -> Row:
    name = column_name(group.id)
    return _row(f"select_one {name}", name, GROUP_LABELS.get(group.id, f"{group.name} :"))


def _choices(form: Form) -> Iterator[tuple[str, str, str]]:
    yield from ((AGREED, answer, answer) for answer in ("oui", "non"))
    if form.twice:
        yield from ((MOMENT, column_name(moment), MOMENT_ANSWERS[moment]) for moment in MOMENTS)
    for question in form.questions:
        yield from ((question.name, column_name(answer), answer) for answer in question.shown)
    for group in form.groups:
        for modality in group.modalities:
            yield column_name(group.id), column_name(modality), MODALITY_LABELS.get(modality, modality)


def _set(text: str) -> str:
    return typeset(text, FRENCH)
