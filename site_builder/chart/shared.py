"""One indicator over the poles that follow it: a dot each, in order of registration, with the median where the bank allows one."""

from collections.abc import Iterator, Mapping

from site_builder.chart.observed import Reader, as_float
from site_builder.chart.subtitles import subtitle
from site_builder.model.aggregate import Aggregate, Aggregates
from site_builder.model.bank import Aggregation
from site_builder.model.chart import Dot, Dots, Figure
from site_builder.model.finding import Findings
from site_builder.model.language import Language
from site_builder.model.network import Network
from site_builder.words.numbers import amount, number
from site_builder.words.periods import short_label
from site_builder.words.sentences.aggregates import rounded_unit

FEWEST = 2
"""Poles that make a picture."""
MIDDLES = {"fr": {Aggregation.MEDIAN: "Médiane {value}", Aggregation.WEIGHTED_MEAN: "Moyenne pondérée {value}"}}
HEADINGS = {"fr": "Pôle"}
NOTES = {"fr": "Chaque pôle répond de sa valeur. Ce graphique situe, il ne classe pas."}


def shared_figures(network: Network, findings: Findings, aggregates: Aggregates, language: Language) -> Mapping[str, Figure]:
    """By name, « chiffres/<indicateur> », for each definition of which two poles at least have a value."""
    return {
        f"chiffres/{id}": _dots(aggregate, network, findings, language)
        for id, aggregate in aggregates.by_definition.items()
        if len(aggregate.parts) >= FEWEST
    }


def _dots(aggregate: Aggregate, network: Network, findings: Findings, language: Language) -> Dots:
    first = Reader(findings.of(aggregate.parts[0].ptce, aggregate.definition.id), language)
    rows = tuple(_rows(aggregate, network, findings, language))
    middle = MIDDLES[language.code].get(aggregate.method) if aggregate.value is not None else None
    year = short_label(aggregate.reference, language)
    return Dots(
        title=first.typeset(f"{aggregate.definition.name}, {year}"),
        subtitle=subtitle(first.unit(), "", first.typeset(first.finding.indicator.name), language),
        note=NOTES[language.code],
        headings=(HEADINGS[language.code], first.value_heading(), first.words.interval),
        axis=first.axis([value for row in rows for value in (row.value, row.low, row.high)]),
        rows=rows,
        median=as_float(aggregate.value) if middle else None,
        median_text=first.typeset(middle.format(value=_middle(aggregate, language))) if middle else "",
    )


def _rows(aggregate: Aggregate, network: Network, findings: Findings, language: Language) -> Iterator[Dot]:
    for part in aggregate.parts:
        reader = Reader(findings.of(part.ptce, aggregate.definition.id), language)
        margin = reader.finding.uncertainty.get(part.observation)
        yield Dot(
            reader.typeset(network.ptce(part.ptce).file.name),
            reader.text(part.value, part.observation),
            float(part.value),
            as_float(margin.low) if margin else None,
            as_float(margin.high) if margin else None,
        )


def _middle(aggregate: Aggregate, language: Language) -> str:
    value, unit = aggregate.value, rounded_unit(aggregate)
    assert value is not None
    return amount(value, unit, language) if unit.sign else number(value, unit.decimals, language)
