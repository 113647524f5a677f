"""What the invented network, its bank and its poles say, in French then in English; names of places and structures stay as they are."""

NETWORK = {
    "Le réseau d’essai": "The trial network",
    "Ce que donnent les rapports de 24 pôles réunis. Ces pôles sont inventés, leurs chiffres sont tirés au sort.": (
        "What the reports of 24 clusters give together. These clusters are fictitious, their figures drawn at random."
    ),
    "Le projet Affluents, pour montrer les pages d’un réseau. Ce n’est pas le site d’un réseau de PTCE.": (
        "The Affluents project, to show the pages of a network. It is not the site of a network of PTCEs."
    ),
    "Les personnes qui tiennent le dépôt du projet Affluents, collectivement.": (
        "The people who keep the repository of the Affluents project, collectively."
    ),
    "Ce site d’essai se lit sur l’ordinateur de qui le construit.": (
        "This trial site is read on the computer of whoever builds it."
    ),
    "Une demande dans le dépôt du projet Affluents.": "A request in the repository of the Affluents project.",
    "Une rencontre à distance compte aussi, si deux structures membres y sont.": (
        "A remote meeting counts too, if two member organisations are there."
    ),
    "Ne comptent plus que les rencontres où la structure était conviée, et non toutes celles du pôle.": (
        "Only the meetings to which the organisation was invited now count, not all those of the cluster."
    ),
    "Une idée redite par un même membre n’est plus comptée deux fois.": (
        "An idea said again by the same member is no longer counted twice."
    ),
    "Personne ne les comptait de la même façon.": "No two people counted them in the same way.",
}
SECTORS = {
    "alimentation": "food", "réemploi": "reuse", "insertion": "work integration", "textile": "textiles", "habitat": "housing",
    "énergie": "energy", "mobilité": "mobility", "tourisme": "tourism", "santé": "health", "culture": "culture",
    "numérique": "digital",
}  # fmt: skip
ISSUES = {
    "De petites structures, chacune de son côté": "Small organisations, each on its own",
    "Des récoltes qui partent, des assiettes qui viennent de loin": "Harvests that leave, plates that come from afar",
    "Des objets jetés qui pourraient resservir": "Things thrown away that could be used again",
    "Des personnes loin de l’emploi, des métiers qui ne trouvent personne": "People far from work, trades that find nobody",
    "Des matières locales sans ateliers pour les transformer": "Local materials with no workshops to process them",
    "Des logements froids et des bâtiments vides": "Cold homes and empty buildings",
    "Une énergie chère, produite ailleurs": "Expensive energy, produced elsewhere",
    "Des habitants sans voiture, loin de tout": "Residents without a car, far from everything",
    "Une saison courte, des emplois qui ne durent pas": "A short season, jobs that do not last",
    "Des aînés isolés, des soignants débordés": "Older people on their own, overstretched carers",
    "Des lieux fermés, des artistes qui s’en vont": "Places that are closed, artists who leave",
    "Des démarches en ligne que beaucoup ne peuvent pas faire": "Online procedures that many cannot complete",
}
"""Of the référentiel; the first one of a pole, with a full stop, is also the need that it says it answers."""
OBJECTIVES = {
    "Se connaître et s’entraider": "Knowing and helping one another",
    "Relier les champs et les cuisines": "Linking fields and kitchens",
    "Collecter, réparer et revendre à plusieurs": "Collecting, repairing and reselling together",
    "Ouvrir des parcours entre structures": "Opening paths between organisations",
    "Recréer une filière du fil": "Rebuilding a yarn industry",
    "Rénover avec des matériaux et des métiers d’ici": "Renovating with local materials and trades",
    "Produire et économiser ensemble": "Producing and saving energy together",
    "Partager les trajets et les véhicules": "Sharing journeys and vehicles",
    "Allonger la saison avec les habitants": "Lengthening the season with residents",
    "Coordonner ceux qui aident": "Coordinating those who help",
    "Faire vivre des lieux à plusieurs": "Keeping places alive together",
    "Accompagner et reconditionner": "Supporting people and refurbishing devices",
}
EFFECTS = {
    "Les membres comptent les uns sur les autres": "Members count on one another",
    "Les cuisines collectives achètent près de chez elles": "Collective kitchens buy close to home",
    "Moins d’objets sont perdus": "Fewer things are lost",
    "Des personnes en parcours trouvent un travail qui dure": "People in work integration find work that lasts",
    "La matière est transformée sur place": "Materials are processed locally",
    "Des ménages vivent dans un logement remis en état": "Households live in homes that have been restored",
    "Le territoire produit une part de son énergie": "The area produces part of its energy",
    "Se déplacer sans voiture à soi devient possible": "Getting about without one’s own car becomes possible",
    "Des activités tiennent toute l’année": "Activities last all year round",
    "Les aînés sont aidés plus tôt, et près de chez eux": "Older people are helped sooner, and close to home",
    "Des habitants prennent part à une création": "Residents take part in a creative work",
    "Des personnes font seules leurs démarches": "People complete their procedures on their own",
}
PROJECTS = {
    "Tournée commune de livraison": "Shared delivery round",
    "Plateforme de tri partagée": "Shared sorting platform",
    "Parcours à plusieurs employeurs": "Paths with several employers",
    "Atelier de lavage commun": "Shared washing workshop",
    "Chantier de rénovation partagé": "Shared renovation site",
    "Toitures solaires à plusieurs": "Shared solar roofs",
    "Navette du marché": "Market shuttle",
    "Emplois partagés entre saisons": "Jobs shared between seasons",
    "Tournée des visites": "Round of visits",
    "Saison commune": "Joint season",
    "Bus des démarches": "Bus for online procedures",
}
TOLD = {
    "Association": "Non-profit association",
    "Assemblée générale": "General meeting",
    "Conseil d’administration": "Board of directors",
    "Registre du pôle": "The cluster’s register",
    "Cahier du pôle": "The cluster’s notebook",
    "Faire ensemble ce que personne ne réussit seul.": "To do together what nobody manages alone.",
    "Ce que pensent celles et ceux qui ne viennent pas.": "What those who do not come think.",
    "Deux rencontres sur dix se tiennent sans les plus petites structures.": (
        "Two meetings in ten are held without the smallest organisations."
    ),
    "Deux ateliers ont rempli la grille de la mission sociale.": "Two workshops filled in the social mission grid.",
    "Les parties prenantes ont été placées par les membres présents.": "The members present placed the stakeholders.",
    "Un groupe de membres a choisi les indicateurs, la plupart dans la banque commune.": (
        "A group of members chose the indicators, most of them from the shared bank."
    ),
    "Les premières valeurs ont été recueillies, et discutées en assemblée.": (
        "The first values were collected, and discussed at the general meeting."
    ),
    "Le rythme dépend de deux personnes, et l’une d’elles a été absente six mois.": (
        "The pace depends on two people, and one of them was away for six months."
    ),
    "Deux membres qui devaient y prendre part ont quitté le pôle.": (
        "Two members that were to take part in it have left the cluster."
    ),
    "Le fichier de l’année a été perdu.": "The file for the year was lost.",
    "La feuille n’a pas été tenue.": "The sheet was not kept.",
    "Personne n’a pu s’en charger cette année.": "Nobody was able to see to it this year.",
    "Nous commencerons l’an prochain.": "We shall begin next year.",
}
"""What poles say of themselves and of their figures, whatever they do."""
VOICES = {
    "On m’appelle maintenant avant d’acheter, et moi aussi je téléphone.": (
        "They ring me now before they buy, and I pick up the phone too."
    ),
    "Je passe plus de temps à remplir des tableaux qu’à voir mes voisins.": (
        "I spend more time filling in tables than seeing my neighbours."
    ),
    "Le camion à trois, au début personne n’y croyait. Il est tout le temps dehors.": (
        "One lorry for three of us: at first nobody believed in it. It is out all the time."
    ),
    "Les grands parlent, les petits écoutent. Ça n’a pas tellement bougé.": (
        "The big ones talk, the small ones listen. That has not changed much."
    ),
    "Ce n’est pas la salle qui manquait, c’était quelqu’un pour l’ouvrir.": (
        "It was not a room that was missing, it was someone to open it."
    ),
    "J’ai trouvé du travail chez un membre parce qu’un autre m’avait vu travailler.": (
        "I found work with one member because another had seen me work."
    ),
    "On a mis deux ans à se mettre d’accord sur une clé.": "It took us two years to agree on a key.",
    "Sans le pôle, on aurait répondu quand même, mais tout seuls, et perdu.": (
        "Without the cluster we would have put in a bid all the same, but on our own, and lost."
    ),
    "Je n’ai pas vu de différence pour les gens que j’accompagne.": "I have seen no difference for the people I support.",
    "On se prête une balance, et puis un jour on se prête une comptable.": (
        "We lend each other a pair of scales, and then one day we lend each other an accountant."
    ),
    "La réunion du jeudi, c’est le soir de la livraison. Personne n’y a pensé.": (
        "The Thursday meeting is on delivery night. Nobody thought of it."
    ),
    "Avant je gardais mes idées, de peur qu’on les prenne.": "I used to keep my ideas to myself, for fear they would be taken.",
    "Responsable d’une association membre": "Manager of a member association",
    "Gérante d’une entreprise membre": "Manager of a member company",
    "Chauffeur d’une coopérative": "Driver for a cooperative",
    "Bénévole d’une association membre": "Volunteer in a member association",
    "Animatrice du pôle": "Facilitator of the cluster",
    "Salarié en parcours": "Employee in work integration",
    "Directeur d’une coopérative": "Director of a cooperative",
    "Responsable d’une entreprise membre": "Manager in a member company",
    "Travailleuse sociale": "Social worker",
    "Administratrice d’une association": "Board member of an association",
    "Maraîcher, partenaire": "Market gardener, partner",
    "Artisane membre": "Craftswoman, member",
}
OWN = {
    "Repas partagés au pôle": "Meals shared at the cluster",
    "Repas pris ensemble dans les locaux du pôle.": "Meals taken together on the cluster’s premises.",
    "Repas partagés dans le pôle": "Meals shared in the cluster",
    "Repas ouverts aux membres et aux voisins.": "Meals open to members and neighbours.",
    "Repas partagés": "Shared meals",
    "Repas pris en commun lors des chantiers.": "Meals taken together during building work.",
    "Heures de bénévolat données": "Volunteer hours given",
    "Heures inscrites au cahier du pôle.": "Hours written in the cluster’s notebook.",
    "Heures déclarées par les bénévoles.": "Hours reported by volunteers.",
    "Heures de bénévolat": "Volunteer hours",
    "Toisons lavées à l’atelier": "Fleeces washed at the workshop",
    "Toisons passées par l’atelier de lavage.": "Fleeces that went through the washing workshop.",
    "toisons": "fleeces",
    "Cafés du pôle et comités": "Cluster coffees and committees",
    "Hors contrats de moins de trois mois": "Excluding contracts of less than three months",
    "Structures à jour de cotisation seulement": "Organisations with fees paid up only",
    "Membres venus au moins deux fois": "Members that came at least twice",
    "Membres à jour de cotisation": "Members with fees paid up",
    "Membres du collège des producteurs": "Members of the producers’ college",
    "Feuilles d’émargement": "Attendance sheets",
    "Tonnes sorties des bennes": "Tonnes taken out of the skips",
    "Pesée à la sortie, et non à l’entrée": "Weighed on the way out, not on the way in",
    "Rencontres ouvertes aux habitants comprises": "Including meetings open to residents",
}
"""Definitions, names, scopes and methods of a pole's own."""
POLES = SECTORS | ISSUES | OBJECTIVES | EFFECTS | PROJECTS | TOLD | VOICES | OWN
