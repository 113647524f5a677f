"""The command `affluents`: one file per command, imported only when it is called."""

import gc
import importlib
import sys

import click

from site_builder.languages import speak

COMMANDS = {
    "build": "build",
    "check": "check",
    "serve": "serve",
    "publish": "publish",
    "harvest": "harvest",
    "bank": "bank",
}


class Commands(click.Group):
    """Lists every command without importing what they need: `check` must answer in under half a second."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"site_builder.cli.{COMMANDS[name]}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            known = ", ".join(COMMANDS)
            raise click.UsageError(f"« {args[0]} » n’est pas une commande. Commandes : {known}.", ctx) from None


@click.command(
    cls=Commands,
    subcommand_metavar="COMMANDE [ARGUMENTS]…",
    help="Affluents : des dossiers de contenu au site public des rapports d’impact.",
)
@click.version_option(package_name="affluents", message="%(prog)s %(version)s", help="Affiche la version.")
@click.help_option("--help", "-h", help="Affiche cette aide.")
def group() -> None:
    pass


def main() -> None:
    """Exit codes: 0 clean, 1 problems, 2 usage."""
    # What a build makes it keeps to the end, and has no cycles: looking for garbage as often as by default took a quarter of its time.
    gc.set_threshold(50_000, 20, 100)
    speak("fr")
    sys.exit(group(prog_name="affluents"))
