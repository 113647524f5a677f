"""`affluents bank list`: every definition by theme."""

from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.bank.chosen import bank_option, chosen_bank
from site_builder.cli.bank.lines import definition_lines
from site_builder.formats.nearest import nearest
from site_builder.model.bank import DefinitionStatus


@click.command(help="Liste les définitions, thème par thème.")
@options.content
@bank_option
@click.option("--theme", metavar="THÈME", help="Ce thème seul, par son identifiant.")
@click.option("--core", is_flag=True, help="Le noyau seul : ce que peut suivre un pôle qui commence.")
@click.option(
    "--status", type=click.Choice([status.value for status in DefinitionStatus]), help="Les définitions qui ont ce statut."
)
@options.help_option
def command(content: Path, folder: Path | None, theme: str | None, core: bool, status: str | None) -> None:
    _, bank = chosen_bank(content, folder)
    ids = [one.id for one in bank.file.themes]
    if theme and theme not in ids:
        near = nearest(theme, ids)
        hint = f"Vouliez-vous dire {near} ?" if near else f"Les thèmes sont {', '.join(ids)}."
        raise click.UsageError(f"« {theme} » n’est pas un thème de la banque. {hint}")
    found = [
        one
        for one in bank.definitions.values()
        if theme in (None, one.theme) and (one.core or not core) and status in (None, one.status.value)
    ]
    for known in bank.file.themes:
        if lines := definition_lines(bank, [one for one in found if one.theme == known.id]):
            click.echo("\n".join([known.name, *(f"  {line}" for line in lines), ""]))
    without = definition_lines(bank, [one for one in found if one.theme not in ids])
    click.echo(
        "\n".join([*without, f"{len(found)} sur {len(bank.definitions)} ({bank.file.name}, édition {bank.file.edition})."])
    )
