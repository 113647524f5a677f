"""`affluents bank`: the shared bank from the command line; one file per command, imported only when it is called."""

import click

from site_builder.cli import options
from site_builder.cli.commands import Commands

COMMANDS = {
    "list": "site_builder.cli.bank.list_definitions",
    "search": "site_builder.cli.bank.search",
    "show": "site_builder.cli.bank.show",
    "usage": "site_builder.cli.bank.usage",
    "check": "site_builder.cli.bank.check",
    "propose": "site_builder.cli.bank.propose",
    "export": "site_builder.cli.bank.export",
    "import": "site_builder.cli.bank.import_workbook",
}


class BankCommands(Commands):
    modules = COMMANDS
    unknown = "« {name} » n’est pas une commande de la banque. Commandes : {known}."


@click.command(
    cls=BankCommands,
    short_help="Consulte, vérifie et fait relire la banque d’indicateurs.",
    subcommand_metavar="COMMANDE [ARGUMENTS]…",
    help="La banque d’indicateurs : la consulter, savoir qui s’en sert, la vérifier, la faire relire dans un classeur.",
)
@options.help_option
def command() -> None:
    pass
