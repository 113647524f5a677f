"""One pole: what it says of itself in `ptce.yml`, and the whole of its content once checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator

from site_builder.model.cooperation import Meeting, Member, Project
from site_builder.model.diffusion import Audience, Origin, Status
from site_builder.model.framework import Effect, Framework
from site_builder.model.funding import Funding
from site_builder.model.harvest import Harvest
from site_builder.model.measure import Indicator
from site_builder.model.narrative import Narrative
from site_builder.model.online_editing import OnlineEditing
from site_builder.model.period import Period
from site_builder.model.record import REQUIRED, Record, key
from site_builder.model.scalar import Count, Day, Line, Names, Slugs, WebAddress, When, choice
from site_builder.model.self_evaluation import Answers
from site_builder.model.stakeholder import Stakeholder
from site_builder.model.verbatim import Verbatim


class StepName(StrEnum):
    CLARIFY = "clarifier"
    MAP = "cartographier"
    BUILD = "construire"
    MEASURE = "mesurer"


class StepState(StrEnum):
    DONE = "faite"
    CURRENT = "en-cours"
    TO_COME = "a-venir"


class Territory(Record):
    name: Line = key("nom", "Nom", "Le territoire, comme on l'appelle : « Pays d'Ourcelle ».", REQUIRED)
    departments: Names = key("departements", "Départements", "Les numéros : « 03 », « 974 ».", ())
    region: Line | None = key("region", "Région", "La région.")
    town: Line | None = key("commune", "Commune", "La commune du siège.")


class Approval(Record):
    by: Line = key("par", "Par", "Qui a validé le rapport.", REQUIRED)
    on: Day = key("le", "Le", "La date de la validation.", REQUIRED)


class Mission(Record):
    """La grille de clarification de la mission sociale; a half-filled grid is a legitimate state."""

    need: Line | None = key("besoin", "Besoin social", "Le besoin auquel le pôle répond, et comment vous le connaissez.")
    publics: Line | None = key("publics", "Publics visés", "Pour qui le pôle agit, et qui n'est pas encore touché.")
    territory: Line | None = key("territoire", "Territoire", "Où le pôle agit, et où il n'agit pas.")
    purpose: Line | None = key("raison_etre", "Raison d'être", "La mission en une phrase, que chaque membre peut redire.")
    activities: tuple[Line, ...] = key("activites", "Activités", "Ce que fait le pôle, une ligne par activité.", ())
    changes: tuple[Line, ...] = key("changements", "Changements recherchés", "Ce qui doit changer, et pour qui.", ())
    not_done: tuple[Line, ...] = key("ne_faisons_pas", "Ce que nous ne faisons pas", "Les limites que le pôle se donne.", ())
    values: Names = key("valeurs", "Valeurs", "Ce à quoi le pôle tient, même quand cela coûte.", ())
    aims: Names = key("finalites", "Finalité de la mesure", "Améliorer, motiver, rendre compte, plaider.", ())
    scope: Line | None = key("perimetre", "Périmètre de l'évaluation", "Ce qui est évalué, et ce qui ne l'est pas.")
    targets: Line | None = key("cibles", "Cibles de l'évaluation", "Les activités et les publics regardés.")
    addressees: Names = key("destinataires", "Destinataires", "À qui le rapport s'adresse, et ce qu'ils en feront.", ())
    question: Line | None = key("question", "Question évaluative", "La question à laquelle le rapport répond.")


class Participants(Record):
    ambassadors: Count | None = key("ambassadeurs", "Ambassadeurs", "Combien d'ambassadeurs.")
    team: Count | None = key("equipe", "Équipe", "Combien de salariés de l'équipe.")
    board: Count | None = key("administrateurs", "Administrateurs", "Combien d'administrateurs.")
    members: Count | None = key("membres", "Membres", "Combien de structures membres.")
    inhabitants: Count | None = key("habitants", "Habitants", "Combien d'habitants.")
    researchers: Count | None = key("chercheurs", "Chercheurs", "Combien de chercheurs.")


class Step(Record):
    name: Annotated[StepName, BeforeValidator(choice(StepName))] = key(
        "etape", "Étape", "Clarifier, cartographier, construire ou mesurer.", REQUIRED
    )
    state: Annotated[StepState, BeforeValidator(choice(StepState))] = key(
        "etat", "État", "Faite, en cours ou à venir.", REQUIRED
    )
    start: When | None = key("debut", "Début", "Le mois ou le jour où elle a commencé.")
    end: When | None = key("fin", "Fin", "Le mois ou le jour où elle a fini.")
    summary: Line | None = key("resume", "Résumé", "Ce qui a été fait, en une ou deux phrases.")
    participants: Participants | None = key("participants", "Participants", "Qui a pris part, en nombre par rôle.")
    tools: Names = key("outils", "Outils", "Les outils produits : grille, carte, trame.", ())
    decisions: tuple[Line, ...] = key("decisions", "Décisions", "Ce que les instances ont décidé.", ())
    documents: Names = key(
        "documents", "Documents", "Les documents produits : « Titre lisible > medias/fichier.pdf », ou le fichier seul.", ()
    )
    next: Line | None = key("suite", "Suite", "Ce qui vient ensuite.")


class GoverningBody(Record):
    name: Line = key("nom", "Nom", "L'instance : assemblée, conseil, comité.", REQUIRED)
    role: Line | None = key("role", "Rôle", "Ce qu'elle décide.")
    composition: Line | None = key("composition", "Composition", "Qui y siège, en nombre par famille.")
    frequency: Line | None = key("rythme", "Rythme", "Combien de fois par an.")


class Researcher(Record):
    name: Line = key("nom", "Nom", "L'université ou le laboratoire.", REQUIRED)
    contribution: Line = key("apport", "Apport", "Ce qu'il a apporté à la mesure.", REQUIRED)


class Highlight(Record):
    title: Line = key("titre", "Titre", "Ce qu'il faut retenir, en une phrase courte.", REQUIRED)
    text: Line = key("texte", "Texte", "Deux phrases ; les chiffres s'y écrivent [[identifiant]].", REQUIRED)


class PtceFile(Record):
    """`ptce.yml`, the only required file."""

    name: Line = key("nom", "Nom", "Le nom du pôle.", REQUIRED)
    former_ids: Slugs = key(
        "anciens_ids", "Anciens identifiants", "Les anciens noms de dossier, pour que les adresses mènent ici.", ()
    )
    status: Annotated[Status, BeforeValidator(choice(Status))] = key(
        "statut", "Statut", "Brouillon, en relecture ou publié.", Status.DRAFT
    )
    origin: Annotated[Origin, BeforeValidator(choice(Origin))] = key(
        "origine", "Origine", "Pôle, sources-publiques ou fictive.", Origin.POLE
    )
    summary: Line | None = key("resume", "Résumé", "La mission en une phrase, en tête du rapport.")
    territory: Territory | None = key("territoire", "Territoire", "Où le pôle agit.")
    sectors: Names = key("filieres", "Filières", "Les filières : alimentation, textile…", ())
    since: When | None = key("depuis", "Pôle depuis", "L'année où le pôle a commencé.")
    legal_form: Line | None = key("forme_juridique", "Forme juridique", "Association, SCIC…")
    website: WebAddress | None = key("site", "Site", "Le site du pôle.")
    address: WebAddress | None = key(
        "adresse", "Adresse du rapport", "L'adresse du site publié, quand le pôle publie seul, sans reseau.yml."
    )
    languages: Names = key(
        "langues", "Langues", "fr, en : celles du site, quand le pôle publie seul, sans reseau.yml.", ("fr",)
    )
    contact: Line | None = key("contact", "Contact", "Une fonction et une adresse générale, jamais une personne.")
    reference: When | None = key("annee_reference", "Année de référence", "L'année du rapport.")
    approval: Approval | None = key("validation", "Validation", "Qui a validé le rapport, et quand.")
    highlights: tuple[Highlight, ...] = key("essentiel", "L'essentiel", "Trois choses à retenir, au plus.", ())
    mission: Mission | None = key("mission", "Mission", "La grille de clarification de la mission sociale.")
    journey: tuple[Step, ...] = key("demarche", "Démarche", "Les quatre premiers pas.", ())
    governance: tuple[GoverningBody, ...] = key("gouvernance", "Gouvernance", "Les instances.", ())
    researchers: tuple[Researcher, ...] = key("recherche", "Recherche", "Les universités et laboratoires associés.", ())
    failed: tuple[Line, ...] = key("pas_marche", "Ce qui n'a pas marché", "Une ligne par chose.", ())
    changes: tuple[Line, ...] = key("a_changer", "Ce que nous allons changer", "Une ligne par décision.", ())
    unknown: tuple[Line, ...] = key("inconnu", "Ce que nous ne savons pas", "Une ligne par question.", ())
    thanks: Line | None = key("remerciements", "Remerciements", "Qui est remercié.")
    source_note: Line | None = key(
        "note_sources", "Note sur les sources", "Pour une fiche de sources publiques : quand et comment elle a été faite."
    )
    maturity_audience: Annotated[Audience, BeforeValidator(choice(Audience))] = key(
        "diffusion_maturite",
        "Diffusion de la maturité",
        "Travail par défaut : le public ne voit que des nombres.",
        Audience.WORKING,
    )
    attendance_audience: Annotated[Audience, BeforeValidator(choice(Audience))] = key(
        "diffusion_presences",
        "Diffusion des présences",
        "Travail par défaut : le public lit combien de structures sont venues à une rencontre, pas lesquelles.",
        Audience.WORKING,
    )
    online_editing: OnlineEditing | None = key(
        "edition_en_ligne",
        "Édition en ligne",
        "Pour écrire dans le navigateur, à l'adresse /admin/ du site, quand le pôle publie seul, sans reseau.yml.",
    )


@dataclass(frozen=True, slots=True)
class Ptce:
    """One pole's whole content, checked: every reference leads somewhere, every value has its unit."""

    slug: str
    file: PtceFile
    framework: Framework
    indicators: tuple[Indicator, ...]
    """In the order of the référentiel."""
    members: tuple[Member, ...]
    stakeholders: tuple[Stakeholder, ...]
    projects: tuple[Project, ...]
    meetings: tuple[Meeting, ...]
    verbatims: tuple[Verbatim, ...]
    """All of them, unpublishable ones too: `check/hold_back.py` is what a public build goes through first."""
    fundings: tuple[Funding, ...]
    narratives: tuple[Narrative, ...]
    media: tuple[tuple[str, Path], ...]
    """Files under medias/ that something refers to: name below medias/, file on disk."""
    reference: Period
    """The report's reference year: its own, else the network's, else the newest measured year."""
    maturity_counts: Mapping[str, int] = field(default_factory=dict)
    """How many present members say each maturity, "" for none, working ones included: the public sees it in place of one's."""

    self_evaluation: tuple[Answers, ...] = ()
    """What the pole's people say they know, do and share, before and after."""
    refused_voices: Mapping[str, int] = field(default_factory=dict)
    """How many voices nobody may read, by reason: counted for the members' document, where the words are not."""
    harvest: Harvest | None = None
    """For a pole that publishes on its own site: where these figures were read, and when."""
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the pole had translated: by language, each French text with the other."""

    def effect(self, id: str) -> Effect:
        return next(effect for effect in self.framework.effects if effect.id == id)

    def indicator(self, id: str) -> Indicator:
        return next(indicator for indicator in self.indicators if indicator.id == id)
