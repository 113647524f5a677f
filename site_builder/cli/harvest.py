"""`affluents harvest`: copies the data that poles publish on their own sites, so that the network's site may be built with them."""

from datetime import date
from pathlib import Path

import click

from site_builder.checking import check
from site_builder.cli import options
from site_builder.intake.harvest import Outcome, harvest
from site_builder.load.content import load_settings
from site_builder.model.document import Items, Text
from site_builder.model.harvest import FOLDER
from site_builder.model.language import FRENCH
from site_builder.problems import Problem, Problems
from site_builder.words.periods import day_label


@click.command(
    short_help="Relit les pôles qui publient sur leur propre site.",
    help="Relit les données des pôles qui publient sur leur propre site, et garde la copie d’avant quand l’un d’eux ne répond pas.",
)
@click.argument("addresses", metavar="[ADRESSE]…", nargs=-1)
@options.content
@options.on
@click.option(
    "--timeout",
    "seconds",
    type=click.FloatRange(1, 600),
    default=20,
    show_default=True,
    help="Secondes laissées à chaque pôle pour tout donner.",
)
@options.help_option
def command(addresses: tuple[str, ...], content: Path, on: date, seconds: float) -> None:
    if not content.is_dir():
        raise click.UsageError(f"« {content} » n’est pas un dossier : indiquez le dossier de contenu avec --content.")
    wanted = tuple(dict.fromkeys((*listed(content), *addresses)))
    if not wanted:
        raise click.UsageError("Aucune adresse : donnez-en une, ou écrivez « recolte: » dans reseau.yml.")

    def wrong(folder: Path) -> tuple[Problem, ...]:
        problems = Problems()
        check(folder, problems, on=on)
        return tuple(problems)

    lost = False
    for outcome in harvest(content, wanted, on, wrong, seconds):
        click.echo(said(outcome), err=bool(outcome.failure))
        lost |= outcome.copy is None
    raise SystemExit(1 if lost else 0)


def listed(content: Path) -> tuple[str, ...]:
    """The addresses of `recolte:` in reseau.yml, in order."""
    settings = load_settings(content, Problems())
    node = settings.get("recolte") if settings else None
    if isinstance(node, Items):
        return tuple(item.value for item in node.nodes if isinstance(item, Text))
    return tuple(part.strip() for part in node.value.split("|")) if isinstance(node, Text) else ()


def said(outcome: Outcome) -> str:
    """One line: what was copied, or why not and what is kept."""
    if not outcome.failure:
        return f"{outcome.address} : copié dans {FOLDER}/{outcome.slug}."
    rest = "aucune copie d’avant." if outcome.copy is None else f"la copie du {day_label(outcome.copy, FRENCH)} est gardée."
    return f"{outcome.address} : {outcome.failure} ; {rest}"
