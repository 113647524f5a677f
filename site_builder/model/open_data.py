"""The tables of open data, column by column: what files hold, what their schemas say, and what the « données » page explains."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

Value: TypeAlias = str | int | Decimal | date | None
"""What a cell holds; None where nothing is said."""


class FieldType(Enum):
    """The types of Table Schema, https://datapackage.org/standard/table-schema/."""

    TEXT = "string"
    WHOLE = "integer"
    NUMBER = "number"
    DAY = "date"


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    description: str
    type: FieldType = FieldType.TEXT
    required: bool = False


@dataclass(frozen=True, slots=True)
class OpenTable:
    name: str
    """As a sheet or a resource bears it."""
    title: str
    fields: tuple[Field, ...]
    key: tuple[str, ...] = ()
    """The columns that tell a row from any other, where there are such."""

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.fields)


TEXT, WHOLE, NUMBER, DAY = FieldType
PTCE = Field("ptce", "L'identifiant du pôle : celui de son adresse sur le site.", TEXT, True)
ORIGIN = Field(
    "origine", "Qui a établi les chiffres : « pole », « sources-publiques », ou « fictive » s'ils sont inventés.", TEXT, True
)
INDICATOR = Field("indicateur", "L'identifiant stable de l'indicateur.", TEXT, True)

MEASURES = OpenTable(
    "mesures",
    "Les valeurs",
    (
        PTCE,
        ORIGIN,
        INDICATOR,
        Field("nom", "Le nom de l'indicateur."),
        Field("unite", "L'unité ; une part va de 0 à 100."),
        Field("periode", "La période, écrite de façon stable : 2024, exercice-2023-2024, 2024-T2.", TEXT, True),
        Field(
            "type_de_periode", "Année civile, exercice, année scolaire, semestre, trimestre, mois, jour, plage ou non datée."
        ),
        Field("debut", "Le premier jour de la période.", DAY),
        Field("fin", "Le dernier jour de la période.", DAY),
        Field("valeur", "Le nombre. Zéro est un nombre ; une case vide n'en est pas un.", NUMBER),
        Field("etat", "Pourquoi il y a un nombre, ou pourquoi il n'y en a pas.", TEXT, True),
        Field("perimetre", "Qui et quoi est compté."),
        Field("ventilation", "La partie du total : « sexe=femmes » ; vide pour un total."),
        Field("nombre", "Pour une enquête : combien ont répondu ainsi.", WHOLE),
        Field("repondants", "Combien ont répondu.", WHOLE),
        Field("sollicites", "Combien étaient sollicités.", WHOLE),
        Field("tirage", "Comment les personnes interrogées ont été choisies : aléatoire, tous ou volontaires."),
        Field("source", "D'où vient la valeur."),
        Field("source_adresse", "L'adresse web de la source."),
        Field("methode", "Comment la valeur a été recueillie."),
        Field("recueillie_le", "La date du recueil.", DAY),
        Field("corrigee_le", "La date d'une correction faite depuis la publication.", DAY),
        Field("valeur_avant_correction", "La valeur publiée avant cette correction.", NUMBER),
        Field("fiabilite", "De très faible à très élevée, au jugement du pôle."),
        Field("rupture", "Ce qui a changé dans la mesure : cette valeur ne se compare pas aux précédentes."),
        Field("commentaire", "Ce que le lecteur doit savoir."),
    ),
)

INDICATORS = OpenTable(
    "indicateurs",
    "Les indicateurs et leurs définitions",
    (
        PTCE,
        ORIGIN,
        INDICATOR,
        Field("nom", "Le nom de l'indicateur, tel que le pôle le dit."),
        Field("banque", "« oui » pour une définition de la banque partagée, « non » pour une définition du pôle.", TEXT, True),
        Field("version", "La version de la définition.", WHOLE, True),
        Field("theme", "Le thème, dans la banque."),
        Field("type", "Réalisation, résultat ou impact."),
        Field("nature", "Quantitatif ou qualitatif."),
        Field("unite", "Le nom de l'unité, au pluriel."),
        Field("sens", "Le sens souhaité : hausse, baisse ou neutre."),
        Field("definition", "Ce qui est compté, et ce qui ne l'est pas."),
        Field("calcul", "Comment compter."),
        Field("limites", "Ce que le chiffre ne dit pas."),
        Field("precautions", "Ce à quoi veiller, pour qui mesure."),
        Field("question", "La question posée, quand c'est une enquête."),
        Field(
            "agregation", "Ce que les valeurs de plusieurs pôles donnent ensemble : somme, moyenne pondérée, médiane ou jamais."
        ),
        Field("agregation_raison", "Pourquoi."),
        Field("odd", "Les cibles de développement durable proches ; une proximité, jamais une équivalence."),
        Field("effets", "Les effets que l'indicateur documente."),
        Field("perimetre", "Qui et quoi est compté d'habitude."),
        Field("population", "Combien sont concernés en tout.", WHOLE),
        Field("cible", "La valeur visée.", NUMBER),
        Field("cible_echeance", "La période à laquelle la cible est jugée."),
        Field("depart", "La valeur au départ.", NUMBER),
        Field("depart_periode", "La période de départ."),
    ),
    ("ptce", "indicateur"),
)

