"""`affluents serve`: the site as it is being written, in a browser of this computer."""

from datetime import date
from pathlib import Path

import click

from site_builder.checking import cache_folder
from site_builder.cli import options
from site_builder.host.preview import preview
from site_builder.host.preview.source import ADDRESS
from site_builder.publishing import Options
from site_builder.write.store import FolderStore


@click.command(
    short_help="Montre le site pendant qu’on l’écrit.",
    help="Montre le site pendant qu’on l’écrit : la page se met à jour à chaque enregistrement.",
)
@options.content
@click.option(
    "--port",
    type=click.IntRange(1, 65000),
    default=8000,
    show_default=True,
    help="Le port ; s’il est pris, le premier libre après lui.",
)
@options.on
@options.internal
@options.only
@options.help_option
def command(content: Path, port: int, on: date, internal: bool, only: tuple[str, ...]) -> None:
    if not content.is_dir():
        raise click.UsageError(
            f"Il n’y a pas de dossier « {content} » ici. « affluents new mon-pole » en commence un ; s’il est ailleurs, lancez "
            "la commande depuis le dossier qui le contient, ou donnez-le avec --content."
        )
    poles = options.known_poles(content, only)
    wanted = Options(content, on, internal, drafts=True, searchable=False, only=poles, sources=ADDRESS)
    try:
        preview(wanted, FolderStore(cache_folder(content) / "charts"), port, click.echo)
    except OSError:
        raise click.UsageError(f"Aucun port n’est libre à partir de {port} : choisissez-en un autre avec --port.") from None
