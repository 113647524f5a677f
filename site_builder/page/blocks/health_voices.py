"""Agreements that wait, have ended or will within three months: which voice, when, and what to ask. Never a word of the voice itself."""

from site_builder.model.health import Content, Expiring, Health
from site_builder.model.page import Link
from site_builder.model.places import VERBATIM
from site_builder.model.publication import Publication
from site_builder.page.blocks.health_line import HealthLine, HealthPart, coded, source_of
from site_builder.words.periods import day_label
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset

WAITING = "L’accord est en attente : la parole n’est pas sur le site public."
ASK = (
    "Demandez à la personne si elle est d’accord, ou si elle veut prolonger. "
    "Si oui, notez les deux dates, `consenti_le` et `expire_le` ; sinon, enlevez la ligne."
)
NONE = "Aucun accord ne prend fin dans les trois mois"


def expiring_part(publication: Publication, health: Health) -> HealthPart:
    """One line a voice: those that wait, then those that end, the soonest first."""
    language = publication.language
    count = counted(len(health.waiting) + len(health.expiring), "accord", "accords", language)
    lines = (
        *(_waiting(id, publication, health) for id in health.waiting),
        *(_line(one, publication, health) for one in health.expiring),
    )
    settled = NONE if health.written[Content.VERBATIMS] else "Aucune parole n’est encore recueillie"
    title = phrase("{count} à demander", language, count=count) if lines else typeset(settled, language)
    return HealthPart("accords", title, coded(typeset(ASK, language)), lines)


def _waiting(id: str, publication: Publication, health: Health) -> HealthLine:
    source = source_of((VERBATIM, id), publication, health)
    return HealthLine(Link(id, ""), (typeset(WAITING, publication.language),), source)


def _line(one: Expiring, publication: Publication, health: Health) -> HealthLine:
    source = source_of((VERBATIM, one.verbatim), publication, health)
    return HealthLine(Link(one.verbatim, ""), (_when(one, publication),), source)


def _when(one: Expiring, publication: Publication) -> str:
    language, day = publication.language, day_label(one.on, publication.language)
    if one.days < 0:
        return phrase("L’accord a pris fin le {day} : la parole n’est plus sur le site public.", language, day=day)
    if one.days == 0:
        return phrase("L’accord prend fin aujourd’hui, {day} : demain, la parole quittera le site public.", language, day=day)
    days = counted(one.days, "jour", "jours", language)
    return phrase(
        "L’accord prend fin le {day}, dans {days} ; la parole quittera alors le site public.", language, day=day, days=days
    )
