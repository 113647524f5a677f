"""A figure with its period and its state: it never travels alone."""

from decimal import Decimal

from site_builder.model.bank import Unit
from site_builder.model.finding import Finding
from site_builder.model.language import Language
from site_builder.model.measure import WITH_NUMBER, Observation, State
from site_builder.words.initials import uncapital
from site_builder.words.labels import label
from site_builder.words.numbers import amount, split_amount
from site_builder.words.periods import in_period, short_label
from site_builder.words.sentences.missing import missing_sentence
from site_builder.words.sentences.phrases import Sentences, say
from site_builder.words.shown import shown_unit, unit_beside

SENTENCES: Sentences = {
    "fr": {
        "value": "{value}.",
        "then": "{value} {when}",
        "then_estimated": "{value} {when} (estimation)",
        "then_provisional": "{value} {when} (provisoire)",
        "mesuree": "{value}",
        "estimee": "{value} (estimation)",
        "provisoire": "{value} (provisoire)",
        "insert": "{value} ({period})",
        "estimated_insert": "{value} ({period}, estimation)",
        "provisional_insert": "{value} ({period}, provisoire)",
        "older": "{value}, dernière valeur connue. {why}",
        "undated": "{value} ; la source ne dit pas de quelle année.",
    }
}
THEN = {State.ESTIMATED: "then_estimated", State.PROVISIONAL: "then_provisional"}
INSERTS = {State.MEASURED: "insert", State.ESTIMATED: "estimated_insert", State.PROVISIONAL: "provisional_insert"}


def value_sentence(finding: Finding, language: Language) -> str:
    """« 19 % en 2024. »; an older value says so, and why there is no newer one; without any, the reason alone."""
    why = missing_sentence(finding.at_reference, finding, language)
    if finding.latest is None:
        return why
    if not finding.latest.period.dated:
        return say(SENTENCES, language, "undated", value=value_text(finding.latest, finding.indicator.unit, language))
    value = value_then(finding.latest, finding.indicator.unit, language)
    return say(SENTENCES, language, "value" if finding.covered else "older", value=value, why=why)


def value_then(
    observation: Observation, unit: Unit, language: Language, named: bool = True, beside: Decimal | None = None
) -> str:
    """The value inside a sentence: « 19 % en 2024 (provisoire) », « non suivi en 2023 ».

    Not `named`, a unit without a sign has been said before: « 9 producteurs en 2021, 13 en 2022 ». `beside`: a value that it is
    told apart from.
    """
    unit = _printed(observation, unit, beside)
    if observation.value is None:
        value = uncapital(label(observation.state, language))
    elif named or unit.sign:
        value = amount(observation.value, unit, language)
    else:
        value, _ = split_amount(observation.value, unit, language)
    name = THEN.get(observation.state, "then")
    return say(SENTENCES, language, name, value=value, when=in_period(observation.period, language))


def value_text(observation: Observation, unit: Unit, language: Language, beside: Decimal | None = None) -> str:
    """For a table cell: « 19 % », « 19 % (estimation) », « Non suivi »; never an empty cell."""
    unit = _printed(observation, unit, beside)
    if observation.value is None or observation.state not in WITH_NUMBER:
        return label(observation.state, language)
    return say(SENTENCES, language, observation.state.value, value=amount(observation.value, unit, language))


def inserted_value(observation: Observation, unit: Unit, language: Language) -> str:
    """For a figure inside a narrative: « 19 % (2025) », « 19 % (2025, provisoire) », « Non suivi (2024) »."""
    period = short_label(observation.period, language)
    number = observation.value is not None
    value = (
        amount(observation.value or 0, shown_unit(unit, observation), language)
        if number
        else label(observation.state, language)
    )
    return say(SENTENCES, language, INSERTS[observation.state] if number else "insert", value=value, period=period)


def _printed(observation: Observation, unit: Unit, beside: Decimal | None) -> Unit:
    if beside is None or observation.value is None:
        return shown_unit(unit, observation)
    return unit_beside(observation, beside, unit)
