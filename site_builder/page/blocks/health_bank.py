"""What changed in the bank since the version that a pole names, and where its own words depart from the bank's."""

from site_builder.model.governance import Drift
from site_builder.model.health import Behind, Health
from site_builder.model.page import Link
from site_builder.model.places import INDICATOR
from site_builder.model.publication import Publication
from site_builder.page.blocks.bank_use import departure_words
from site_builder.page.blocks.change_log import version_sentence
from site_builder.page.blocks.health_line import HealthLine, HealthPart, coded, source_of
from site_builder.page.linking import Linker
from site_builder.words.sentences import capital, counted, phrase
from site_builder.words.typography import typeset

CHANGED = (
    "Vos valeurs restent lues avec la version que vous nommez. Quand elles suivent la nouvelle, changez le numéro après `@`."
)
DEPARTS = "C’est votre droit. Le savoir aide à dire si vos valeurs se comparent à celles d’un autre pôle."
SAME, AS_IN_BANK = "Aucune définition suivie n’a changé dans la banque", "Vos mots sont ceux de la banque"


def behind_part(publication: Publication, health: Health, to: Linker) -> HealthPart:
    """One line a definition that has a newer version."""
    language, behind = publication.language, health.behind
    count = counted(len(behind), "définition a changé", "définitions ont changé", language, feminine=True)
    title = phrase("{count} dans la banque", language, count=capital(count)) if behind else typeset(SAME, language)
    lines = tuple(_behind(one, publication, health, to) for one in behind)
    return HealthPart("banque", title, coded(typeset(CHANGED, language)), lines)


def drifts_part(publication: Publication, health: Health, to: Linker) -> HealthPart:
    """One line a name, question or scope of the pole's own."""
    language, drifts = publication.language, health.drifts
    count = counted(len(drifts), "mot du pôle s’éloigne", "mots du pôle s’éloignent", language)
    title = phrase("{count} de la banque", language, count=capital(count)) if drifts else typeset(AS_IN_BANK, language)
    lines = tuple(_drift(one, publication, health, to) for one in drifts)
    return HealthPart("mots", title, typeset(DEPARTS, language), lines)


def _behind(one: Behind, publication: Publication, health: Health, to: Linker) -> HealthLine:
    used = phrase(
        "Vous suivez la version {used} ; la banque en est à la {current}.",
        publication.language,
        used=one.indicator.definition.version,
        current=one.version,
    )
    texts = (used, *(version_sentence(change, publication) for change in one.changes))
    return HealthLine(_definition(one.indicator.id, publication, to), texts, _entry(one.indicator.id, publication, health))


def _drift(drift: Drift, publication: Publication, health: Health, to: Linker) -> HealthLine:
    bank = phrase("La banque dit « {bank} ».", publication.language, bank=drift.bank) if drift.bank else ""
    texts = tuple(text for text in (departure_words(drift, publication), bank) if text)
    return HealthLine(_definition(drift.definition, publication, to), texts, _entry(drift.definition, publication, health))


def _definition(id: str, publication: Publication, to: Linker) -> Link:
    # A preview of some poles only has no page of the bank.
    href = "" if publication.only else to(publication.addresses.definition(id))
    return Link(typeset(publication.network.bank.definitions[id].name, publication.language), href)


def _entry(id: str, publication: Publication, health: Health) -> Link:
    return source_of((INDICATOR, id), publication, health)
