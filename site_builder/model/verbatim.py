"""A faithful quotation with its life cycle: who may be recognised, what was agreed to, until when."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from site_builder.model.cooperation import Family
from site_builder.model.record import REQUIRED, Record, key
from site_builder.model.scalar import Day, Line, Names, Slug, YesNo, choice, choices


class Attribution(StrEnum):
    NAME = "nom"
    ROLE = "fonction"
    ANONYMOUS = "anonyme"


class Consent(StrEnum):
    GIVEN = "oui"
    REFUSED = "non"
    PENDING = "en-attente"


class Reach(StrEnum):
    """What the person agreed to."""

    WEB = "web"
    PRINT = "imprime"
    REUSE = "reutilisation"


class Link(StrEnum):
    CONFIRMS = "confirme"
    QUALIFIES = "nuance"
    EXPLAINS = "explique"


class Context(StrEnum):
    INTERVIEW = "entretien"
    WORKSHOP = "atelier"
    SURVEY = "questionnaire"
    MEETING = "reunion"


class Verbatim(Record):
    """One row of `verbatims`."""

    id: Slug = key("id", "Identifiant", "Nom court gardé à vie.", REQUIRED)
    text: Line = key("texte", "Texte", "Les mots de la personne, fidèles, sans guillemets.", REQUIRED)
    said_on: Line | None = key("date", "Date", "Le jour, le mois ou l'année du recueil.")
    context: Annotated[Context, BeforeValidator(choice(Context))] | None = key(
        "contexte", "Contexte", "Entretien, atelier, questionnaire ou réunion."
    )
    who: Line | None = key("qui", "Qui", "La fonction, et le type de structure : « Maraîchère, coopérative membre ».")
    family: Annotated[Family, BeforeValidator(choice(Family))] | None = key(
        "famille", "Famille", "La famille de partie prenante ; une voix anonyme n'est jamais rangée sous la sienne."
    )
    attribution: Annotated[Attribution, BeforeValidator(choice(Attribution))] = key(
        "attribution", "Attribution", "Nom, fonction ou anonyme.", Attribution.ROLE
    )
    effects: Names = key("effets", "Effets", "Les effets dont elle parle.", ())
    indicators: Names = key("indicateurs", "Indicateurs", "Les chiffres qu'elle éclaire.", ())
    link: Annotated[Link, BeforeValidator(choice(Link))] | None = key(
        "lien", "Lien", "Confirme, nuance ou explique le chiffre."
    )
    consent: Annotated[Consent, BeforeValidator(choice(Consent))] = key(
        "consentement", "Consentement", "Oui, non ou en attente.", Consent.PENDING
    )
    consented_on: Day | None = key("consenti_le", "Consenti le", "La date de l'accord.")
    reach: Annotated[tuple[Reach, ...], BeforeValidator(choices(Reach))] = key(
        "portee", "Portée", "Web, imprimé, réutilisation.", (Reach.WEB,)
    )
    expires_on: Day | None = key("expire_le", "Expire le", "La date à laquelle l'accord prend fin.")
    withdrawn: YesNo = key("retire", "Retirée", "Oui quand la personne a retiré son accord.", False)

    def publishable(self, on: date) -> bool:
        """Whether the words may be on a public page that day."""
        agreed = self.consent is Consent.GIVEN and Reach.WEB in self.reach and not self.withdrawn
        begun = self.consented_on is not None and self.consented_on <= on
        return agreed and begun and (self.expires_on is None or on <= self.expires_on)
