"""When French puts a plural, and the singular of a unit of which only the plural was typed (« moyens »)."""

import re
from decimal import Decimal

SAME_IN_BOTH = (
    "repas mois fois cours colis avis secours parcours concours recours pays bois discours relais succès progrès accès "
    "procès décès abus campus tapis devis permis puits corps temps poids dos cas pas plus univers revers vers refus "
    "rebus virus bus jus processus consensus choix prix voix noix croix toux heureux nombreux taux"
)
INVARIABLE = frozenset(SAME_IN_BOTH.split(" "))
ENDINGS = ((r"travaux$", "travail"), (r"vitraux$", "vitrail"), (r"(eau|eu|ou)x$", r"\1"), (r"aux$", "al"), (r"(?<!s)s$", ""))
COMPLEMENT = re.compile(r" (?:d[eu]s? |d['’]|à |en |pour |par |avec |sans |sur )")


def many(value: Decimal | int) -> bool:
    """Whether French writes the plural: from 2 on, so « 1,9 personne » and « 0 personne » stay singular."""
    return value >= 2 or value <= -2


def singular(plural: str) -> str:
    """The singular of a noun group typed in the plural: « structures membres » gives « structure membre ».

    Words after the first complement (« heures d'insertion », « tonnes de déchets ») are left alone.
    """
    match = COMPLEMENT.search(plural)
    head, rest = (plural[: match.start()], plural[match.start() :]) if match else (plural, "")
    return " ".join(_singular_word(word) for word in head.split(" ")) + rest


def _singular_word(word: str) -> str:
    if word.lower() in INVARIABLE:
        return word
    for ending, replacement in ENDINGS:
        if re.search(ending, word):
            return re.sub(ending, replacement, word)
    return word