EFFECTS = OpenTable(
    "effets",
    "Les effets cherchés ou constatés",
    (
        PTCE,
        ORIGIN,
        Field("effet", "L'identifiant de l'effet.", TEXT, True),
        Field("nom", "Ce qui change, en une phrase courte.", TEXT, True),
        Field("description", "Ce que le pôle voulait."),
        Field("objectifs", "Les objectifs dont il vient."),
        Field("sens", "Positif, négatif ou neutre."),
        Field("voulu", "« non » pour un effet que personne ne cherchait."),
        Field("stade", "Observé, souhaité ou anticipé."),
        Field("horizon", "Court, moyen ou long terme."),
        Field("preuve", "Mesuré, documenté ou supposé."),
    ),
    ("ptce", "effet"),
)

POLES = OpenTable(
    "poles",
    "Les pôles",
    (
        PTCE,
        ORIGIN,
        Field("nom", "Le nom du pôle.", TEXT, True),
        Field("statut", "Publié, ou en relecture : son rapport n'est pas encore validé.", TEXT, True),
        Field("resume", "Sa mission en une phrase."),
        Field("territoire", "Où il agit."),
        Field("departements", "Les numéros des départements."),
        Field("region", "La région."),
        Field("commune", "La commune du siège."),
        Field("filieres", "Les filières."),
        Field("depuis", "L'année où il a commencé."),
        Field("forme_juridique", "Sa forme juridique."),
        Field("site", "Son site."),
        Field("annee_reference", "L'année de son rapport.", TEXT, True),
        Field("demarche", "Les étapes de sa démarche : « clarifier=faite »."),
        Field("validation_par", "Qui a validé le rapport."),
        Field("validation_le", "Le jour de cette validation.", DAY),
        Field("note_sources", "Comment une fiche de sources publiques a été faite."),
    ),
    ("ptce",),
)

UNITED = OpenTable(
    "chiffres-reunis",
    "Les chiffres réunis",
    (
        INDICATOR,
        Field("nom", "Le nom de l'indicateur.", TEXT, True),
        Field("unite", "L'unité ; une part va de 0 à 100."),
        Field("annee", "La période des chiffres réunis.", TEXT, True),
        Field("agregation", "Ce que les valeurs donnent ensemble : somme, moyenne pondérée, médiane ou jamais.", TEXT, True),
        Field("valeur", "Le chiffre réuni ; vide quand il n'y en a pas.", NUMBER),
        Field("pourquoi", "Pourquoi il n'y en a pas, ou pourquoi les valeurs s'ajoutent."),
        Field("poles_comptes", "Combien de pôles ont une valeur qui compte.", WHOLE, True),
        Field("poles_laisses", "Combien suivent l'indicateur et sont laissés de côté.", WHOLE, True),
        Field("poles", "Combien de pôles il y a en tout.", WHOLE, True),
        Field("estimees", "Combien de ces valeurs sont estimées.", WHOLE, True),
        Field("provisoires", "Combien peuvent encore changer.", WHOLE, True),
        Field("evolution", "La différence depuis la période d'avant, à pôles constants.", NUMBER),
        Field("evolution_depuis", "Cette période d'avant."),
        Field("evolution_poles", "Combien de pôles ont des valeurs comparables aux deux périodes.", WHOLE),
    ),
    ("indicateur",),
)

COMPARED = OpenTable(
    "poles-chiffres",
    "Chaque pôle et chaque chiffre réuni",
    (
        PTCE,
        ORIGIN,
        Field("pole", "Le nom du pôle.", TEXT, True),
        INDICATOR,
        Field("nom", "Le nom de l'indicateur.", TEXT, True),
        Field("unite", "L'unité ; une part va de 0 à 100."),
        Field("annee", "La période des chiffres réunis.", TEXT, True),
        Field("compte", "« oui » quand la valeur compte dans le chiffre réuni.", TEXT, True),
        Field("pourquoi", "Pourquoi elle ne compte pas."),
        Field("valeur", "La valeur du pôle ; elle peut être d'une autre période quand elle ne compte pas.", NUMBER),
        Field("etat", "Pourquoi il y a un nombre, ou pourquoi il n'y en a pas."),
        Field("periode", "La période de la valeur."),
        Field("poids", "Ce qui la pondère dans une moyenne.", NUMBER),
        Field("repondants", "Combien ont répondu.", WHOLE),
        Field("sollicites", "Combien étaient sollicités.", WHOLE),
        Field("perimetre", "Qui et quoi est compté."),
        Field("source", "D'où vient la valeur."),
        Field("source_adresse", "L'adresse web de la source."),
    ),
    ("ptce", "indicateur"),
)

TABLES = (POLES, EFFECTS, INDICATORS, MEASURES)
NETWORK_TABLES = (UNITED, COMPARED, *TABLES)
"""What all poles together publish: their figures put together, then what each publishes."""
FILES = {"poles": "pole.csv", "effets": "effets.csv", "indicateurs": "indicateurs.csv", "mesures": "donnees.csv"}
"""What a pole's own file of each table is called; the network's bears the table's name."""
