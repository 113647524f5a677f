"""A questionnaire on paper: one HTML page that stands alone, printed on A4, each question whole on its page.

It is no page of the site: it asks nothing of it, neither style nor font, so that it can be sent and printed as a file.
"""

from collections.abc import Iterator, Sequence
from html import escape

from site_builder.model.language import FRENCH
from site_builder.model.survey import CODE, FREE_WORDS, MOMENT, MOMENTS, Figure, Form, Question, column_name
from site_builder.words.survey import (
    CODE_HINT,
    CODE_LABEL,
    GROUP_LABELS,
    MODALITY_LABELS,
    MOMENT_ANSWERS,
    MOMENT_LABEL,
    ONE_ANSWER,
    WORDS_HINT,
    WORDS_LABEL,
    title,
)
from site_builder.words.typography import typeset

STYLE = """
@page { size: A4; margin: 16mm 17mm }
:root { color-scheme: light }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem; max-width: 48rem; background: #fff; color: #1b1b18;
  font: 1rem/1.45 "Public Sans", system-ui, "Segoe UI", Arial, sans-serif }
header { border-top: 4px solid #1f4e4a; padding-top: .75rem }
h1 { margin: 0 0 .75rem; font: 600 1.6rem/1.2 Besley, Georgia, serif; text-wrap: balance }
.presentation { padding: .25rem 1rem; border: 1px solid #77766e }
.presentation p { margin: .5rem 0 }
ol { margin: 0; padding: 0; list-style: none }
ol > li { margin-top: 1.25rem; break-inside: avoid }
fieldset { margin: 0; padding: 0; border: 0; min-width: 0 }
legend, .question { display: block; padding: 0; font-weight: 600 }
.aide { margin: .15rem 0 0; color: #4a4a44; font-size: .9rem }
.choix { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; margin-top: .45rem }
.choix.liste { display: grid; gap: .3rem }
.choix label { display: inline-flex; align-items: baseline; gap: .5rem; min-height: 1.5rem }
.choix input { flex: none; width: 1.05rem; height: 1.05rem; margin: 0; accent-color: #1f4e4a; translate: 0 .15rem }
.note { gap: .3rem 1rem }
input[type=text], textarea { width: 100%; margin-top: .45rem; padding: .35rem .5rem; border: 1px solid #77766e; border-radius: 0;
  background: #fff; color: inherit; font: inherit }
input.court { width: 12rem }
textarea { height: 9rem; resize: vertical }
:focus-visible { outline: 3px solid #1f4e4a; outline-offset: 2px }
footer { margin-top: 1.5rem; padding-top: .5rem; border-top: 1px solid #77766e; font-size: .9rem }
@media print {
  body { max-width: none; padding: 0 1px; font-size: 10.5pt }
  h1 { font-size: 17pt }
  ol > li { margin-top: 5mm }
  .choix input { appearance: none; border: 1.2pt solid #1b1b18; width: 3.6mm; height: 3.6mm }
  .choix input[type=radio] { border-radius: 50% }
  textarea { height: 32mm; resize: none }
}
"""
FEW = 4
"""Up to so many short answers stand side by side; more, or longer, one below the other."""
SHORT = 44
"""Characters of all the answers that fit on one line."""


def questionnaire(form: Form, presentation: Sequence[str]) -> bytes:
    """The whole page; `presentation`: what is said before the questions, one text a paragraph."""
    heading = _set(title(form))
    lines = [
        '<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">',
        f"<title>{heading}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<header><h1>{heading}</h1>",
        '<div class="presentation">',
        *(f"<p>{_set(text)}</p>" for text in presentation),
        "</div></header>\n<main><ol>",
        *(f"<li>{item}</li>" for item in _items(form)),
        f"</ol></main>\n<footer>Merci. {escape(_code(form))}</footer>\n</body>\n</html>\n",
    ]
    return "\n".join(lines).encode()


def _items(form: Form) -> Iterator[str]:
    for number, (asked, item) in enumerate(_numbered(form), 1):
        yield item.replace(asked, f"{number}. {asked}", 1)


def _numbered(form: Form) -> Iterator[tuple[str, str]]:
    """Each question as it is printed, and the item that holds it."""
    if form.twice:
        yield _choice(MOMENT, MOMENT_LABEL, [MOMENT_ANSWERS[moment] for moment in MOMENTS])
        yield _text(CODE, CODE_LABEL, CODE_HINT, short=True)
    yield from map(_question, form.questions)
    for group in form.groups:
        said = [MODALITY_LABELS.get(modality, modality) for modality in group.modalities]
        yield _choice(column_name(group.id), GROUP_LABELS.get(group.id, f"{group.name} :"), said)
    yield _text(FREE_WORDS, WORDS_LABEL, WORDS_HINT)


def _question(question: Question) -> tuple[str, str]:
    if question.answers:
        return _choice(question.name, question.text, question.shown, ONE_ANSWER)
    if question.figure is Figure.WORDS:
        return _text(question.name, question.text, WORDS_HINT)
    low, high = question.low, question.high
    if low is None or high is None:
        return _text(question.name, question.text, f"Un nombre, en {question.indicator.unit.plural}.", short=True)
    steps = [str(step) for step in range(int(low), int(high) + 1)]
    return _choice(question.name, question.text, steps, f"Entourez ou cochez une note, de {low} à {high}.", "note")


def _choice(name: str, asked: str, answers: Sequence[str], hint: str = "", kind: str = "") -> tuple[str, str]:
    long = len(answers) > FEW or sum(map(len, answers)) > SHORT
    style = kind or ("liste" if long else "")
    choices = "".join(
        f'<label><input type="radio" name="{name}" value="{escape(answer)}">{_set(answer)}</label>' for answer in answers
    )
    hinted = f'<p class="aide">{_set(hint)}</p>' if hint else ""
    said = _set(asked)
    return said, f'<fieldset><legend>{said}</legend>{hinted}<div class="choix {style}">{choices}</div></fieldset>'


def _text(name: str, asked: str, hint: str, short: bool = False) -> tuple[str, str]:
    said = _set(asked)
    field = (
        f'<input type="text" class="court" id="{name}" aria-describedby="{name}-aide" autocomplete="off">'
        if short
        else f'<textarea id="{name}" aria-describedby="{name}-aide"></textarea>'
    )
    label = f'<label class="question" for="{name}">{said}</label>'
    return said, f'{label}<p class="aide" id="{name}-aide">{_set(hint)}</p>{field}'


def _code(form: Form) -> str:
    return "Gardez votre code en tête : il vous sera redemandé." if form.twice else ""


def _set(text: str) -> str:
    return escape(typeset(text, FRENCH))
