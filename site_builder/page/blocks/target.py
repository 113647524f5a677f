"""What became of a target, in one sentence: « 19 % pour une cible de 35 % », and of those it replaced."""

from site_builder.model.finding import Finding
from site_builder.model.publication import Publication
from site_builder.words.numbers import amount
from site_builder.words.periods import in_period, spoken_day
from site_builder.words.sentences import phrase
from site_builder.words.shown import unit_beside


def target_sentence(finding: Finding, publication: Publication) -> str:
    """Empty without a target; the due period is said when the value is of another one."""
    reading, unit, language = finding.target, finding.indicator.unit, publication.language
    if reading is None:
        return ""
    seen = reading.observed
    if seen is not None and seen.value is not None:
        unit = unit_beside(seen, reading.target.value, unit)
    aim = amount(reading.target.value, unit, language)
    due = in_period(reading.target.due, language)
    if seen is None or seen.value is None:
        sentence = phrase("Cible de {aim} {due}", language, aim=aim, due=due)
    elif seen.period == reading.target.due:
        sentence = phrase("{value} pour une cible de {aim}", language, value=amount(seen.value, unit, language), aim=aim)
    else:
        when = "" if seen is finding.at_reference else f" {in_period(seen.period, language)}"
        sentence = phrase(
            "{value}{when}, cible de {aim} {due}",
            language,
            value=amount(seen.value, unit, language),
            when=when,
            aim=aim,
            due=due,
        )
    return sentence + _revision(finding, publication)


def _revision(finding: Finding, publication: Publication) -> str:
    former = finding.target.target.former if finding.target else ()
    if not former:
        return ""
    last = former[-1]
    before = amount(last.value, finding.indicator.unit, publication.language)
    return phrase(
        ", auparavant {before} (révisée le {day})",
        publication.language,
        before=before,
        day=spoken_day(last.revised_on, publication.language),
    )
