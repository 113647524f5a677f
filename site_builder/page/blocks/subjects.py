"""What a pole's figures speak to: themes of the bank and objectifs de développement durable, by nearness and never by equivalence."""

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from site_builder.model.bank import IndicatorDefinition
from site_builder.model.measure import Indicator
from site_builder.model.nearby import GOAL
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.linking import Linker
from site_builder.words.goals import GOALS, goal_of
from site_builder.words.sentences import listed, phrase
from site_builder.words.typography import typeset


def goals(definition: IndicatorDefinition) -> frozenset[int]:
    """The numbers of the goals that its targets belong to."""
    return frozenset(goal_of(target) for target in definition.goals)


def goals_of(indicators: Iterable[Indicator]) -> tuple[int, ...]:
    """The goals that any of them is near, in order."""
    return tuple(sorted({number for indicator in indicators for number in goals(indicator.definition)}))


def themes_of(ptce: Ptce) -> frozenset[str]:
    """The ids of the themes of its indicators."""
    return frozenset(indicator.definition.theme for indicator in ptce.indicators if indicator.definition.theme)


def goal_lines(targets: Iterable[str], publication: Publication, to: Linker) -> list[Markup]:
    """One line a goal: « ODD 12, Consommation et production responsables (cible 12.3) »."""
    ordered = sorted(targets, key=goal_of)
    return [_goal_line(number, [*near], publication, to) for number, near in groupby(ordered, goal_of)]


def goal_names(numbers: Iterable[int], publication: Publication, to: Linker) -> list[Markup]:
    """« ODD 12, Consommation et production responsables », each with its link."""
    return [_goal_name(number, publication, to) for number in numbers]


def _goal_line(number: int, targets: list[str], publication: Publication, to: Linker) -> Markup:
    pattern = " (cibles {targets})" if len(targets) > 1 else " (cible {targets})"
    words = phrase(pattern, publication.language, targets=listed(targets, publication.language))
    return _goal_name(number, publication, to) + words


def _goal_name(number: int, publication: Publication, to: Linker) -> Markup:
    alone = publication.addresses.alone
    href = GOAL.format(goal=number) if alone else to(publication.addresses.goal(number))
    name = typeset(GOALS[number].name, publication.language)
    short = phrase("ODD\u00a0{number}", publication.language, number=number)
    return Markup('<a href="{}">{}</a>, {}').format(href, short, name)
