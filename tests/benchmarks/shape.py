"""What each synthetic pole is made of, as issue 2 measures it."""

YEARS = range(2016, 2026)
NARRATIVES, NARRATIVE_WORDS, VERBATIMS, MEMBERS, PROJECTS, EFFECTS = 10, 600, 40, 10, 4, 4

SHARES = (
    "part-produits-locaux", "part-produits-durables", "achats-locaux-membres", "part-subventions", "taux-autofinancement",
    "taux-sorties-dynamiques", "femmes-instances", "participation-votes-instances",
)  # fmt: skip
SURVEYS = ("sentiment-voix-entendue", "satisfaction-parties-prenantes", "sentiment-isolement", "nouvelles-relations")
COUNTS = (
    "structures-membres", "personnes-formees", "repas-servis", "rencontres-organisees", "idees-captees", "mises-en-relation",
    "producteurs-federes", "ateliers-sensibilisation",
)  # fmt: skip
QUANTITIES = ("emplois-crees", "tonnes-collectees", "heures-benevolat", "budget-pole")
OWN = tuple(f"mesure-propre-{number}" for number in range(1, 7))
INDICATORS = (*SHARES, *SURVEYS, *COUNTS, *QUANTITIES, *OWN)
"""Thirty: twenty-four of the shared bank, six of the pole's own."""
