"""The network's figures: for each definition, what its poles' values give together, if the definition lets them.

Poles that really exist and invented ones are never put together, and fiches from public sources, which no pole wrote, are in
no figure at all.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from site_builder.measure.constant import Poles, constant_change, constant_history
from site_builder.measure.contributions import contribution
from site_builder.measure.united import united
from site_builder.model.aggregate import Absence, Aggregate, Aggregates, NoTotal, Part
from site_builder.model.bank import Aggregation, IndicatorDefinition
from site_builder.model.diffusion import Origin
from site_builder.model.finding import Findings
from site_builder.model.network import Network
from site_builder.model.period import Period
from site_builder.model.ptce import Ptce
from site_builder.once import at_once

Hold: TypeAlias = Callable[[Mapping[str, Callable[[], Aggregate]]], Mapping[str, Aggregate]]


def aggregate_network(network: Network, findings: Findings, hold: Hold = at_once) -> Aggregates:
    """One aggregate for each definition of the bank that a pole follows; none where no poles may be put together.

    `hold` makes them now, or each when it is asked for.
    """
    poles = poles_together(network)
    if not poles:
        return Aggregates(Origin.POLE, (), {})
    reference = network.file.reference or _usual_reference(poles)
    found = {
        definition.id: partial(_aggregate, definition, users, poles, network, findings, reference)
        for definition in network.bank.definitions.values()
        if (users := [pole for pole in poles if _follows(pole, definition, findings)])
    }
    return Aggregates(poles[0].file.origin, tuple(pole.slug for pole in poles), hold(found))


def poles_together(network: Network) -> tuple[Ptce, ...]:
    """The real poles; the invented ones where the network holds nothing else, as a demonstration does."""
    if network.alone:
        return ()
    real = tuple(pole for pole in network.ptces if pole.file.origin is Origin.POLE)
    invented = all(pole.file.origin is Origin.FICTITIOUS for pole in network.ptces)
    return network.ptces if invented else real


def _usual_reference(poles: Sequence[Ptce]) -> Period:
    """The reference period that most reports have, the newest between equals."""
    counts = Counter(pole.reference for pole in poles)
    return max(counts, key=lambda period: (counts[period], period.sort_key))


def _follows(pole: Ptce, definition: IndicatorDefinition, findings: Findings) -> bool:
    found = findings.by_ptce[pole.slug].get(definition.id)
    return found is not None and not found.indicator.own


def _aggregate(
    definition: IndicatorDefinition,
    users: Sequence[Ptce],
    poles: Sequence[Ptce],
    network: Network,
    findings: Findings,
    reference: Period,
) -> Aggregate:
    unit = network.bank.unit(definition.unit)
    brought = [contribution(pole, findings, definition, unit, reference) for pole in users]
    parts = tuple(part for part in brought if isinstance(part, Part))
    value = united([(part.value, part.weight) for part in parts], definition.aggregation)
    kept = Poles(definition, parts, network, findings)
    moves = definition.aggregation is not Aggregation.NEVER
    return Aggregate(
        definition=definition,
        unit=unit,
        reference=reference,
        ptces=len(poles),
        parts=parts,
        absences=tuple(absence for absence in brought if isinstance(absence, Absence)),
        value=value,
        refusal=_refusal(definition) if value is None else None,
        change=constant_change(kept) if moves else None,
        history=constant_history(kept) if moves else None,
    )


def _refusal(definition: IndicatorDefinition) -> NoTotal:
    return NoTotal.NEVER if definition.aggregation is Aggregation.NEVER else NoTotal.TOO_FEW
