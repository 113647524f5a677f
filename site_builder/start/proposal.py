"""Which indicators of the bank a pole may begin with: a few of the core set, near its themes, and no impact yet."""

from collections.abc import Sequence
from itertools import chain, zip_longest

from site_builder.model.bank import (
    Collection,
    DefinitionStatus,
    IndicatorBank,
    IndicatorDefinition,
    Kind,
    Nature,
)

MOST = 6
GONE = (DefinitionStatus.DEPRECATED, DefinitionStatus.REPLACED)


def proposed(bank: IndicatorBank, themes: Sequence[str]) -> tuple[IndicatorDefinition, ...]:
    """At most six definitions, one of each theme in turn; in a theme, what is easiest to count comes first."""
    in_turn = chain.from_iterable(zip_longest(*(_of_theme(bank, theme) for theme in dict.fromkeys(themes))))
    return tuple(definition for definition in in_turn if definition is not None)[:MOST]


def without_core(bank: IndicatorBank, themes: Sequence[str]) -> tuple[str, ...]:
    """The themes for which nothing can be proposed."""
    return tuple(theme for theme in themes if not _of_theme(bank, theme))


def _of_theme(bank: IndicatorBank, theme: str) -> list[IndicatorDefinition]:
    return sorted(
        (
            d
            for d in bank.definitions.values()
            if d.theme == theme and d.core and d.kind is not Kind.IMPACT and d.status not in GONE
        ),
        key=_effort,
    )


def _effort(definition: IndicatorDefinition) -> tuple[bool, bool, bool, str]:
    """What is done before what it changes, figures before words, a register before a survey."""
    return (
        definition.kind is not Kind.OUTPUT,
        definition.nature is not Nature.QUANTITATIVE,
        definition.collection is not Collection.REGISTER,
        definition.name,
    )
