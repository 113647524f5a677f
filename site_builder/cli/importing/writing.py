"""The end of every import: the files that change are named, agreed to, and written all or none."""

from pathlib import Path

import click

from site_builder.cli.disk import cause
from site_builder.cli.importing.proposal import Proposal, Unfaithful
from site_builder.intake.whole import write_all
from site_builder.model.scalar import folded


def write_if_agreed(proposal: Proposal, agreed: bool) -> bool:
    """Whether it was written. Raises click.ClickException when it cannot be; the folder then is as it was."""
    try:
        files = proposal.files()
    except Unfaithful as error:
        raise click.ClickException(f"« {error} » ne peut pas être écrite à sa place. Rien n’est écrit.") from None
    if not agreed and not _agreed(files):
        click.echo("Rien n’est écrit.")
        return False
    try:
        write_all(files)
    except OSError as error:
        asked = " Un fichier est-il ouvert dans le tableur ?" if isinstance(error, PermissionError) else ""
        raise click.ClickException(f"L’écriture a échoué, {cause(error)} : le dossier est comme avant.{asked}") from None
    click.echo(f"{len(files)} fichier{'s' if len(files) > 1 else ''} écrit{'s' if len(files) > 1 else ''}.")
    return True


def _agreed(files: dict[Path, bytes]) -> bool:
    names = ", ".join(file.as_posix() for file in files)
    try:
        answer = click.prompt(f"\nÉcrire ces changements dans {names} ? oui ou non", default="non", show_default=False)
    except click.Abort:
        click.echo("\nPersonne n’a répondu. Pour écrire sans qu’on vous le demande, ajoutez --oui.")
        return False
    return folded(answer) in ("o", "oui")
