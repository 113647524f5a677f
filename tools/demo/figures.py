"""How large each indicator is, how it drifts, and how it is asked: what the invented figures are drawn from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    low: float
    high: float
    """Of a pole of twenty members, in its first measured year."""
    drift: float = 1.05
    """By which a year's figure is the one before's, give or take."""
    share: bool = False
    """From 0 to 100, and moved by points."""
    grows: bool = False
    """With the number of members."""
    decimals: int = 0
    asked: bool = False
    """A survey: with how many were asked and answered."""
    highest: float = float("inf")
    """Where its unit ends."""


SHAPES = {
    "rencontres-organisees": Shape(9, 34, grows=True),
    "rencontres-annulees": Shape(0, 5, 1.0),
    "idees-captees": Shape(8, 45, 1.0, grows=True),
    "mises-en-relation": Shape(12, 60, 1.1, grows=True),
    "projets-emerges": Shape(3, 11, grows=True),
    "projets-montes-a-plusieurs": Shape(2, 6, 1.1, grows=True),
    "taux-participation-membres": Shape(38, 72, share=True, decimals=0),
    "confiance-entre-membres": Shape(5.4, 7.8, 1.01, decimals=1, asked=True, highest=10),
    "satisfaction-parties-prenantes": Shape(52, 84, share=True, asked=True),
    "emplois-crees": Shape(9, 55, 1.08, grows=True, decimals=1),
    "temps-cooperation-membres": Shape(380, 1400, 1.05, grows=True),
    "femmes-instances": Shape(31, 56, share=True, decimals=1),
    "participation-votes-instances": Shape(44, 83, share=True, decimals=1),
    "part-subventions": Shape(28, 71, 1.0, share=True, decimals=1),
    "budget-pole": Shape(62_000, 340_000, 1.04, grows=True),
    "heures-benevolat": Shape(240, 2100, grows=True),
    "part-produits-locaux": Shape(9, 31, share=True, decimals=1),
    "producteurs-federes": Shape(6, 28),
    "repas-servis": Shape(18_000, 140_000, 1.02),
    "tonnes-collectees": Shape(40, 420, 1.07, decimals=1),
    "taux-reemploi": Shape(34, 66, share=True, decimals=1),
    "ateliers-sensibilisation": Shape(6, 40),
    "salaries-insertion": Shape(14, 80),
    "taux-sorties-dynamiques": Shape(41, 68, share=True, decimals=1),
    "personnes-formees": Shape(25, 160),
    "emplois-partages": Shape(2, 14, decimals=1),
    "activites-creees": Shape(1, 6, 1.0),
    "logements-renoves": Shape(8, 60),
    "menages-accompagnes-energie": Shape(40, 260),
    "surface-partagee": Shape(180, 1900, 1.0),
    "energie-renouvelable-produite": Shape(90, 2400, decimals=1),
    "personnes-mobilite-solidaire": Shape(30, 190),
    "km-voiture-evites": Shape(9_000, 88_000),
    "aines-accompagnes": Shape(40, 210),
    "acteurs-coordonnes-filiere": Shape(8, 26),
    "participants-culture": Shape(300, 4200),
    "artistes-employes": Shape(8, 40),
    "personnes-mediation-numerique": Shape(120, 900),
    "equipements-reconditionnes": Shape(40, 420),
}
"""`structures-membres` is the pole's own number of members."""
