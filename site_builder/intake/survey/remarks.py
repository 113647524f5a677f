"""What must be said about the answers once they are read: who was left out, what is no answer, what nobody reads."""

import re
from collections.abc import Iterator, Mapping, Sequence

from site_builder.formats.answers import AnswerTable
from site_builder.intake.survey.columns import Column
from site_builder.intake.survey.scale import Scale
from site_builder.intake.survey.submissions import MOST_LINES, Reading
from site_builder.intake.survey.tally import Pairs
from site_builder.model.privacy import redacted
from site_builder.model.scalar import folded
from site_builder.model.survey import MOMENT
from site_builder.problems import Place, Problem, Severity

MOST_TEXTS = 8
"""Different texts of one column that are no answers; past them, the column is another one, and may hold anything."""
LONGEST = 60
CODE = re.compile(r"[A-Za-z]{0,3}\d{1,3}")
"""« A1 », « AO02 », « 3 »: what LimeSurvey and others write for an answer."""


def remarks(table: AnswerTable, columns: Sequence[Column], reading: Reading, scales: Mapping[str, Scale]) -> Iterator[Problem]:
    """Errors for answers out of the scale, whose people would be lost; warnings and notices for the rest."""
    yield from _columns(table, columns)
    yield from _left_out(table, reading)
    for column in columns:
        texts = [text for number, text in reading.odd if number == column.number]
        if texts and column.target is not None:
            yield from _odd(table, column, texts, reading, scales.get(column.target.id))


def remarks_on_pairs(table: AnswerTable, pairs: Pairs) -> Iterator[Problem]:
    """Codes that pair with nothing; none is repeated."""
    for lines in pairs.ambiguous.values():
        message = f"Le même code est donné deux fois au même moment (lignes {_listed(lines)}) : ces réponses ne sont dans aucune paire."
        hint = "Si c'est la même personne, gardez une ligne ; si ce sont deux personnes, ajoutez une lettre à l'un des codes."
        yield Problem(table.place(lines[-1]), "code-en-double", message, hint, "warning", private=True)
    for count, said in ((pairs.alone, "n'a répondu qu'une fois"), (pairs.without_code, "n'a pas donné de code")):
        if count:
            many = said.replace("n'a", "n'ont") if count > 1 else said
            message = f"{count} personne{'s' if count > 1 else ''} {many} : pas de paire avant et après."
            yield Problem(Place(table.file), "sans-paire", message, "", "notice", private=True)


def _columns(table: AnswerTable, columns: Sequence[Column]) -> Iterator[Problem]:
    if personal := [column.title.text for column in columns if column.personal]:
        message = f"Données personnelles laissées de côté, sans être lues : {', '.join(map(_shown, personal))}."
        hint = "Un questionnaire anonyme n'en a pas besoin : ne les demandez pas, et effacez-les de l'export."
        yield Problem(Place(table.file), "colonne-personnelle", message, hint, "warning", private=True)
    if unknown := [column.title.whole for column in columns if column.target is None]:
        message = f"Colonnes que rien ne lit : {', '.join(map(_shown, unknown))}."
        hint = "Si l'une répond à une question du pôle, dites laquelle dans le fichier de correspondances."
        yield Problem(Place(table.file), "colonne-inconnue", message, hint, "warning", private=True)


def _left_out(table: AnswerTable, reading: Reading) -> Iterator[Problem]:
    if lines := reading.beyond:
        shown = _listed(lines[:MOST_LINES], len(lines))
        message = f"Des lignes ont plus de cellules que la première n'a de titres ({len(lines)} : {shown})."
        hint = "Un texte qui contient le séparateur se met entre guillemets : exportez de nouveau les réponses."
        yield Problem(table.place(lines[0]), "table-cellule-en-trop", message, hint, private=True)
    if lines := reading.duplicates:
        many = len(lines) > 1
        message = (
            f"{len(lines)} réponse{'s' if many else ''} en double, avec le même identifiant d'envoi "
            f"(ligne{'s' if many else ''} {_listed(lines[:MOST_LINES], len(lines))}) : seule la première compte."
        )
        yield Problem(table.place(lines[0]), "envoi-en-double", message, "", "warning", private=True)
    for count, one, several in (
        (reading.unfinished, "réponse n'a pas été envoyée jusqu'au bout", "réponses n'ont pas été envoyées jusqu'au bout"),
        (reading.rejected, "réponse a été rejetée à la relecture", "réponses ont été rejetées à la relecture"),
        (reading.refusals, "personne n'a pas accepté de répondre", "personnes n'ont pas accepté de répondre"),
        (reading.silent, "ligne ne répond à aucune question du pôle", "lignes ne répondent à aucune question du pôle"),
    ):
        if count:
            message = f"{count} {several if count > 1 else one} : {'elles ne sont pas comptées' if count > 1 else 'elle n’est pas comptée'}."
            yield Problem(Place(table.file), "reponse-non-comptee", message, "", "notice", private=True)


