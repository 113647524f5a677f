"""The référentiel that the members built together: enjeux, objectifs, effets, indicateurs, as flat lists that refer to each other."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from site_builder.model.bank import IndicatorDefinition
from site_builder.model.diffusion import Audience
from site_builder.model.record import REQUIRED, Record, key
from site_builder.model.scalar import Count, Day, Line, Names, Slug, Slugs, When, YesNo, choice


class EffectDirection(StrEnum):
    POSITIVE = "positif"
    NEGATIVE = "negatif"
    NEUTRAL = "neutre"


class EffectStage(StrEnum):
    OBSERVED = "observe"
    WISHED = "souhaite"
    ANTICIPATED = "anticipe"


class Horizon(StrEnum):
    SHORT = "court"
    MEDIUM = "moyen"
    LONG = "long"


class Evidence(StrEnum):
    MEASURED = "mesure"
    DOCUMENTED = "documente"
    ASSUMED = "suppose"


class Magnitude(StrEnum):
    SMALL = "faible"
    MEDIUM = "moyenne"
    LARGE = "forte"


class Issue(Record):
    id: Slug = key("id", "Identifiant", "Nom court gardé à vie.", REQUIRED)
    name: Line = key("nom", "Nom", "L'enjeu, en quelques mots.", REQUIRED)
    description: Line | None = key("description", "Description", "L'enjeu en une ou deux phrases.")


class Objective(Record):
    id: Slug = key("id", "Identifiant", "Nom court gardé à vie.", REQUIRED)
    name: Line = key("nom", "Nom", "L'objectif, un verbe d'abord.", REQUIRED)
    issues: Names = key("enjeux", "Enjeux", "Les enjeux auxquels il répond.", ())
    description: Line | None = key("description", "Description", "L'objectif en une ou deux phrases.")


class Contribution(Record):
    pole: Line | None = key("pole", "Le pôle", "Ce que le pôle a apporté, et comment on le sait.")
    others: Line | None = key("autres", "D'autres acteurs", "Ce que d'autres ont apporté.")
    context: Line | None = key("contexte", "Le contexte", "Ce qui aurait changé sans personne.")


class Effect(Record):
    id: Slug = key("id", "Identifiant", "Nom court gardé à vie ; il fait l'adresse de la page.", REQUIRED)
    former_ids: Slugs = key("anciens_ids", "Anciens identifiants", "Pour que les anciennes adresses mènent ici.", ())
    name: Line = key("nom", "Nom", "Ce qui change, en une phrase courte.", REQUIRED)
    headline: Line | None = key("titre", "Titre", "Votre titre pour la page ; sans lui, elle porte le nom de l'effet.")
    description: Line | None = key("description", "Ce que nous voulions", "Ce que vous vouliez, en deux ou trois phrases.")
    objectives: Names = key("objectifs", "Objectifs", "Les objectifs dont il vient.", ())
    direction: Annotated[EffectDirection, BeforeValidator(choice(EffectDirection))] = key(
        "sens", "Sens", "Positif, négatif ou neutre.", EffectDirection.POSITIVE
    )
    wanted: YesNo = key("voulu", "Voulu", "Non pour un effet que personne ne cherchait.", True)
    stage: Annotated[EffectStage, BeforeValidator(choice(EffectStage))] | None = key(
        "stade", "Stade", "Observé, souhaité ou anticipé."
    )
    horizon: Annotated[Horizon, BeforeValidator(choice(Horizon))] | None = key(
        "horizon", "Horizon", "Court, moyen ou long terme."
    )
    due: Line | None = key("d_ici", "D'ici à", "L'échéance que le pôle s'est donnée.")
    on_whom: Names = key("sur_qui", "Sur qui", "Les parties prenantes touchées (identifiant ou nom), ou des mots.", ())
    evidence: Annotated[Evidence, BeforeValidator(choice(Evidence))] | None = key(
        "preuve", "Preuve", "Mesuré, documenté ou supposé."
    )
    magnitude: Annotated[Magnitude, BeforeValidator(choice(Magnitude))] | None = key(
        "ampleur", "Ampleur", "Faible, moyenne ou forte, à votre jugement : la taille de la marque sur la carte des effets."
    )
    hypotheses: tuple[Line, ...] = key(
        "hypotheses", "Hypothèses", "Ce qu'il faut croire pour que l'effet vienne des activités.", ()
    )
    contribution: Contribution | None = key("contribution", "Notre part", "Qui et quoi a contribué à ce changement.")
    lesson: Line | None = key("retenir", "Ce que nous en retenons", "Votre lecture des chiffres et des paroles ensemble.")
    failed: tuple[Line, ...] = key("pas_marche", "Ce qui n'a pas marché", "Une ligne par chose.", ())
    changes: tuple[Line, ...] = key("a_changer", "Ce que nous allons changer", "Une ligne par décision.", ())
    unknown: tuple[Line, ...] = key(
        "inconnu", "Ce que nous ne savons pas", "Une ligne par question ; les données qui manquent s'y ajoutent.", ()
    )


class FormerTarget(Record):
    value: Line = key("valeur", "Valeur", "L'ancienne cible.", REQUIRED)
    due: When = key("echeance", "Échéance", "L'ancienne échéance.", REQUIRED)
    revised_on: Day = key("revisee_le", "Révisée le", "La date de la décision.", REQUIRED)
    by: Line = key("par", "Par", "Qui a décidé.", REQUIRED)
    why: Line = key("pourquoi", "Pourquoi", "La raison, en une phrase.", REQUIRED)


class Target(Record):
    value: Line = key("valeur", "Valeur", "La valeur visée, avec ou sans le signe de l'unité.", REQUIRED)
    due: When = key("echeance", "Échéance", "La période à laquelle la cible est jugée.", REQUIRED)
    former: tuple[FormerTarget, ...] = key(
        "avant", "Cibles d'avant", "Les cibles révisées : ancienne valeur, date, qui, pourquoi.", ()
    )


class Baseline(Record):
    value: Line = key("valeur", "Valeur", "La valeur au départ.", REQUIRED)
    period: When = key("periode", "Période", "La période de départ.", REQUIRED)
    source: Line | None = key("source", "Source", "D'où vient cette valeur.")


class IndicatorEntry(Record):
    """A definition put to use for one or several effects; writes only what differs from the bank."""

    definition: Line | None = key("indicateur", "Indicateur de la banque", "Identifiant et version : « structures-membres@1 ».")
    own: IndicatorDefinition | None = key("propre", "Indicateur propre", "Une définition à vous, quand la banque n'en a pas.")
    effects: Names = key("effets", "Effets", "Les effets qu'il documente.", ())
    headline: Line | None = key("titre", "Titre", "Votre titre pour la page ; sans lui, elle porte le nom de l'indicateur.")
    local_name: Line | None = key("nom", "Nom local", "Comment vous l'appelez, si ce n'est pas le nom de la banque.")
    question: Line | None = key("question", "Question", "La question posée, si ce n'est pas mot pour mot celle de la banque.")
    target: Target | None = key("cible", "Cible", "Valeur et échéance visées.")
    baseline: Baseline | None = key("depart", "Situation de départ", "Valeur et période de départ.")
    key_figure: YesNo = key("cle", "Chiffre clé", "Oui pour le montrer parmi les chiffres clés du rapport.", False)
    scope: Line | None = key("perimetre", "Périmètre", "Qui et quoi est compté.")
    population: Count | None = key("population", "Population", "Combien sont concernés en tout : « 31 membres ».")
    source: Line | None = key("source", "Source", "D'où viennent les valeurs.")
    method: Line | None = key("methode", "Méthode", "Comment elles sont recueillies.")
    owner: Line | None = key("responsable", "Responsable", "La fonction de qui les recueille.")
    threshold: Count | None = key("seuil_diffusion", "Seuil de diffusion", "En dessous, rien n'est diffusé.")
    next_collection: When | None = key("prochaine_collecte", "Prochaine collecte", "Quand la prochaine valeur est attendue.")
    reading: Line | None = key("lecture", "Comment lire ce chiffre", "Deux ou trois phrases pour le lecteur.")
    biases: Line | None = key("biais", "Biais connus", "Ce qui tire le chiffre d'un côté.")
    explanation: Line | None = key("explication", "Explication", "Pourquoi la cible est manquée, ou dépassée.")
    consecutive: Line | None = key("annees", "Années 2023-2024", "Ce que veut dire « 2023-2024 » : exercice ou scolaire.")
    audience: Annotated[Audience, BeforeValidator(choice(Audience))] = key(
        "diffusion", "Diffusion", "Publique, ou travail pour le document des membres seul.", Audience.PUBLIC
    )


class Framework(Record):
    """`referentiel.yml`."""

    issues: tuple[Issue, ...] = key("enjeux", "Enjeux", "Ce qui vous a réunis.", ())
    objectives: tuple[Objective, ...] = key("objectifs", "Objectifs", "Ce que vous avez décidé.", ())
    effects: tuple[Effect, ...] = key("effets", "Effets", "Ce qui change, ou pas.", ())
    indicators: tuple[IndicatorEntry, ...] = key("indicateurs", "Indicateurs", "Comment vous le savez.", ())
