"""`affluents bank usage`: who uses what, in which version, since when, and in which words."""

from datetime import date
from pathlib import Path

import click

from site_builder.cli import options
from site_builder.cli.bank.chosen import chosen_network, definition_named
from site_builder.measure import measure_network
from site_builder.measure.governance import govern
from site_builder.model.governance import Departure, Drift, Governance, Use
from site_builder.model.language import FRENCH
from site_builder.model.network import Network
from site_builder.words.periods import short_label

WORDS = {
    Departure.NAME: "il l’appelle « {local} »",
    Departure.QUESTION: "il pose la question ainsi : « {local} »",
    Departure.SCOPE: "son périmètre : {local}",
}


@click.command(
    help="Dit qui emploie une définition, dans quelle version et depuis quand ; sans identifiant, toutes celles qui servent."
)
@click.argument("id", metavar="[IDENTIFIANT]", required=False)
@options.content
@options.on
@options.help_option
def command(id: str | None, content: Path, on: date) -> None:
    network = chosen_network(content, on)
    found = govern(network, measure_network(network, on), on)
    if id is None:
        _all(network, found)
        return
    definition = definition_named(network.bank, id)
    uses = found.uses.get(definition.id, ())
    click.echo(f"{definition.name} ({definition.id}, version {definition.version}) : {_counted(len(uses))}.")
    for use in uses:
        drifts = [one for one in found.drifts if (one.ptce, one.definition) == (use.ptce, definition.id)]
        click.echo(_line(network, use, drifts))


def _all(network: Network, found: Governance) -> None:
    used = [(len(found.uses[id]), one) for id, one in network.bank.definitions.items() if id in found.uses]
    for count, definition in used:
        click.echo(f"{count:>3}  {definition.id}  {definition.name}")
    many = len(used) > 1
    serving = f"{len(used)} définition{'s' if many else ''} sur {len(network.bank.definitions)} {'servent' if many else 'sert'}"
    click.echo(f"{serving} ; le réseau compte {len(network.ptces)} pôle{'s' if len(network.ptces) > 1 else ''}.")


def _line(network: Network, use: Use, drifts: list[Drift]) -> str:
    since = f"depuis {short_label(use.since, FRENCH)}" if use.since else "pas encore de valeur"
    words = "".join(f" ; {WORDS[drift.what].format(local=drift.local.rstrip('.'))}" for drift in drifts)
    return f"  {network.ptce(use.ptce).file.name} : version {use.version}, {since}{words}."


def _counted(number: int) -> str:
    return "aucun pôle ne l’emploie" if not number else f"{number} pôle{'s' if number > 1 else ''}"
