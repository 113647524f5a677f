"""Who takes part in an invented pole: structures, of which a few belong to two poles, and words that nobody said."""

from collections.abc import Iterator
from random import Random

from tools.demo.poles import Pole
from tools.demo.sectors import SECTORS

MEMBERS = "id;nom;famille;cercle;entree;apport"
VOICES = "id;texte;date;contexte;qui;famille;attribution;effets;lien;consentement;consenti_le;portee;expire_le"
PROJECTS = "id;nom;etat;debut;membres;effets;description"
SHARED = {
    "lin-et-laine": ("cooperative-des-deux-rives", "Coopérative des deux rives"),
    "rives-et-metiers": ("cooperative-des-deux-rives", "Coopérative des deux rives"),
    "le-grenier-commun": ("transports-de-la-plaine", "Transports de la Plaine"),
    "la-halle-fertile": ("transports-de-la-plaine", "Transports de la Plaine"),
    "les-hauts-solidaires": ("atelier-la-main", "Atelier La Main"),
}
"""The last one is also a member of Premiers pas: the same id in both poles' tables."""
FAMILIES = ("association", "association", "cooperative", "entreprise")
QUOTES = (
    ("On m’appelle maintenant avant d’acheter, et moi aussi je téléphone.", "Responsable d’une association membre", "confirme"),
    ("Je passe plus de temps à remplir des tableaux qu’à voir mes voisins.", "Gérante d’une entreprise membre", "nuance"),
    (
        "Le camion à trois, au début personne n’y croyait. Il est tout le temps dehors.",
        "Chauffeur d’une coopérative",
        "confirme",
    ),
    ("Les grands parlent, les petits écoutent. Ça n’a pas tellement bougé.", "Bénévole d’une association membre", "nuance"),
    ("Ce n’est pas la salle qui manquait, c’était quelqu’un pour l’ouvrir.", "Animatrice du pôle", "explique"),
    ("J’ai trouvé du travail chez un membre parce qu’un autre m’avait vu travailler.", "Salarié en parcours", "confirme"),
    ("On a mis deux ans à se mettre d’accord sur une clé.", "Directeur d’une coopérative", "explique"),
    (
        "Sans le pôle, on aurait répondu quand même, mais tout seuls, et perdu.",
        "Responsable d’une entreprise membre",
        "confirme",
    ),
    ("Je n’ai pas vu de différence pour les gens que j’accompagne.", "Travailleuse sociale", "nuance"),
    ("On se prête une balance, et puis un jour on se prête une comptable.", "Administratrice d’une association", "explique"),
    ("La réunion du jeudi, c’est le soir de la livraison. Personne n’y a pensé.", "Maraîcher, partenaire", "nuance"),
    ("Avant je gardais mes idées, de peur qu’on les prenne.", "Artisane membre", "confirme"),
)


def member_id(pole: Pole, number: int) -> str:
    return f"membre-{number:02}"


def public_authority(pole: Pole) -> str:
    return f"Intercommunalité : {pole.place}"


def members(pole: Pole, random: Random) -> Iterator[tuple[object, ...]]:
    """As many as the pole says it has at the end of its reference year."""
    names = [name for sector in pole.sectors for name in SECTORS[sector].members]
    places = ("du Bourg", "du Pont", "d’en Bas", "de la Gare", "du Moulin", "des Prés", "du Port", "de la Côte", "du Vieux Mur")
    shared = SHARED.get(pole.slug)
    for number in range(1, pole.members + 1):
        circle = "porteur" if number == 1 else "fondateur" if number < 5 else "membre"
        name = f"{names[number % len(names)]} {places[number // len(names) % len(places)]}"
        entry = pole.since if number < 5 else min(pole.reference, pole.since + number % 6)
        known = (member_id(pole, number), name, FAMILIES[number % 4])
        if shared and number == 5:
            known = (*shared, "cooperative")
        if number == 6:
            known = (member_id(pole, number), public_authority(pole), "collectivite")
        yield (*known, circle, entry, "")


def voices(pole: Pole, random: Random, number: int) -> Iterator[tuple[object, ...]]:
    """Three for a pole that has measured, another three for its neighbour in the list."""
    if pole.step < 4:
        return
    for rank in range(3):
        text, who, link = QUOTES[(number * 3 + rank) % len(QUOTES)]
        day = f"2026-0{rank + 1}-1{rank}"
        consent = ("oui", day, "web|imprime", f"2031-0{rank + 1}-1{rank}")
        yield (f"parole-{rank + 1}", text, day, "entretien", who, "", "fonction", "cooperer", link, *consent)


def projects(pole: Pole) -> Iterator[tuple[object, ...]]:
    """One per filière for poles that have built their référentiel."""
    for rank, sector in enumerate(pole.sectors if pole.step > 2 else ()):
        known = SECTORS[sector]
        some = "|".join(member_id(pole, number) for number in (1, 2, 3 + rank))
        state = "en activité" if pole.step == 4 else "amorcé"
        yield (f"projet-{known.id}", known.project, state, pole.since + 1 + rank, some, known.id, "")
