"""What has happened to a bank: definitions that left it or gave way to others, and versions, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.bank import DefinitionStatus, IndicatorDefinition
from site_builder.model.publication import Publication
from site_builder.page.blocks.change_log import change_log
from site_builder.page.linking import Linker
from site_builder.words.labels import label
from site_builder.words.periods import spoken_day
from site_builder.words.sentences import open_end, phrase
from site_builder.words.typography import typeset

LEFT_BEHIND = (DefinitionStatus.REPLACED, DefinitionStatus.DEPRECATED)


@dataclass(frozen=True, slots=True)
class LifeLine:
    name: str
    href: str
    said: str
    """« Remplacé par Habitudes changées. », « Version 2, 11 mars 2025 : … »."""


def bank_life(publication: Publication, to: Linker) -> tuple[LifeLine, ...]:
    """Nothing for a bank whose definitions are all as they were first written."""
    return (*_gone(publication, to), *_left(publication, to), *_changed(publication, to))


def _gone(publication: Publication, to: Linker) -> Iterator[LifeLine]:
    for gone in publication.network.bank.file.withdrawn:
        language = publication.language
        when = (
            phrase("Retiré le {day}.", language, day=spoken_day(gone.on, language)) if gone.on else typeset("Retiré.", language)
        )
        yield _line(gone.id, gone.id, f"{when} {open_end(gone.why)}.", publication, to)


def _left(publication: Publication, to: Linker) -> Iterator[LifeLine]:
    known = publication.network.bank.definitions
    for definition in known.values():
        if definition.status in LEFT_BEHIND:
            successor = known.get(definition.replaced_by or "")
            language = publication.language
            replaced = phrase("Remplacé par « {name} »", language, name=successor.name) if successor else ""
            said = replaced or label(definition.status, language)
            yield _line(definition.id, definition.name, f"{said}.", publication, to)


def _changed(publication: Publication, to: Linker) -> Iterator[LifeLine]:
    changed = [one for one in publication.network.bank.definitions.values() if one.changes]
    for definition in sorted(changed, key=_newest, reverse=True):
        yield _line(definition.id, definition.name, change_log(definition, publication)[0], publication, to)


def _newest(definition: IndicatorDefinition) -> str:
    return definition.changes[-1].on or ""


def _line(id: str, name: str, said: str, publication: Publication, to: Linker) -> LifeLine:
    language = publication.language
    return LifeLine(typeset(name, language), to(publication.addresses.definition(id)), typeset(said, language))
