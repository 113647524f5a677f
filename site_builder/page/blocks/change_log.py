"""What changed in a definition, version by version, and whether values still compare."""

from site_builder.model.bank import Change, IndicatorDefinition
from site_builder.model.publication import Publication
from site_builder.model.scalar import folded
from site_builder.words.periods import spoken_day
from site_builder.words.sentences import open_end, phrase

COMPARABLE = {
    "oui": "Version {version} : {what} ; les valeurs se comparent.",
    "non": "Version {version} : {what} ; les valeurs d’avant ne se comparent pas.",
}
DATED = {
    "oui": "Version {version}, {day} : {what} ; les valeurs se comparent.",
    "non": "Version {version}, {day} : {what} ; les valeurs d’avant ne se comparent pas.",
}
SINCE = "Version {version} : {what} ; les valeurs se comparent depuis {since}."
DATED_SINCE = "Version {version}, {day} : {what} ; les valeurs se comparent depuis {since}."


def change_log(definition: IndicatorDefinition, publication: Publication) -> tuple[str, ...]:
    """One sentence a version, the newest first."""
    return tuple(version_sentence(change, publication) for change in reversed(definition.changes))


def version_sentence(change: Change, publication: Publication) -> str:
    """What that version changed, and whether values from before it still compare."""
    language = publication.language
    patterns, other = (DATED, DATED_SINCE) if change.on else (COMPARABLE, SINCE)
    return phrase(
        patterns.get(folded(change.comparable), other),
        language,
        version=change.version,
        day=spoken_day(change.on or "", language),
        what=open_end(change.what),
        since=spoken_day(change.comparable.removeprefix("depuis").strip(), language),
    )
