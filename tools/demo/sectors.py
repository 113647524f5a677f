"""What each filière of the demonstration is about: an enjeu, an objectif, an effet, and the bank's indicators for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sector:
    id: str
    """Of its enjeu, its objectif and its effet alike."""
    issue: str
    objective: str
    effect: str
    indicators: tuple[str, ...]
    members: tuple[str, ...]
    project: str


SECTORS = {
    "alimentation": Sector(
        "nourrir", "Des récoltes qui partent, des assiettes qui viennent de loin", "Relier les champs et les cuisines",
        "Les cuisines collectives achètent près de chez elles",
        ("part-produits-locaux", "producteurs-federes", "repas-servis"),
        ("Les Paniers", "La Conserverie", "Le Fournil", "Les Vergers"), "Tournée commune de livraison",
    ),
    "réemploi": Sector(
        "reemployer", "Des objets jetés qui pourraient resservir", "Collecter, réparer et revendre à plusieurs",
        "Moins d’objets sont perdus",
        ("tonnes-collectees", "taux-reemploi", "ateliers-sensibilisation"),
        ("La Ressourcerie", "L’Atelier vélo", "La Matériauthèque", "Les Valoristes"), "Plateforme de tri partagée",
    ),
    "insertion": Sector(
        "travailler", "Des personnes loin de l’emploi, des métiers qui ne trouvent personne", "Ouvrir des parcours entre structures",
        "Des personnes en parcours trouvent un travail qui dure",
        ("salaries-insertion", "taux-sorties-dynamiques", "personnes-formees"),
        ("Le Chantier-école", "L’Envol", "Les Jardins de travail", "Le Groupement d’employeurs"), "Parcours à plusieurs employeurs",
    ),
    "textile": Sector(
        "tisser", "Des matières locales sans ateliers pour les transformer", "Recréer une filière du fil",
        "La matière est transformée sur place",
        ("tonnes-collectees", "emplois-partages", "activites-creees"),
        ("La Filature", "Le Tissage", "Les Couturières", "Les Éleveurs"), "Atelier de lavage commun",
    ),
    "habitat": Sector(
        "habiter", "Des logements froids et des bâtiments vides", "Rénover avec des matériaux et des métiers d’ici",
        "Des ménages vivent dans un logement remis en état",
        ("logements-renoves", "menages-accompagnes-energie", "surface-partagee"),
        ("Les Compagnons", "La Coop bois", "Habiter autrement", "Le Toit commun"), "Chantier de rénovation partagé",
    ),
    "énergie": Sector(
        "produire", "Une énergie chère, produite ailleurs", "Produire et économiser ensemble",
        "Le territoire produit une part de son énergie",
        ("energie-renouvelable-produite", "menages-accompagnes-energie"),
        ("Les Toits solaires", "Watt citoyen", "La Chaufferie", "Énergie des vallées"), "Toitures solaires à plusieurs",
    ),
    "mobilité": Sector(
        "se-deplacer", "Des habitants sans voiture, loin de tout", "Partager les trajets et les véhicules",
        "Se déplacer sans voiture à soi devient possible",
        ("personnes-mobilite-solidaire", "km-voiture-evites"),
        ("Les Navettes", "Auto-partage", "Le Garage solidaire", "La Roue"), "Navette du marché",
    ),
    "tourisme": Sector(
        "accueillir", "Une saison courte, des emplois qui ne durent pas", "Allonger la saison avec les habitants",
        "Des activités tiennent toute l’année",
        ("activites-creees", "emplois-partages"),
        ("Le Gîte", "La Maison du littoral", "Les Guides", "L’Auberge"), "Emplois partagés entre saisons",
    ),
    "santé": Sector(
        "prendre-soin", "Des aînés isolés, des soignants débordés", "Coordonner ceux qui aident",
        "Les aînés sont aidés plus tôt, et près de chez eux",
        ("aines-accompagnes", "acteurs-coordonnes-filiere"),
        ("L’Aide à domicile", "La Maison de santé", "Les Visiteurs", "Le Répit"), "Tournée des visites",
    ),
    "culture": Sector(
        "creer", "Des lieux fermés, des artistes qui s’en vont", "Faire vivre des lieux à plusieurs",
        "Des habitants prennent part à une création",
        ("participants-culture", "artistes-employes"),
        ("Le Théâtre", "La Fanfare", "L’Imprimerie", "La Médiathèque"), "Saison commune",
    ),
    "numérique": Sector(
        "connecter", "Des démarches en ligne que beaucoup ne peuvent pas faire", "Accompagner et reconditionner",
        "Des personnes font seules leurs démarches",
        ("personnes-mediation-numerique", "equipements-reconditionnes"),
        ("Le Cyber-espace", "L’Atelier libre", "Les Médiateurs", "Le Repair café"), "Bus des démarches",
    ),
}  # fmt: skip
COMMON = (
    "structures-membres", "rencontres-organisees", "rencontres-annulees", "idees-captees", "mises-en-relation",
    "projets-emerges", "projets-montes-a-plusieurs", "taux-participation-membres", "confiance-entre-membres",
    "satisfaction-parties-prenantes", "emplois-crees", "temps-cooperation-membres", "femmes-instances",
    "participation-votes-instances", "part-subventions", "budget-pole", "heures-benevolat",
)  # fmt: skip
"""What any pole may follow, of the effet « coopérer »."""
