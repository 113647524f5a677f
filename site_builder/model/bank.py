"""The shared bank: what is counted and how, one record per definition and version."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from site_builder.model.record import REQUIRED, Record, key
from site_builder.model.scalar import Count, Line, Names, Slug, WebAddress, YesNo, choice


class Kind(StrEnum):
    OUTPUT = "realisation"
    OUTCOME = "resultat"
    IMPACT = "impact"


class Nature(StrEnum):
    QUANTITATIVE = "quantitatif"
    QUALITATIVE = "qualitatif"


class Direction(StrEnum):
    UP = "hausse"
    DOWN = "baisse"
    NEUTRAL = "neutre"


class Aggregation(StrEnum):
    SUM = "somme"
    WEIGHTED_MEAN = "moyenne-ponderee"
    MEDIAN = "mediane"
    NEVER = "jamais"


class Collection(StrEnum):
    REGISTER = "registre"
    SURVEY = "enquete"
    INTERVIEW = "entretien"
    ACCOUNTS = "comptabilite"


class Frequency(StrEnum):
    YEARLY = "annuelle"
    HALF_YEARLY = "semestrielle"
    QUARTERLY = "trimestrielle"
    MONTHLY = "mensuelle"
    ONCE = "ponctuelle"
    SCHOOL_YEAR = "annee-scolaire"
    EACH_SESSION = "a-chaque-session"
    EVERY_TWO_YEARS = "bisannuelle"
    EVERY_THREE_YEARS = "triennale"


class Level(StrEnum):
    POLE = "pole"
    MEMBER = "membre"
    BENEFICIARY = "beneficiaire"
    TERRITORY = "territoire"


class DefinitionStatus(StrEnum):
    PROPOSED = "propose"
    VALIDATED = "valide"
    DEPRECATED = "deprecie"
    REPLACED = "remplace"


class SourceBasis(StrEnum):
    USED = "utilise"
    ADAPTED = "adapte"
    PROPOSED = "propose"


class UnitNature(StrEnum):
    """What the numbers of a unit are, which decides how they are read, bounded, added up and drawn."""

    COUNT = "denombrement"
    SHARE = "part"
    AMOUNT = "montant"
    MEASURE = "mesure"
    INDEX = "indice"


class Unit(Record):
    id: Slug = key("id", "Identifiant", "Nom court de l'unité, gardé à vie.", REQUIRED)
    name: Line = key("nom", "Nom", "Ce qu'un lecteur lit au singulier : « personne », « pour cent ».", REQUIRED)
    plural: Line = key("pluriel", "Pluriel", "Ce qu'un lecteur lit au pluriel : « personnes ».", REQUIRED)
    sign: Line | None = key(
        "signe", "Signe", "Ce qui suit le nombre dans un tableau : « % », « t », « ETP ». Sans signe, le nom."
    )
    nature: Annotated[UnitNature, BeforeValidator(choice(UnitNature))] = key(
        "nature", "Nature", "Dénombrement (entier), part (0 à 100), montant, mesure ou indice.", REQUIRED
    )
    spellings: Names = key("ecritures", "Autres écritures", "Comment un tableur l'écrit aussi : « euros », « € ».", ())
    decimals: Count = key("decimales", "Décimales", "Combien de décimales au plus sont montrées.", 1)
    minimum: Line | None = key("minimum", "Minimum", "La plus petite valeur possible d'un indice.")
    maximum: Line | None = key("maximum", "Maximum", "La plus grande valeur possible d'un indice.")


class Theme(Record):
    id: Slug = key("id", "Identifiant", "Nom court du thème, gardé à vie.", REQUIRED)
    name: Line = key("nom", "Nom", "Le nom du thème.", REQUIRED)
    description: Line | None = key("description", "Description", "Ce que le thème rassemble, en une phrase.")


class Breakdown(Record):
    id: Slug = key("id", "Identifiant", "Le nom de la colonne dans les mesures : « sexe ».", REQUIRED)
    name: Line = key("nom", "Nom", "Le nom de la ventilation : « Sexe ».", REQUIRED)
    values: Names = key("modalites", "Modalités", "Les valeurs permises, dans l'ordre ; vide si chacun met les siennes.", ())


class Withdrawn(Record):
    """A definition that left the bank: its id leads nowhere else, ever."""

    id: Slug = key("id", "Identifiant", "L'identifiant retiré ; il ne resservira pas.", REQUIRED)
    on: Line | None = key("le", "Le", "La date du retrait.")
    why: Line = key("pourquoi", "Pourquoi", "La raison, en une phrase.", REQUIRED)
    replaced_by: Slug | None = key("remplace_par", "Remplacé par", "La définition à prendre à la place, s'il y en a une.")


class BankFile(Record):
    """`indicator_bank/banque.yml`: themes, units and breakdowns that all definitions share."""

    name: Line = key("nom", "Nom", "Le nom de la banque.", REQUIRED)
    edition: Line = key("edition", "Édition", "L'édition de la banque : « 2026.1 ».", REQUIRED)
    licence: Line | None = key("licence", "Licence", "La licence des définitions.")
    themes: tuple[Theme, ...] = key("themes", "Thèmes", "Les thèmes, dans l'ordre où ils sont montrés.", REQUIRED)
    units: tuple[Unit, ...] = key("unites", "Unités", "Les unités que les indicateurs emploient.", REQUIRED)
    breakdowns: tuple[Breakdown, ...] = key("ventilations", "Ventilations", "Les colonnes de ventilation permises.", ())
    withdrawn: tuple[Withdrawn, ...] = key(
        "retires", "Retirés", "Les définitions qui ont quitté la banque, avec la raison.", ()
    )


class SourceNote(Record):
    text: Line | None = key("texte", "Source", "La source, quand elle n'a pas d'adresse web.")
    address: WebAddress | None = key("adresse", "Adresse", "L'adresse web de la source.")
    basis: Annotated[SourceBasis, BeforeValidator(choice(SourceBasis))] | None = key(
        "appui", "Appui", "La source emploie l'indicateur (utilise), en donne la notion (adapte) ou le contexte (propose)."
    )


class Code(Record):
    list: Line = key("liste", "Liste", "La liste de codes : « irisplus », « odd ».", REQUIRED)
    code: Line = key("code", "Code", "Le code dans cette liste. Une proximité, jamais une équivalence.", REQUIRED)


class Change(Record):
    version: Count = key("version", "Version", "La version que ce changement a créée.", REQUIRED)
    on: Line | None = key("le", "Le", "La date du changement.")
    what: Line = key("changement", "Changement", "Ce qui a changé, en une phrase.", REQUIRED)
    comparable: Line = key("comparable", "Comparable", "Avec la version d'avant : oui, non, ou « depuis 2024 ».", REQUIRED)


class IndicatorDefinition(Record):
    """One file of the bank, or a `propre` definition of a PTCE's own."""

    id: Slug = key("id", "Identifiant", "Nom court gardé à vie ; il fait l'adresse de la fiche.", REQUIRED)
    version: Count = key("version", "Version", "Numéro de version, à partir de 1.", 1)
    name: Line = key("nom", "Nom", "Le nom de l'indicateur, tel qu'on le lit.", REQUIRED)
    theme: Slug | None = key("theme", "Thème", "Un thème de la banque.")
    status: Annotated[DefinitionStatus, BeforeValidator(choice(DefinitionStatus))] = key(
        "statut", "Statut", "Proposé, validé, déprécié ou remplacé.", DefinitionStatus.PROPOSED
    )
    replaced_by: Slug | None = key("remplace_par", "Remplacé par", "L'identifiant de la définition qui prend la suite.")
    kind: Annotated[Kind, BeforeValidator(choice(Kind))] = key(
        "type", "Type", "Réalisation (ce qui est fait), résultat (effet direct) ou impact (moyen et long terme).", REQUIRED
    )
    nature: Annotated[Nature, BeforeValidator(choice(Nature))] = key(
        "nature", "Nature", "Quantitatif, ou qualitatif (entretiens, réponses libres).", Nature.QUANTITATIVE
    )
    unit: Line = key("unite", "Unité", "Une unité de la banque, ou un nom au pluriel pour compter autre chose.", REQUIRED)
    direction: Annotated[Direction, BeforeValidator(choice(Direction))] = key(
        "sens", "Sens souhaité", "Hausse, baisse, ou neutre quand le chiffre se lit avec son contexte.", Direction.NEUTRAL
    )
    definition: Line | None = key("definition", "Définition", "Ce qui est compté, et ce qui ne l'est pas.")
    calculation: Line | None = key("calcul", "Calcul", "Comment compter, en une ou deux phrases.")
    limits: Line | None = key("limites", "Limites", "Ce que le chiffre ne dit pas, pour qui le lit.")
    precautions: Line | None = key("precautions", "Précautions", "Ce à quoi veiller, pour qui mesure.")
    question: Line | None = key("question", "Question", "La question posée, quand c'est une enquête.")
    answers: Names = key(
        "reponses", "Réponses proposées", "Les réponses possibles, de la plus défavorable à la plus favorable.", ()
    )
    collection: Annotated[Collection, BeforeValidator(choice(Collection))] | None = key(
        "collecte", "Collecte", "Registre, enquête, entretien ou comptabilité."
    )
    frequency: Annotated[Frequency, BeforeValidator(choice(Frequency))] | None = key(
        "frequence", "Fréquence", "Le rythme de la mesure."
    )
    level: Annotated[Level, BeforeValidator(choice(Level))] | None = key(
        "niveau", "Niveau", "Le pôle, ses membres, les bénéficiaires ou le territoire."
    )
    aggregation: Annotated[Aggregation, BeforeValidator(choice(Aggregation))] = key(
        "agregation", "Agrégation", "Somme, moyenne pondérée, médiane ou jamais.", Aggregation.NEVER
    )
    aggregation_reason: Line | None = key(
        "agregation_raison", "Raison", "Pourquoi les valeurs de plusieurs pôles s'ajoutent ou non."
    )
    aggregation_weight: Slug | None = key(
        "agregation_poids", "Poids", "L'indicateur qui pondère la moyenne, ou « repondants »."
    )
    breakdowns: Names = key("ventilations", "Ventilations", "Les ventilations utiles, parmi celles de la banque.", ())
    threshold: Count | None = key(
        "seuil_diffusion", "Seuil de diffusion", "En dessous de ce nombre de personnes, rien n'est diffusé."
    )
    goals: Names = key("odd", "ODD", "Les cibles de développement durable proches, « 12.3 ».", ())
    codes: tuple[Code, ...] = key("codes", "Codes proches", "Codes d'autres listes : proximité, jamais équivalence.", ())
    sources: tuple[SourceNote, ...] = key("sources", "Sources", "D'où vient la définition.", ())
    core: YesNo = key("noyau", "Noyau", "Oui si un pôle débutant peut s'y tenir.", False)
    unfavourable: YesNo = key(
        "effet_defavorable", "Effet défavorable", "Oui si l'indicateur peut recueillir un effet défavorable.", False
    )
    comparable: Line | None = key("comparable", "Comparable", "Avec la version d'avant : oui, non, ou « depuis 2024 ».")
    changes: tuple[Change, ...] = key("historique", "Historique", "Les versions, de la plus ancienne à la plus récente.", ())


@dataclass(frozen=True, slots=True)
class IndicatorBank:
    """The validated bank: every definition at its current version, in order of theme then name."""

    file: BankFile
    definitions: Mapping[str, IndicatorDefinition]
    origin: str

    def withdrawn(self, id: str) -> Withdrawn | None:
        """What is said of an id that left the bank, or None."""
        return next((gone for gone in self.file.withdrawn if gone.id == id), None)

    def unit(self, name: str) -> Unit:
        """The unit of that id, or one made for a count of anything else (« moyens »)."""
        for unit in self.file.units:
            if name in (unit.id, unit.sign, unit.plural, unit.name, *unit.spellings):
                return unit
        return Unit.model_construct(id="autre", name=name, plural=name, nature=UnitNature.COUNT, decimals=0)
