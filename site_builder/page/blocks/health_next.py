"""What a pole's status and the next one ask for and that is not written yet, as what comes next and never as a mark."""

from site_builder.model.diffusion import Origin, Status
from site_builder.model.health import Health
from site_builder.model.page import Link
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.model.requirement import Requirement
from site_builder.page.blocks.health_line import HealthLine, HealthPart, coded, source_of
from site_builder.words.labels import label
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset

WAITING = {
    Status.REVIEW: "Avant la relecture : {count} à écrire",
    Status.PUBLISHED: "Avant de publier : {count} à écrire",
    None: "Le rapport est publié ; {count} à y ajouter",
}
READY = {
    Status.REVIEW: "Tout est là pour une relecture",
    Status.PUBLISHED: "Tout est là pour publier",
    None: "Le rapport publié dit tout ce qui lui est demandé",
}
"""By the status that comes next, None for a published report."""
HOW = {
    Status.REVIEW: "Pour faire relire, écrivez `statut: en relecture` dans ptce.yml. D’ici là, le brouillon reste hors du site public.",
    Status.PUBLISHED: "Quand le pôle aura validé son rapport, écrivez `statut: publié` dans ptce.yml.",
    None: "Ce qui suit n’empêche rien : c’est ce qu’un lecteur chercherait encore.",
}
FICHE = "Cette fiche est établie à partir de sources publiques : le pôle ne suit rien ici, et rien ne lui est demandé de plus."
HARVESTED = "Ce pôle tient son référentiel sur son propre site : c’est là-bas qu’il s’écrit. Ici, rien n’est attendu de lui."


def next_part(publication: Publication, ptce: Ptce, health: Health) -> HealthPart:
    """The requirements that wait, those that `check` imposes said so."""
    language = publication.language
    if ptce.harvest is not None:
        return HealthPart("suite", typeset("Rien n’est attendu ici", language), typeset(HARVESTED, language), ())
    count = counted(len(health.missing), "chose", "choses", language, feminine=True)
    title = phrase(WAITING[health.next], language, count=count) if health.missing else typeset(READY[health.next], language)
    fiche = ptce.file.origin is Origin.PUBLIC_SOURCES
    lead = FICHE if fiche else HOW[health.next] if health.missing or health.next else ""
    lines = tuple(_line(one, publication, health) for one in health.missing)
    return HealthPart("suite", title, coded(typeset(lead, language)), lines)


def _line(one: Requirement, publication: Publication, health: Health) -> HealthLine:
    language = publication.language
    imposed = phrase(
        "Sans cela, la vérification refuse le statut « {status} ».", language, status=label(one.status, language).lower()
    )
    texts = (typeset(one.why, language), coded(typeset(one.do, language)), *((imposed,) if one.refused_as else ()))
    return HealthLine(Link(typeset(one.name, language), ""), texts, source_of(one.where, publication, health))
