"""What a pole's figures speak to: themes of the bank and objectifs de développement durable, by nearness and never by equivalence."""

from collections.abc import Iterable

from site_builder.model.bank import IndicatorDefinition
from site_builder.model.measure import Indicator
from site_builder.model.ptce import Ptce
from site_builder.words.goals import goal_of


def goals(definition: IndicatorDefinition) -> frozenset[int]:
    """The numbers of the goals that its targets belong to."""
    return frozenset(goal_of(target) for target in definition.goals)


def goals_of(indicators: Iterable[Indicator]) -> tuple[int, ...]:
    """The goals that any of them is near, in order."""
    return tuple(sorted({number for indicator in indicators for number in goals(indicator.definition)}))


def themes_of(ptce: Ptce) -> frozenset[str]:
    """The ids of the themes of its indicators."""
    return frozenset(indicator.definition.theme for indicator in ptce.indicators if indicator.definition.theme)
