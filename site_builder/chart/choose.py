"""Which charts a finding deserves: no line under three periods, no picture where a sentence says it all."""

from collections.abc import Iterator, Mapping, Sequence

from site_builder.chart.answers import SCALES, moments_figure
from site_builder.chart.breakdowns import breakdown_figure
from site_builder.chart.observed import Reader, as_float
from site_builder.chart.subtitles import joined
from site_builder.model.bank import Breakdown
from site_builder.model.chart import Dot, Dots, Evolution, Figure, Point, Sparkline
from site_builder.model.finding import Finding, Findings
from site_builder.model.language import Language
from site_builder.model.measure import Observation
from site_builder.model.network import Network
from site_builder.model.survey import BEFORE_AND_AFTER, MOMENT

SHORTEST = 3
"""Periods with a number that make a line."""
SHORT_REASON = 40
"""Characters of a break's reason that always find room on the picture; a longer one is in the note too."""


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
    shown = curve(finding)
    points = reader.points(shown, finding.latest.source if finding.latest else None)
    if sum(point.value is not None for point in points) >= SHORTEST:
        yield "", _evolution(reader, points, shown)
        yield "/sparkline", _sparkline(reader, points, shown)
    elif finding.latest and finding.others:
        yield "", _dots(reader, [finding.latest, *finding.others])
    names = {name: None for observation in finding.series.observations for name in observation.breakdown}
    answers = finding.indicator.definition.answers
    for breakdown in breakdowns:
        if breakdown.id in names and (figure := breakdown_figure(reader, breakdown)):
            yield f"/{breakdown.id}", figure
        if breakdown.id == MOMENT and len(answers) in SCALES and (both := moments_figure(reader, answers, breakdown)):
            yield f"/{BEFORE_AND_AFTER}", both


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


def _evolution(reader: Reader, points: tuple[Point, ...], shown: Sequence[Observation]) -> Evolution:
    goal, words = reader.goal(), reader.words
    values = [value for point in points for value in (point.value, point.low, point.high)]
    around = reader.around(points[0].period, points[-1].period, shown)
    around["note"] = " ".join(filter(None, (around["note"], reader.breaks(points, longer_than=SHORT_REASON))))
    return Evolution(
        **around,
        headings=(words.period, reader.value_heading(), words.interval, words.remark),
        axis=reader.axis([*values, goal.value if goal else None]),
        points=points,
        goal=goal,
        band=reader.band(),
    )


def _sparkline(reader: Reader, points: tuple[Point, ...], shown: Sequence[Observation]) -> Sparkline:
    target = reader.finding.indicator.target
    return Sparkline(
        **reader.around(points[0].period, points[-1].period, shown),
        headings=(reader.words.period, reader.value_heading()),
        points=points,
        goal=as_float(target.value) if target else None,
    )


def _dots(reader: Reader, observations: Sequence[Observation]) -> Dots:
    """Sources or scopes that disagree, as the series has them: none is preferred to another."""
    known = [o for o in reader.finding.series.totals if o in observations and o.value is not None]
    rows = [
        Dot(label, reader.value_or_state(o), float(o.value))
        for o, label in zip(known, _told_apart(reader, known), strict=True)
        if o.value is not None
    ]
    period = reader.label(observations[0].period)
    return Dots(
        **reader.around(period, period, known),
        headings=(reader.words.sources, reader.value_heading(), reader.words.interval),
        axis=reader.axis([row.value for row in rows]),
        rows=tuple(rows),
    )


def _told_apart(reader: Reader, observations: Sequence[Observation]) -> list[str]:
    """What sets each apart from the others: its source, its scope, or both; without either, its period."""
    by_source = len({o.source for o in observations}) > 1
    by_scope = len({o.scope for o in observations}) > 1
    return [
        joined(
            reader.typeset(o.source or "") if by_source else "",
            reader.typeset(o.scope or "") if by_scope else "",
            reader.language,
        )
        or reader.label(o.period)
        for o in observations
    ]
