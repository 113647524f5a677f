"""`affluents bank propose`: what several poles define each on their side, as texts ready to be sent to whoever keeps the bank."""

from datetime import date
from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.bank.chosen import chosen_network
from site_builder.measure.alike import alike_indicators
from site_builder.page.blocks.proposal import proposal_text

BETWEEN = "\n\n" + "-" * 72 + "\n\n"


@click.command(
    short_help="Écrit de quoi proposer à la banque.",
    help="Repère les définitions propres aux pôles qui se ressemblent, et écrit de quoi les proposer à la banque.",
)
@options.content
@options.on
@options.help_option
def command(content: Path, on: date) -> None:
    network = chosen_network(content, on)
    texts = [proposal_text(found, network) for found in alike_indicators(network)]
    click.echo(BETWEEN.join(texts) if texts else "Aucune définition propre à un pôle ne ressemble à celle d’un autre.")
