"""French sentences without end, from a seed: the words that synthetic poles are made of."""

from random import Random

WHO = (
    "La coordinatrice", "Le conseil", "Une salariée en parcours", "Le groupe de travail", "La coopérative", "Un maraîcher",
    "L’équipe d’animation", "La commune", "Le comité de la mesure", "Une association membre", "Le lycée professionnel", "Un habitant relais",
)  # fmt: skip
DID = (
    "a proposé de partager", "a refusé de compter", "a relu", "a mis en commun", "a repris", "a défendu devant l’assemblée",
    "a tenu à jour", "a cherché longtemps", "a fini par écrire", "a présenté aux financeurs", "a comparé",
)  # fmt: skip
WHAT = (
    "le planning du hangar", "les factures de l’année", "un registre commun", "la convention de prêt", "les heures des bénévoles",
    "le prix payé aux producteurs", "une tournée du matin", "le questionnaire aux membres", "les réponses des usagers", "un local au bourg",
)  # fmt: skip
WHEN = (
    "dès le printemps", "au mois de juin", "après trois réunions", "sans attendre la subvention", "quand la neige a fondu",
    "la deuxième année", "le jour de l’assemblée", "avant la rentrée", "une fois le budget voté",
)  # fmt: skip
THEN = (
    "et cela a changé la façon de travailler à plusieurs", "mais deux structures n’ont pas suivi", "et personne ne l’avait calculé avant",
    "parce que chacun louait de son côté la même machine", "ce qui a pris plus de temps que prévu", "et les petites structures l’ont payé plus cher",
    "et le nombre de membres concernés reste à vérifier", "mais les habitants n’avaient pas été consultés",
)  # fmt: skip


def sentence(random: Random) -> str:
    """Some twenty words, with an end."""
    return f"{random.choice(WHO)} {random.choice(DID)} {random.choice(WHAT)} {random.choice(WHEN)}, {random.choice(THEN)}."


def paragraph(random: Random, words: int) -> str:
    """Sentences until there are at least so many words."""
    text = sentence(random)
    while len(text.split()) < words:
        text += " " + sentence(random)
    return text
