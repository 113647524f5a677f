"""`affluents check`: reads everything, writes nothing, says what to mend."""

from datetime import date
from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.reporting import FORMATS, report
from site_builder.problems import Problems


@click.command(help="Vérifie le dossier de contenu, sans rien écrire.")
@options.content
@options.on
@options.internal
@click.option(
    "--format", "layout", type=click.Choice(list(FORMATS)), default="texte", show_default=True, help="La forme du compte rendu."
)
@options.help_option
def command(content: Path, on: date, internal: bool, layout: str) -> None:
    from site_builder.checking import check, unshareable

    problems = Problems()
    network = check(content, problems, on=on, internal=internal)
    if network and not internal:
        problems.extend(unshareable(network, content))
    report(problems, layout, network.held_back if network else ())
    raise SystemExit(1 if problems.blocking else 0)
