"""`affluents bank export`: the whole bank as one workbook, for a meeting's review."""

from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.bank.chosen import bank_option, chosen_bank
from site_builder.cli.disk import unwritten
from site_builder.formats.bank_workbook import bank_workbook


@click.command(
    short_help="Écrit la banque dans un classeur.", help="Écrit toute la banque dans un classeur .xlsx, à relire en réunion."
)
@click.argument("file", metavar="CLASSEUR.xlsx", type=click.Path(path_type=Path, dir_okay=False))
@options.content
@bank_option
@options.help_option
def command(file: Path, content: Path, folder: Path | None) -> None:
    if file.suffix.lower() != ".xlsx":
        raise click.UsageError(f"« {file} » : donnez un nom qui finit par .xlsx.")
    _, bank = chosen_bank(content, folder)
    try:
        file.write_bytes(bank_workbook(bank))
    except OSError as error:
        raise click.UsageError(unwritten(file, error)) from None
    click.echo(f"{len(bank.definitions)} définitions dans {file}. Après la réunion : affluents bank import {file}")
