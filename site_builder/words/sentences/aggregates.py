"""What several poles' values give together: how, from how many, how surely; or why there is no figure for all."""

from site_builder.model.aggregate import Absence, Aggregate, LeftOut, NoTotal
from site_builder.model.bank import Aggregation, Unit
from site_builder.model.language import Language
from site_builder.words.initials import capital
from site_builder.words.numbers import amount, distance, number
from site_builder.words.periods import in_period, period_label, short_label
from site_builder.words.sentences.changes import duration
from site_builder.words.sentences.phrases import Sentences, listed, say
from site_builder.words.sentences.values import value_text
from site_builder.words.shown import shown_unit

SENTENCES: Sentences = {
    "fr": {
        "somme": "Somme de {n} pôles",
        "moyenne-ponderee": "Moyenne de {n} pôles, pondérée par {weight}",
        "mediane": "Médiane de {n} pôles",
        "jamais": "Pas de total. {reason}",
        "unexplained": "Pas de total : la définition ne le permet pas.",
        "nobody": "Pas de total : aucun pôle n’a de valeur {when}.",
        "alone": "Pas de total : un seul pôle a une valeur {when}.",
        "few": "Pas de médiane : {n} pôles seulement ont une valeur {when}, il en faut trois.",
        "estimated_one": "une est une estimation",
        "estimated": "{n} sont des estimations",
        "provisional_one": "une est provisoire",
        "provisional": "{n} sont provisoires",
        "scoped_one": "une a son propre périmètre",
        "scoped": "{n} ont leur propre périmètre",
        "among": "Sur ces {total} valeurs, {marks}.",
        "up": "Hausse de {change} {duration}, à pôles constants ({n} pôles).",
        "down": "Baisse de {change} {duration}, à pôles constants ({n} pôles).",
        "stable": "Stable {duration}, à pôles constants ({n} pôles).",
        "curve": "Courbe : les {n} pôles comparables de {first} à {last}.",
        "values": "{values}.",
        "unmoved": "Pas d’évolution : trop peu de pôles ont des valeurs comparables aux deux dates.",
        "sans-valeur": "Pas de valeur {when}.",
        "state": "{state} {when}.",
        "rapport-anterieur": "Le rapport du pôle s’arrête avant : il ne dit rien {when}.",
        "autre-periode": "{value} {then} : une autre sorte de période, qui ne s’ajoute pas à {reference}.",
        "plusieurs-perimetres": "Plusieurs périmètres mesurés à part, sans valeur pour l’ensemble du pôle.",
        "autre-version": "Une autre version de la définition, dont les valeurs ne se comparent pas.",
        "autre-unite": "Une autre unité que celle de la banque.",
        "sans-poids": "{value} : le poids qu’il faudrait à la moyenne n’est pas connu.",
    }
}


def method_words(aggregate: Aggregate, weight: str, language: Language) -> str:
    """« Somme de 18 pôles », « Moyenne de 9 pôles, pondérée par le nombre de répondants »; empty without a figure."""
    if aggregate.value is None:
        return ""
    return say(SENTENCES, language, aggregate.method.value, n=len(aggregate.parts), weight=weight)


def no_total_sentence(aggregate: Aggregate, language: Language) -> str:
    """Why there is no figure for all, in the definition's own words where it forbids one; empty when there is a figure."""
    if aggregate.refusal is None:
        return ""
    reason = aggregate.definition.aggregation_reason
    if aggregate.refusal is NoTotal.NEVER:
        return say(SENTENCES, language, "jamais" if reason else "unexplained", reason=reason)
    n = len(aggregate.parts)
    return say(SENTENCES, language, "nobody" if n == 0 else "alone" if n == 1 else "few", n=n, when=_when(aggregate, language))


def marks_sentence(aggregate: Aggregate, language: Language) -> str:
    """« Sur ces 11 valeurs, 2 sont des estimations et une a son propre périmètre. »; empty when all are measured for good, alike."""
    counts = (("estimated", aggregate.estimated), ("provisional", aggregate.provisional), ("scoped", aggregate.scoped))
    marks = [say(SENTENCES, language, name if n > 1 else f"{name}_one", n=n) for name, n in counts if n]
    return say(SENTENCES, language, "among", marks=listed(marks, language), total=len(aggregate.parts)) if marks else ""


def constant_change_sentence(aggregate: Aggregate, language: Language) -> str:
    """« Hausse de 27 en un an, à pôles constants (14 pôles). »; says so when it cannot be told; empty without a figure."""
    if aggregate.value is None:
        return ""
    change = aggregate.change
    if change is None:
        return say(SENTENCES, language, "unmoved")
    moved = distance(change.difference, rounded_unit(aggregate), language)
    span, n = duration(change.before, change.after, language), len(change.ptces)
    name = "up" if change.difference > 0 else "down" if change.difference else "stable"
    return say(SENTENCES, language, name, change=moved, duration=span, n=n)


def curve_sentence(aggregate: Aggregate, language: Language) -> str:
    """« Courbe : les 9 pôles comparables de 2022 à 2025. »; empty where no three periods can be compared."""
    if (history := aggregate.history) is None:
        return ""
    first, last = (short_label(period, language) for period in (history.periods[0], history.periods[-1]))
    return say(SENTENCES, language, "curve", n=len(history.ptces), first=first, last=last)


def curve_values(aggregate: Aggregate, language: Language) -> str:
    """« 387 en 2023, 402 en 2024 et 414 en 2025. »: the curve for those who do not see it; empty without one."""
    if (history := aggregate.history) is None:
        return ""
    unit = rounded_unit(aggregate)
    values = (
        amount(value, unit, language) if unit.sign else number(value, unit.decimals, language) for value in history.values
    )
    said = (f"{value} {in_period(when, language)}" for value, when in zip(values, history.periods, strict=True))
    return say(SENTENCES, language, "values", values=capital(listed(said, language)))


def absence_sentence(absence: Absence, aggregate: Aggregate, language: Language) -> str:
    """Why this pole's value is not among those put together, with what it has instead."""
    seen, when = absence.observation, _when(aggregate, language)
    if absence.why is LeftOut.NO_VALUE and seen is not None:
        return say(SENTENCES, language, "state", state=value_text(seen, aggregate.unit, language), when=when)
    return say(
        SENTENCES,
        language,
        absence.why.value,
        when=when,
        value=value_text(seen, aggregate.unit, language) if seen else "",
        then=in_period(seen.period, language) if seen else "",
        reference=period_label(aggregate.reference, language),
    )


def rounded_unit(aggregate: Aggregate) -> Unit:
    """The unit with one decimal at least for a mean or a median, which may fall between two whole numbers.

    Not so where every pole's value is a share of few answers.
    """
    unit = shown_unit(aggregate.unit, *(part.observation for part in aggregate.parts))
    if aggregate.method is Aggregation.SUM or aggregate.unit.decimals:
        return unit
    return unit.model_copy(update={"decimals": 1})


def _when(aggregate: Aggregate, language: Language) -> str:
    return in_period(aggregate.reference, language)
