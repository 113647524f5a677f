"""Targets: reached, on the way, missed or not judged, how they were revised, and where the way begins."""

from site_builder.model.bank import Unit
from site_builder.model.finding import TargetReading, TargetStatus
from site_builder.model.language import Language
from site_builder.model.measure import BaselineValue, FormerTargetValue, Observation, TargetValue
from site_builder.words.numbers import amount
from site_builder.words.periods import in_period, period_label, spoken_day
from site_builder.words.sentences.phrases import Sentences, because, listed, say
from site_builder.words.sentences.values import value_text, value_then
from site_builder.words.shown import unit_beside

SENTENCES: Sentences = {
    "fr": {
        "target": "{target} {due}",
        "at_due": "{status} : {value} pour une cible de {target} {due}.",
        "before_due": "{status} : {then} pour une cible de {target} {due}.",
        "expected": "Cible de {target} {due}. Pas encore de valeur.",
        "no_value": "Cible de {target} {due} : pas de valeur pour en juger.",
        "only_older": "Cible de {target} {due} : pas de valeur pour en juger. Dernière valeur connue : {then}.",
        "disputed": "Cible de {target} {due} : les sources ne s’accordent pas, {values}.",
        "sourced": "{value} ({source})",
        "unsourced": "{value}",
        "raised": "Cible portée de {before} à {after} le {day} {by}",
        "lowered": "Cible ramenée de {before} à {after} le {day} {by}",
        "moved": "Cible inchangée, échéance revue ({before_due}, puis {after_due}) le {day} {by}",
        "by": "par {who}",
        "by_name": "({who})",
        "atteinte": "Cible atteinte",
        "en-voie": "En bonne voie",
        "a-venir": "Cible à venir",
        "manquee": "Cible manquée",
    }
}


def target_sentence(reading: TargetReading, unit: Unit, language: Language) -> str:
    """« Cible manquée : 19 % pour une cible de 35 % en 2024. », then every revision with its date, author and reason."""
    return " ".join([_judgement(reading, unit, language), *revisions(reading.target, unit, language)])


def target_words(target: TargetValue, unit: Unit, language: Language) -> str:
    """« 35 % en 2026 »."""
    return say(SENTENCES, language, "target", target=amount(target.value, unit, language), due=in_period(target.due, language))


def start_words(start: BaselineValue, unit: Unit, language: Language) -> str:
    """« 12 % en 2021 »."""
    return say(SENTENCES, language, "target", target=amount(start.value, unit, language), due=in_period(start.period, language))


def revisions(target: TargetValue, unit: Unit, language: Language) -> tuple[str, ...]:
    """One sentence for each former target, oldest first."""
    steps: list[FormerTargetValue | TargetValue] = [*target.former, target]
    return tuple(_revision(before, after, unit, language) for before, after in zip(target.former, steps[1:], strict=True))


def _judgement(reading: TargetReading, unit: Unit, language: Language) -> str:
    target, observed = reading.target, reading.observed
    known = observed is not None and observed.value is not None
    aim = amount(target.value, unit_beside(observed, target.value, unit) if observed and known else unit, language)
    words = {"target": aim, "due": in_period(target.due, language)}
    if observed is None or observed.value is None:
        return say(SENTENCES, language, "no_value" if reading.status is TargetStatus.UNKNOWN else "expected", **words)
    if reading.rivals:
        seen = listed((_sourced(o, unit, language) for o in (observed, *reading.rivals)), language)
        return say(SENTENCES, language, "disputed", values=seen, **words)
    words |= {
        "value": value_text(observed, unit, language, target.value),
        "then": value_then(observed, unit, language, beside=target.value),
    }
    if reading.status is TargetStatus.UNKNOWN:
        return say(SENTENCES, language, "only_older", **words)
    words["status"] = say(SENTENCES, language, reading.status.value)
    return say(SENTENCES, language, "at_due" if observed.period == target.due else "before_due", **words)


def _sourced(observation: Observation, unit: Unit, language: Language) -> str:
    value = value_text(observation, unit, language)
    return say(SENTENCES, language, "sourced" if observation.source else "unsourced", value=value, source=observation.source)


def _revision(before: FormerTargetValue, after: FormerTargetValue | TargetValue, unit: Unit, language: Language) -> str:
    name = "raised" if after.value > before.value else "lowered" if after.value < before.value else "moved"
    values = (before.value, after.value)
    old, new = (amount(value, unit, language) for value in values)
    if name != "moved" and before.due != after.due:
        old, new = f"{old} {in_period(before.due, language)}", f"{new} {in_period(after.due, language)}"
    decision = say(
        SENTENCES,
        language,
        name,
        before=old,
        after=new,
        before_due=period_label(before.due, language),
        after_due=period_label(after.due, language),
        day=spoken_day(before.revised_on, language),
        # « le comité » follows « par »; « Comité de pilotage » has no article and stands in brackets.
        by=say(SENTENCES, language, "by" if before.by[0].islower() else "by_name", who=before.by),
    )
    return because(decision, before.why, language)
