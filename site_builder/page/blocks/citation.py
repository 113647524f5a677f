"""How to cite a report, or a fiche that its pole did not write."""

from site_builder.model.diffusion import Origin
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.words.periods import day_label
from site_builder.words.sentences import phrase

REPORT = "{name}, rapport d’impact {year}."
FICHE = "{name}, fiche établie à partir de sources publiques, mise à jour le {day}."


def citation(publication: Publication, ptce: Ptce) -> str:
    """« La Tresse, rapport d’impact 2025. Validé : assemblée générale, 18 juin 2026. Données sous Licence Ouverte 2.0. »"""
    approval, language = ptce.file.approval, publication.language
    fiche = ptce.file.origin is Origin.PUBLIC_SOURCES
    said = [
        phrase(
            FICHE if fiche else REPORT,
            language,
            name=ptce.file.name,
            year=ptce.reference.year,
            day=day_label(publication.date, language),
        )
    ]
    if approval:
        said.append(phrase("Validé : {who}, {day}.", language, who=approval.by, day=day_label(approval.on, language)))
    said.append(phrase("Données sous {licence}.", language, licence=publication.network.file.licence))
    return " ".join(said)
