"""What changed in a definition, version by version, and whether values still compare."""

from site_builder.model.bank import Change, IndicatorDefinition
from site_builder.model.publication import Publication
from site_builder.model.scalar import folded
from site_builder.words.periods import spoken_day
from site_builder.words.sentences import open_end
from site_builder.words.typography import typeset

COMPARABLE = {"oui": "les valeurs se comparent", "non": "les valeurs d’avant ne se comparent pas"}


def change_log(definition: IndicatorDefinition, publication: Publication) -> tuple[str, ...]:
    """One sentence a version, the newest first."""
    return tuple(_version(change, publication) for change in reversed(definition.changes))


def _version(change: Change, publication: Publication) -> str:
    language = publication.language
    when = f", {spoken_day(change.on, language)}" if change.on else ""
    said = COMPARABLE.get(folded(change.comparable), f"les valeurs se comparent {change.comparable}")
    return typeset(f"Version {change.version}{when} : {open_end(change.what)} ; {said}.", language)
