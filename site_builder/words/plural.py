"""When a language puts a plural, and the singular of a unit of which only the plural was typed (« moyens »)."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from site_builder.model.language import Language
from site_builder.words.passages import within

SAME_IN_BOTH = (
    "repas mois fois cours colis avis secours parcours concours recours pays bois discours relais succès progrès accès "
    "procès décès abus campus tapis devis permis puits corps temps poids dos cas pas plus univers revers vers refus "
    "rebus virus bus jus processus consensus choix prix voix noix croix toux heureux nombreux taux"
)
INVARIABLE = frozenset(SAME_IN_BOTH.split(" "))
ENDINGS = ((r"travaux$", "travail"), (r"vitraux$", "vitrail"), (r"(eau|eu|ou)x$", r"\1"), (r"aux$", "al"), (r"(?<!s)s$", ""))
COMPLEMENT = re.compile(r" (?:d[eu]s? |d['’]|à |en |pour |par |avec |sans |sur )")


RULES: Mapping[str, Callable[[Decimal | int], bool]] = {
    "fr": lambda value: value >= 2 or value <= -2,
    "en": lambda value: abs(value) != 1,
}


def many(value: Decimal | int, language: Language) -> bool:
    """Whether the plural is written: in French from 2 on, « 1,9 personne »; in English for all but 1, « 0 people », « 1.9 people »."""
    return RULES[language.code](value)


def singular(plural: str) -> str:
    """The singular of a noun group typed in the plural: « structures membres » gives « structure membre ».

    Words after the first complement (« heures d'insertion », « tonnes de déchets ») are left alone.
    """
    return within(plural, _singular)


def _singular(plural: str) -> str:
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
