"""One indicator over the poles that follow it: a dot each, in order of registration, with the median where the bank allows one."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from site_builder.chart.choose import SHORTEST, curve
from site_builder.chart.observed import Reader, as_float
from site_builder.chart.periods import position
from site_builder.chart.subtitles import subtitle
from site_builder.chart.wording import wording
from site_builder.model.aggregate import Aggregate, Aggregates, ConstantHistory, LeftOut
from site_builder.model.bank import Aggregation
from site_builder.model.chart import Dot, Dots, Figure, Panel, Point, SmallMultiples, Sparkline
from site_builder.model.finding import Findings, UncertaintyKind
from site_builder.model.language import Language
from site_builder.model.network import Network
from site_builder.words.numbers import amount, number
from site_builder.words.periods import short_label
from site_builder.words.sentences.aggregates import rounded_unit
from site_builder.words.sentences.phrases import phrase
from site_builder.words.translation import translated
from site_builder.words.typography import typeset

FEWEST, MOST_PANELS = 2, 36
"""Poles that make a picture; beyond, small multiples would weigh more than their page, whose table says the same."""
INCOMPARABLE = frozenset({LeftOut.OTHER_UNIT, LeftOut.OTHER_VERSION, LeftOut.OTHER_SCOPES})
"""What one scale cannot hold."""
MIDDLES = {Aggregation.MEDIAN: "Médiane {value}", Aggregation.WEIGHTED_MEAN: "Moyenne pondérée {value}"}
HEADING = "Pôle"
SAME_SCALE = (
    "Un graphique par pôle, par ordre d’inscription, tous à la même échelle. Chacun part de son propre périmètre : "
    "c’est sa pente qui se lit, pas sa place."
)
WHISKERS = "Trait : {band}, pour les pôles qui ont tiré au sort les personnes interrogées."
NOTE = "Chaque pôle répond de sa valeur. Ce graphique situe, il ne classe pas."


def shared_figures(network: Network, findings: Findings, aggregates: Aggregates, language: Language) -> Mapping[str, Figure]:
    """By name: « chiffres/<indicateur> » for the poles side by side, « …/evolution » for each over time, « …/sparkline » for all."""
    return {
        f"chiffres/{id}{suffix}": figure
        for id, aggregate in aggregates.by_definition.items()
        for suffix, figure in _of_definition(aggregate, aggregates, network, findings, language)
    }


def _of_definition(
    aggregate: Aggregate, aggregates: Aggregates, network: Network, findings: Findings, language: Language
) -> Iterator[tuple[str, Figure]]:
    if len(aggregate.parts) >= FEWEST:
        yield "", _dots(aggregate, network, findings, language)
    if aggregate.history:
        yield "/sparkline", _sparkline(aggregate, aggregate.history, language)
    panels = tuple(_panels(aggregate, aggregates, network, findings, language))
    if aggregate.parts and FEWEST <= len(panels) <= MOST_PANELS:
        yield "/evolution", _evolution(aggregate, panels, findings, language)


def _sparkline(aggregate: Aggregate, history: ConstantHistory, language: Language) -> Sparkline:
    words, name = wording(language), typeset(aggregate.definition.name, language)
    labels = [short_label(period, language) for period in history.periods]
    points = (
        Point(position(period), text, _figure(value, aggregate, language), float(value))
        for period, text, value in zip(history.periods, labels, history.values, strict=True)
    )
    return Sparkline(
        title=f"{name}, {words.years.format(first=labels[0], last=labels[-1])}",
        subtitle="",
        note="",
        headings=(words.period, words.value),
        points=tuple(points),
    )


def _evolution(aggregate: Aggregate, panels: Sequence[Panel], findings: Findings, language: Language) -> SmallMultiples:
    first = Reader(findings.of(aggregate.parts[0].ptce, aggregate.definition.id), language)
    return SmallMultiples(
        title=phrase("{name}, évolution de chaque pôle", language, name=aggregate.definition.name),
        subtitle=subtitle(first.unit(), "", first.typeset(first.finding.indicator.name), language),
        note=translated(SAME_SCALE, language),
        headings=(translated(HEADING, language),),
        axis=first.axis([point.value for panel in panels for point in panel.points]),
        panels=tuple(panels),
        series_heading=translated(HEADING, language),
    )


def _panels(
    aggregate: Aggregate, aggregates: Aggregates, network: Network, findings: Findings, language: Language
) -> Iterator[Panel]:
    """One for each pole with a line to show, in order of registration, those whose values are not put together included."""
    apart = {absence.ptce for absence in aggregate.absences if absence.why in INCOMPARABLE}
    follows = {part.ptce for part in aggregate.parts} | {absence.ptce for absence in aggregate.absences}
    for slug in (slug for slug in aggregates.ptces if slug in follows - apart):
        finding = findings.of(slug, aggregate.definition.id)
        reader = Reader(finding, language)
        points = reader.points(curve(finding), finding.latest.source if finding.latest else None)
        if sum(point.value is not None for point in points) >= SHORTEST:
            yield Panel(reader.typeset(network.ptce(slug).file.name), points)


def _dots(aggregate: Aggregate, network: Network, findings: Findings, language: Language) -> Dots:
    first = Reader(findings.of(aggregate.parts[0].ptce, aggregate.definition.id), language)
    rows = tuple(_rows(aggregate, network, findings, language))
    middle = MIDDLES.get(aggregate.method) if aggregate.value is not None else None
    year = short_label(aggregate.reference, language)
    return Dots(
        title=first.typeset(f"{aggregate.definition.name}, {year}"),
        subtitle=subtitle(first.unit(), "", first.typeset(first.finding.indicator.name), language),
        note=" ".join(filter(None, (_whiskers(rows, language), translated(NOTE, language)))),
        headings=(translated(HEADING, language), first.value_heading(), first.words.interval),
        axis=first.axis([value for row in rows for value in (row.value, row.low, row.high)]),
        rows=rows,
        median=as_float(aggregate.value) if middle else None,
        median_text=phrase(middle, language, value=_figure(aggregate.value, aggregate, language))
        if middle and aggregate.value is not None
        else "",
    )


def _rows(aggregate: Aggregate, network: Network, findings: Findings, language: Language) -> Iterator[Dot]:
    for part in aggregate.parts:
        reader = Reader(findings.of(part.ptce, aggregate.definition.id), language)
        margin = reader.finding.uncertainty.get(part.observation)
        if margin and margin.kind is not UncertaintyKind.WILSON:
            margin = None  # what the silent might have answered is no interval: only a random draw has one
        yield Dot(
            reader.typeset(network.ptce(part.ptce).file.name),
            reader.text(part.value, part.observation),
            float(part.value),
            as_float(margin.low) if margin else None,
            as_float(margin.high) if margin else None,
        )


def _whiskers(rows: Sequence[Dot], language: Language) -> str:
    """What the lines through the dots mean; empty when there is none."""
    drawn = any(row.low is not None for row in rows)
    return phrase(WHISKERS, language, band=wording(language).bands[UncertaintyKind.WILSON]) if drawn else ""


def _figure(value: Decimal, aggregate: Aggregate, language: Language) -> str:
    """The value as a picture has it: with the unit's sign, else without its unit, which is said beside."""
    unit = rounded_unit(aggregate)
    return amount(value, unit, language) if unit.sign else number(value, unit.decimals, language)
