"""A group of commands, one per module, each imported only when it is called: `check` must answer in under half a second."""

import importlib
from collections.abc import Mapping

import click


class Commands(click.Group):
    """Lists its commands without importing what they need."""

    modules: Mapping[str, str]
    """By name, the module that holds its `command`."""
    unknown = "« {name} » n’est pas une commande. Commandes : {known}."

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.modules)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in self.modules:
            return None
        command: click.Command = importlib.import_module(self.modules[name]).command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            raise click.UsageError(self.unknown.format(name=args[0], known=", ".join(self.modules)), ctx) from None
