"""The seventeen objectifs de développement durable, in the French words of the United Nations.

Names: https://www.un.org/sustainabledevelopment/fr/objectifs-de-developpement-durable/ ; statements: resolution A/RES/70/1 of the
General Assembly, 25 September 2015, in French. The icons, which have terms of use of their own, are not reproduced.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Goal:
    number: int
    name: str
    statement: str


GOALS: Mapping[int, Goal] = {
    number: Goal(number, name, statement)
    for number, (name, statement) in enumerate(
        (
            ("Pas de pauvreté", "Éliminer la pauvreté sous toutes ses formes et partout dans le monde."),
            (
                "Faim « zéro »",
                "Éliminer la faim, assurer la sécurité alimentaire, améliorer la nutrition et promouvoir l'agriculture durable.",
            ),
            (
                "Bonne santé et bien-être",
                "Permettre à tous de vivre en bonne santé et promouvoir le bien-être de tous à tout âge.",
            ),
            (
                "Éducation de qualité",
                (
                    "Assurer l'accès de tous à une éducation de qualité, sur un pied d'égalité, et promouvoir les possibilités "
                    "d'apprentissage tout au long de la vie."
                ),
            ),
            (
                "Égalité entre les sexes",
                "Parvenir à l'égalité des sexes et autonomiser toutes les femmes et les filles.",
            ),
            (
                "Eau propre et assainissement",
                "Garantir l'accès de tous à l'eau et à l'assainissement et assurer une gestion durable des ressources en eau.",
            ),
            (
                "Énergie propre et d'un coût abordable",
                "Garantir l'accès de tous à des services énergétiques fiables, durables et modernes, à un coût abordable.",
            ),
            (
                "Travail décent et croissance économique",
                (
                    "Promouvoir une croissance économique soutenue, partagée et durable, le plein emploi productif et un travail "
                    "décent pour tous."
                ),
            ),
            (
                "Industrie, innovation et infrastructure",
                (
                    "Bâtir une infrastructure résiliente, promouvoir une industrialisation durable qui profite à tous et encourager "
                    "l'innovation."
                ),
            ),
            ("Inégalités réduites", "Réduire les inégalités dans les pays et d'un pays à l'autre."),
            (
                "Villes et communautés durables",
                "Faire en sorte que les villes et les établissements humains soient ouverts à tous, sûrs, résilients et durables.",
            ),
            (
                "Consommation et production responsables",
                "Établir des modes de consommation et de production durables.",
            ),
            (
                "Mesures relatives à la lutte contre les changements climatiques",
                "Prendre d'urgence des mesures pour lutter contre les changements climatiques et leurs répercussions.",
            ),
            (
                "Vie aquatique",
                (
                    "Conserver et exploiter de manière durable les océans, les mers et les ressources marines aux fins du "
                    "développement durable."
                ),
            ),
            (
                "Vie terrestre",
                (
                    "Préserver et restaurer les écosystèmes terrestres, en veillant à les exploiter de façon durable, gérer "
                    "durablement les forêts, lutter contre la désertification, enrayer et inverser le processus de dégradation des "
                    "terres et mettre fin à l'appauvrissement de la biodiversité."
                ),
            ),
            (
                "Paix, justice et institutions efficaces",
                (
                    "Promouvoir l'avènement de sociétés pacifiques et ouvertes à tous aux fins du développement durable, assurer "
                    "l'accès de tous à la justice et mettre en place, à tous les niveaux, des institutions efficaces, responsables "
                    "et ouvertes à tous."
                ),
            ),
            (
                "Partenariats pour la réalisation des objectifs",
                "Renforcer les moyens de mettre en œuvre le Partenariat mondial pour le développement durable et le revitaliser.",
            ),
        ),
        start=1,
    )
}


def goal_of(target: str) -> int:
    """The number of the goal that a target belongs to: 12 for « 12.3 »."""
    return int(target.partition(".")[0])
