"""Which keys refer to what, and the same records with every reference written as an id."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from site_builder.check.names import Named, Names
from site_builder.model.cooperation import Meeting, Member, Project
from site_builder.model.framework import Effect, IndicatorEntry, Objective
from site_builder.model.funding import Funding
from site_builder.model.narrative import NarrativeFront
from site_builder.model.record import Record
from site_builder.model.stakeholder import Stakeholder
from site_builder.model.verbatim import Verbatim

R = TypeVar("R", bound=Record)


class Reference(NamedTuple):
    field: str
    key: str
    """The field as the editor types it."""
    to: Named


EFFECTS = Reference("effects", "effets", Named.EFFECT)
INDICATORS = Reference("indicators", "indicateurs", Named.INDICATOR)
MEMBERS = Reference("members", "membres", Named.MEMBER)
ARRIVALS = Reference("arrivals", "arrivees", Named.MEMBER)
DEPARTURES = Reference("departures", "departs", Named.MEMBER)
REFERENCES: Mapping[type[Record], tuple[Reference, ...]] = {
    Objective: (Reference("issues", "enjeux", Named.ISSUE),),
    Effect: (Reference("objectives", "objectifs", Named.OBJECTIVE),),
    IndicatorEntry: (EFFECTS,),
    Member: (EFFECTS,),
    Stakeholder: (EFFECTS, Reference("magnitudes", "ampleurs", Named.EFFECT)),
    Project: (MEMBERS, ARRIVALS, DEPARTURES, EFFECTS),
    Meeting: (MEMBERS, Reference("project", "projet", Named.PROJECT)),
    Verbatim: (EFFECTS, INDICATORS),
    Funding: (EFFECTS, INDICATORS),
    NarrativeFront: (EFFECTS,),
}
NOT_YET = "pas-encore-repris"
"""What a member writes after « > » for an objective that the pole has not taken up."""


def typed_references(record: Record) -> Iterator[tuple[Reference, str]]:
    """Each reference as typed."""
    for reference in REFERENCES[type(record)]:
        value = getattr(record, reference.field)
        for typed in (value,) if isinstance(value, str) else value or ():
            yield reference, typed if isinstance(typed, str) else typed[0]


def with_ids(record: R, names: Mapping[Named, Names]) -> R:
    """The record with ids where exact names were typed."""
    update = {}
    for reference in REFERENCES[type(record)]:
        value = getattr(record, reference.field)
        if not value:
            continue
        find = names[reference.to].find
        resolved = (
            find(value) or value if isinstance(value, str) else tuple(dict.fromkeys(_with_id(one, find) for one in value))
        )
        if resolved != value:
            update[reference.field] = resolved
    return record.model_copy(update=update) if update else record


def _with_id(typed: str | tuple[str, Any], find: Callable[[str], str | None]) -> str | tuple[str, Any]:
    """A name, or a name with something of its own."""
    if isinstance(typed, str):
        return find(typed) or typed
    name, own = typed
    return find(name) or name, own


def tied(objective: str) -> tuple[str, str | None]:
    """A member's own objective, and the pole's objective it says it is tied to, as typed."""
    own, arrow, pole = objective.partition(">")
    return own.strip(), pole.strip() if arrow else None
