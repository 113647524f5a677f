"""A fiche from public sources gives the source of each figure; an address is one."""

import re
from collections.abc import Iterator

from site_builder.check.draft import MeasureDraft, NetworkDraft
from site_builder.model.diffusion import Origin
from site_builder.problems import Problem


def sources(network: NetworkDraft) -> Iterator[Problem]:
    """Every figure taken from public sources says which one."""
    for ptce in network.ptces:
        required = ptce.file.record.origin is Origin.PUBLIC_SOURCES
        for draft in ptce.indicators:
            for measure in draft.measures:
                yield from _one(measure, required)


def _one(measure: MeasureDraft, required: bool) -> Iterator[Problem]:
    observation = measure.observation
    if required and observation.value is not None and not observation.source:
        hint = "Ajoutez la colonne « source », ou « source: » à l'indicateur dans referentiel.yml."
        yield Problem(measure.row.place("valeur"), "source-absente", "Ce chiffre n'a pas de source", hint)
    address = observation.source_address
    if address and not re.fullmatch(r"https?://[^\s\"'<>]+", address):
        hint = "Une adresse commence par https:// et ne contient pas d'espace."
        yield Problem(measure.row.place("source_adresse"), "adresse-web", f"« {address} » n'est pas une adresse web", hint)
