"""Observations to points: the number in words, the interval, and for a period without a number the reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypedDict

from site_builder.chart import scale
from site_builder.chart.periods import position, with_years_between
from site_builder.chart.sentence import BETWEEN
from site_builder.chart.subtitles import repeats, subtitle
from site_builder.chart.wording import Wording, replies, wording
from site_builder.model.bank import Frequency, UnitNature
from site_builder.model.chart import Axis, Goal, Point
from site_builder.model.finding import Finding, Uncertainty
from site_builder.model.language import Language
from site_builder.model.measure import Observation, State
from site_builder.model.period import Period
from site_builder.words import labels
from site_builder.words.numbers import amount, number
from site_builder.words.periods import in_period, short_label
from site_builder.words.sentences.answers import bounds
from site_builder.words.shown import shown_unit
from site_builder.words.typography import typeset

Cells = Mapping[tuple[str, Period], Observation]
"""One observation per value of a breakdown and period."""


class Around(TypedDict):
    """What every figure says around its picture."""

    title: str
    subtitle: str
    note: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the observations of one finding in one language."""

    finding: Finding
    language: Language

    @property
    def words(self) -> Wording:
        return wording(self.language)

    def typeset(self, text: str) -> str:
        """Words of an editor, as they are printed."""
        return typeset(text, self.language)

    def category(self, value: str) -> str:
        """A value of a breakdown as a label, with a capital."""
        text = self.typeset(value)
        return text[:1].upper() + text[1:]

    def text(self, value: Decimal, *behind: Observation) -> str:
        """« 61 % », « 3 200 € »; a count without its unit, which the axis and the headings say; `behind`: what it comes from."""
        unit = shown_unit(self.finding.indicator.unit, *behind)
        return amount(value, unit, self.language) if unit.sign else number(value, unit.decimals, self.language)

    def unit(self) -> str:
        """What the axis says above its ticks: « En % », « Personnes »."""
        unit = self.finding.indicator.unit
        return self.words.share_unit if unit.nature is UnitNature.SHARE else self.category(unit.plural)

    def axis(self, values: Iterable[float | None], zero: bool = True) -> Axis:
        whole = self.finding.indicator.unit.nature is UnitNature.COUNT
        known = [value for value in values if value is not None]
        # The subtitle says the unit, unless it would repeat the title.
        words = self.unit() if repeats(self.typeset(self.finding.indicator.name), self.unit()) else ""
        return scale.axis(known, words, lambda tick: number(tick, None, self.language), zero=zero, whole=whole)

    def label(self, period: Period) -> str:
        return short_label(period, self.language)

    def value_or_state(self, observation: Observation | None) -> str:
        if observation is None:
            return self.words.absent
        if observation.value is None:
            return labels.label(observation.state, self.language)
        return self.text(observation.value, observation)

    def point(self, observation: Observation, others: Sequence[Observation] = ()) -> Point:
        margin = self.finding.uncertainty.get(observation)
        return Point(
            at=position(observation.period),
            period=self.label(observation.period),
            when=in_period(observation.period, self.language),
            text=self.value_or_state(observation),
            value=as_float(observation.value),
            low=as_float(margin.low) if margin else None,
            high=as_float(margin.high) if margin else None,
            bounds=self.bounds(margin) if margin else "",
            hollow=observation.state in (State.ESTIMATED, State.PROVISIONAL),
            broken=self.typeset(observation.break_reason or ""),
            remark=self._remark(observation, others),
        )

    def bounds(self, margin: Uncertainty) -> str:
        """« 55 à 66 % »."""
        low, high = bounds(margin, self.finding.indicator.unit, self.language)
        return self.words.between.format(low=low, high=high)

    def points(self, observations: Iterable[Observation], usual_source: str | None = None) -> tuple[Point, ...]:
        """One point a period, oldest first; a year in between for which nothing was written is a point that says so."""
        by_period: dict[Period, list[Observation]] = {}
        for observation in sorted(observations, key=lambda o: (o.period, o.source != usual_source)):
            by_period.setdefault(observation.period, []).append(observation)
        once = self.finding.indicator.definition.frequency is Frequency.ONCE
        periods = list(by_period) if once else with_years_between(list(by_period))
        return tuple(
            self.point(by_period[period][0], by_period[period][1:])
            if period in by_period
            else Point(position(period), self.label(period), self.words.absent, when=in_period(period, self.language))
            for period in periods
        )

    def goal(self) -> Goal | None:
        target = self.finding.indicator.target
        if target is None:
            return None
        text = self.words.target.format(value=self.text(target.value))
        return Goal(position(target.due), float(target.value), self.label(target.due), text)

    def band(self) -> str:
        kinds = list(dict.fromkeys(margin.kind for margin in self.finding.uncertainty.values()))
        return self.words.bands[kinds[-1]] if kinds else ""

    def value_heading(self) -> str:
        """« Valeur », with the unit when the values do not carry it."""
        unit = self.finding.indicator.unit
        return self.words.value if unit.sign else f"{self.words.value} ({unit.plural})"

    def around(
        self, first: str, last: str, shown: Iterable[Observation], breakdown: str = "", unit: str = "", pattern: str = "{name}"
    ) -> Around:
        """Title, subtitle and source line of a figure of these observations between two periods, by a breakdown or in total.

        `unit`: what the picture says, where that is not the indicator's unit; `pattern`: what the title adds to its name.
        """
        observations = list(shown)
        plain = self.typeset(self.finding.indicator.name)
        name = (
            self.words.breakdown.format(name=plain, breakdown=self.typeset(breakdown))
            if breakdown
            else pattern.format(name=plain)
        )
        years = first if first == last else self.words.years.format(first=first, last=last)
        under = subtitle(unit or self.unit(), self._scope(observations), plain, self.language)
        return Around(title=f"{name}, {years}", subtitle=under, note=self._note(observations))

    def breaks(self, points: Iterable[Point], longer_than: int = 0) -> str:
        """« Rupture en 2024 : questionnaire modifié. », for the note; each reason once, those longer than so many characters."""
        reasons = {p.broken: p.when for p in points if len(p.broken) > longer_than}
        return " ".join(self.words.broken.format(when=when, reason=reason.rstrip(".")) for reason, when in reasons.items())

    def _scope(self, shown: Sequence[Observation]) -> str:
        """The scope that all share; empty when there are several, which the picture itself then tells apart."""
        scopes = {o.scope or self.finding.indicator.scope or "" for o in shown}
        return self.typeset(scopes.pop()) if len(scopes) == 1 else ""

    def _note(self, shown: Sequence[Observation]) -> str:
        response = self.finding.response
        known = dict.fromkeys(self.typeset(o.source.rstrip(".")) for o in shown if o.source)
        said = [self._sources(list(known))] if known else []
        if response:
            said.append(replies(response.answered, response.asked, self.words))
        return " ".join(said)

    def _sources(self, sources: Sequence[str]) -> str:
        if len(sources) == 1:
            return self.words.source.format(source=sources[0])
        return self.words.all_sources.format(sources=BETWEEN.join(sources))

    def _remark(self, observation: Observation, others: Sequence[Observation]) -> str:
        said = [self.words.remarks.get(observation.state, ""), self.typeset(observation.comment or "")]
        for other in others:
            if other.value is not None:
                value = self.text(other.value, other)
                said.append(self.words.also.format(value=value, source=self.typeset(other.source or other.scope or "")))
        return " ".join(filter(None, said))


def as_float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
