"""From files of answers to a pole's measures: columns, counts, rows, then what every import does."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from site_builder.check import check_documents
from site_builder.cli.importing.differences import difference_lines
from site_builder.cli.importing.proposal import Proposal, propose_tables
from site_builder.cli.importing.survey_answers import Answers, counted_answers, opened
from site_builder.cli.importing.survey_masking import masked
from site_builder.cli.importing.survey_settling import Campaign, Settled, correspondence, settled
from site_builder.cli.importing.survey_told import figures, remark_lines, too_few
from site_builder.cli.importing.writing import write_if_agreed
from site_builder.cli.pole import documents_of_pole
from site_builder.formats.answers import AnswerTable
from site_builder.intake.survey.rows import NewRow, rows, rows_as_csv, table
from site_builder.intake.survey.scale import AFTER, BEFORE
from site_builder.intake.survey.voices import voices
from site_builder.model.document import Documents
from site_builder.model.network import Network
from site_builder.model.sheet_difference import Change
from site_builder.model.survey import Figure
from site_builder.model.survey_questions import survey
from site_builder.problems import Place, Problem, Problems

PROPOSED = Path("mesures proposées")
"""Where the problems of rows not written yet are."""


class Refused(Exception):
    """Nothing is written: why, and what to do besides."""

    def __init__(self, problems: Iterable[Problem], told: str = "") -> None:
        self.problems = tuple(problems)
        self.told = told


def import_survey(campaign: Campaign, pole: str, content: Path, on: date, agreed: bool) -> None:
    """Raises Refused, or click.ClickException when a file cannot be written."""
    before, problems = Problems(), Problems()
    documents = documents_of_pole(content, pole, before)
    network = check_documents(documents, before, on=on, internal=True)
    if network is None:
        raise Refused(problem for problem in before if problem.severity == "error")
    asked = survey(network.ptces[0], network.bank)
    said = correspondence(campaign.mapping, asked, problems)
    tables = [table for file in (campaign.before, campaign.file) if file and (table := opened(file, problems))]
    if problems.blocking:
        raise Refused(problems)
    found = settled(campaign, said, asked, tables)
    if found.unclear:
        raise Refused(
            problems, f"\nIl reste à dire : {', '.join(found.unclear)}.\nDites-le dans {campaign.mapping}, puis recommencez."
        )
    moments = (BEFORE, AFTER) if campaign.before else ("",)
    read = [(table, columns, moment) for table, columns, moment in zip(tables, found.columns, moments, strict=True)]
    answers = counted_answers(read, asked, said, found.retained, problems)
    found = _dated(found, answers)
    problems.extend(_impossible(tables[-1], answers, found))
    if problems.blocking:
        raise Refused(problems, f"\nCe que disent les colonnes et les réponses se corrige dans {campaign.mapping}.")
    _finish(campaign, documents, network, before, answers, found, problems, on, agreed)


def _dated(found: Settled, answers: Answers) -> Settled:
    at = found.circumstances
    return replace(found, circumstances=replace(at, collected_on=at.collected_on or answers.last_day))


def _impossible(table: AnswerTable, answers: Answers, found: Settled) -> Iterator[Problem]:
    """What no figure can be made of."""
    if not answers.counted:
        message = "Aucune réponse à une question du pôle n'est dans ce fichier."
        yield Problem(Place(table.file), "aucune-reponse", message, "Vérifiez ce que disent les colonnes.", private=True)
    for id, counts in answers.tally.counts.items():
        asked = found.circumstances.asked_of.get(id, found.circumstances.asked)
        if asked is not None and counts.all.answered > asked:
            message = (
                f"{counts.all.answered} réponses à « {counts.question.indicator.name} », pour {asked} personnes sollicitées."
            )
            hint = "Corrigez le nombre de sollicités, ou enlevez les réponses en trop."
            yield Problem(Place(table.file), "plus-de-reponses-que-de-sollicites", message, hint, private=True)
        if counts.question.figure is Figure.PROGRESS and answers.tally.twice and not counts.all.answered:
            message = f"« {counts.question.indicator.name} » n'est pas calculé : personne n'y a répondu avant et après, avec le même code."
            yield Problem(Place(table.file), "sans-paire", message, "", "notice", private=True)


def _finish(
    campaign: Campaign,
    documents: Documents,
    network: Network,
    before: Problems,
    answers: Answers,
    found: Settled,
    problems: Problems,
    on: date,
    agreed: bool,
) -> None:
    made = [row for counts in answers.tally.counts.values() for row in rows(counts, found.circumstances)]
    written = masked(made, documents, network, on)
    for line in (*remark_lines(problems), *figures(answers, found.circumstances), *too_few(written, network)):
        click.echo(line)
    _keep_words(campaign, answers, found)
    proposal = _only_news(propose_tables((table(written, PROPOSED),), documents, Problems(), before, on))
    if proposal.refused:
        raise Refused(proposal.problems, _beside(campaign, written, proposal))
    for line in difference_lines(proposal.review, remove=False):
        click.echo(line)
    if not proposal.written:
        click.echo("\nLe dossier dit déjà la même chose : rien à écrire.")
    else:
        write_if_agreed(proposal, agreed)


def _only_news(proposal: Proposal) -> Proposal:
    """Without the measures that no answer speaks of: they stay as they are."""
    news = tuple(one for one in proposal.review.differences if one.change is not Change.REMOVED)
    return replace(proposal, review=replace(proposal.review, differences=news))


def _keep_words(campaign: Campaign, answers: Answers, found: Settled) -> None:
    if answers.words:
        data = voices(answers.words, found.circumstances.period)
        file = _free(campaign.file.with_name(f"{campaign.file.stem}-paroles.csv"), data)
        _write(file, data)
        click.echo(
            f"\nCe qui a été dit librement est dans {file}, sans accord de publication : rien n’en est publié. Relisez, "
            "demandez l’accord, puis copiez une parole dans « verbatims » avec sa date d’accord."
        )


def _beside(campaign: Campaign, new: Sequence[NewRow], proposal: Proposal) -> str:
    """Where the pole keeps its measures in a workbook, the rows are given to be copied into it."""
    if not any(problem.code == "table-en-classeur" for problem in proposal.problems):
        return ""
    data = rows_as_csv(new)
    file = _free(campaign.file.with_name(f"{campaign.file.stem}-mesures.csv"), data)
    _write(file, data)
    return f"\nLes lignes à y recopier sont dans {file}."


def _free(file: Path, data: bytes) -> Path:
    """A name that holds nothing else: what somebody is reading over is not written over."""
    number, free = 1, file
    while free.exists() and free.read_bytes() != data:
        number += 1
        free = file.with_name(f"{file.stem}-{number}{file.suffix}")
    return free


def _write(file: Path, data: bytes) -> None:
    try:
        file.write_bytes(data)
    except OSError as error:
        raise click.ClickException(f"« {file} » ne peut pas être écrit ({error.strerror}).") from None
