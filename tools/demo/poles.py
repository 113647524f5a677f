"""The twenty-two poles invented for the demonstration, beside the two of content/: no name, place or figure is real."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pole:
    slug: str
    name: str
    place: str
    departments: tuple[str, ...]
    """Real numbers, so that the map can be tried; the place itself is invented."""
    region: str
    sectors: tuple[str, ...]
    step: int
    """The step of the démarche it has reached, 1 to 4."""
    members: int
    since: int
    exercice: bool = False
    """Counts by exercice, from July to June."""
    reference: int = 2025


POLES = (
    Pole(
        "ateliers-du-bocage-vif", "Ateliers du Bocage-Vif", "Bocage de Mauges-Neuve", ("49",), "Pays de la Loire",
        ("réemploi", "insertion"), 4, 29, 2016, reference=2024,
    ),
    Pole("cap-littoral", "Cap Littoral", "Côte de Brévent", ("50",), "Normandie", ("tourisme", "mobilité"), 3, 16, 2021),
    Pole("l-ecluse", "L’Écluse", "Canal de Montreval", ("71",), "Bourgogne-Franche-Comté", ("habitat", "énergie"), 3, 19, 2020),
    Pole(
        "l-escale-cooperative", "L’Escale coopérative", "Coteaux de Nérane", ("33",), "Nouvelle-Aquitaine",
        ("alimentation", "insertion"), 4, 26, 2017, exercice=True,
    ),
    Pole(
        "l-estuaire-solidaire", "L’Estuaire solidaire", "Rade de Kerlann", ("56",), "Bretagne",
        ("alimentation", "réemploi"), 4, 34, 2014,
    ),
    Pole("la-boussole-rurale", "La Boussole rurale", "Vallée de la Sourde", ("23",), "Nouvelle-Aquitaine",
         ("santé", "mobilité"), 3, 14, 2022, reference=2024),
    Pole("la-fabrique-des-causses", "La Fabrique des Causses", "Causse de Mirebrune", ("12", "48"), "Occitanie",
         ("textile",), 3, 18, 2020),
    Pole("la-halle-fertile", "La Halle fertile", "Agglomération de Saint-Aubrac", ("59",), "Hauts-de-France",
         ("alimentation", "insertion"), 4, 38, 2013),
    Pole("la-source-habitante", "La Source habitante", "Agglomération de Grand-Vernois", ("93",), "Île-de-France",
         ("habitat", "culture"), 4, 41, 2015),
    Pole("lagon-partage", "Lagon partagé", "Sud du lagon", ("976",), "Mayotte", ("alimentation",), 1, 14, 2025),
    Pole("lakou-commun", "Lakou Commun", "Côte-au-Vent-d’En-Haut", ("971",), "Guadeloupe", ("santé", "culture"), 3, 19, 2021),
    Pole("le-grenier-commun", "Le Grenier commun", "Plaine d’Arvenne", ("80",), "Hauts-de-France", ("alimentation",), 4, 22, 2018),
    Pole("le-gue", "Le Gué", "Piémont d’Orbelle", ("65",), "Occitanie", ("textile", "tourisme"), 2, 15, 2024),
    Pole("le-relais-des-salines", "Le Relais des Salines", "Pays de Lambreval", ("54",), "Grand Est",
         ("numérique", "réemploi"), 3, 20, 2019),
    Pole("les-communs-du-plateau", "Les Communs du Plateau", "Plateau de Vaubrune", ("43",), "Auvergne-Rhône-Alpes",
         ("alimentation", "énergie"), 2, 17, 2024),
    Pole("les-hauts-solidaires", "Les Hauts solidaires", "Cirque de Bois-Corail", ("974",), "La Réunion",
         ("réemploi", "insertion"), 3, 25, 2019),
    Pole("les-mains-du-delta", "Les Mains du Delta", "Basse vallée d’Aigue", ("30",), "Occitanie",
         ("habitat", "insertion"), 4, 21, 2017, exercice=True),
    Pole("les-passeurs-d-energie", "Les Passeurs d’énergie", "Vallée de la Drouvenne", ("26", "07"), "Auvergne-Rhône-Alpes",
         ("énergie", "habitat"), 4, 28, 2015),
    Pole("lin-et-laine", "Lin & Laine", "Plateau de Caulne", ("76",), "Normandie", ("textile", "réemploi"), 4, 23, 2016),
    Pole("mangrove-et-metiers", "Mangrove & Métiers", "Estuaire du Ouanarou", ("973",), "Guyane", ("insertion",), 2, 16, 2023),
    Pole("pole-bois-partage", "Pôle Bois partagé", "Massif de Hautefaye", ("88",), "Grand Est", ("habitat", "énergie"), 4, 24, 2016),
    Pole("rives-et-metiers", "Rives & Métiers", "Boucle de l’Yerre-Basse", ("27",), "Normandie", ("insertion", "numérique"), 4, 27, 2014),
)  # fmt: skip
"""In order of registration, which is that of their folders' names."""
