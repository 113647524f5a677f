"""`affluents check`: reads everything, writes nothing, says what to mend."""

from datetime import date
from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.reporting import FORMATS, report
from site_builder.problems import Problems


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
    from site_builder.checking import check, unshareable
    from site_builder.checking_on_both_cores import check_on_both_cores, is_large

    problems = Problems()
    network = (check_on_both_cores if is_large(content) else check)(content, problems, on=on, internal=internal)
    if network and not internal:
        problems.extend(unshareable(network, content))
    report(problems, layout, network.held_back if network else ())
    if workbooks is not None:
        from site_builder.cli.given_back import give_back

        for file in give_back(problems, workbooks):
            click.echo(f"Classeur à corriger : {file}", err=layout != "texte")
    raise SystemExit(1 if problems.blocking else 0)
