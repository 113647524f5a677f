"""Why there is no number: not yet, missing, masked, not followed, not applicable; never a zero, never a dash alone."""

from site_builder.model.bank import UnitNature
from site_builder.model.finding import Finding
from site_builder.model.language import Language
from site_builder.model.measure import Observation, State
from site_builder.words.periods import in_period
from site_builder.words.sentences.phrases import Sentences, because, say

SENTENCES: Sentences = {
    "fr": {
        "never": "Pas encore mesuré.",
        "first_collection": "Pas encore mesuré. Première collecte {when}.",
        "parts_only": "Mesuré par parties, sans total.",
        "not_this_time": "Pas de mesure {when}.",
        "next_collection": "Pas de mesure {when}. Prochaine collecte {next}.",
        "manquante": "Donnée manquante {when}.",
        "non-suivi": "Non suivi {when}.",
        "sans-objet": "Sans objet {when}.",
        "masquee": "Non diffusé.",
        "secret": "Non diffusé. Secret statistique : en dessous de {threshold} {who}, une personne pourrait être reconnue.",
        "secret_part": "Non diffusé. Secret statistique : en dessous de {threshold} {who}, une personne pourrait être reconnue, "
        "ici ou par différence.",
        "persons": "personnes",
        "structures": "structures",
        "answers": "réponses",
    }
}

WHO = {UnitNature.COUNT: "persons", UnitNature.AMOUNT: "structures"}
"""Who is behind a figure kept secret, by what it counts; answers for shares, measures and indices."""


def missing_sentence(observation: Observation | None, finding: Finding, language: Language) -> str:
    """The reason, with the period and the next collection where they are known; empty when there is a number."""
    if observation is None:
        return _not_measured(finding, language)
    if observation.value is not None:
        return ""
    if observation.state is State.MASKED and not observation.comment:
        return _secret(observation, finding, language)
    start = say(SENTENCES, language, observation.state.value, when=in_period(observation.period, language))
    return because(start, observation.comment, language)


def _not_measured(finding: Finding, language: Language) -> str:
    expected = finding.indicator.entry.next_collection
    when = in_period(finding.reference, language)
    if finding.series.observations and not finding.series.totals:
        return say(SENTENCES, language, "parts_only")
    if not any(o.value is not None for o in finding.series.observations):
        name = "first_collection" if expected else "never"
        return say(SENTENCES, language, name, when=in_period(expected, language) if expected else "")
    name = "next_collection" if expected else "not_this_time"
    return say(SENTENCES, language, name, when=when, next=in_period(expected, language) if expected else "")


def _secret(observation: Observation, finding: Finding, language: Language) -> str:
    # Says the rule, not the cell: « fewer than 5 here » would be untrue of a cell hidden only to protect its neighbour.
    name = "secret_part" if observation.breakdown else "secret"
    who = say(SENTENCES, language, WHO.get(finding.indicator.unit.nature, "answers"))
    return say(SENTENCES, language, name, threshold=finding.indicator.threshold, who=who)
