"""« Ce que nous ne savons pas »: the gaps that the data itself shows, beside the questions that editors write."""

from collections.abc import Iterable, Iterator, Mapping

from site_builder.model.finding import Finding
from site_builder.model.framework import Effect
from site_builder.model.language import Language
from site_builder.model.measure import State
from site_builder.model.ptce import Ptce
from site_builder.words.periods import in_period
from site_builder.words.sentences.changes import break_words, last_break
from site_builder.words.sentences.missing import missing_sentence
from site_builder.words.sentences.phrases import Sentences, say, uncapital

SENTENCES: Sentences = {
    "fr": {
        "named": "{name} : {what}",
        "silent": "{name} : {silent} sollicités sur {asked} n’ont pas répondu {when}. Nous ne savons pas ce qu’ils auraient dit.",
        "one_silent": "{name} : 1 sollicité sur {asked} n’a pas répondu {when}. Nous ne savons pas ce qu’il aurait dit.",
        "older": "{name} : la dernière valeur est de {year}. {why}",
        "older_undated": "{name} : la source ne date pas la valeur.",
        "broken": "{name} : {reason}, valeurs non comparables de part et d’autre.",
        "parts": "{name} : une partie du détail n’est pas diffusée, par secret statistique.",
        "effect": "Aucun chiffre et aucune parole ne documentent encore l’effet « {name} ».",
        "effect_no_value": "Aucune valeur et aucune parole ne documentent encore l’effet « {name} ».",
    }
}


def unknowns(ptce: Ptce, findings: Mapping[str, Finding], language: Language) -> tuple[str, ...]:
    """One sentence per gap of the whole report: effects first, then indicators in the order of the référentiel."""
    effects = [sentence for effect in ptce.framework.effects for sentence in _of_effect(effect, ptce, findings, language)]
    return tuple(dict.fromkeys([*effects, *_of_indicators(findings.values(), language)]))


def unknowns_of_effect(effect: Effect, ptce: Ptce, findings: Mapping[str, Finding], language: Language) -> tuple[str, ...]:
    """The gaps of one effect and of the indicators that document it."""
    own = [finding for finding in findings.values() if effect.id in finding.indicator.effects]
    return tuple(dict.fromkeys([*_of_effect(effect, ptce, findings, language), *_of_indicators(own, language)]))


def unknowns_of_indicator(finding: Finding, language: Language) -> tuple[str, ...]:
    """The gaps of one indicator: no value or an old one, silent people, breaks, masked parts."""
    return tuple(_of_indicators([finding], language))


def _of_effect(effect: Effect, ptce: Ptce, findings: Mapping[str, Finding], language: Language) -> Iterator[str]:
    own = [finding for finding in findings.values() if effect.id in finding.indicator.effects]
    told = any(effect.id in verbatim.effects for verbatim in ptce.verbatims)
    if told or any(finding.latest for finding in own):
        return
    yield say(SENTENCES, language, "effect_no_value" if own else "effect", name=effect.name)


def _of_indicators(findings: Iterable[Finding], language: Language) -> Iterator[str]:
    for finding in findings:
        yield from _value_gap(finding, language)
        yield from _silence(finding, language)
        if (broken := last_break(finding)) and any(
            o.value is not None and o.period < broken.period for o in finding.series.totals
        ):
            yield say(SENTENCES, language, "broken", name=finding.indicator.name, reason=break_words(broken, language))
        if any(o.state is State.MASKED and o.breakdown for o in finding.series.observations):
            yield say(SENTENCES, language, "parts", name=finding.indicator.name)


def _value_gap(finding: Finding, language: Language) -> Iterator[str]:
    # « Sans objet » is an answer, not a gap.
    if finding.covered or (finding.at_reference and finding.at_reference.state is State.NOT_APPLICABLE):
        return
    why = missing_sentence(finding.at_reference, finding, language)
    if finding.latest is None:
        yield _named(finding, uncapital(why), language)
    elif not finding.latest.period.dated:
        yield say(SENTENCES, language, "older_undated", name=finding.indicator.name)
    else:
        yield say(SENTENCES, language, "older", name=finding.indicator.name, year=finding.latest.period.year, why=why)


def _silence(finding: Finding, language: Language) -> Iterator[str]:
    response = finding.response
    if response is None or finding.latest is None or response.asked is None or response.asked <= response.answered:
        return
    silent = response.asked - response.answered
    words = {"silent": silent, "asked": response.asked, "when": in_period(finding.latest.period, language)}
    yield say(SENTENCES, language, "one_silent" if silent == 1 else "silent", name=finding.indicator.name, **words)


def _named(finding: Finding, what: str, language: Language) -> str:
    return say(SENTENCES, language, "named", name=finding.indicator.name, what=what)
