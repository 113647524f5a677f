"""The command `affluents`: one file per command, imported only when it is called."""

import gc
import os
import sys
from pathlib import Path

import click

from site_builder.cli.commands import Commands
from site_builder.cli.disk import why
from site_builder.languages import speak

NAMES = ("new", "build", "check", "serve", "publish", "export", "harvest", "bank", "schema")
COMMANDS = {**{name: f"site_builder.cli.{name}" for name in NAMES}, "import": "site_builder.cli.importing"}


class Affluents(Commands):
    modules = COMMANDS


@click.command(
    cls=Affluents,
    subcommand_metavar="COMMANDE [ARGUMENTS]…",
    help="Affluents : des dossiers de contenu au site public des rapports d’impact.",
)
@click.version_option(package_name="affluents", message="%(prog)s %(version)s", help="Affiche la version.")
@click.help_option("--help", "-h", help="Affiche cette aide.")
def group() -> None:
    pass


def _open_outputs() -> None:
    """A program may be started with none (`>&-`): what is said is lost then, and no file of ours takes the place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  # open as long as the program runs


def main() -> None:
    """Exit codes: 0 clean, 1 problems, 2 usage."""
    # What a build makes it keeps to the end, and has no cycles: looking for garbage as often as by default took a quarter of its time.
    gc.set_threshold(50_000, 20, 100)
    _open_outputs()
    speak("fr")
    try:
        group(prog_name="affluents")
    except OSError as error:
        # Whatever a command has no words of its own for: its report cannot be written, its last file cannot be read.
        sys.exit(f"Affluents s’est arrêté : {why(error)}.")
    finally:
        # Python would look once more for cycles in all of it before it ends: 0.3 s for a network of 24 poles.
        gc.freeze()
