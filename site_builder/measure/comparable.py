"""Which observations may be subtracted from each other: one kind of period, one scope, one source, and no break between."""

import re
from functools import lru_cache

from site_builder.model.measure import Observation, Series
from site_builder.model.period import PeriodKind
from site_builder.model.scalar import folded


def comparable(before: Observation, after: Observation, series: Series) -> bool:
    """Whether the difference between the two means anything."""
    return lineage(before) == lineage(after) and not broken_between(before, after, series)


def lineage(observation: Observation) -> tuple[PeriodKind, str, str, tuple[tuple[str, str], ...]]:
    """What two observations share when they belong to one curve; a source's own year (« Enquête 2024 ») does not part them."""
    breakdown = tuple(sorted(observation.breakdown.items()))
    return (observation.period.kind, _scope(observation.scope or ""), _source(observation.source or ""), breakdown)


def broken_between(before: Observation, after: Observation, series: Series) -> bool:
    """Whether a break is declared after `before`, up to `after` included, for the same kind of period and scope."""
    return any(
        before.period < o.period
        and not after.period < o.period
        and o.period.kind is after.period.kind
        and o.scope == after.scope
        and o.breakdown in ({}, after.breakdown)
        for o in series.observations
        if o.break_reason
    )


@lru_cache(maxsize=4096)
def _scope(typed: str) -> str:
    return folded(typed)


@lru_cache(maxsize=4096)
def _source(typed: str) -> str:
    return re.sub("-+", "-", re.sub(r"\d+", "", folded(typed)).strip("-"))
