"""Cooperation itself: members, the projects they run together, the meetings they hold."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from site_builder.model.diffusion import Audience
from site_builder.model.paired import Dates
from site_builder.model.record import REQUIRED, Record, key
from site_builder.model.scalar import Count, Day, Line, Names, Number, Slug, WebAddress, When, choice


class Family(StrEnum):
    SOCIAL_ECONOMY = "ess"
    ASSOCIATION = "association"
    COOPERATIVE = "cooperative"
    COMPANY = "entreprise"
    AUTHORITY = "collectivite"
    RESEARCH = "recherche"
    INHABITANTS = "habitants"
    FUNDER = "financeur"


class Circle(StrEnum):
    HOST = "porteur"
    FOUNDER = "fondateur"
    MEMBER = "membre"
    PARTNER = "partenaire"


class Maturity(StrEnum):
    NOT_STARTED = "pas-commence"
    THINKING = "en-reflexion"
    MEASURING = "mesure-quelques-indicateurs"
    ESTABLISHED = "demarche-installee"


class ProjectState(StrEnum):
    IDEA = "idee"
    STARTED = "amorce"
    RUNNING = "en-activite"
    STOPPED = "arrete"


class Held(StrEnum):
    YES = "oui"
    CANCELLED = "annulee"


class Member(Record):
    """One row of `membres`."""

    id: Slug = key("id", "Identifiant", "Nom court gardé à vie.", REQUIRED)
    name: Line = key("nom", "Nom", "Le nom de la structure.", REQUIRED)
    family: Annotated[Family, BeforeValidator(choice(Family))] | None = key(
        "famille", "Famille", "ESS, association, coopérative, entreprise, collectivité, recherche, habitants, financeur."
    )
    circle: Annotated[Circle, BeforeValidator(choice(Circle))] = key(
        "cercle", "Cercle", "Porteur, fondateur, membre ou partenaire.", Circle.MEMBER
    )
    siren: Line | None = key("siren", "SIREN", "Le numéro à neuf chiffres.")
    joined: When | None = key("entree", "Entrée", "L'année ou la date d'entrée.")
    left: When | None = key("sortie", "Sortie", "L'année ou la date de sortie.")
    departure_reason: Line | None = key(
        "motif_sortie", "Motif de sortie", "Pourquoi elle est partie, si elle veut bien le dire."
    )
    objectives: Names = key(
        "objectifs", "Objectifs", "Ses objectifs, séparés par « | » ; « objectif > objectif-du-pole » le rattache.", ()
    )
    contribution: Line | None = key("apport", "Apport", "Ce que la structure apporte au pôle.")
    effects: Names = key("effets", "Effets", "Les effets auxquels elle contribue.", ())
    maturity: Annotated[Maturity, BeforeValidator(choice(Maturity))] | None = key(
        "maturite", "Maturité", "Pas commencé, en réflexion, mesure quelques indicateurs, démarche installée."
    )
    website: WebAddress | None = key("site", "Site", "L'adresse web de la structure.")
    audience: Annotated[Audience, BeforeValidator(choice(Audience))] = key(
        "diffusion", "Diffusion", "Publique, ou travail.", Audience.PUBLIC
    )


class Project(Record):
    """One row of `projets`."""

    id: Slug = key("id", "Identifiant", "Nom court gardé à vie.", REQUIRED)
    name: Line = key("nom", "Nom", "Le nom du projet.", REQUIRED)
    state: Annotated[ProjectState, BeforeValidator(choice(ProjectState))] = key(
        "etat", "État", "Idée, amorcé, en activité ou arrêté.", REQUIRED
    )
    start: When | None = key("debut", "Début", "L'année ou la date de début.")
    end: When | None = key("fin", "Fin", "L'année ou la date de fin.")
    members: Names = key("membres", "Membres", "Les structures engagées (identifiant ou nom).", ())
    arrivals: Dates = key(
        "arrivees", "Arrivées", "Les structures venues après le début : « structure > 2023 », séparées par « | ».", ()
    )
    departures: Dates = key(
        "departs", "Départs", "Celles qui ont quitté le projet : « structure > mars 2024 » ; gardez-les dans « membres ».", ()
    )
    effects: Names = key("effets", "Effets", "Les effets qu'il sert.", ())
    means: Line | None = key("moyens", "Moyens partagés", "Ce qui est mis en commun.")
    money: Number | None = key("financement_obtenu", "Financement obtenu", "En euros, obtenus ensemble.")
    description: Line | None = key("description", "Description", "Le projet en une ou deux phrases.")
    stopped_why: Line | None = key("pourquoi_arrete", "Pourquoi arrêté", "La raison, en une phrase.")

    @property
    def partners(self) -> tuple[str, ...]:
        """The members who take part in it and have not left it."""
        gone = {member for member, _ in self.departures}
        return tuple(member for member in self.members if member not in gone)

    def together(self, year: int) -> tuple[str, ...]:
        """The members who took part in it on the last day of a year: from its start unless they came later."""
        came, left = dict(self.arrivals), dict(self.departures)
        return tuple(
            member
            for member in self.members
            if (member not in came or came[member].start.year <= year) and (member not in left or left[member].year > year)
        )


class Meeting(Record):
    """One row of `rencontres`."""

    on: Day = key("date", "Date", "Le jour de la rencontre.", REQUIRED)
    name: Line = key("nom", "Nom", "L'objet de la rencontre.", REQUIRED)
    held: Annotated[Held, BeforeValidator(choice(Held))] = key("tenue", "Tenue", "Oui ou annulée.", Held.YES)
    members: Names = key("membres", "Membres", "Les structures présentes.", ())
    number: Count | None = key("nombre", "Nombre", "Combien de structures étaient là, quand la liste n'est pas tenue.")
    project: Line | None = key("projet", "Projet", "Le projet dont il était question.")
