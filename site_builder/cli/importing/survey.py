"""`affluents import survey`: answers to a questionnaire to figures, shown first, written only when agreed; answers stay where they are."""

from datetime import date
from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.reporting import report
from site_builder.model.measure import Draw


@click.command(
    short_help="Compte les réponses à un questionnaire, et en fait des mesures.",
    help="Compte les réponses exportées de KoboToolbox, ODK, LimeSurvey, Framaforms ou d’un tableur (.csv, .xlsx, .ods), "
    "montre les mesures qu’elles donnent, et les écrit si vous êtes d’accord. Les réponses une à une restent hors du dossier de contenu.",
)
@click.argument("file", metavar="RÉPONSES", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--pole", required=True, metavar="PÔLE", help="Le pôle, par le nom de son dossier.")
@options.content
@options.on
@click.option("--periode", "period", metavar="PÉRIODE", help="La période des mesures : 2025, 2024-2025, mars 2025…")
@click.option(
    "--sollicites", "asked", type=click.IntRange(min=1), metavar="NOMBRE", help="Combien de personnes ont été sollicitées."
)
@click.option("--tirage", "draw", type=click.Choice([draw.value for draw in Draw]), help="Comment elles ont été choisies.")
@click.option(
    "--avant",
    "before",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="RÉPONSES",
    help="Les réponses données avant, quand elles sont dans un autre fichier que celles d’après.",
)
@click.option(
    "--correspondances",
    "mapping",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FICHIER.yml",
    help="Ce que dit chaque colonne ; par défaut PÔLE-correspondances.yml, à côté des réponses.",
)
@click.option("--oui", "agreed", is_flag=True, help="Écrit sans demander.")
@options.help_option
def command(
    file: Path,
    pole: str,
    content: Path,
    on: date,
    period: str | None,
    asked: int | None,
    draw: str | None,
    before: Path | None,
    mapping: Path | None,
    agreed: bool,
) -> None:
    from site_builder.cli.importing.survey_import import Refused, import_survey
    from site_builder.cli.importing.survey_settling import Campaign

    mapping = mapping or file.with_name(f"{pole}-correspondances.yml")
    for one in (file, mapping, *([before] if before else [])):
        _outside(one, content)
    if _in_its_repository(file, content):
        click.echo(
            f"À noter : {file} est dans le même dépôt que {content}. Vérifiez qu’il n’y est pas envoyé avec le reste : "
            "un dossier nommé dans .gitignore, ou un autre endroit du disque.\n"
        )
    campaign = Campaign(file, before, mapping, period, asked, Draw(draw) if draw else None)
    try:
        import_survey(campaign, pole, content, on, agreed)
    except Refused as refused:
        if refused.problems:
            click.echo()
            report(refused.problems, "texte", ())
        click.echo(f"\nRien n’est écrit dans {content / pole}.{refused.told}")
        raise SystemExit(1) from None


def _outside(file: Path, content: Path) -> None:
    """Raises click.ClickException for answers that lie in the folder that is published."""
    if file.resolve().is_relative_to(content.resolve()):
        raise click.ClickException(
            f"« {file} » contient des réponses une à une, et se trouve dans le dossier de contenu, qui peut être public. "
            "Déplacez-le ailleurs, puis recommencez. S’il a déjà été envoyé sur un dépôt, il reste dans son historique : "
            "faites réécrire cet historique (git filter-repo)."
        )


def _in_its_repository(file: Path, content: Path) -> bool:
    """Whether answers lie where the content is kept under version control, and ignored by nothing."""
    root = next((folder for folder in content.resolve().parents if (folder / ".git").exists()), None)
    if root is None or not file.resolve().is_relative_to(root):
        return False
    ignored = (root / ".gitignore").read_text("utf-8", "replace").split("\n") if (root / ".gitignore").is_file() else []
    first = file.resolve().relative_to(root).parts[0]
    return first not in {line.strip().strip("/") for line in ignored}
