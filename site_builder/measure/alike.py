"""Poles' own definitions that seem to count one thing: near names, one unit, two poles at least."""

from collections.abc import Iterator

from site_builder.formats.likeness import alike
from site_builder.model.diffusion import Origin
from site_builder.model.governance import Alike, OwnIndicator
from site_builder.model.network import Network

NEAR = 78.0
"""Out of 100: « Repas partagés au lieu » and « Repas partagés » are near, « Repas servis » and « Repas partagés » are not."""


def alike_indicators(network: Network) -> Iterator[Alike]:
    """Groups in order of their first indicator; each indicator stands in one group at most."""
    own = [
        OwnIndicator(ptce.slug, indicator)
        for ptce in network.ptces
        # What public sources count, they count their own way: nobody could propose it to the bank.
        if ptce.file.origin is not Origin.PUBLIC_SOURCES
        for indicator in ptce.indicators
        if indicator.own
    ]
    names = [one.indicator.name for one in own]
    known = list(network.bank.definitions.values())
    grouped: set[int] = set()
    for rank, one in enumerate(own):
        if rank in grouped:
            continue
        near = sorted(n for n in alike(names[rank], names, NEAR) if n not in grouped and _one_unit(own[n], one))
        if len({own[n].ptce for n in near}) > 1:
            grouped.update(near)
            there = alike(names[rank], [definition.name for definition in known], NEAR)
            yield Alike(tuple(own[n] for n in near), tuple(known[n].id for n in there))


def _one_unit(first: OwnIndicator, second: OwnIndicator) -> bool:
    return (first.indicator.unit.id, first.indicator.unit.name) == (second.indicator.unit.id, second.indicator.unit.name)
