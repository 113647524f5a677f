"""How to cite a report, or a fiche that its pole did not write."""

from site_builder.model.diffusion import Origin
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.words.periods import day_label
from site_builder.words.typography import typeset


def citation(publication: Publication, ptce: Ptce) -> str:
    """« La Tresse, rapport d’impact 2025. Validé : assemblée générale, 18 juin 2026. Données sous Licence Ouverte 2.0. »"""
    approval, updated = ptce.file.approval, day_label(publication.date, publication.language)
    kind = f"rapport d’impact {ptce.reference.year}. "
    if ptce.file.origin is Origin.PUBLIC_SOURCES:
        kind = f"fiche établie à partir de sources publiques, mise à jour le {updated}. "
    approved = f"Validé : {approval.by}, {day_label(approval.on, publication.language)}. " if approval else ""
    licence = f"Données sous {publication.network.file.licence}."
    return typeset(f"{ptce.file.name}, {kind}{approved}{licence}", publication.language)