def _odd(table: AnswerTable, column: Column, texts: Sequence[str], reading: Reading, scale: Scale | None) -> Iterator[Problem]:
    assert column.target is not None
    title = _shown(column.title.whole)
    if scale and scale.question.answers and len(texts) > 1 and all(CODE.fullmatch(text) for text in texts):
        yield _codes(table, column, texts, reading, scale)
        return
    closed = scale is not None or column.target.kind == MOMENT
    severity: Severity = "error" if closed else "warning"
    if len(texts) > MOST_TEXTS:
        message = f"Colonne {title} : {len(texts)} textes différents ne sont pas des réponses proposées."
        hint = "Cette colonne n'est sans doute pas celle de cette question : corrigez-la dans le fichier de correspondances."
        first = reading.odd[column.number, texts[0]][0]
        yield Problem(table.place(first, column.number), "colonne-douteuse", message, hint, severity, private=True)
        return
    for text in texts:
        lines, count = reading.odd[column.number, text], reading.odd_counts[column.number, text]
        what = f"« {redacted(text)} »" if len(text) <= LONGEST else f"un texte de {len(text)} caractères"
        where = f"ligne {lines[0]}" if count == 1 else f"{count} lignes : {_listed(lines, count)}"
        message = f"Colonne {title} : {what} n'est pas une réponse proposée ({where})."
        hint = _hint(column.target.typed, text, scale)
        yield Problem(table.place(lines[0], column.number), "reponse-hors-echelle", message, hint, severity, private=True)


def _codes(table: AnswerTable, column: Column, texts: Sequence[str], reading: Reading, scale: Scale) -> Problem:
    """One problem for all the codes of a column, with the line to write if they are in the order of the scale."""
    ordered = sorted(texts, key=lambda one: (len(one), one))
    pairs = " | ".join(f"{code} > {answer}" for code, answer in zip(ordered, scale.question.answers, strict=False))
    message = f"Colonne {_shown(column.title.whole)} : l'outil a écrit des codes ({', '.join(ordered[:MOST_TEXTS])})."
    hint = (
        "Exportez de nouveau avec les réponses en toutes lettres, ou dites sous « questions » ce que valent ces codes ; "
        f'vérifiez leur ordre : {{pour: {scale.question.indicator.id}, codes: "{pairs}"}}'
    )
    first = min(reading.odd[column.number, text][0] for text in texts)
    return Problem(table.place(first, column.number), "reponses-codees", message, hint, private=True)


def _hint(target: str, text: str, scale: Scale | None) -> str:
    code = redacted(text) if len(text) <= LONGEST else "…"
    if target == MOMENT:
        return "Écrivez « avant » ou « après »."
    if scale is None:
        return f'Dites ce qu\'il vaut dans le fichier de correspondances, sous « questions » : {{pour: {target}, codes: "{code} > …"}}'
    question = scale.question
    if not question.answers:
        bounds = f", de {question.low} à {question.high}" if question.high is not None else ""
        return f"Un nombre est attendu{bounds}. Corrigez la ligne, ou videz la cellule."
    if not scale.several and sum(folded(answer) in folded(text) for answer in question.answers) > 1:
        return f"Si plusieurs réponses étaient permises, dites-le sous « questions » : {{pour: {target}, plusieurs: oui}}"
    said = f'{{pour: {target}, codes: "{code} > sans réponse"}}'
    return f"Réponses : {', '.join(question.answers)}. Sinon dites ce qu'il vaut, sous « questions » : {said}"


def _shown(title: str) -> str:
    line = redacted(" ".join(title.split()))
    return f"« {line if len(line) <= LONGEST else line[:LONGEST].rstrip() + '…'} »"


def _listed(lines: Sequence[int], count: int = 0) -> str:
    return ", ".join(map(str, lines)) + ("…" if count > len(lines) else "")
