"""A whole series in one sentence, for those who do not see its picture."""

from site_builder.model.finding import Finding
from site_builder.model.language import Language
from site_builder.model.measure import Observation
from site_builder.words.initials import uncapital
from site_builder.words.sentences.changes import break_sentence
from site_builder.words.sentences.missing import missing_sentence
from site_builder.words.sentences.phrases import Sentences, listed, say
from site_builder.words.sentences.targets import target_words
from site_builder.words.sentences.values import value_then

MANY = 12
"""Beyond this many values the sentence keeps the first, the lowest, the highest and the last; the table has them all."""

SENTENCES: Sentences = {
    "fr": {
        "series": "{name} : {values}.",
        "empty": "{name} : {why}",
        "summary": "{first} pour la première valeur, {lowest} au plus bas, {highest} au plus haut, {last} pour la dernière",
        "target": "Cible : {target}.",
    }
}


def series_description(finding: Finding, language: Language) -> str:
    """« Achats locaux : 12 % en 2021, non suivi en 2022 et 19 % en 2024. Cible : 35 % en 2026. », breaks said last."""
    line = main_line(finding)
    name = finding.indicator.name
    if not line:
        why = missing_sentence(finding.at_reference, finding, language)
        return say(SENTENCES, language, "empty", name=name, why=uncapital(why))
    sentences = [say(SENTENCES, language, "series", name=name, values=_values(line, finding, language))]
    if finding.indicator.target is not None:
        target = target_words(finding.indicator.target, finding.indicator.unit, language)
        sentences.append(say(SENTENCES, language, "target", target=target))
    sentences += [break_sentence(o, language) for o in line if o.break_reason]
    return " ".join(sentences)


def main_line(finding: Finding) -> tuple[Observation, ...]:
    """The totals that make the curve: those of the latest value's kind of period and scope, one for each period."""
    latest = finding.latest
    if latest is None:
        return ()
    same = [o for o in finding.series.totals if o.period.kind is latest.period.kind and o.scope == latest.scope]
    # A value beats a reason why there is none, and the source of the latest value beats the others.
    by_period = {o.period: o for o in sorted(same, key=lambda o: (o.period, o.value is not None, o.source == latest.source))}
    return tuple(by_period[period] for period in sorted(by_period) if period.year <= finding.reference.year)


def _values(line: tuple[Observation, ...], finding: Finding, language: Language) -> str:
    if len(line) <= MANY:
        named = next((o for o in line if o.value is not None), None)
        return listed([value_then(o, finding.indicator.unit, language, o is named) for o in line], language)
    numbers = [o for o in line if o.value is not None]
    chosen = {
        "first": numbers[0],
        "lowest": min(numbers, key=lambda o: o.value or 0),
        "highest": max(numbers, key=lambda o: o.value or 0),
        "last": numbers[-1],
    }
    return say(
        SENTENCES, language, "summary", **{name: value_then(o, finding.indicator.unit, language) for name, o in chosen.items()}
    )
