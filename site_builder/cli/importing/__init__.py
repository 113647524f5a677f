"""`affluents import`: what was filled elsewhere, back into a pole's folder; one file per command, imported only when it is called."""

import click

from site_builder.cli import options
from site_builder.cli.commands import Commands

COMMANDS = {
    "sheet": "site_builder.cli.importing.sheet",
    "sheets": "site_builder.cli.importing.sheets",
    "survey": "site_builder.cli.importing.survey",
}


class ImportCommands(Commands):
    modules = COMMANDS
    unknown = "« {name} » n’est pas une chose à importer. Commandes : {known}."


@click.command(
    cls=ImportCommands,
    short_help="Reporte dans un pôle ce qui a été rempli ailleurs.",
    subcommand_metavar="COMMANDE [ARGUMENTS]…",
    help="Reporte dans le dossier d’un pôle ce qui a été rempli ailleurs, après l’avoir montré.",
)
@options.help_option
def command() -> None:
    pass
