"""A chart before and after drawing: figures say what is to be seen, in words ready to read; charts are what came of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Protocol

from site_builder.model.picture import standalone


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale of values: it reaches from its first tick to its last."""

    ticks: tuple[Tick, ...]
    words: str
    """Measure and unit: « % des membres répondants »."""

    @property
    def low(self) -> float:
        return self.ticks[0].at

    @property
    def high(self) -> float:
        return self.ticks[-1].at


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What every kind of figure says around its picture; see `Chart` for the same fields once drawn."""

    kind: ClassVar[str] = ""
    title: str
    subtitle: str
    note: str
    headings: tuple[str, ...]
    """The headings of the table's columns, as many as the kind's `table` fills."""


@dataclass(frozen=True, slots=True)
class Point:
    """One period of a series, with a number or with the reason why there is none."""

    at: float
    """Where it lies on the axis of time, in years."""
    period: str
    """As the axis has it: « 2024 »."""
    text: str
    """« 61 % », or the state: « Non suivi »."""
    value: float | None = None
    low: float | None = None
    high: float | None = None
    bounds: str = ""
    """The interval in words: « 55 à 66 % »."""
    hollow: bool = False
    """Provisional or estimated."""
    broken: str = ""
    """Why this point may not be joined to the one before it; empty when it may."""
    when: str = ""
    """The period inside a sentence: « en 2024 »; without it the period stands in brackets."""
    remark: str = ""
    """For the table: provisional, estimated, corrected, what the reader must know."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A target: its value, and when it is due."""

    at: float
    value: float
    period: str
    text: str
    """« Cible 65 % »."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evolution(Figure):
    """A series of three periods or more, with its target, its interval and its breaks."""

    kind = "evolution"
    axis: Axis
    points: tuple[Point, ...]
    goal: Goal | None = None
    band: str = ""
    """What the band means: « Intervalle de confiance à 95 % »."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparkline(Figure):
    """A series as small as a word, beside its figure; its text is the line it stands in."""

    kind = "sparkline"
    points: tuple[Point, ...]
    goal: float | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    text: str
    value: float | None
    low: float | None = None
    high: float | None = None
    bounds: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars(Figure):
    """One amount per category at one period, from zero, in the order of the bank."""

    kind = "bars"
    rows: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    label: str
    before: float | None
    before_text: str
    after: float | None
    after_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeAfter(Figure):
    """Two periods of several categories, as dumbbells: open before, full after."""

    kind = "before_after"
    axis: Axis
    before: str
    """« 2022 »."""
    after: str
    rows: tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slope(Figure):
    """Two periods of at most four categories, as slopes."""

    kind = "slope"
    axis: Axis
    before: str
    after: str
    rows: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """How one group of people answered, in shares of 100, from the least to the most favourable."""

    label: str
    parts: tuple[float, ...]
    texts: tuple[str, ...]
    """Counts where they are known: « 11 sur 28 »."""
    unfavourable: str
    """The total left of neutral, « 3 » or « 11 % »."""
    favourable: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Likert(Figure):
    """Answers on an ordered scale, diverging around the neutral one."""

    kind = "likert"
    answers: tuple[str, ...]
    """The answers proposed, from the least to the most favourable: two to five."""
    rows: tuple[Answers, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """One whole and its parts, in shares of 100; None for a part that may not be shown."""

    label: str
    parts: tuple[float | None, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares(Figure):
    """Parts of a whole, at most four, from 0 to 100."""

    kind = "shares"
    parts: tuple[str, ...]
    rows: tuple[Whole, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    label: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallMultiples(Figure):
    """Several series of three periods or more: one panel each, the others pale behind it."""

    kind = "small_multiples"
    axis: Axis
    panels: tuple[Panel, ...]
    series_heading: str = ""
    """What the panels are, « Pôle »: the table then has a row for each; without it, a column for each, under `headings`."""


@dataclass(frozen=True, slots=True)
class Dot:
    label: str
    text: str
    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dots(Figure):
    """Values that stand side by side and are never ranked: sources that disagree, or poles."""

    kind = "dots"
    axis: Axis
    rows: tuple[Dot, ...]
    median: float | None = None
    median_text: str = ""


@dataclass(frozen=True, slots=True)
class ChartTable:
    """The chart's data for everyone who does not see the picture, or wants the numbers."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """Ready to read: « 61 % », « Pas encore mesuré »; the first cell of a row is its heading."""
    numeric: tuple[bool, ...]
    """Which columns are figures, to be aligned right."""


@dataclass(frozen=True, slots=True)
class Chart:
    kind: str
    title: str
    """What is shown, for `<title>` and the downloads: measure, unit, population, years."""
    subtitle: str
    """Measure, unit, population, years: the line under the editor's headline."""
    description: str
    """One sentence with the values, for `<desc>`."""
    wide: str
    """Inline SVG, viewBox 640 units wide, colours as CSS custom properties."""
    narrow: str
    """Inline SVG, viewBox 336 units wide."""
    table: ChartTable
    note: str
    """The source line: source, n, method, caveat."""

    @property
    def file(self) -> str:
        """The wide picture as a file of its own."""
        return standalone(self.wide)


@dataclass(frozen=True, slots=True)
class Charts:
    """Charts by name: « la-tresse/emplois-etp » for an indicator's main chart, « …/sparkline » for its small one."""

    groups: Mapping[str, Mapping[str, Chart]]
    """By the first two parts of their names: an indicator's charts are together."""

    def get(self, name: str) -> Chart | None:
        """None when the series is too short for a picture: fewer than three periods are said, not drawn."""
        group = self.groups.get("/".join(name.split("/", 2)[:2]))
        return group.get(name) if group else None

    def of(self, slug: str, indicator: str) -> Iterator[Chart]:
        """The charts of one indicator, its main one first, then one for each breakdown; its small curve left out."""
        known = self.groups.get(f"{slug}/{indicator}", {})
        return (known[name] for name in sorted(known) if not name.endswith("/sparkline"))


def grouped(drawn: Mapping[str, Chart]) -> Charts:
    """The charts, by whole names, as pages look for them."""
    groups: dict[str, dict[str, Chart]] = {}
    for name, chart in drawn.items():
        groups.setdefault("/".join(name.split("/", 2)[:2]), {})[name] = chart
    return Charts(groups)


class ChartStore(Protocol):
    """Where drawings are kept from one build to the next, by the hash of all that they depend on."""

    def get(self, key: str) -> bytes | None:
        """What was put under the key; None when there is nothing, or when it was damaged since."""

    def put(self, key: str, drawing: bytes) -> None: ...
