"""The few words that pictures and their tables need of their own, in French and, by the catalogues, in other languages."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from site_builder.model.finding import UncertaintyKind
from site_builder.model.language import Language
from site_builder.model.measure import State
from site_builder.words.translation import translated


class Wording(NamedTuple):
    absent: str
    remarks: Mapping[State, str]
    bands: Mapping[UncertaintyKind, str]
    target: str
    between: str
    also: str
    source: str
    all_sources: str
    broken: str
    of: str
    replies: tuple[str, str, str]
    """For 0, 1 and many."""
    asked: tuple[str, str, str]
    share_unit: str
    answers_unit: str
    """Of answers on a scale, when each has its count."""
    period: str
    value: str
    interval: str
    remark: str
    category: str
    sources: str
    median: str
    breakdown: str
    both: str
    """Answers to a question asked before and after."""
    years: str


FRENCH = Wording(
    absent="Pas de donnée",
    remarks={State.ESTIMATED: "Valeur estimée.", State.PROVISIONAL: "Valeur provisoire."},
    bands={
        UncertaintyKind.WILSON: "Intervalle de confiance à 95\u202f%",
        UncertaintyKind.NON_RESPONSE: "Selon ce qu’auraient répondu les autres",
    },
    target="Cible {value}",
    between="{low} à {high}",
    also="{value} selon une autre source\u00a0: {source}.",
    source="Source\u00a0: {source}.",
    all_sources="Sources\u00a0: {sources}.",
    broken="Rupture {when}. {reason}.",
    of="{count} sur {answered}",
    replies=("Aucune réponse", "1 réponse", "{n} réponses"),
    asked=("", " sur 1 demandée", " sur {n} demandées"),
    share_unit="En\u00a0%",
    answers_unit="En nombre de réponses",
    period="Période",
    value="Valeur",
    interval="Entre",
    remark="Remarque",
    category="Catégorie",
    sources="Source",
    median="Médiane {value}",
    breakdown="{name}, par {breakdown}",
    both="{name}, réponses avant et après",
    years="{first} à {last}",
)


@cache
def wording(language: Language) -> Wording:
    """All of them in that language."""
    return Wording(*(_in(language, words) for words in FRENCH))


def replies(answered: int, asked: int | None, words: Wording) -> str:
    """« 28 réponses sur 31 demandées. », « Aucune réponse sur 1 demandée. », « 28 réponses. » when nobody knows how many were asked."""
    of = words.asked[min(asked, 2)].format(n=asked) if asked is not None else ""
    return f"{words.replies[min(answered, 2)].format(n=answered)}{of}."


def _in(language: Language, words: Any) -> Any:
    if isinstance(words, str):
        return translated(words, language)
    if isinstance(words, tuple):
        return tuple(translated(text, language) for text in words)
    return {member: translated(text, language) for member, text in words.items()}
