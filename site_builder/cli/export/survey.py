"""`affluents export survey`: the questions of a pole's survey indicators, as forms for the web and for paper."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.disk import unwritten
from site_builder.cli.pole import chosen_pole, pole_argument
from site_builder.model.survey import Form, Survey


@click.command(
    short_help="Écrit les questionnaires d’un pôle.",
    help="Écrit les questionnaires d’un pôle, un par public : un XLSForm (.xlsx) pour KoboToolbox ou ODK, et une page à imprimer.",
)
@pole_argument
@options.content
@options.on
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DOSSIER",
    default=Path(),
    help="Où écrire les questionnaires ; par défaut le dossier courant.",
)
@click.option(
    "--presentation",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="TEXTE",
    help="Vos mots à la place du paragraphe qui dit à quoi sert l’enquête, qui lit, et comment se retirer (fichier texte).",
)
@options.help_option
def command(pole: str, content: Path, on: date, output: Path, presentation: Path | None) -> None:
    from site_builder.model.survey_questions import survey

    _, network = chosen_pole(content, pole, on)
    asked = survey(network.ptce(pole), network.bank)
    if not asked.forms:
        raise click.ClickException(
            "Aucune question à poser : dans le référentiel, aucun indicateur dont la collecte est « enquête » n’a de question."
            + "".join(f"\n{line}" for line in _left_out(asked))
        )
    for file, data in _files(asked.forms, output, presentation, on).items():
        _write(file, data)
        click.echo(f"{file} est écrit.")
    for line in (*_left_out(asked), *_next(pole, asked)):
        click.echo(line)


def _files(forms: tuple[Form, ...], output: Path, presentation: Path | None, on: date) -> dict[Path, bytes]:
    from site_builder.words.survey import paragraphs
    from site_builder.write.questionnaire import questionnaire
    from site_builder.write.survey_form import survey_form

    files = {}
    for form in forms:
        said = _own_words(presentation) if presentation else tuple(paragraphs(form))
        files[output / f"{form.id}.xlsx"] = survey_form(form, said, on)
        files[output / f"{form.id}.html"] = questionnaire(form, said)
    return files


def _own_words(file: Path) -> tuple[str, ...]:
    from site_builder.cli.reporting import report
    from site_builder.formats.text import decode
    from site_builder.problems import Problems

    problems = Problems()
    text = decode(file.read_bytes(), file, problems)
    if text is None or not text.strip():
        report(problems, "texte", ())
        raise click.UsageError(f"« {file} » : donnez un fichier de texte, un paragraphe par ligne.")
    return tuple(line for typed in text.split("\n") if (line := typed.strip()))


def _write(file: Path, data: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    except OSError as error:
        raise click.UsageError(unwritten(file, error)) from None


def _left_out(asked: Survey) -> Iterator[str]:
    if asked.left_out:
        yield "\nLaissé hors des questionnaires :"
        yield from (f"  {one.name} : {one.why}." for one in asked.left_out)


def _next(pole: str, asked: Survey) -> Iterator[str]:
    yield "\nRelisez la présentation avant de l’envoyer : elle promet à qui répond comment ses réponses seront gardées."
    if any(form.twice for form in asked.forms):
        yield "Le questionnaire se remplit deux fois, avant et après : le même formulaire sert les deux fois."
    yield f"Ensuite, avec les réponses exportées : affluents import survey RÉPONSES.csv --pole {pole}"
