"""The place of each key and record of a pole that something may be said of later, once the draft is gone."""

from collections.abc import Iterator

from site_builder.check.draft import PtceDraft
from site_builder.model.places import EFFECT, FRAMEWORK_FILE, INDICATOR, POLE_FILE, TABLE, VERBATIM, Places, Where
from site_builder.problems import Place


def places_of(draft: PtceDraft) -> Places:
    """By file and key, or by kind and id."""
    return dict(_places(draft))


def _places(draft: PtceDraft) -> Iterator[tuple[Where, Place]]:
    for file, name in ((POLE_FILE, "ptce"), (FRAMEWORK_FILE, "referentiel")):
        if name in draft.documents.files:
            yield from (((file, key.value), key.place) for key, _ in draft.documents.files[name].pairs)
    for table in draft.documents.tables:
        yield (TABLE, table.name), table.place
    for effect in draft.effects:
        yield (EFFECT, effect.record.id), effect.place()
    for indicator in draft.indicators:
        yield (INDICATOR, indicator.indicator.id), indicator.entry.place()
    for verbatim in draft.verbatims:
        yield (VERBATIM, verbatim.record.id), verbatim.place()
