"""`ptce.yml` and `referentiel.yml` of an invented pole, with targets reached, missed and revised."""

import json
from random import Random

from tools.demo.bank import version_of
from tools.demo.measures import FIRST_YEAR
from tools.demo.poles import Pole
from tools.demo.sectors import COMMON, SECTORS
from tools.demo.wording import local_words, own_entry

STEPS = ("clarifier", "cartographier", "construire", "mesurer")
DATES = (
    ("mai 2024", "octobre 2024"),
    ("novembre 2024", "mars 2025"),
    ("avril 2025", "septembre 2025"),
    ("octobre 2025", "juin 2026"),
)
SAID = (
    "Deux ateliers ont rempli la grille de la mission sociale.",
    "Les parties prenantes ont été placées par les membres présents.",
    "Un groupe de membres a choisi les indicateurs, la plupart dans la banque commune.",
    "Les premières valeurs ont été recueillies, et discutées en assemblée.",
)
OWN_WAYS = {
    ("lin-et-laine", "taux-participation-membres"): (
        "nom: Membres venus au moins deux fois",
        "perimetre: Membres à jour de cotisation",
    ),
    ("la-halle-fertile", "taux-participation-membres"): ("perimetre: Membres du collège des producteurs",),
    ("le-relais-des-salines", "taux-participation-membres"): ("methode: Feuilles d’émargement",),
    ("l-estuaire-solidaire", "tonnes-collectees"): (
        "nom: Tonnes sorties des bennes",
        "methode: Pesée à la sortie, et non à l’entrée",
    ),
    ("cap-littoral", "rencontres-organisees"): ("perimetre: Rencontres ouvertes aux habitants comprises",),
}
"""Names, scopes and methods of a pole's own, by pole and indicator: what has to be said when their figures stand side by side."""
AIMED = ("rencontres-organisees", "projets-montes-a-plusieurs", "emplois-crees", "part-produits-locaux", "tonnes-collectees")


def identity(pole: Pole) -> str:
    """What the pole says of itself; a first-step pole is still in review."""
    departments = ", ".join(f'"{number}"' for number in pole.departments)
    effects = [SECTORS[sector].effect for sector in pole.sectors]
    lines = [
        f"nom: {_text(pole.name)}",
        f"statut: {'en relecture' if pole.step == 1 else 'publié'}",
        "origine: fictive",
        f"resume: {_text(summary(pole))}",
        f"territoire: {{nom: {_text(pole.place)}, departements: [{departments}], region: {_text(pole.region)}}}",
        f"filieres: [{', '.join(pole.sectors)}]",
        f"depuis: {pole.since}",
        "forme_juridique: Association",
        f"annee_reference: {pole.reference}",
        *(["validation: {par: Assemblée générale, le: 2026-06-12}"] if pole.step > 1 else []),
        "mission:",
        f"  besoin: {_text(need(pole))}",
        f"  raison_etre: {_text('Faire ensemble ce que personne ne réussit seul.')}",
        *([f"  changements: [{', '.join(_text(effect) for effect in effects)}]"] if pole.step > 1 else []),
        "demarche:",
        *(f"  - {_step(pole, rank)}" for rank in range(4)),
        *(["pas_marche: [Deux rencontres sur dix se tiennent sans les plus petites structures.]"] if pole.step > 2 else []),
        "inconnu: [Ce que pensent celles et ceux qui ne viennent pas.]",
    ]
    return "\n".join(lines) + "\n"


def summary(pole: Pole) -> str:
    return f"Un pôle inventé : {SECTORS[pole.sectors[0]].objective.lower()}, sur le territoire « {pole.place} »."


def need(pole: Pole) -> str:
    return f"{SECTORS[pole.sectors[0]].issue}."


def framework(pole: Pole, indicators: tuple[str, ...], random: Random) -> str:
    """One effet for cooperation, one per filière; a target on a few indicators of poles that have measured for years."""
    chains = [
        (
            "cooperer",
            "De petites structures, chacune de son côté",
            "Se connaître et s’entraider",
            "Les membres comptent les uns sur les autres",
        )
    ]
    chains += [(known.id, known.issue, known.objective, known.effect) for known in (SECTORS[sector] for sector in pole.sectors)]
    lines = ["enjeux:", *(f"  - {{id: {id}, nom: {_text(issue)}}}" for id, issue, _, _ in chains)]
    lines += ["objectifs:", *(f"  - {{id: {id}, nom: {_text(objective)}, enjeux: [{id}]}}" for id, _, objective, _ in chains)]
    lines += [
        "effets:",
        *(f"  - {{id: {id}, nom: {_text(effect)}, objectifs: [{id}], stade: souhaité}}" for id, _, _, effect in chains),
    ]
    if indicators:
        lines += ["indicateurs:", *(line for id in indicators for line in _indicator(pole, id, random)), *own_entry(pole)]
    return "\n".join(lines) + "\n"


def _indicator(pole: Pole, id: str, random: Random) -> list[str]:
    effect = "cooperer" if id in COMMON else next(SECTORS[s].id for s in pole.sectors if id in SECTORS[s].indicators)
    key = ["    cle: oui"] if id in ("rencontres-organisees", "emplois-crees") else []
    return [
        f"  - indicateur: {id}@{version_of(pole, id)}",
        f"    effets: [{effect}]",
        *key,
        "    source: Registre du pôle",
        *local_words(pole, id),
        *(f"    {line}" for line in OWN_WAYS.get((pole.slug, id), ())),
        *_target(pole, id, random),
    ]


def _target(pole: Pole, id: str, random: Random) -> list[str]:
    """Drawn without looking at the figures, so that some are reached and some are missed."""
    if pole.step < 4 or id not in AIMED:
        return []
    aim = {"part-produits-locaux": 25, "tonnes-collectees": 260, "emplois-crees": 34, "projets-montes-a-plusieurs": 6}.get(
        id, 26
    )
    due = f"exercice {pole.reference - 1}-{pole.reference}" if pole.exercice else str(pole.reference)
    lines = ["    cible:", f"      valeur: {aim}", f"      echeance: {due}"]
    if random.random() < 0.4:
        lines += [
            "      avant:",
            f"        - {{valeur: {round(aim * 1.4)}, echeance: {due}, revisee_le: {FIRST_YEAR[4] + 1}-06-15, par: Conseil d’administration,",
            "           pourquoi: Deux membres qui devaient y prendre part ont quitté le pôle.}",
        ]
    return [*lines, "    explication: Le rythme dépend de deux personnes, et l’une d’elles a été absente six mois."]


def _step(pole: Pole, rank: int) -> str:
    done = rank + 1 < pole.step or (pole.step == 4 and rank == 3)
    if rank + 1 > pole.step:
        return f"{{etape: {STEPS[rank]}, etat: à venir}}"
    start, end = DATES[rank]
    ending = f", fin: {end}" if done else ""
    state = "faite" if done else "en cours"
    return f"{{etape: {STEPS[rank]}, etat: {state}, debut: {start}{ending}, resume: {_text(SAID[rank])}}}"


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
