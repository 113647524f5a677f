"""What every file of open data says of itself: of whom it is, who established it, its licence, its day, its address."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.model.diffusion import Audience, Origin, Status
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.words.periods import day_label
from site_builder.words.typography import typeset

ORIGINS = {
    Origin.POLE: "Ces données sont établies par le pôle, sous sa responsabilité.",
    Origin.FICTITIOUS: "Données fictives : aucun chiffre, aucun nom n'est réel.",
    Origin.PUBLIC_SOURCES: "Fiche établie à partir de sources publiques : le pôle ne l'a ni écrite ni relue.",
}
MIXED = "La colonne « origine » dit qui a établi chaque chiffre : le pôle, des sources publiques, ou personne (« fictive »)."
REVIEW = "Rapport en relecture : il n'est pas encore validé."
WORKING = "Document de travail des membres : à ne pas publier."
APART = "Les paroles et les photographies ne sont pas couvertes par cette licence : elles ne sont pas à réutiliser."


@dataclass(frozen=True, slots=True)
class About:
    title: str
    """« La Tresse : les données »."""
    origin: str
    """Who established the figures; that they are invented, when they are."""
    warnings: tuple[str, ...]
    licence: str
    updated: str
    """« Mise à jour du 23 novembre 2026. »"""
    page: str
    """The full address of the pages that show the same numbers; "" when reseau.yml does not say where the site lives."""

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything but the title, a sentence a line."""
        page = (f"Les mêmes chiffres, avec leur lecture : {self.page}",) if self.page else ()
        return (self.origin, *self.warnings, self.licence, APART, self.updated, *page)


def about_pole(publication: Publication, ptce: Ptce) -> About:
    name, warnings = ptce.file.name, (REVIEW,) if ptce.file.status is not Status.PUBLISHED else ()
    return _about(publication, name, ORIGINS[ptce.file.origin], warnings, publication.addresses.ptce(ptce.slug))


def about_network(publication: Publication) -> About:
    origins = {ptce.file.origin for ptce in publication.network.ptces}
    said = ORIGINS[origins.pop()].replace("le pôle", "les pôles") if origins == {Origin.FICTITIOUS} else MIXED
    return _about(publication, publication.network.file.name or "Affluents", said, (), "")


def _about(publication: Publication, name: str, origin: str, warnings: Sequence[str], address: str) -> About:
    language, file = publication.language, publication.network.file
    working = (WORKING,) if publication.audience is Audience.WORKING else ()
    return About(
        typeset(f"{name} : les données", language),
        typeset(origin, language),
        tuple(typeset(text, language) for text in (*working, *warnings)),
        typeset(f"Licence : {file.licence}.", language),
        typeset(f"Mise à jour du {day_label(publication.date, language)}.", language),
        f"{publication.network.home}{address}" if publication.network.home else "",
    )
