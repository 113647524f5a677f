"""Writes docs/guide/commandes.md: every command and every option of `affluents`, in the words of its own help."""

from collections.abc import Iterator
from pathlib import Path

import click

from site_builder.cli import group

PAGE = Path(__file__).parents[1] / "docs" / "guide" / "commandes.md"
TOP = """\
# Les commandes

Ce que dit l’aide de chaque commande, `affluents build --help` par exemple. Cette page est écrite par le logiciel lui-même. Aucune commande
n’est nécessaire pour publier sur GitHub : [Premiers pas](premiers-pas.md).

Une commande se tape dans un terminal, depuis le dossier qui contient `content`. Elle finit par 0 quand tout va bien, 1 quand quelque chose
est à corriger, 2 quand elle a été mal tapée.
"""
KINDS = {"text": "TEXTE", "path": "DOSSIER", "integer range": "NOMBRE", "float range": "NOMBRE"}
"""What is to be written after an option, by click's name of its type."""


def page() -> str:
    return "\n".join([TOP, *_commands(group, "affluents")])


def commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, with its whole name, « affluents bank list »."""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for part in command.list_commands(context):
            below = command.get_command(context, part)
            assert below is not None
            yield from commands(below, f"{name} {part}")
    else:
        yield name, command


def options(command: click.Command) -> list[click.Option]:
    """Those that are particular to the command: all but its help."""
    return [one for one in command.params if isinstance(one, click.Option) and "--help" not in one.opts]


def _commands(command: click.Command, name: str) -> Iterator[str]:
    for whole, one in commands(command, name):
        arguments = " ".join(str(argument.metavar) for argument in one.params if isinstance(argument, click.Argument))
        yield f"## {whole}\n\n`{f'{whole} {arguments}'.strip()}`\n\n{one.help}\n"
        if found := options(one):
            yield "\n".join(["| option | ce qu’elle fait |", "|---|---|", *map(_row, found)]) + "\n"


def _row(option: click.Option) -> str:
    shown = f" Par défaut : `{option.default}`." if option.show_default else ""
    return f"| {' '.join([f'`{option.opts[0]}`', *_values(option)])} | {_cell((option.help or '') + shown)} |"


def _values(option: click.Option) -> Iterator[str]:
    """What follows the option: its choices, or what is to be written there."""
    if isinstance(option.type, click.Choice):
        yield ", ".join(f"`{choice}`" for choice in option.type.choices)
    elif not option.is_flag:
        yield f"`{option.metavar or KINDS.get(option.type.name, option.type.name)}`"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
