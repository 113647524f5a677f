"""How much is known by counting and how much by listening, in counts; and, for the members, what one could do next."""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.model.language import Language
from site_builder.words.initials import capital
from site_builder.words.sentences.phrases import Sentences, counted, say

SENTENCES: Sentences = {
    "fr": {
        "known": "{figures}, {voices}.",
        "waiting": "{figures}, {waiting} sans valeur publiée, {voices}.",
        "all_waiting": "{waiting} sans valeur publiée, {voices}.",
        "shared_figures": "Un indicateur relié à plusieurs effets est compté à chacun.",
        "shared_voices": "Une parole qui parle de plusieurs effets est comptée à chacun.",
        "nothing": "Ni chiffre ni parole : qui pourrait vous dire si cela change, et que pourriez-vous compter sans effort ?",
        "start": "Rien n’est encore mesuré ni entendu : par quel indicateur commencer, et par quelle conversation ?",
        "listen": "{figures}, aucune parole : qui pourriez-vous écouter ?",
        "measure": "{voices}, aucune mesure : lequel des indicateurs choisis relever d’abord ?",
        "count": "{voices}, aucun indicateur : dans ce qu’on vous a dit, qu’est-ce qui pourrait se compter ?",
        "more_voices": "{figures} pour {voices} : qui d’autre pourriez-vous écouter ?",
        "more_figures": "{voices} pour {figures} : un autre relevé dirait-il la même chose ?",
        "disagree": "{figures} et {voices}, dont aucune ne nuance un chiffre : qui n’est pas d’accord, et l’avez-vous écouté ?",
        "together": "{figures} et {voices} : à lire ensemble, là où ils se répondent et là où ils se contredisent.",
    }
}
UNEVEN = 4
"""From this many times more of one than of the other, the advice is to look for the other. A habit of ours, not a norm."""
FEW = 3
"""Below this many voices, nobody is asked why none of them disagrees."""


@dataclass(frozen=True, slots=True)
class Known:
    """What stands behind an effect, a year or a whole report."""

    figures: int
    """Indicators that have a value."""
    waiting: int
    """Indicators chosen that show no value: not measured yet, not followed, missing or masked."""
    voices: int
    qualifying: int = 0
    """Voices that qualify a figure."""


def figures_words(known: Known, language: Language) -> str:
    """« 3 indicateurs chiffrés »."""
    return counted(known.figures, "indicateur chiffré", "indicateurs chiffrés", language)


def voices_words(known: Known, language: Language) -> str:
    """« aucune parole »."""
    return counted(known.voices, "parole", "paroles", language, feminine=True)


def balance_sentence(known: Known, language: Language) -> str:
    """The two counts side by side, and nothing else: never a score, never a rank."""
    waiting = counted(known.waiting, "indicateur", "indicateurs", language)
    name = "known" if not known.waiting else "waiting" if known.figures else "all_waiting"
    return capital(_say(name, known, language, waiting=waiting))


def shared_sentence(whole: Known, parts: Sequence[Known], language: Language) -> str:
    """Why the counts of the parts make more than those of the whole; empty when they do not."""
    shared = {
        "shared_figures": sum(part.figures + part.waiting for part in parts) > whole.figures + whole.waiting,
        "shared_voices": sum(part.voices for part in parts) > whole.voices,
    }
    return " ".join(say(SENTENCES, language, name) for name, more in shared.items() if more)


def balance_advice(known: Known, language: Language) -> str:
    """One question to the members, so that the next figure or the next conversation is where least is known."""
    return capital(_say(_advice(known), known, language))


def balanced(known: Known) -> bool:
    """Whether there is nothing more to ask for than to read figures and words together."""
    return _advice(known) == "together"


def _advice(known: Known) -> str:
    if not known.voices:
        return "listen" if known.figures else "start" if known.waiting else "nothing"
    if not known.figures:
        return "measure" if known.waiting else "count"
    if known.figures >= UNEVEN * known.voices:
        return "more_voices"
    if known.voices >= UNEVEN * known.figures:
        return "more_figures"
    return "disagree" if known.voices >= FEW and not known.qualifying else "together"


def _say(name: str, known: Known, language: Language, **words: str) -> str:
    return say(SENTENCES, language, name, figures=figures_words(known, language), voices=voices_words(known, language), **words)
