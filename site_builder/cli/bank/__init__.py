"""`affluents bank`: the shared bank from the command line; one file per command, imported only when it is called."""

import importlib

import click

from site_builder.cli import options

COMMANDS = {
    "list": "list_definitions",
    "search": "search",
    "show": "show",
    "usage": "usage",
    "check": "check",
    "propose": "propose",
    "export": "export",
    "import": "import_workbook",
}


class BankCommands(click.Group):
    """Lists every command without importing what it needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"site_builder.cli.bank.{COMMANDS[name]}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            known = ", ".join(COMMANDS)
            raise click.UsageError(f"« {args[0]} » n’est pas une commande de la banque. Commandes : {known}.", ctx) from None


@click.command(
    cls=BankCommands,
    short_help="Consulte, vérifie et fait relire la banque d’indicateurs.",
    subcommand_metavar="COMMANDE [ARGUMENTS]…",
    help="La banque d’indicateurs : la consulter, savoir qui s’en sert, la vérifier, la faire relire dans un classeur.",
)
@options.help_option
def command() -> None:
    pass
