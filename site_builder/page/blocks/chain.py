"""The chain from enjeux to indicateurs: four columns of nodes, and the curves between them, for any number of nodes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from site_builder.model.framework import Effect, Framework, Issue, Objective
from site_builder.model.language import Language
from site_builder.model.measure import Indicator
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.ledger import missing_words, shown_value
from site_builder.page.linking import Linker
from site_builder.words.numbers import gap, split_amount
from site_builder.words.sentences import listed, phrase
from site_builder.words.shown import shown_unit
from site_builder.words.typography import typeset

THREADS = 4
"""Colours for effects; the fifth effect takes the first colour again, its number tells them apart."""
HEIGHT = 1000.0
LETTERS = {"enjeux": 16, "objectifs": 17, "effets": 18, "indicateurs": 36}
"""How many letters of a name fit on one line of its column, on a printed sheet."""
LINE, AROUND, SHEET = 11.6, 11.5, 860.0
"""Printed, in CSS pixels: a line of a node, what surrounds its lines, and what an A4 sheet has left under the headings."""


@dataclass(frozen=True, slots=True)
class Node:
    id: str
    mark: str
    """« A. », « 2. », "" for effects and indicators."""
    name: str
    href: str
    thread: int
    """1 to 4, the colour of its effect; 0 for none."""
    link: str
    """What the curves say, in words: « Effet 2, vient des objectifs 1 et 3 »."""
    value: str
    """« 19 % » for an indicator that has a number."""
    missing: str
    """« Pas encore mesuré » for one that has none."""


@dataclass(frozen=True, slots=True)
class Column:
    key: str
    """enjeux, objectifs, effets or indicateurs."""
    title: str
    subtitle: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    source: int
    target: int
    """Places of the two nodes in their columns, from 0."""
    thread: int
    path: str


@dataclass(frozen=True, slots=True)
class Reach:
    """What lies between two columns."""

    curves: tuple[Curve, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    columns: tuple[Column, ...]
    """Two to four: empty ones are left out."""
    reaches: tuple[Reach, ...]
    """One fewer than the columns."""

    @property
    def tall(self) -> bool:
        """Whether its drawing would not fit a printed sheet: there the links are said in words."""
        return any(printed_height(column) > SHEET for column in self.columns)


def chain(publication: Publication, ptce: Ptce, to: Linker) -> Chain | None:
    """The chain of one PTCE; None when fewer than two columns have a node, since nothing then leads to anything."""
    indicators = in_order(ptce.indicators, ptce.framework.effects)
    columns = tuple(column for column in _columns(ptce, indicators, publication, to) if column.nodes)
    if len(columns) < 2:
        return None
    parents = _parents(ptce.framework, indicators)
    reaches = (reach(left, right, parents[right.key]) for left, right in pairwise(columns))
    return Chain(columns, tuple(reaches))


def in_order(indicators: Sequence[Indicator], effects: Sequence[Effect]) -> tuple[Indicator, ...]:
    """Indicators beside the first effect they document, those of no effect last, so that curves cross little."""
    places = {effect.id: place for place, effect in enumerate(effects)}
    return tuple(sorted(indicators, key=lambda i: min((places[id] for id in i.effects), default=len(places))))


def printed_height(column: Column) -> float:
    """How tall the column is on paper, in CSS pixels, at most: its rows are all as tall as the one with the longest name."""
    lines = max(ceil(len(node.mark + node.name) / LETTERS[column.key]) for node in column.nodes)
    return len(column.nodes) * (lines * LINE + AROUND)


def thread_of(place: int) -> int:
    """The colour of the effect at that place, from 0."""
    return place % THREADS + 1


def centre(place: int, count: int) -> float:
    """How far down its column the middle of a node lies, when the column's nodes share its height evenly."""
    return round((place + 0.5) / count * HEIGHT, 1)


