"""`affluents bank search`: definitions by words of their name, their text or their question."""

from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.bank.chosen import bank_option, chosen_bank
from site_builder.cli.bank.lines import definition_lines
from site_builder.formats.likeness import alike
from site_builder.model.bank import IndicatorBank, IndicatorDefinition
from site_builder.model.scalar import folded

NEAR = 55.0
"""Out of 100: how near a name must be to be proposed when no definition holds the words."""
MOST = 15


@click.command(
    short_help="Cherche des définitions par mots.",
    help="Cherche des définitions par mots, sans tenir compte des accents ni des pluriels en s.",
)
@click.argument("words", metavar="MOTS…", nargs=-1, required=True)
@options.content
@bank_option
@options.help_option
def command(words: tuple[str, ...], content: Path, folder: Path | None) -> None:
    _, bank = chosen_bank(content, folder)
    found = holding(bank, words) or near(bank, " ".join(words))
    if not found:
        click.echo("Rien dans la banque ne ressemble à ces mots. Un pôle peut écrire sa définition sous « propre: ».")
        return
    click.echo("\n".join(definition_lines(bank, found[:MOST])))
    if len(found) > MOST:
        click.echo(f"… et {len(found) - MOST} autres : ajoutez un mot.")


def holding(bank: IndicatorBank, words: tuple[str, ...]) -> list[IndicatorDefinition]:
    """The definitions that hold all the words, those that have them in their name first."""
    wanted = [_root(word) for text in words for word in folded(text).split("-")]
    found = [one for one in bank.definitions.values() if _holds(_text(one), wanted)]
    return sorted(found, key=lambda one: not _holds(one.name, wanted))


def near(bank: IndicatorBank, text: str) -> list[IndicatorDefinition]:
    known = list(bank.definitions.values())
    return [known[rank] for rank in alike(text, [one.name for one in known], NEAR)]


def _holds(text: str, wanted: list[str]) -> bool:
    words = [_root(word) for word in folded(text).split("-")]
    return all(any(word.startswith(one) for word in words) for one in wanted)


def _root(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word


def _text(definition: IndicatorDefinition) -> str:
    parts = (
        definition.id,
        definition.name,
        definition.definition,
        definition.calculation,
        definition.question,
        definition.theme,
    )
    return " ".join(part for part in parts if part)
