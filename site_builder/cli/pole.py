"""The one pole that a command speaks of, read and checked; problems are shown and stop the command."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from site_builder.cli import options
from site_builder.cli.reporting import report
from site_builder.model.document import Documents
from site_builder.model.network import Network
from site_builder.problems import Problems

F = TypeVar("F", bound=Callable[..., Any])


def pole_argument(command: F) -> F:
    return click.argument("pole", metavar="PÔLE")(command)


def chosen_pole(content: Path, slug: str, on: date) -> tuple[Documents, Network]:
    """The documents of this pole and its network of one. Raises SystemExit when they hold an error, click.UsageError when there are none."""
    from site_builder.check import check_documents

    problems = Problems()
    documents = documents_of_pole(content, slug, problems)
    network = check_documents(documents, problems, on=on, internal=True)
    if network is None:
        report((problem for problem in problems if problem.severity == "error"), "texte", ())
        raise SystemExit(1)
    return documents, network


def documents_of_pole(content: Path, slug: str, problems: Problems) -> Documents:
    """The content folder with this pole alone. Raises click.UsageError when there is no such pole."""
    options.known_poles(content, (slug,))
    found = Problems()
    return alone(all_documents(content, found), slug, found, problems)


def all_documents(content: Path, problems: Problems) -> Documents:
    """The whole content folder, read once for several poles."""
    from site_builder.checking import cache_folder
    from site_builder.load import load_content
    from site_builder.shipped import bank_folder

    return load_content(content, bank_folder(), cache_folder(content), problems)


def alone(documents: Documents, slug: str, found: Problems, problems: Problems) -> Documents:
    """This pole and the network's settings; of what was `found` while reading, `problems` gets what concerns it."""
    ptces = tuple(ptce for ptce in documents.ptces if ptce.slug == slug)
    problems.extend(problem for problem in found if not ptces or problem.place.file.is_relative_to(ptces[0].folder))
    return replace(documents, ptces=ptces)
