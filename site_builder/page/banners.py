"""The warnings that stay above every page: what is invented, copied, not reviewed or not to be published."""

from site_builder.model.diffusion import Audience, Origin, Status
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.words.typography import typeset

FICTITIOUS = "Données fictives : aucun chiffre, aucun nom, aucune parole n’est réel."
PUBLIC_SOURCES = "Fiche établie à partir de sources publiques : le pôle ne l’a ni écrite ni relue."
HARVESTED = "Copie de ce que le pôle publie sur son propre site : ses chiffres et ses effets sont ici, le reste de son rapport est chez lui."
DRAFT = "Brouillon : ce rapport n’est pas publié."
REVIEW = "En relecture : ce rapport n’est pas encore validé."
PREVIEW = "Aperçu à relire, brouillons compris : à ne pas publier."
WORKING = "Document de travail des membres : à ne pas publier."


def banners(publication: Publication, ptce: Ptce | None) -> tuple[str, ...]:
    """The warnings that stay above every page of a pole, or of a network made only of such poles."""
    poles = (ptce,) if ptce else publication.network.ptces
    origins = {pole.file.origin for pole in poles}
    warnings = {
        FICTITIOUS: origins == {Origin.FICTITIOUS},
        PUBLIC_SOURCES: origins == {Origin.PUBLIC_SOURCES},
        HARVESTED: ptce is not None and ptce.harvest is not None,
        WORKING: publication.audience is Audience.WORKING,
        PREVIEW: publication.offline and publication.audience is Audience.PUBLIC,
        DRAFT: ptce is not None and ptce.file.status is Status.DRAFT,
        REVIEW: ptce is not None and ptce.file.status is Status.REVIEW,
    }
    return tuple(typeset(text, publication.language) for text, shown in warnings.items() if shown)
