"""`affluents export`: what editors fill elsewhere, one file per command, imported only when it is called."""

import click

from site_builder.cli import options
from site_builder.cli.commands import Commands

COMMANDS = {"sheet": "site_builder.cli.export.sheet", "survey": "site_builder.cli.export.survey"}


class ExportCommands(Commands):
    modules = COMMANDS
    unknown = "« {name} » n’est pas une chose à exporter. Commandes : {known}."


@click.command(
    cls=ExportCommands,
    short_help="Écrit ce qu’un pôle remplit dans un tableur, ou fait remplir.",
    subcommand_metavar="COMMANDE [ARGUMENTS]…",
    help="Écrit, d’un pôle, ce qui se remplit ailleurs : un classeur de ses tableaux, des questionnaires.",
)
@options.help_option
def command() -> None:
    pass
