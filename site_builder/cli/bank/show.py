"""`affluents bank show`: one definition, key by key, with the lines to copy into a référentiel."""

from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.bank.chosen import bank_option, chosen_bank, definition_named
from site_builder.model.bank_sheets import DEFINITIONS, OF_DEFINITIONS, columns, told, typed


@click.command(short_help="Montre une définition.", help="Montre une définition, et les lignes à copier dans un référentiel.")
@click.argument("id", metavar="IDENTIFIANT")
@options.content
@bank_option
@options.help_option
def command(id: str, content: Path, folder: Path | None) -> None:
    _, bank = chosen_bank(content, folder)
    definition = definition_named(bank, id)
    titles = {**columns(DEFINITIONS), **{sheet.key: sheet.title for sheet in OF_DEFINITIONS}}
    said = typed(definition)
    width = max(len(titles[key]) for key in said)
    for key, value in said.items():
        for line in [told(one) for one in value] if isinstance(value, list) else [told(value)]:
            click.echo(f"{titles[key]:<{width}}  {line}")
    click.echo(
        f"\nDans referentiel.yml, sous « indicateurs » :\n\n  - indicateur: {definition.id}@{definition.version}\n    effets: []"
    )
