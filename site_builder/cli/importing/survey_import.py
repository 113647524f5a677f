"""From files of answers to a pole's measures: columns, counts, rows, then what every import does."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from site_builder.check import check_documents
from site_builder.cli.disk import unwritten
from site_builder.cli.importing.differences import difference_lines
from site_builder.cli.importing.proposal import Proposal, propose_tables
from site_builder.cli.importing.survey_answers import Answers, counted_answers, opened
from site_builder.cli.importing.survey_masking import masked
from site_builder.cli.importing.survey_settling import Campaign, correspondence, settled
from site_builder.cli.importing.survey_told import figures, remark_lines, too_few
from site_builder.cli.importing.writing import write_if_agreed
from site_builder.cli.pole import documents_of_pole
from site_builder.formats.answers import AnswerTable
from site_builder.intake.survey.rows import Circumstances, NewRow, lone_parts, rows, rows_as_csv, table
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


@dataclass(frozen=True, slots=True)
class Pole:
    documents: Documents
    network: Network
    """Of this pole alone."""
    before: Problems
    """What was already said about its folder."""


def import_survey(campaign: Campaign, slug: str, content: Path, on: date, agreed: bool) -> None:
    """Raises Refused, or click.ClickException when a file cannot be written."""
    pole, problems = _pole(content, slug, on), Problems()
    asked = survey(pole.network.ptces[0], pole.network.bank)
    said = correspondence(campaign.mapping, asked, problems)
    tables = [table for file in (campaign.before, campaign.file) if file and (table := opened(file, problems))]
    if problems.blocking:
        raise Refused(problems)
    found = settled(campaign, said, asked, tables)
    if found.unclear:
        raise Refused(
            (), f"\nIl reste à dire : {', '.join(found.unclear)}.\nDites-le dans {campaign.mapping}, puis recommencez."
        )
    moments = (BEFORE, AFTER) if campaign.before else ("",)
    answers = counted_answers(list(zip(tables, found.columns, moments, strict=True)), asked, said, found.retained, problems)
    at = replace(found.circumstances, collected_on=found.circumstances.collected_on or answers.last_day)
    problems.extend(_impossible(tables[-1], answers, at))
    if problems.blocking:
        raise Refused(problems, f"\nCe que disent les colonnes et les réponses se corrige dans {campaign.mapping}.")
    made = [row for counts in answers.tally.counts.values() for row in rows(counts, at)]
    new = masked(made, pole.documents, pole.network, on)
    for line in (*remark_lines(problems), *figures(answers, at), *too_few(new, pole.network)):
        click.echo(line)
    _keep_words(campaign, answers.words, at.period)
    _write_measures(campaign, pole, new, on, agreed)


def _pole(content: Path, slug: str, on: date) -> Pole:
    before = Problems()
    documents = documents_of_pole(content, slug, before)
    network = check_documents(documents, before, on=on, internal=True)
    if network is None:
        raise Refused(problem for problem in before if problem.severity == "error")
    return Pole(documents, network, before)


def _impossible(table: AnswerTable, answers: Answers, at: Circumstances) -> Iterator[Problem]:
    """What no figure can be made of."""
    if not answers.counted:
        message = "Aucune réponse à une question du pôle n'est dans ce fichier."
        yield Problem(Place(table.file), "aucune-reponse", message, "Vérifiez ce que disent les colonnes.", private=True)
    for id, counts in answers.tally.counts.items():
        asked = at.asked_of.get(id, at.asked)
        if asked is not None and counts.all.answered > asked:
            message = (
                f"{counts.all.answered} réponses à « {counts.question.indicator.name} », pour {asked} personnes sollicitées."
            )
            hint = "Corrigez le nombre de sollicités, ou enlevez les réponses en trop."
            yield Problem(Place(table.file), "plus-de-reponses-que-de-sollicites", message, hint, private=True)
        for breakdown in lone_parts(counts):
            why = "presque tout le monde est du même groupe, et les autres seraient reconnus"
            message = f"« {counts.question.indicator.name} » : pas de mesure par « {breakdown} », parce que {why}."
            yield Problem(Place(table.file), "ventilation-seule", message, "", "notice", private=True)
        if counts.set_aside:
            uncounted = (
                "1 réponse sans paire n'est pas comptée, parce qu'on la retrouverait"
                if counts.set_aside == 1
                else f"{counts.set_aside} réponses sans paire ne sont pas comptées, parce qu'on les retrouverait"
            )
            message = f"« {counts.question.indicator.name} » : {uncounted} en comparant le total et les paires."
            yield Problem(Place(table.file), "sans-paire", message, "", "notice", private=True)
        if counts.question.figure is Figure.PROGRESS and counts.asked and not counts.all.answered:
            message = f"« {counts.question.indicator.name} » n'est pas calculé : il faut une réponse avant et une après, avec le même code."
            yield Problem(Place(table.file), "sans-paire", message, "", "notice", private=True)


def _write_measures(campaign: Campaign, pole: Pole, new: Sequence[NewRow], on: date, agreed: bool) -> None:
    proposal = _only_news(propose_tables((table(new, PROPOSED),), pole.documents, Problems(), pole.before, on))
    if proposal.refused:
        raise Refused(proposal.problems, _beside(campaign, new, proposal))
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


def _keep_words(campaign: Campaign, words: Sequence[tuple[str, str]], period: str) -> None:
    if words:
        data = voices(words, period)
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
        raise click.ClickException(unwritten(file, error)) from None
