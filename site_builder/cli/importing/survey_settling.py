"""What must be settled before answers are counted: what each column is, of when and of how many the survey is, which answers count."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import click

from site_builder.check.schema import parse
from site_builder.cli.disk import unwritten
from site_builder.cli.importing.survey_asking import ask, confirmed, counted, how_many
from site_builder.formats.answers import AnswerTable
from site_builder.formats.yaml import read_yaml
from site_builder.intake.survey.columns import Column, columns
from site_builder.intake.survey.mapping import Correspondence, column_line, understood, written
from site_builder.intake.survey.rows import DRAWS, Circumstances
from site_builder.load.disk import read_bytes
from site_builder.model.measure import Draw
from site_builder.model.scalar import folded
from site_builder.model.survey import Figure, Survey
from site_builder.model.survey_mapping import MappingFile
from site_builder.problems import Problems


@dataclass(frozen=True, slots=True)
class Campaign:
    """What the command was given."""

    file: Path
    before: Path | None
    mapping: Path
    period: str | None
    asked: int | None
    draw: Draw | None


@dataclass(frozen=True, slots=True)
class Settled:
    columns: tuple[tuple[Column, ...], ...]
    """Of each table."""
    circumstances: Circumstances
    retained: Mapping[str, tuple[str, ...]]
    """The answers that make a share, by indicator."""
    unclear: tuple[str, ...]
    """What nobody said, and without which nothing can be counted."""


def correspondence(file: Path, survey: Survey, problems: Problems) -> Correspondence:
    """What the file says; nothing when there is none yet, or when it is wrong, with a problem."""
    if not file.exists():
        return Correspondence()
    data = read_bytes(file, file.resolve().parent, problems)
    node = read_yaml(data, file, problems) if data is not None else None
    record = parse(MappingFile, node, problems) if node is not None else None
    return understood(record, node, survey, problems) if record is not None and node is not None else Correspondence()


def settled(campaign: Campaign, said: Correspondence, survey: Survey, tables: Sequence[AnswerTable]) -> Settled:
    """Asks on a terminal what neither the options nor the file say, and keeps the answers in the file."""
    proposed = [columns(table.titles, survey, said.said) for table in tables]
    found = tuple(confirmed(one, survey) for one in proposed)
    retained, unclear = _retained(said, survey, found)
    unclear += [f"la colonne « {column.title.whole} »" for column in chain(*found) if not column.sure]
    at = _circumstances(campaign, said, chain(*found))
    if not at.period:
        unclear.append("la période (--periode 2025)")
    new = [
        column
        for before, after in zip(proposed, found, strict=True)
        for column, old in zip(after, before, strict=True)
        if column != old
    ]
    _keep(campaign.mapping, at, retained if not said.file.questions else {}, tuple(chain(*found)), new)
    return Settled(found, at, retained, tuple(dict.fromkeys(unclear)))


def _retained(
    said: Correspondence, survey: Survey, found: Sequence[Sequence[Column]]
) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    asked = {column.target.id for column in chain(*found) if column.target and column.target.id}
    retained: dict[str, tuple[str, ...]] = {}
    unclear = []
    for question in survey.questions:
        id = question.indicator.id
        if question.figure is not Figure.SHARE or id not in asked:
            continue
        entry = said.question(id)
        typed = {folded(answer) for answer in entry.counted} if entry else set()
        chosen = (
            tuple(answer for answer in question.answers if folded(answer) in typed) or question.counted or counted(question)
        )
        if chosen:
            retained[id] = chosen
        else:
            unclear.append(f"les réponses qui font la part de « {question.indicator.name} » (sous « questions », retenues)")
    return retained, unclear


def _circumstances(campaign: Campaign, said: Correspondence, found: Iterable[Column]) -> Circumstances:
    """What the file says of another period, or of other people's questions, is not of these answers."""
    file = said.file
    questions = {
        folded(column.title.whole) for column in found if column.target and column.target.kind in ("question", "option")
    }
    other_form = bool(said.said) and questions.isdisjoint(said.said)
    if other_form or (campaign.period is not None and campaign.period != file.period):
        file = MappingFile()
    period = campaign.period or file.period or ask("\nDe quelle période sont ces réponses ? 2025, mars 2025…") or ""
    asked = campaign.asked or file.asked or (how_many() if period else None)
    asked_of = {folded(entry.target): entry.asked for entry in said.file.questions if entry.asked is not None}
    day = file.collected_on.isoformat() if file.collected_on else ""
    return Circumstances(period, asked, campaign.draw or file.draw, day, asked_of)


def _keep(
    file: Path, at: Circumstances, retained: Mapping[str, tuple[str, ...]], found: Sequence[Column], new: Sequence[Column]
) -> None:
    """Writes the file when there is none; adds to it the columns that somebody has just confirmed; changes nothing else in it."""
    if not file.exists():
        settings = {
            "periode": at.period,
            "sollicites": str(at.asked or ""),
            "tirage": DRAWS[at.draw] if at.draw else "",
        }
        questions = [{"pour": id, "retenues": answers} for id, answers in retained.items()]
        _write(file, written(settings, questions, list({column.title: column for column in found}.values())))
        click.echo(f"Ce que dit chaque colonne est gardé dans {file}.")
    elif new:
        text, lines = file.read_text("utf-8"), "".join(map(column_line, new))
        last = [line for line in text.split("\n") if re.match(r"\w", line)][-1:]
        if last == ["colonnes:"]:
            _write(file, f"{text.rstrip()}\n{lines}")
        else:
            click.echo(f"À ajouter sous « colonnes » dans {file} :\n{lines}")


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(unwritten(file, error)) from None
