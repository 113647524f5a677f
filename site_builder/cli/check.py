"""`affluents check`: reads everything, writes nothing, says what to mend."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.cli import options
from site_builder.cli.reporting import FORMATS, report
from site_builder.problems import Problems

if TYPE_CHECKING:
    from site_builder.checking import Check


@click.command(help="Vérifie le dossier de contenu, sans rien y écrire.")
@options.content
@options.on
@options.internal
@click.option(
    "--format", "layout", type=click.Choice(list(FORMATS)), default="texte", show_default=True, help="La forme du compte rendu."
)
@click.option(
    "--classeurs",
    "workbooks",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DOSSIER",
    help="Rend dans ce dossier chaque classeur à corriger, avec un commentaire sur chaque case.",
)
@options.help_option
def command(content: Path, on: date, internal: bool, layout: str, workbooks: Path | None) -> None:
    from site_builder.checking import unshareable

    problems = Problems()
    network = _check(content)(content, problems, on=on, internal=internal)
    if network and not internal:
        problems.extend(unshareable(network, content))
    report(problems, layout, network.held_back if network else ())
    if workbooks is not None:
        from site_builder.cli.given_back import give_back

        for file in give_back(problems, workbooks):
            click.echo(f"Classeur à corriger : {file}", err=layout != "texte")
    raise SystemExit(1 if problems.blocking else 0)


def _check(content: Path) -> "Check":
    """The one that suits the folder; what the other needs is not imported."""
    from site_builder.load import is_large

    if is_large(content):
        from site_builder.checking_on_both_cores import check_on_both_cores

        return check_on_both_cores
    from site_builder.checking import check

    return check
