"""`affluents export sheet`: a pole's tables as one workbook to fill, which lies in the pole's folder as it is or is imported."""

from datetime import date
from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.disk import unwritten
from site_builder.cli.pole import chosen_pole, pole_argument


@click.command(
    short_help="Écrit les tableaux d’un pôle dans un classeur à remplir.",
    help="Écrit les tableaux d’un pôle dans un classeur .xlsx à remplir : titres expliqués, listes à choix, dernières valeurs.",
)
@pole_argument
@options.content
@options.on
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="CLASSEUR.xlsx",
    help="Le classeur à écrire ; par défaut le nom du pôle, dans le dossier courant.",
)
@options.help_option
def command(pole: str, content: Path, on: date, output: Path | None) -> None:
    from site_builder.write.pole_workbook import pole_workbook

    file = output or Path(f"{pole}.xlsx")
    if file.suffix.lower() != ".xlsx":
        raise click.UsageError(f"« {file} » : donnez un nom qui finit par .xlsx.")
    documents, network = chosen_pole(content, pole, on)
    data = pole_workbook(network.ptce(pole), documents.ptces[0].tables, network.bank)
    try:
        file.write_bytes(data)
    except OSError as error:
        raise click.UsageError(unwritten(file, error)) from None
    click.echo(f"{file} est prêt à être rempli. Ensuite : affluents import sheet {file} --pole {pole}")
    click.echo(f"Ou bien mettez-le dans {content / pole}, à la place des tableaux : il y est lu tel quel.")
