"""`affluents import sheet`: what a filled workbook changes in a pole's tables, shown first, written only when agreed."""

from datetime import date
from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.pole import documents_of_pole
from site_builder.cli.reporting import report
from site_builder.model.sheet_difference import Change
from site_builder.problems import Problems


@click.command(
    short_help="Reporte un classeur rempli dans les tableaux d’un pôle.",
    help="Montre ce qu’un classeur rempli (.xlsx, .ods ou .csv) change dans les tableaux d’un pôle, puis l’écrit si vous êtes d’accord.",
)
@click.argument("file", metavar="CLASSEUR", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--pole", required=True, metavar="PÔLE", help="Le pôle, par le nom de son dossier.")
@options.content
@options.on
@click.option("--retirer", "remove", is_flag=True, help="Retire aussi du dossier les lignes que le classeur n’a pas.")
@click.option("--oui", "agreed", is_flag=True, help="Écrit sans demander.")
@options.help_option
def command(file: Path, pole: str, content: Path, on: date, remove: bool, agreed: bool) -> None:
    from site_builder.cli.importing.answer import answer_file, write_answer
    from site_builder.cli.importing.differences import difference_lines
    from site_builder.cli.importing.proposal import propose
    from site_builder.cli.importing.writing import write_if_agreed
    from site_builder.report import as_text

    before = Problems()
    proposal = propose(file, documents_of_pole(content, pole, before), before, on, remove)
    if proposal.refused:
        report(proposal.problems, "texte", ())
        given_back = write_answer(proposal, answer_file(file))
        answer = f" Le classeur à corriger : {answer_file(file)}" if given_back else ""
        click.echo(f"\nRien n’est écrit dans {content / pole}.{answer}")
        raise SystemExit(1)
    if proposal.problems:
        click.echo(as_text(proposal.problems, green="À relire :"))
    for line in difference_lines(proposal.review, remove):
        click.echo(line)
    absent = len(proposal.review.of(Change.REMOVED))
    if absent and not remove:
        click.echo(f"\n{_stay(absent)}")
    if not proposal.written:
        click.echo("\nRien à écrire." if absent else "Le classeur dit la même chose que le dossier : rien à écrire.")
        return
    write_if_agreed(proposal, agreed)


def _stay(absent: int) -> str:
    many = absent > 1
    said = f"{absent} lignes du dossier ne sont pas" if many else "Une ligne du dossier n’est pas"
    stay = "elles restent" if many else "elle reste"
    remove = "les retire" if many else "la retire"
    return f"{said} dans le classeur : {stay}. L’option --retirer {remove}."
