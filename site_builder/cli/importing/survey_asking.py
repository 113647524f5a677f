"""What an import of answers asks on a terminal: the columns that only look alike, the period, how many were asked, which answers count."""

from collections.abc import Sequence
from dataclasses import replace

import click

from site_builder.intake.survey.columns import Column
from site_builder.intake.survey.targets import Target
from site_builder.model.scalar import folded
from site_builder.model.survey import Question, Survey
from site_builder.model.survey_mapping import NOTHING


def confirmed(columns: Sequence[Column], survey: Survey) -> tuple[Column, ...]:
    """Each likely column confirmed or set aside by an answer; still likely when nobody answers."""
    texts = {question.indicator.id: question.text for question in survey.questions}
    return tuple(column if column.sure or column.target is None else _confirmed(column, texts) for column in columns)


def _confirmed(column: Column, texts: dict[str, str]) -> Column:
    assert column.target is not None
    click.echo(f"\nColonne : « {column.title.whole} »\nQuestion : « {texts[column.target.id]} » ({column.target.id})")
    answer = ask("Est-ce la même question ? oui ou non")
    if answer is None:
        return column
    target = column.target if folded(answer) in ("o", "oui") else Target(NOTHING)
    return replace(column, target=target, sure=True)


def counted(question: Question) -> tuple[str, ...] | None:
    """The answers that make the share, by their numbers; None when nobody answers."""
    click.echo(f"\n{question.indicator.name} : « {question.text} »")
    for number, answer in enumerate(question.answers, 1):
        click.echo(f"  {number}. {answer}")
    while (typed := ask("Quelles réponses font la part publiée ? Leurs numéros, par exemple 2, 3")) is not None:
        numbers = [part for part in typed.replace(",", " ").split() if part.isdigit()]
        chosen = tuple(answer for rank, answer in enumerate(question.answers, 1) if str(rank) in numbers)
        if chosen:
            return chosen
        click.echo("Aucun de ces numéros n’est dans la liste.")
    return None


def how_many() -> int | None:
    """How many were asked; None when it is not known."""
    while typed := ask("\nCombien de personnes ont été sollicitées ? Entrée si vous ne le savez pas"):
        if typed.isdigit():
            return int(typed)
        click.echo("Écrivez un nombre entier.")
    return None


def ask(question: str) -> str | None:
    """What was typed, "" for nothing; None when nobody is there."""
    try:
        answer: str = click.prompt(question, default="", show_default=False)
    except click.Abort:
        click.echo("")
        return None
    return answer.strip()
