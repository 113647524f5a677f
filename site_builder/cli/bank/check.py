"""`affluents bank check`: what is wrong in the bank alone, whoever uses it."""

from pathlib import Path

import click

from site_builder.check.bank import read_bank
from site_builder.check.translations import bank_translations
from site_builder.cli import options
from site_builder.cli.bank.chosen import bank_option, documents_of
from site_builder.cli.reporting import FORMATS
from site_builder.model.bank import IndicatorBank
from site_builder.problems import Problems
from site_builder.report import as_text


@click.command(
    short_help="Vérifie la banque seule.",
    help="Vérifie la banque : contrats d’agrégation, versions, remplacements, unités, identifiants, traductions.",
)
@options.content
@bank_option
@click.option(
    "--format", "layout", type=click.Choice(list(FORMATS)), default="texte", show_default=True, help="La forme du compte rendu."
)
@options.help_option
def command(content: Path, folder: Path | None, layout: str) -> None:
    problems = Problems()
    documents = documents_of(content, folder, problems)
    if (bank := read_bank(documents, problems)) is not None:
        bank_translations(documents, bank, problems)
    if layout != "texte":
        click.echo(FORMATS[layout](problems))
    else:
        click.echo(as_text(problems, green="" if bank is None else _sound(bank)))
    raise SystemExit(1 if problems.blocking else 0)


def _sound(bank: IndicatorBank) -> str:
    return (
        f"Aucun problème dans la banque : {len(bank.definitions)} définitions ({bank.file.name}, édition {bank.file.edition})."
    )
