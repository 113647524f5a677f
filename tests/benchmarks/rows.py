"""The rows of a synthetic pole's tables, in the order of their columns."""

from collections.abc import Callable, Iterable
from random import Random

from tests.benchmarks.sentences import WHAT, paragraph, sentence
from tests.benchmarks.shape import COUNTS, EFFECTS, INDICATORS, MEMBERS, OWN, PROJECTS, SHARES, SURVEYS, VERBATIMS, YEARS

Row = tuple[object, ...]


def measures(random: Random) -> Iterable[Row]:
    for position, id in enumerate(INDICATORS):
        value = random.randint(15, 60)
        for year in YEARS:
            value = max(3, min(96, value + random.randint(-6, 8)))
            yield _measure(position, id, year, value, random)
            if id == "personnes-formees":
                women = random.randint(5, 12) * value
                yield (id, year, "femmes", women, *[""] * 6)
                yield (id, year, "hommes", 20 * value - women, *[""] * 6)


def _measure(position: int, id: str, year: int, value: int, random: Random) -> Row:
    if id in SURVEYS:
        asked = random.randint(180, 240)
        answered = asked * random.randint(60, 90) // 100
        count = answered * value // 100
        share = f"{100 * count / answered:.1f} %".replace(".", ",")
        return (id, year, "", share, count, asked, answered, "aléatoire", "", "")
    if position % 7 == 3 and year == 2019:
        return (id, year, "", "non suivi", *[""] * 5, "Personne n’avait le temps cette année-là.")
    shown = f"{value} %" if id in SHARES + OWN else 20 * value if id in COUNTS else value
    broken = "La définition a été précisée." if position % 9 == 4 and year == 2021 else ""
    return (id, year, "", shown, "", "", "", "", broken, "")


def verbatims(random: Random) -> Iterable[Row]:
    for number in range(1, VERBATIMS + 1):
        position = random.randrange(len(INDICATORS))
        link = random.choice(("confirme", "nuance", "explique"))
        effect = f"effet-{position % EFFECTS + 1}"
        consent = ("oui", "2026-01-15", "web|imprimé", "2031-01-15")
        yield (
            f"parole-{number:02}",
            paragraph(random, 30),
            "janvier 2026",
            "Membre du pôle",
            effect,
            INDICATORS[position],
            link,
            *consent,
        )


def members(random: Random) -> Iterable[Row]:
    families = ("association", "cooperative", "entreprise", "collectivite", "recherche")
    for number in range(1, MEMBERS + 1):
        objective = f"Faire mieux à plusieurs > objectif-{number % 2 + 1}"
        yield (
            f"membre-{number:02}", f"Structure membre {number}", random.choice(families), "membre", 2015 + number % 9, objective,
            sentence(random), f"effet-{number % EFFECTS + 1}", random.choice(("pas-commence", "en-reflexion", "demarche-installee")),
        )  # fmt: skip


def projects(random: Random) -> Iterable[Row]:
    for number in range(1, PROJECTS + 1):
        yield (
            f"projet-{number}", f"Projet commun {number}", ("en activité", "amorcé", "idée")[number % 3], 2018 + number % 7,
            _some_members(random, 5), f"effet-{number % EFFECTS + 1}", random.choice(WHAT), 1000 * number, sentence(random),
        )  # fmt: skip


def meetings(random: Random) -> Iterable[Row]:
    for month in range(1, 13):
        held = "annulée" if month == 8 else "oui"
        yield (f"2025-{month:02}-17", "Comité de pilotage", held, _some_members(random, 9), f"projet-{month % PROJECTS + 1}")


def stakeholders(random: Random) -> Iterable[Row]:
    for number in range(1, 11):
        grades = (random.randint(1, 5), random.randint(1, 5))
        effect = f"effet-{number % EFFECTS + 1}"
        yield (
            f"partie-{number}",
            f"Groupe concerné {number}",
            "habitants",
            *grades,
            sentence(random),
            effect,
            sentence(random),
        )


def fundings(random: Random) -> Iterable[Row]:
    for number in (1, 2):
        agreed = " | ".join(INDICATORS[number * 3 : number * 3 + 3])
        purpose = f"Animation du pôle, convention {number}"
        yield (
            f"convention-{number}",
            f"Fondation {number}",
            40000,
            "2023..2025",
            purpose,
            f"effet-{number}",
            agreed,
            sentence(random),
        )


def _some_members(random: Random, how_many: int) -> str:
    return "|".join(f"membre-{number:02}" for number in sorted(random.sample(range(1, MEMBERS + 1), how_many)))


TABLES: dict[str, tuple[str, Callable[[Random], Iterable[Row]]]] = {
    "mesures": ("indicateur;periode;sexe;valeur;nombre;sollicites;repondants;tirage;rupture;commentaire", measures),
    "verbatims": ("id;texte;date;qui;effets;indicateurs;lien;consentement;consenti_le;portee;expire_le", verbatims),
    "membres": ("id;nom;famille;cercle;entree;objectifs;apport;effets;maturite", members),
    "projets": ("id;nom;etat;debut;membres;effets;moyens;financement_obtenu;description", projects),
    "rencontres": ("date;nom;tenue;membres;projet", meetings),
    "parties_prenantes": ("id;nom;famille;influence;interet;attentes;effets;association", stakeholders),
    "financements": ("id;financeur;montant;periode;objet;effets;indicateurs;explication", fundings),
}
