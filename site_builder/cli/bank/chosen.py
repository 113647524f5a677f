"""Which bank a command speaks of, read and checked; problems are shown and stop the command."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from site_builder.check.bank import read_bank
from site_builder.checking import cache_folder, check
from site_builder.cli.reporting import report
from site_builder.formats.nearest import nearest
from site_builder.load.bank import load_bank
from site_builder.load.content import load_bank_of
from site_builder.model.bank import IndicatorBank, IndicatorDefinition
from site_builder.model.document import BankDocuments
from site_builder.model.network import Network
from site_builder.problems import Problems
from site_builder.shipped import bank_folder

F = TypeVar("F", bound=Callable[..., Any])
PACKAGED = "paquet"


def bank_option(command: F) -> F:
    return click.option(
        "--bank",
        "folder",
        type=click.Path(path_type=Path),
        metavar="DOSSIER",
        help="Le dossier d’une banque, à la place de celle du contenu.",
    )(command)


def documents_of(content: Path, folder: Path | None, problems: Problems) -> BankDocuments:
    """The folder's bank, else the one that the content uses, else the packaged copy."""
    if folder is not None:
        return load_bank(folder, "dossier", problems)
    return load_bank_of(content, bank_folder(), cache_folder(content), problems)


def chosen_bank(content: Path, folder: Path | None) -> tuple[BankDocuments, IndicatorBank]:
    problems = Problems()
    documents = documents_of(content, folder, problems)
    bank = read_bank(documents, problems)
    if bank is None or problems.blocking:
        stop(problems)
    return documents, bank


def chosen_network(content: Path, on: date) -> Network:
    """The network that uses the bank; a content folder with errors says nothing sure of who uses what."""
    problems = Problems()
    network = check(content, problems, on=on, internal=True)
    if network is None or problems.blocking:
        stop(problems)
    return network


def definition_named(bank: IndicatorBank, id: str) -> IndicatorDefinition:
    """Raises click.UsageError, with the nearest id, when the bank has none of that name."""
    if (found := bank.definitions.get(id.partition("@")[0])) is None:
        near = nearest(id, bank.definitions)
        hint = f" Vouliez-vous dire {near} ?" if near else " « affluents bank search » cherche par mots."
        raise click.UsageError(f"« {id} » n’est pas dans la banque.{hint}")
    return found


def stop(problems: Problems) -> NoReturn:
    report(problems, "texte", ())
    raise SystemExit(1)
