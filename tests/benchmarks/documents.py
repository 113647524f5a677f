"""The YAML and Markdown files of a synthetic pole."""

from random import Random

from tests.benchmarks.sentences import WHAT, paragraph, sentence
from tests.benchmarks.shape import COUNTS, EFFECTS, INDICATORS, NARRATIVE_WORDS, OWN, PROJECTS, SHARES, VERBATIMS

FRONT = """\
---
titre: Récit {number}
resume: {summary}
date: 2026-02-{day:02}
effets: [effet-{effect}]
ordre: {number}
---"""


def identity(slug: str, random: Random) -> str:
    return f"""\
nom: Pôle {slug[-3:]}
statut: publié
origine: fictive
resume: {sentence(random)}
territoire: {{nom: Pays du banc d’essai, departements: ["03"], region: Auvergne-Rhône-Alpes}}
filieres: [alimentation, textile]
depuis: 2015
annee_reference: 2025
validation: {{par: Assemblée générale, le: 2026-03-12}}
essentiel:
  - {{titre: Ce qui a changé, texte: "{sentence(random)} La part est de [[{SHARES[0]}]]."}}
  - {{titre: Ce qui résiste, texte: "{sentence(random)} Contre [[{COUNTS[0]}|2020]] en 2020."}}
mission:
  besoin: {paragraph(random, 40)}
  raison_etre: {sentence(random)}
  activites: ["{sentence(random)}", "{sentence(random)}"]
  ne_faisons_pas: ["{sentence(random)}"]
demarche:
  - {{etape: clarifier, etat: faite, debut: mai 2024, resume: "{sentence(random)}"}}
  - {{etape: mesurer, etat: en-cours, debut: janvier 2026, resume: "{sentence(random)}"}}
gouvernance:
  - {{nom: Assemblée générale, role: "{sentence(random)}", rythme: Une fois par an}}
"""


def framework(random: Random) -> str:
    effects = "".join(
        f"""\
  - id: effet-{number}
    nom: Changement attendu {number}
    description: {paragraph(random, 30)}
    objectifs: [objectif-{(number + 1) // 2}]
    stade: observé
    horizon: moyen
    retenir: {sentence(random)}
    inconnu: ["{sentence(random)}"]
"""
        for number in range(1, EFFECTS + 1)
    )
    return f"""\
enjeux:
  - {{id: enjeu, nom: Un enjeu du territoire}}
objectifs:
  - {{id: objectif-1, nom: Mettre des moyens en commun, enjeux: [enjeu]}}
  - {{id: objectif-2, nom: Décider à plusieurs, enjeux: [enjeu]}}
effets:
{effects}indicateurs:
{"".join(_entry(position, id, random) for position, id in enumerate(INDICATORS))}"""


def _entry(position: int, id: str, random: Random) -> str:
    own = f"propre: {{id: {id}, nom: Mesure propre {id[-1]}, unite: pour-cent, type: resultat, agregation: jamais}}"
    target = f"    cible: {{valeur: {60 + position}, echeance: {2024 + position % 4}}}\n" if position % 2 == 0 else ""
    return f"""\
  - {own if id in OWN else f"indicateur: {id}@1"}
    effets: [effet-{position % EFFECTS + 1}]
    cle: {"oui" if position < 4 else "non"}
{target}    source: Registre du pôle
    responsable: Chargée de mission
    lecture: {sentence(random)}
"""


def narrative(number: int, random: Random) -> str:
    first, second, *figures = random.sample(INDICATORS, 6)
    inserted = " ".join(f"{sentence(random)} Nous comptons [[{id}]], contre [[{id}|2018]]." for id in figures)
    table = "\n".join(f"| {random.choice(WHAT)} | [[{id}]] |" for id in figures)
    parts = (
        FRONT.format(number=number, summary=sentence(random), day=number % 9 + 1, effect=number % EFFECTS + 1),
        paragraph(random, NARRATIVE_WORDS // 7),
        f"[[graphique:{first}]]",
        f"## Ce qui a été fait\n\n{paragraph(random, NARRATIVE_WORDS // 7)}\n\n{inserted}",
        f"[[verbatim:parole-{random.randint(1, VERBATIMS):02}]]",
        f"## Ce que les chiffres en disent\n\n{paragraph(random, NARRATIVE_WORDS // 7)}\n\n| Ce que nous suivons | Valeur |\n|---|---|\n{table}",
        f"[[graphique:{second}]]",
        f"## Et ensuite\n\n- {sentence(random)}\n- {sentence(random)}\n\n[[projet:projet-{random.randint(1, PROJECTS)}]]",
        paragraph(random, NARRATIVE_WORDS // 8),
    )
    return "\n\n".join(parts) + "\n"
