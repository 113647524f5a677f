"""How many report: said wherever figures are put together."""

from site_builder.model.language import Language
from site_builder.model.period import Period
from site_builder.words.periods import in_period
from site_builder.words.sentences.phrases import Sentences, say

SENTENCES: Sentences = {
    "fr": {
        "none": "Aucun PTCE sur {total}",
        "some": "{n} PTCE sur {total}",
        "all": "Les {total} PTCE",
        "only": "Le seul PTCE",
        "nobody": "Aucun PTCE",
        "no_indicator": "Aucun indicateur dans le référentiel pour l’instant.",
        "none_reported": "Aucun des {total} indicateurs n’a de valeur {when}.",
        "reported": "{n} indicateurs sur {total} ont une valeur {when}.",
        "one_reported": "1 indicateur sur {total} a une valeur {when}.",
        "all_reported": "Les {total} indicateurs ont une valeur {when}.",
        "only_reported": "Le seul indicateur a une valeur {when}.",
        "none_shown": "Aucun pôle ne correspond à ces choix",
        "one_shown": "1 pôle affiché sur {total}",
        "shown": "{{n}} pôles affichés sur {total}",
        "only_not_reported": "Le seul indicateur n’a pas de valeur {when}.",
    }
}


def coverage_sentence(n: int, total: int, language: Language) -> str:
    """« 9 PTCE sur 24 », « Les 24 PTCE », « Aucun PTCE sur 24 »."""
    if total == 0:
        name = "nobody"
    elif n == 0:
        name = "none"
    else:
        name = "some" if n < total else "only" if total == 1 else "all"
    return say(SENTENCES, language, name, n=n, total=total)


def reported_sentence(n: int, total: int, reference: Period, language: Language) -> str:
    """« 9 indicateurs sur 12 ont une valeur en 2024. »"""
    return say(SENTENCES, language, _reported(n, total), n=n, total=total, when=in_period(reference, language))


def _reported(n: int, total: int) -> str:
    if total == 0:
        return "no_indicator"
    if total == 1:
        return "only_reported" if n else "only_not_reported"
    if n == 0:
        return "none_reported"
    return "all_reported" if n == total else "one_reported" if n == 1 else "reported"


def shown_sentences(total: int, language: Language) -> tuple[str, str, str]:
    """What a filtered list says for no pole, for one, and for `{n}` of them: « {n} pôles affichés sur 24 »."""
    none, one, many = (say(SENTENCES, language, name, total=total) for name in ("none_shown", "one_shown", "shown"))
    return none, one, many
