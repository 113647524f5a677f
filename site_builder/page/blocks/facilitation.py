"""Tables for whoever facilitates the network: where each pole is, and what each has to show of the core."""

from dataclasses import dataclass

from site_builder.model.governance import Reporting
from site_builder.model.language import FRENCH
from site_builder.model.page import Link
from site_builder.model.ptce import Ptce, StepName, StepState
from site_builder.model.publication import Publication
from site_builder.page.linking import Linker
from site_builder.words.labels import label, short
from site_builder.words.periods import period_label
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class StepCell:
    text: str
    shape: str
    """Of partials/etapes.html: « faite », « en-cours », « a-venir », or "" when nothing is said."""


@dataclass(frozen=True, slots=True)
class PoleRow:
    pole: Link
    steps: tuple[StepCell, ...]
    year: str
    reported: str
    """« 9 sur 12 »."""
    awaited: str
    health: Link
    """What comes next for it."""


@dataclass(frozen=True, slots=True)
class CoreCell:
    text: str
    mark: str
    """Value of Reporting, "" for a definition that the pole does not follow."""


@dataclass(frozen=True, slots=True)
class CoreRow:
    definition: Link
    cells: tuple[CoreCell, ...]
    total: str


def pole_rows(publication: Publication, to: Linker) -> tuple[PoleRow, ...]:
    """One a pole, in order of registration."""
    return tuple(_pole(publication, ptce, to) for ptce in publication.network.ptces)


def core_rows(publication: Publication, to: Linker) -> tuple[CoreRow, ...]:
    """One a definition of the core, in order of the bank; a cell a pole."""
    reporting, language = publication.governance.reporting, publication.language
    rows = []
    for definition in publication.network.bank.definitions.values():
        if definition.core:
            states = [reporting[ptce.slug].get(definition.id) for ptce in publication.network.ptces]
            rows.append(
                CoreRow(
                    Link(typeset(definition.name, language), to(publication.addresses.definition(definition.id))),
                    tuple(CoreCell(label(state, language) if state else "Non repris", state or "") for state in states),
                    f"{sum(state is Reporting.REPORTED for state in states)}",
                )
            )
    return tuple(rows)


def _pole(publication: Publication, ptce: Ptce, to: Linker) -> PoleRow:
    language, states = publication.language, {step.name: step.state for step in ptce.file.journey}
    reported, followed = publication.findings.coverage(ptce.slug)
    awaited = sum(one.ptce == ptce.slug for one in publication.governance.awaited)
    return PoleRow(
        pole=Link(typeset(ptce.file.name, language), to(publication.addresses.ptce(ptce.slug))),
        steps=tuple(_step(states.get(name), publication) for name in StepName),
        year=period_label(ptce.reference, language),
        reported=phrase("{part} sur {whole}", language, part=reported, whole=followed) if followed else "Aucun indicateur",
        health=Link(typeset("Santé", language), to(publication.addresses.of_language(FRENCH).health(ptce.slug))),
        awaited=counted(awaited, "valeur", "valeurs", language, feminine=True).capitalize() if awaited else "",
    )


def _step(state: StepState | None, publication: Publication) -> StepCell:
    return StepCell(short(state, publication.language), state.value) if state else StepCell("Non dit", "")
