"""Who answered and how sure that makes the figure: counts first, margins only where they exist."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from site_builder.model.bank import Level, Unit, UnitNature
from site_builder.model.finding import Response, Uncertainty, UncertaintyKind
from site_builder.model.language import Language
from site_builder.model.measure import Indicator, Observation
from site_builder.words.initials import capital
from site_builder.words.numbers import amount, number, rounded
from site_builder.words.sentences.phrases import Sentences, counted, say
from site_builder.words.shown import SMALL, shown_unit

SENTENCES: Sentences = {
    "fr": {
        "counted": "{who} sur {answered}, {asked}.",
        "counted_unasked": "{who} sur {answered}.",
        "answered": "{answered} sur {asked}.",
        "nobody": "Personne n’a été sollicité.",
        "answered_unasked": "{answered}.",
        "wilson": "Entre {low} et {high} (intervalle de confiance à 95 %, tirage aléatoire).",
        "exact": "Toute la population a répondu : il n’y a pas de marge.",
        "non-reponse": "Entre {low} et {high} selon ce qu’auraient répondu les {silent} autres.",
        "one_silent": "Entre {low} et {high} selon la réponse qui manque.",
        "unknown_silent": "Entre {low} et {high} selon ce qu’auraient répondu les autres.",
        "weight": "Sur {n} réponses, une réponse pèse {points} {noun}.",
        "about": "Sur {n} réponses, une réponse pèse environ {points} {noun}.",
        "alone": "Une seule réponse : elle fait à elle seule tout le résultat.",
        "rounded": "Les parts sont arrondies une à une : leur total peut s’écarter un peu de {whole}.",
        "point": "point",
        "points": "points",
    }
}
ANSWERED = ("répondant", "répondants")
ASKED = ("sollicité", "sollicités")
WHO: Mapping[Level, tuple[str, str, bool]] = {
    Level.MEMBER: ("membre", "membres", False),
    Level.BENEFICIARY: ("personne", "personnes", True),
}
"""Singular, plural, whether feminine."""


def response_sentence(response: Response, indicator: Indicator, language: Language) -> str:
    """« 17 membres sur 28 répondants, 31 sollicités. »; without a certain count, « 28 répondants sur 31 sollicités. »"""
    if response.asked == 0:
        return say(SENTENCES, language, "nobody")
    who, answered = _counts(response, indicator.definition.level, language)
    asked = "" if response.asked is None else counted(response.asked, *ASKED, language)
    name = ("counted" if who else "answered") + ("" if asked else "_unasked")
    return capital(say(SENTENCES, language, name, who=who, answered=answered, asked=asked))


def _counts(response: Response, level: Level | None, language: Language) -> tuple[str, str]:
    """How many answered this way, empty when uncertain, and how many answered."""
    answered = counted(response.answered, *ANSWERED, language)
    if response.count is None or not response.answered:
        return "", answered
    if level is not None and (noun := WHO.get(level)):
        return counted(response.count, noun[0], noun[1], language, noun[2]), answered
    return number(response.count, 0, language), answered


def uncertainty_sentence(uncertainty: Uncertainty, unit: Unit, response: Response | None, language: Language) -> str:
    """« Entre 55 et 66 % (intervalle de confiance à 95 %, tirage aléatoire). », or by what the silent might have said."""
    if uncertainty.low == uncertainty.high:
        return say(SENTENCES, language, "exact")
    low, high = bounds(uncertainty, unit, language)
    silent = response.asked - response.answered if response and response.asked is not None else None
    names = {None: "unknown_silent", 1: "one_silent"}
    name = "wilson" if uncertainty.kind is UncertaintyKind.WILSON else names.get(silent, "non-reponse")
    return say(SENTENCES, language, name, low=low, high=high, silent=silent)


def bounds(uncertainty: Uncertainty, unit: Unit, language: Language) -> tuple[str, str]:
    """The two ends as printed, the unit on the second: (« 55 », « 66 % »); a decimal only when whole numbers would be equal."""
    whole = [end.quantize(Decimal(1), ROUND_HALF_UP) for end in (uncertainty.low, uncertainty.high)]
    low, high = whole if whole[0] != whole[1] else (uncertainty.low, uncertainty.high)
    return number(low, unit.decimals, language), amount(high, unit, language)


def small_sample_sentence(response: Response, language: Language) -> str:
    """For a share: « Sur 28 réponses, une réponse pèse environ 4 points. »; empty from 50 answers on, and without any."""
    n = response.answered
    if n == 0 or n >= SMALL:
        return ""
    if n == 1:
        return say(SENTENCES, language, "alone")
    weight = Decimal(100) / n
    tenths = weight.quantize(Decimal("0.1"), ROUND_HALF_UP)
    exact = tenths * n == 100
    points = tenths if exact else weight.quantize(Decimal(1), ROUND_HALF_UP)
    noun = say(SENTENCES, language, "points" if points >= 2 else "point")
    return say(SENTENCES, language, "weight" if exact else "about", n=n, points=number(points, 1, language), noun=noun)


def rounding_sentence(parts: Sequence[Observation], unit: Unit, language: Language) -> str:
    """Why the answers to a question, as printed, make 99 or 101 % of some period; empty when those of every period make 100."""
    periods = {part.period for part in parts} if unit.nature is UnitNature.SHARE else ()
    if not any(_off_by_rounding([part for part in parts if part.period == period], unit) for period in periods):
        return ""
    return say(SENTENCES, language, "rounded", whole=amount(100, unit, language))


def _off_by_rounding(parts: Sequence[Observation], unit: Unit) -> bool:
    """Each part may be half of its last digit away; a total further off has another reason, such as several answers a person."""
    shown = [rounded(part.value, shown_unit(unit, part)) for part in parts if part.value is not None]
    step = Decimal(1).scaleb(-min((shown_unit(unit, part).decimals for part in parts), default=0))
    return len(shown) == len(parts) and 0 < abs(sum(shown, Decimal(-100))) <= step * len(parts) / 2
