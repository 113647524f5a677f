"""Which charts a finding deserves: no line under three periods, no picture where a sentence says it all."""

from collections.abc import Iterator, Mapping, Sequence

from site_builder.chart.breakdowns import breakdown_figure
from site_builder.chart.observed import Reader, as_float
from site_builder.model.bank import Breakdown
from site_builder.model.chart import Dot, Dots, Evolution, Figure, Point, Sparkline
from site_builder.model.finding import Finding, Findings
from site_builder.model.language import Language
from site_builder.model.measure import Observation
from site_builder.model.network import Network

SHORTEST = 3
"""Periods with a number that make a line."""


def figures(network: Network, findings: Findings, language: Language) -> Mapping[str, Figure]:
    """Every figure of the network by name: « pole/indicateur », « pole/indicateur/sparkline », « pole/indicateur/ventilation »."""
    breakdowns = network.bank.file.breakdowns
    return {
        f"{slug}/{id}{suffix}": figure
        for slug, of_ptce in findings.by_ptce.items()
        for id, finding in of_ptce.items()
        for suffix, figure in of_finding(finding, breakdowns, language)
    }


def of_finding(finding: Finding, breakdowns: Sequence[Breakdown], language: Language) -> Iterator[tuple[str, Figure]]:
    """What follows the indicator in each figure's name, and the figure."""
    reader = Reader(finding, language)
    points = reader.points(curve(finding), finding.latest.source if finding.latest else None)
    if sum(point.value is not None for point in points) >= SHORTEST:
        yield "", _evolution(reader, points)
        yield "/sparkline", _sparkline(reader, points)
    elif finding.latest and finding.others:
        yield "", _dots(reader, [finding.latest, *finding.others])
    names = {name: None for observation in finding.series.observations for name in observation.breakdown}
    for breakdown in breakdowns:
        if breakdown.id in names and (figure := breakdown_figure(reader, breakdown)):
            yield f"/{breakdown.id}", figure


def curve(finding: Finding) -> list[Observation]:
    """The totals of the newest one's kind of period and scope, up to the reference year: what one line may hold."""
    newest = finding.latest
    if newest is None or not newest.period.dated:
        return []
    return [
        o
        for o in finding.series.totals
        if o.period.kind is newest.period.kind and o.scope == newest.scope and o.period.year <= finding.reference.year
    ]


def _evolution(reader: Reader, points: tuple[Point, ...]) -> Evolution:
    goal, words = reader.goal(), reader.words
    values = [value for point in points for value in (point.value, point.low, point.high)]
    return Evolution(
        **reader.around(points[0].period, points[-1].period),
        headings=(words.period, reader.value_heading(), words.interval, words.remark),
        axis=reader.axis([*values, goal.value if goal else None]),
        points=points,
        goal=goal,
        band=reader.band(),
    )


def _sparkline(reader: Reader, points: tuple[Point, ...]) -> Sparkline:
    target = reader.finding.indicator.target
    return Sparkline(
        **reader.around(points[0].period, points[-1].period),
        headings=(reader.words.period, reader.value_heading()),
        points=points,
        goal=as_float(target.value) if target else None,
    )


def _dots(reader: Reader, observations: Sequence[Observation]) -> Dots:
    rows = [
        Dot(
            reader.typeset(o.source or o.scope or "") or reader.label(o.period),
            reader.value_or_state(o),
            float(o.value),
            highlighted=number == 0,
        )
        for number, o in enumerate(observations)
        if o.value is not None
    ]
    period = reader.label(observations[0].period)
    return Dots(
        **reader.around(period, period),
        headings=(reader.words.sources, reader.value_heading(), reader.words.interval),
        axis=reader.axis([row.value for row in rows]),
        rows=tuple(rows),
    )
