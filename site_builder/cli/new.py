"""`affluents new`: a first folder for a pole, from a few answers, that check and build accept at once."""

import sys
from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.bank.chosen import chosen_bank
from site_builder.cli.disk import why
from site_builder.cli.questions import Asked, Given, refuse_slug
from site_builder.clock import today
from site_builder.load.content import NETWORK, pole_names
from site_builder.model.bank import IndicatorBank
from site_builder.model.ptce import StepName
from site_builder.model.scalar import folded
from site_builder.start.beginning import Beginning, Template
from site_builder.start.files import first_files
from site_builder.start.folder import Taken, refuse_taken, write_new
from site_builder.start.proposal import without_core
from site_builder.write.json_schema import json_schemas

SCHEMAS = "schemas"
TEMPLATES = [template.value for template in Template]
STEPS = [step.value for step in StepName]


@click.command(
    short_help="Commence le dossier d’un pôle.",
    help="Commence le dossier d’un pôle : pose quelques questions, propose des indicateurs, et n’écrase jamais rien.",
)
@click.argument("slug", metavar="DOSSIER")
@click.option("--nom", "name", metavar="NOM", help="Le nom du pôle, tel qu’il se lit.")
@click.option("--territoire", "territory", metavar="NOM", help="Le nom du territoire.")
@click.option(
    "--etape", "step", type=click.Choice(STEPS), help="L’étape de la démarche où en est le pôle.  [défaut : clarifier]"
)
@click.option("--theme", "themes", multiple=True, metavar="THÈME", help="Un thème de la banque (option répétable).")
@click.option(
    "--template",
    type=click.Choice(TEMPLATES),
    default=Template.FIRST_STEPS.value,
    show_default=True,
    help="Ce qui est écrit : l’identité seule, de quoi mener une première année, ou toutes les clés et tous les tableaux.",
)
@options.content
@options.help_option
def command(
    slug: str, name: str | None, territory: str | None, step: str | None, themes: tuple[str, ...], template: str, content: Path
) -> None:
    if themes and template == Template.EMPTY.value:
        raise click.UsageError("Le modèle « vide » ne propose pas d’indicateur : retirez --theme, ou prenez un autre modèle.")
    answers = (Asked if sys.stdin.isatty() else Given)(name, territory, step, themes)
    _refuse_inside(content)
    try:
        slug = refuse_slug(slug, answers)
        folder = content / slug
        refuse_taken(folder)
        _, bank = chosen_bank(content, None)
        beginning = _beginning(slug, answers, Template(template), bank, content)
        _refuse_twin(beginning.name, content)
        write_new(folder, first_files(beginning))
        schemas = _new_schemas(content, bank)
    except Taken:
        raise click.UsageError(f"« {folder} » existe déjà : rien n’a été touché. Choisissez un autre nom de dossier.") from None
    except click.Abort:
        click.echo("\nInterrompu : rien n’a été écrit.", err=True)
        raise SystemExit(1) from None
    except OSError as error:
        click.echo(f"Le dossier n’a pas pu être écrit, et rien n’en reste : {why(error)}.", err=True)
        raise SystemExit(1) from None
    _tell(beginning, folder, content, schemas)


def _refuse_inside(content: Path) -> None:
    """Raises click.UsageError in a content folder or in a pole's own, where a second one would begin within the first."""
    here = Path.cwd()
    around = next((f for f in (here, here.parent) if f.name == content.name and any(f.glob("*/ptce.yml"))), None)
    if around and not content.exists():
        raise click.UsageError(
            f"Vous êtes dans le dossier de contenu, et un autre y commencerait : lancez la commande depuis « {around.parent} »."
        )


def _refuse_twin(name: str, content: Path) -> None:
    """Raises click.UsageError when another folder bears this name: the check would see one pole counted twice."""
    for folder, other in pole_names(content).items():
        if folded(other) == folded(name):
            raise click.UsageError(
                f"« {other} » est déjà le nom du pôle de {content / folder} : rien n’a été écrit. Donnez un autre nom avec --nom."
            )


def _new_schemas(content: Path, bank: IndicatorBank) -> Path | None:
    """The folder of the JSON Schemas beside the content folder, written where nothing bears that name."""
    folder = content.resolve().parent / SCHEMAS
    try:
        write_new(folder, json_schemas(bank))
    except Taken:
        return None
    return content.parent / SCHEMAS


def _beginning(slug: str, answers: Given, template: Template, bank: IndicatorBank, content: Path) -> Beginning:
    name, territory, step = answers.name(), answers.territory(), answers.step()
    themes = () if template is Template.EMPTY else answers.themes(bank)
    for theme in without_core(bank, themes):
        click.echo(f"Le noyau de la banque n’a pas d’indicateur pour « {theme} » : « affluents bank list --theme {theme} ».")
    indicators = answers.indicators(bank, themes)
    return Beginning(slug, name, territory, step, indicators, template, today().year, f"../../{SCHEMAS}/")


def _tell(beginning: Beginning, folder: Path, content: Path, schemas: Path | None) -> None:
    click.echo(f"{folder}/ est écrit : {', '.join(sorted(path.name for path in folder.iterdir()))}.")
    if schemas:
        click.echo(f"{schemas}/ aussi, pour qu’un éditeur comme VS Code propose et explique les clés.")
    if beginning.indicators:
        click.echo("Indicateurs proposés, à garder, à changer ou à retirer dans referentiel.yml :")
        for definition in beginning.indicators:
            click.echo(f"  {definition.id}  {definition.name}")
    click.echo(
        "Ensuite : « affluents serve » montre le rapport pendant que vous complétez ptce.yml. Il est dit « en relecture » ; "
        "« statut: brouillon » le retire du site public."
    )
    poles = len(list(content.glob("*/ptce.yml")))
    if poles > 1 and not (content / NETWORK).exists():
        click.echo(f"Ce dossier compte maintenant {poles} pôles : nommez leur réseau dans {content / NETWORK} (« nom: … »).")
