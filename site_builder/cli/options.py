"""Options that several commands share, with the same names as `build.Options`."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from site_builder.clock import NoDate, today
from site_builder.formats.nearest import nearest

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic since click 8.4 only
    """A day as AAAA-MM-JJ."""

    name = "AAAA-MM-JJ"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"« {value} » n’est pas une date : écrivez par exemple 2026-03-31.", param, ctx)


def content(command: F) -> F:
    return click.option(
        "--content",
        type=click.Path(path_type=Path),
        metavar="DOSSIER",
        default=Path("content"),
        show_default=True,
        help="Le dossier de contenu.",
    )(command)


def on(command: F) -> F:
    return click.option(
        "--date",
        "on",
        type=Day(),
        default=_today,
        help="Le jour dont parle le site : des accords expirent, des cibles arrivent à échéance. "
        "Par défaut SOURCE_DATE_EPOCH, sinon aujourd’hui.",
    )(command)


def _today() -> date:
    try:
        return today()
    except NoDate as error:
        raise click.UsageError(str(error)) from None


def only(command: F) -> F:
    return click.option(
        "--only",
        multiple=True,
        metavar="PÔLE",
        help="N’écrit que les pages de ce pôle (option répétable) ; tous sont lus, vérifiés et comptés.",
    )(command)


def internal(command: F) -> F:
    return click.option(
        "--internal", is_flag=True, help="Le document de travail des membres, jamais destiné à la publication."
    )(command)


def help_option(command: F) -> F:
    return click.help_option("--help", "-h", help="Affiche cette aide.")(command)


def known_poles(content_folder: Path, slugs: tuple[str, ...]) -> frozenset[str]:
    """The poles named by --only. Raises click.UsageError for one that has no folder, with the nearest that has."""
    for slug in slugs:
        if not (content_folder / slug).is_dir():
            known = [path.parent.name for path in sorted(content_folder.glob("*/ptce.yml"))]
            near = nearest(slug, known)
            others = f" Pôles : {', '.join(known)}." if known else " Aucun pôle n’est dans ce dossier."
            raise click.UsageError(
                f"« {slug} » n’est pas un pôle de {content_folder}." + (f" Vouliez-vous dire {near} ?" if near else others)
            )
    return frozenset(slugs)
