"""The rows of what all poles give together: each shared indicator once, and each pole for each of them, counted or not."""

from decimal import Decimal

from site_builder.model.aggregate import Absence, Aggregate, Part
from site_builder.model.measure import Observation
from site_builder.model.open_data import COMPARED, UNITED, Value
from site_builder.model.publication import Publication
from site_builder.words.labels import label
from site_builder.write.tables import Filled, Row

DECIMALS = 9
SILENT = "Ne suit pas cet indicateur"


def united_tables(publication: Publication) -> tuple[Filled, Filled]:
    """Only indicators that two poles at least follow with one definition, as on the pages; in the order of the bank."""
    shared = [one for one in publication.aggregates.by_definition.values() if one.shared]
    return (
        Filled(UNITED, tuple(_united(one, publication) for one in shared)),
        Filled(COMPARED, tuple(_compared(slug, one, publication) for one in shared for slug in publication.aggregates.ptces)),
    )


def _united(one: Aggregate, publication: Publication) -> Row:
    change, definition = one.change, one.definition
    why = label(one.refusal, publication.language) if one.refusal else definition.aggregation_reason
    return (
        definition.id, definition.name, one.unit.sign or one.unit.plural, one.reference.code, one.method.value, _rounded(one.value), why,
        len(one.parts), len(one.absences), one.ptces, one.estimated, one.provisional,
        _rounded(change.difference) if change else None, change.before.code if change else None, len(change.ptces) if change else None,
    )  # fmt: skip


def _rounded(value: Decimal | None) -> Decimal | None:
    """With nine decimals at most, as values are typed: a mean may have no end."""
    return None if value is None else round(value, DECIMALS).normalize() + 0


def _compared(slug: str, one: Aggregate, publication: Publication) -> Row:
    part = next((part for part in one.parts if part.ptce == slug), None)
    absence = next((absence for absence in one.absences if absence.ptce == slug), None)
    known = part or absence
    definition, file = one.definition, publication.network.ptce(slug).file
    return (
        slug, file.origin.value, file.name, definition.id, definition.name,
        one.unit.sign or one.unit.plural, one.reference.code,
        "oui" if part else "non", None if part else _why(absence, publication),
        *_seen(known.observation if known else None, part),
    )  # fmt: skip


def _why(absence: Absence | None, publication: Publication) -> str:
    return label(absence.why, publication.language) if absence else SILENT


def _seen(seen: Observation | None, part: Part | None) -> tuple[Value, ...]:
    if seen is None:
        return (None,) * 9
    return (
        seen.value, seen.state.value, seen.period.code, part.weight if part else None, seen.answered, seen.asked, seen.scope,
        seen.source, seen.source_address,
    )  # fmt: skip
