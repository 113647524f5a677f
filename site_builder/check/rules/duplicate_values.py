"""One value for one indicator, period, scope, breakdown and source; sources that disagree are both kept."""

from collections.abc import Iterator

from site_builder.check.draft import IndicatorDraft, NetworkDraft
from site_builder.check.located import named_place
from site_builder.model.measure import Observation
from site_builder.model.scalar import folded
from site_builder.problems import Place, Problem


def duplicate_values(network: NetworkDraft) -> Iterator[Problem]:
    """The second of two values for the same thing is said, with the place of the first."""
    for ptce in network.ptces:
        for draft in ptce.indicators:
            yield from _twice(draft)


def _twice(draft: IndicatorDraft) -> Iterator[Problem]:
    seen: dict[object, Place] = {}
    for measure in draft.measures:
        key, place = _key(measure.observation), measure.row.place("valeur")
        if key in seen:
            message = f"« {draft.indicator.id} » a déjà une valeur pour {measure.row.record.period}"
            hint = (
                f"La première est dans {named_place(seen[key])}. Gardez-en une, "
                "ou dites ce qui les distingue : périmètre, source ou ventilation."
            )
            yield Problem(place, "valeur-double", message, hint)
        else:
            seen[key] = place


def _key(o: Observation) -> object:
    return (o.period, folded(o.scope or ""), folded(o.source or ""), tuple(sorted(o.breakdown.items())))