def letter(place: int) -> str:
    """A, B … Z, AA, AB …"""
    return (letter(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)


def _columns(ptce: Ptce, indicators: Sequence[Indicator], publication: Publication, to: Linker) -> Iterator[Column]:
    framework = ptce.framework

    def said(text: str) -> str:
        return typeset(text, publication.language)

    issues = tuple(Node(i.id, f"{letter(n)}.", said(i.name), "", 0, "", "", "") for n, i in enumerate(framework.issues))
    objectives = tuple(
        Node(o.id, f"{n}.", said(o.name), "", 0, _answers(o, framework.issues, publication.language), "", "")
        for n, o in enumerate(framework.objectives, start=1)
    )
    yield Column("enjeux", "Enjeux", "Ce qui nous a réunis", issues)
    yield Column("objectifs", "Objectifs", "Ce que nous avons décidé", objectives)
    yield Column("effets", "Effets", "Ce qui change, ou pas", _effects(ptce, publication, to))
    nodes = tuple(_indicator(indicator, ptce, publication, to) for indicator in indicators)
    yield Column("indicateurs", "Indicateurs", "Comment nous le savons", nodes)


def _effects(ptce: Ptce, publication: Publication, to: Linker) -> tuple[Node, ...]:
    return tuple(
        Node(
            effect.id,
            "",
            typeset(effect.name, publication.language),
            to(publication.addresses.effect(ptce.slug, effect.id)),
            thread_of(place),
            _comes_from(place, effect, ptce.framework.objectives, publication.language),
            "",
            "",
        )
        for place, effect in enumerate(ptce.framework.effects)
    )


def _indicator(indicator: Indicator, ptce: Ptce, publication: Publication, to: Linker) -> Node:
    finding = publication.findings.of(ptce.slug, indicator.id)
    effects = [effect.id for effect in ptce.framework.effects]
    places = [effects.index(id) for id in indicator.effects]
    shown = shown_value(finding)
    value = (
        _short(*split_amount(shown.value, shown_unit(indicator.unit, shown), publication.language), publication.language)
        if shown and shown.value is not None
        else ""
    )
    return Node(
        id=indicator.id,
        mark="",
        name=typeset(indicator.name, publication.language),
        href=to(publication.addresses.indicator(ptce.slug, indicator.id)),
        thread=thread_of(places[0]) if places else 0,
        link=_documents(places, publication.language),
        value=value,
        missing="" if value else missing_words(finding, publication),
    )


def _documents(places: Sequence[int], language: Language) -> str:
    if not places:
        return typeset("aucun effet", language)
    numbers = listed((str(place + 1) for place in places), language)
    return phrase("effets {numbers}" if len(places) > 1 else "effet {numbers}", language, numbers=numbers)


def _short(digits: str, sign: str, language: Language) -> str:
    """The number with a sign of a few letters; longer units are on the indicator's page."""
    return digits + gap(sign, language) + sign if len(sign) <= 3 else digits


def _answers(objective: Objective, issues: Sequence[Issue], language: Language) -> str:
    letters = [letter(place) for place, issue in enumerate(issues) if issue.id in objective.issues]
    if not letters:
        return ""
    pattern = "répond aux enjeux {letters}" if len(letters) > 1 else "répond à l’enjeu {letters}"
    return phrase(pattern, language, letters=listed(letters, language))


def _comes_from(place: int, effect: Effect, objectives: Sequence[Objective], language: Language) -> str:
    numbers = [str(n) for n, objective in enumerate(objectives, start=1) if objective.id in effect.objectives]
    if not numbers:
        return phrase("Effet {n}", language, n=place + 1)
    pattern = "Effet {n}, vient des objectifs {numbers}" if len(numbers) > 1 else "Effet {n}, vient de l’objectif {numbers}"
    return phrase(pattern, language, n=place + 1, numbers=listed(numbers, language))


def _parents(framework: Framework, indicators: Sequence[Indicator]) -> dict[str, dict[str, tuple[str, ...]]]:
    """By column, then by node: the nodes of the column before that lead to it."""
    return {
        "objectifs": {objective.id: objective.issues for objective in framework.objectives},
        "effets": {effect.id: effect.objectives for effect in framework.effects},
        "indicateurs": {indicator.id: indicator.effects for indicator in indicators},
    }


def reach(left: Column, right: Column, parents: Mapping[str, tuple[str, ...]]) -> Reach:
    """The curves from a column to the next one, given the parents of each of its nodes."""
    places = {node.id: place for place, node in enumerate(left.nodes)}
    return Reach(
        tuple(
            _curve(places[id], place, left, right)
            for place, node in enumerate(right.nodes)
            for id in parents[node.id]
            if id in places
        )
    )


def _curve(source: int, target: int, left: Column, right: Column) -> Curve:
    start, end = centre(source, len(left.nodes)), centre(target, len(right.nodes))
    thread = left.nodes[source].thread or right.nodes[target].thread
    return Curve(source, target, thread, f"M0 {start:g}C55 {start:g} 45 {end:g} 100 {end:g}")
