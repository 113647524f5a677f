"""The French name of every choice of the model, by enum then value; a test fails when a member has none.

In a catalogue each stands in the context of its enum: « Moyenne » is a magnitude here, and a mean there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from site_builder.model import (
    aggregate,
    bank,
    cooperation,
    diffusion,
    finding,
    framework,
    governance,
    measure,
    period,
    ptce,
    self_evaluation,
    verbatim,
)


@dataclass(frozen=True, slots=True)
class Label:
    text: str
    short: str = ""
    plural: str = ""


LABELS: Mapping[type[StrEnum], Mapping[str, Label]] = {
    aggregate.LeftOut: {
        "sans-valeur": Label("Pas de valeur"),
        "rapport-anterieur": Label("Rapport d’une année antérieure", "Rapport antérieur"),
        "autre-periode": Label("Autre sorte de période", "Autre période"),
        "plusieurs-perimetres": Label("Plusieurs périmètres, sans ensemble", "Plusieurs périmètres"),
        "autre-version": Label("Autre version de la définition", "Autre version"),
        "autre-unite": Label("Autre unité"),
        "sans-poids": Label("Poids inconnu"),
    },
    aggregate.NoTotal: {"jamais": Label("Pas de total"), "trop-peu": Label("Trop peu de valeurs")},
    bank.Kind: {
        "realisation": Label("Réalisation", plural="Réalisations"),
        "resultat": Label("Résultat", plural="Résultats"),
        "impact": Label("Impact", plural="Impacts"),
    },
    bank.Nature: {"quantitatif": Label("Quantitatif"), "qualitatif": Label("Qualitatif")},
    bank.Direction: {
        "hausse": Label("À la hausse", "Hausse"),
        "baisse": Label("À la baisse", "Baisse"),
        "neutre": Label("Neutre\u00a0: se lit avec son contexte", "Neutre"),
    },
    bank.Aggregation: {
        "somme": Label("Les valeurs des pôles s’ajoutent", "Somme"),
        "moyenne-ponderee": Label("Moyenne pondérée des pôles", "Moyenne pondérée"),
        "mediane": Label("Médiane des pôles", "Médiane"),
        "jamais": Label("Pas de total entre les pôles", "Jamais"),
    },
    bank.Collection: {
        "registre": Label("Registre tenu au fil de l’eau", "Registre"),
        "enquete": Label("Enquête"),
        "entretien": Label("Entretiens"),
        "comptabilite": Label("Comptabilité"),
    },
    bank.Frequency: {
        "annuelle": Label("Chaque année", "Annuelle"),
        "semestrielle": Label("Chaque semestre", "Semestrielle"),
        "trimestrielle": Label("Chaque trimestre", "Trimestrielle"),
        "mensuelle": Label("Chaque mois", "Mensuelle"),
        "bisannuelle": Label("Tous les deux ans", "Bisannuelle"),
        "triennale": Label("Tous les trois ans", "Triennale"),
        "a-chaque-session": Label("À chaque session", "Par session"),
        "ponctuelle": Label("Ponctuellement", "Ponctuelle"),
        "annee-scolaire": Label("Chaque année scolaire", "Année scolaire"),
    },
    bank.Level: {
        "pole": Label("Le pôle", "Pôle"),
        "membre": Label("Les structures membres", "Membres"),
        "beneficiaire": Label("Les bénéficiaires", "Bénéficiaires"),
        "territoire": Label("Le territoire", "Territoire"),
    },
    bank.DefinitionStatus: {
        "propose": Label("Proposé"),
        "valide": Label("Validé"),
        "deprecie": Label("À ne plus employer"),
        "remplace": Label("Remplacé"),
    },
    bank.SourceBasis: {
        "utilise": Label("La source emploie cet indicateur", "Emploi"),
        "adapte": Label("Adapté de la source", "Adaptation"),
        "propose": Label("Proposé d’après la source", "Proposition"),
    },
    bank.UnitNature: {
        "denombrement": Label("Dénombrement"),
        "part": Label("Part"),
        "montant": Label("Montant"),
        "mesure": Label("Mesure"),
        "indice": Label("Indice"),
    },
    cooperation.Family: {
        "ess": Label("Structure de l’ESS", "ESS", "Structures de l’ESS"),
        "association": Label("Association", plural="Associations"),
        "cooperative": Label("Coopérative", plural="Coopératives"),
        "entreprise": Label("Entreprise", plural="Entreprises"),
        "collectivite": Label("Collectivité", plural="Collectivités"),
        "recherche": Label("Organisme de recherche", "Recherche", "Organismes de recherche"),
        "habitants": Label("Habitants", plural="Habitants"),
        "financeur": Label("Financeur", plural="Financeurs"),
    },
    cooperation.Circle: {
        "porteur": Label("Structure porteuse", "Porteuse", "Structures porteuses"),
        "fondateur": Label("Membre fondateur", "Fondateur", "Membres fondateurs"),
        "membre": Label("Membre", plural="Membres"),
        "partenaire": Label("Partenaire", plural="Partenaires"),
    },
    cooperation.Maturity: {
        "pas-commence": Label("N’a pas commencé à mesurer", "Pas commencé", "N’ont pas commencé à mesurer"),
        "en-reflexion": Label("Y réfléchit", "En réflexion", "Y réfléchissent"),
        "mesure-quelques-indicateurs": Label(
            "Mesure quelques indicateurs", "Quelques indicateurs", "Mesurent quelques indicateurs"
        ),
        "demarche-installee": Label("A une démarche installée", "Démarche installée", "Ont une démarche installée"),
    },
    cooperation.ProjectState: {
        "idee": Label("À l’état d’idée", "Idée"),
        "amorce": Label("Amorcé"),
        "en-activite": Label("En activité"),
        "arrete": Label("Arrêté"),
    },
    cooperation.Held: {"oui": Label("Tenue"), "annulee": Label("Annulée")},
    diffusion.Status: {
        "brouillon": Label("Brouillon"),
        "en-relecture": Label("En relecture"),
        "publie": Label("Publié"),
    },
    diffusion.Origin: {
        "pole": Label("Rapport écrit par le pôle", "Rapport du pôle"),
        "sources-publiques": Label("Fiche établie d’après des sources publiques", "Sources publiques"),
        "fictive": Label("Exemple fictif", "Fictif"),
    },
    diffusion.Audience: {"travail": Label("Document de travail", "Travail"), "publique": Label("Publique")},
    diffusion.Repository: {"public": Label("Dépôt public", "Public"), "prive": Label("Dépôt privé", "Privé")},
    finding.TargetStatus: {
        "atteinte": Label("Cible atteinte", "Atteinte", "Cibles atteintes"),
        "en-voie": Label("En bonne voie", plural="En bonne voie"),
        "a-venir": Label("Cible à venir", "À venir", "Cibles à venir"),
        "manquee": Label("Cible manquée", "Manquée", "Cibles manquées"),
        "inconnue": Label("Cible sans valeur pour en juger", "Sans valeur", "Cibles sans valeur pour en juger"),
    },
    finding.UncertaintyKind: {
        "wilson": Label("Intervalle de confiance à 95\u202f%, tirage aléatoire", "Intervalle à 95\u202f%"),
        "non-reponse": Label("Bornes selon les réponses manquantes", "Bornes de non-réponse"),
    },
    framework.EffectDirection: {
        "positif": Label("Effet positif", "Positif", "Effets positifs"),
        "negatif": Label("Effet négatif", "Négatif", "Effets négatifs"),
        "neutre": Label("Effet neutre", "Neutre", "Effets neutres"),
    },
    framework.EffectStage: {
        "observe": Label("Effet observé", "Observé", "Effets observés"),
        "souhaite": Label("Effet souhaité", "Souhaité", "Effets souhaités"),
        "anticipe": Label("Effet anticipé", "Anticipé", "Effets anticipés"),
    },
    framework.Horizon: {
        "court": Label("À court terme", "Court terme"),
        "moyen": Label("À moyen terme", "Moyen terme"),
        "long": Label("À long terme", "Long terme"),
    },
    framework.Magnitude: {"faible": Label("Faible"), "moyenne": Label("Moyenne"), "forte": Label("Forte")},
    framework.Evidence: {"mesure": Label("Mesuré"), "documente": Label("Documenté"), "suppose": Label("Supposé")},
    governance.Departure: {
        "nom": Label("Un autre nom", "Nom"),
        "question": Label("Une autre question", "Question"),
        "perimetre": Label("Un périmètre plus étroit", "Périmètre"),
    },
    governance.Reporting: {
        "de-l-annee": Label("Valeur de l’année"),
        "plus-ancienne": Label("Valeur plus ancienne"),
        "dite": Label("Pas de nombre, et la raison est dite", "Raison dite"),
        "attendue": Label("Suivi, sans valeur encore", "Sans valeur"),
    },
    measure.State: {
        "mesuree": Label("Mesurée"),
        "estimee": Label("Estimée"),
        "provisoire": Label("Provisoire"),
        "non-suivi": Label("Non suivi"),
        "sans-objet": Label("Sans objet"),
        "masquee": Label("Non diffusé"),
        "manquante": Label("Donnée manquante", "Manquante"),
    },
    measure.Draw: {
        "aleatoire": Label("Tirage aléatoire", "Aléatoire"),
        "tous": Label("Tous ont été sollicités", "Tous"),
        "volontaires": Label("Réponses volontaires", "Volontaires"),
    },
    measure.Reliability: {
        "tres-faible": Label("Fiabilité très faible", "Très faible"),
        "faible": Label("Fiabilité faible", "Faible"),
        "moyenne": Label("Fiabilité moyenne", "Moyenne"),
        "elevee": Label("Fiabilité élevée", "Élevée"),
        "tres-elevee": Label("Fiabilité très élevée", "Très élevée"),
    },
    period.PeriodKind: {
        "annee": Label("Année civile", "Année"),
        "exercice": Label("Exercice"),
        "annee-scolaire": Label("Année scolaire"),
        "semestre": Label("Semestre"),
        "trimestre": Label("Trimestre"),
        "mois": Label("Mois"),
        "jour": Label("Jour"),
        "plage": Label("Plusieurs années"),
        "non-datee": Label("Non datée"),
    },
    ptce.StepName: {
        "clarifier": Label("Clarifier la mission sociale", "Clarifier"),
        "cartographier": Label("Cartographier les parties prenantes et les effets", "Cartographier"),
        "construire": Label("Construire le référentiel", "Construire"),
        "mesurer": Label("Mesurer et restituer", "Mesurer"),
    },
    ptce.StepState: {"faite": Label("Faite"), "en-cours": Label("En cours"), "a-venir": Label("À venir")},
    self_evaluation.Topic: {
        "connaissances": Label("Ce que nous savons"),
        "pratiques": Label("Ce que nous faisons"),
        "collaborations": Label("Avec qui nous travaillons"),
    },
    self_evaluation.Moment: {"avant": Label("Avant"), "apres": Label("Après")},
    verbatim.Attribution: {
        "nom": Label("Par son nom", "Nom"),
        "fonction": Label("Par sa fonction", "Fonction"),
        "anonyme": Label("Anonyme"),
    },
    verbatim.Consent: {"oui": Label("Accord donné"), "non": Label("Accord refusé"), "en-attente": Label("Accord en attente")},
    verbatim.Reach: {"web": Label("Web"), "imprime": Label("Imprimé"), "reutilisation": Label("Réutilisation")},
    verbatim.Link: {"confirme": Label("Fait écho à"), "nuance": Label("Nuance"), "explique": Label("Éclaire")},
    verbatim.Context: {
        "entretien": Label("Entretien"),
        "atelier": Label("Atelier"),
        "questionnaire": Label("Questionnaire"),
        "reunion": Label("Réunion"),
    },
}
