"""How a figure moved: by how much, in how long, and when nothing may be concluded."""

from collections.abc import Mapping

from site_builder.model.bank import Unit
from site_builder.model.finding import Change, Finding
from site_builder.model.language import Language
from site_builder.model.measure import Observation
from site_builder.model.period import Period, PeriodKind
from site_builder.words.initials import capital
from site_builder.words.numbers import distance
from site_builder.words.periods import in_period, period_label
from site_builder.words.sentences.phrases import Sentences, open_end, say
from site_builder.words.shown import shown_difference

LONG = 50
"""Beyond this many characters a reason is a sentence of its own, to which no year can be added."""

SENTENCES: Sentences = {
    "fr": {
        "up": "Hausse de {change} {duration}{margin}.",
        "down": "Baisse de {change} {duration}{margin}.",
        "margin": ", dans la marge d’incertitude",
        "stable": "Stable {duration}.",
        "broken": "{reason} : valeurs non comparables de part et d’autre.",
        "explained": "Mesure modifiée {when} : valeurs non comparables de part et d’autre. {reason}.",
        "break": "{reason} {when}",
        "first": "Pas de valeur antérieure : pas d’évolution à montrer.",
        "incomparable": "Pas d’évolution : les valeurs d’avant ont une autre source, un autre périmètre ou un autre rythme.",
        "between": "entre {before} et {after}",
        "years": "en {n} ans",
        "year": "en un an",
        "months": "en {n} mois",
        "month": "en un mois",
        "day": "depuis le {day}",
        "before": "depuis la valeur d’avant",
    }
}
COUNTS: Mapping[str, tuple[str, ...]] = {
    "fr": ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}


def change_sentence(finding: Finding, language: Language) -> str:
    """Since the value before: « Baisse de 2 points en deux ans. »; a break, a first value and an incomparable past say so.

    Empty without any dated value.
    """
    if finding.change is not None:
        return change_words(finding.change, finding.indicator.unit, language, dated=_is_old(finding))
    if finding.latest is None:
        return ""
    totals = [o for o in finding.series.totals if o.value is not None and o.period.dated]
    before = [o.period for o in totals if o.period < finding.latest.period]
    broken = last_break(finding)
    if broken and before and max(before) < broken.period:
        return break_sentence(broken, language)
    if not finding.latest.period.dated:
        return ""
    return say(SENTENCES, language, "incomparable" if before else "first")


def start_sentence(finding: Finding, language: Language) -> str:
    """Since the start: « Hausse de 7 points en trois ans. »; empty when it cannot be told, or when it is the same as the change."""
    whole, last = finding.since_start, finding.change
    if whole is None or (last is not None and last.before.period == whole.before.period):
        return ""
    return change_words(whole, finding.indicator.unit, language, dated=_is_old(finding))


def _is_old(finding: Finding) -> bool:
    """Whether the latest value is older than the report, so that « en un an » alone would be taken for its last year."""
    return finding.latest is not None and finding.latest.period.year < finding.reference.year


def change_words(change: Change, unit: Unit, language: Language, dated: bool = False) -> str:
    """One change as a sentence; the margin is spoken of only where one exists. `dated`: both ends are named."""
    before, after = change.before.period, change.after.period
    ends = {"before": period_label(before, language), "after": period_label(after, language)}
    span = say(SENTENCES, language, "between", **ends) if dated else duration(before, after, language)
    moved = shown_difference(change.before, change.after, unit)
    if moved == 0:
        return say(SENTENCES, language, "stable", duration=span)
    margin = say(SENTENCES, language, "margin") if change.within_uncertainty else ""
    words = distance(moved, unit, language)
    return say(SENTENCES, language, "up" if moved > 0 else "down", change=words, duration=span, margin=margin)


def break_sentence(observation: Observation, language: Language) -> str:
    """« Questionnaire modifié en 2024 : valeurs non comparables de part et d’autre. »; a long reason comes after."""
    reason, when = capital(open_end(observation.break_reason or "")), in_period(observation.period, language)
    if len(reason) > LONG:
        return say(SENTENCES, language, "explained", reason=reason, when=when)
    if str(observation.period.year) not in reason:
        reason = say(SENTENCES, language, "break", reason=reason, when=when)
    return say(SENTENCES, language, "broken", reason=reason)


def last_break(finding: Finding) -> Observation | None:
    """The break nearest to the latest value, at it or before it; None when its series has none."""
    latest = finding.latest
    if latest is None:
        return None
    breaks = [o for o in finding.series.totals if o.break_reason and o.scope == latest.scope and not latest.period < o.period]
    return max(breaks, key=lambda o: o.period, default=None)


def duration(before: Period, after: Period, language: Language) -> str:
    """« en un an », « en deux ans », « en six mois », « depuis le 15 mars 2024 » within a month."""
    months = (after.end.year - before.end.year) * 12 + after.end.month - before.end.month
    years, rest = divmod(months, 12)
    if months <= 0:
        name = "day" if before.kind is PeriodKind.DAY else "before"
        return say(SENTENCES, language, name, day=period_label(before, language))
    count, name = (years, "year") if rest == 0 else (months, "month")
    words = COUNTS[language.code]
    return say(SENTENCES, language, name if count == 1 else f"{name}s", n=words[count] if count < len(words) else count)
