"""`affluents schema`: the JSON Schemas of every file that editors type, for completion in VS Code and its like."""

from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.bank.chosen import chosen_bank
from site_builder.cli.disk import why
from site_builder.write.json_schema import json_schemas


@click.command(
    short_help="Écrit les schémas JSON, pour la complétion.",
    help="Écrit le schéma JSON de chaque sorte de fichier : un éditeur comme VS Code propose alors les clés et les explique.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("schemas"),
    show_default=True,
    metavar="DOSSIER",
    help="Le dossier des schémas ; ceux d’avant sont remplacés, le reste n’est pas touché.",
)
@options.content
@options.help_option
def command(output: Path, content: Path) -> None:
    _, bank = chosen_bank(content, None)
    schemas = json_schemas(bank)
    try:
        output.mkdir(parents=True, exist_ok=True)
        for name, data in schemas.items():
            (output / name).write_bytes(data)
    except OSError as error:
        click.echo(f"Les schémas n’ont pas pu être écrits dans {output} : {why(error)}.", err=True)
        raise SystemExit(1) from None
    click.echo(f"{len(schemas)} schémas écrits dans {output}/.")
