"""Shows problems in the form that was asked for: for people, for programs, for GitHub."""

import os
import sys
from collections.abc import Iterable

import click

from site_builder.cli.job_summary import as_summary
from site_builder.model.network import HeldBack
from site_builder.problems import Problem
from site_builder.report import as_github, as_json, as_text, shown_path

FORMATS = {"texte": as_text, "json": as_json, "github": as_github, "resume": as_summary}


def report(problems: Iterable[Problem], layout: str, held_back: Iterable[HeldBack]) -> None:
    """Problems on standard output, and what was held back and why; colours only on a terminal that wants them."""
    if layout != "texte":
        click.echo(FORMATS[layout]([*problems, *map(_notice, held_back)]))
        return
    click.echo(as_text(problems, colour=sys.stdout.isatty() and not os.environ.get("NO_COLOR")))
    lines = [f"  {shown_path(item.place.file)} : {item.what} ({item.why})" for item in held_back]
    if lines:
        click.echo("\n".join(("", "Gardé hors du site public :", *lines)))


def _notice(item: HeldBack) -> Problem:
    # Programs read one list; the line itself may be what nobody agreed to publish.
    return Problem(
        item.place, "hors-du-site", f"Gardé hors du site public : {item.what} ({item.why})", "", "notice", private=True
    )
