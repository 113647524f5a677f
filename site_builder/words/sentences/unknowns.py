"""« Ce que nous ne savons pas »: the gaps that the data itself shows, beside the questions that editors write."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from site_builder.model.finding import Finding
from site_builder.model.framework import Effect
from site_builder.model.language import Language
from site_builder.model.measure import State
from site_builder.model.ptce import Ptce
from site_builder.words.periods import in_period, short_label
from site_builder.words.sentences.changes import last_break
from site_builder.words.sentences.phrases import Sentences, listed, open_end, say

SENTENCES: Sentences = {
    "fr": {
        "never": "Pas encore mesuré",
        "manquante": "Donnée manquante {when}",
        "non-suivi": "Non suivi {when}",
        "masquee": "Non diffusé {when}, par secret statistique",
        "older": "Pas de mesure {when}, dernière valeur plus ancienne",
        "undated": "Année non précisée par la source",
        "silent": "Tous n’ont pas répondu, et nous ne savons pas ce que les autres auraient dit",
        "broken": "Série rompue, valeurs non comparables de part et d’autre",
        "parts": "Détail en partie non diffusé, par secret statistique",
        "collection": "première collecte {when}",
        "answered": "{answered} sur {asked}",
        "detailed": "{name} ({detail})",
        "gap": "{reason} : {names}.",
        "effect": "Aucun chiffre et aucune parole ne documentent encore l’effet « {name} ».",
        "effect_no_value": "Aucune valeur et aucune parole ne documentent encore l’effet « {name} ».",
    }
}


@dataclass(frozen=True, slots=True)
class Gap:
    """One reason for not knowing, and the indicators concerned."""

    reason: str
    """« Donnée manquante en 2025 », to be followed by a colon and the names."""
    lacking: tuple[tuple[Finding, str], ...]
    """Each with what is to be said of it in brackets: « 2022 », « 28 sur 31 », or nothing."""


Naming: TypeAlias = Callable[[Finding], str]
"""How a sentence names an indicator: by its name, or by a mark that a page turns into a link."""


def by_name(finding: Finding) -> str:
    return finding.indicator.name


def unknowns(ptce: Ptce, findings: Mapping[str, Finding], language: Language, name: Naming = by_name) -> tuple[str, ...]:
    """The gaps of the whole report, one sentence each: effects that nothing documents, then figures by reason."""
    effects = (sentence for effect in ptce.framework.effects for sentence in _of_effect(effect, ptce, findings, language))
    return (*effects, *_sentences(findings.values(), language, name))


def unknowns_of_effect(
    effect: Effect, ptce: Ptce, findings: Mapping[str, Finding], language: Language, name: Naming = by_name
) -> tuple[str, ...]:
    """The gaps of one effect and of the indicators that document it."""
    own = [finding for finding in findings.values() if effect.id in finding.indicator.effects]
    return (*_of_effect(effect, ptce, findings, language), *_sentences(own, language, name))


def gaps(findings: Iterable[Finding], language: Language) -> tuple[Gap, ...]:
    """What the figures lack, one gap per reason and reference period, for pages that link each indicator."""
    findings = tuple(findings)
    found: dict[str, list[tuple[Finding, str]]] = {}
    for name, lacks in GAPS.items():
        for finding in findings:
            if (detail := lacks(finding, language)) is not None:
                reason = say(SENTENCES, language, name, when=in_period(finding.reference, language))
                found.setdefault(reason, []).append((finding, detail))
    return tuple(Gap(reason, tuple(lacking)) for reason, lacking in found.items())


def _sentences(findings: Iterable[Finding], language: Language, name: Naming) -> Iterator[str]:
    for gap in gaps(findings, language):
        names = listed([_named(name(finding), detail, language) for finding, detail in gap.lacking], language)
        yield say(SENTENCES, language, "gap", reason=gap.reason, names=names)


def _named(name: str, detail: str, language: Language) -> str:
    return say(SENTENCES, language, "detailed", name=name, detail=detail) if detail else name


def _of_effect(effect: Effect, ptce: Ptce, findings: Mapping[str, Finding], language: Language) -> Iterator[str]:
    own = [finding for finding in findings.values() if effect.id in finding.indicator.effects]
    told = ptce.harvest is not None or any(effect.id in verbatim.effects for verbatim in ptce.verbatims)
    if not told and not any(finding.latest for finding in own):
        yield say(SENTENCES, language, "effect_no_value" if own else "effect", name=effect.name)


def _never(finding: Finding, language: Language) -> str | None:
    if finding.at_reference is not None or finding.latest is not None:
        return None
    expected = finding.indicator.entry.next_collection
    return say(SENTENCES, language, "collection", when=in_period(expected, language)) if expected else ""


def _because(state: State) -> Callable[[Finding, Language], str | None]:
    """What the editor says of having no number for that reason; « sans objet » is an answer, and no gap."""

    def lacks(finding: Finding, language: Language) -> str | None:
        at = finding.at_reference
        return open_end(at.comment or "") if at is not None and at.state is state else None

    return lacks


def _older(finding: Finding, language: Language) -> str | None:
    latest = finding.latest
    return short_label(latest.period, language) if latest and latest.period.dated and finding.at_reference is None else None


def _undated(finding: Finding, language: Language) -> str | None:
    return "" if finding.latest is not None and not finding.latest.period.dated else None


def _silent(finding: Finding, language: Language) -> str | None:
    response = finding.response
    if response is None or response.asked is None or response.asked <= response.answered:
        return None
    return say(SENTENCES, language, "answered", answered=response.answered, asked=response.asked)


def _broken(finding: Finding, language: Language) -> str | None:
    broken = last_break(finding)
    before = broken and any(o.value is not None and o.period < broken.period for o in finding.series.totals)
    return short_label(broken.period, language) if broken and before else None


def _parts(finding: Finding, language: Language) -> str | None:
    """Where the whole is masked, that has been said."""
    whole = finding.at_reference
    if whole is not None and whole.state is State.MASKED:
        return None
    return "" if any(o.state is State.MASKED and o.breakdown for o in finding.series.observations) else None


GAPS: Mapping[str, Callable[[Finding, Language], str | None]] = {
    "never": _never,
    State.MISSING.value: _because(State.MISSING),
    State.NOT_TRACKED.value: _because(State.NOT_TRACKED),
    State.MASKED.value: _because(State.MASKED),
    "older": _older,
    "undated": _undated,
    "silent": _silent,
    "broken": _broken,
    "parts": _parts,
}
"""Reasons in the order in which they are said; each tells its detail of a finding, None when it does not hold."""
