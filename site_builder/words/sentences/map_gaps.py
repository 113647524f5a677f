"""What the map of effects does not show yet: effects without indicator, without voice, without anyone; figures without measure."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from site_builder.model.finding import Finding
from site_builder.model.framework import Effect
from site_builder.model.language import Language
from site_builder.model.ptce import Ptce
from site_builder.words.sentences.phrases import Sentences, say

SENTENCES: Sentences = {
    "fr": {
        "indicator": "Effet sans indicateur",
        "indicators": "Effets sans indicateur",
        "voice": "Effet sans parole",
        "voices": "Effets sans parole",
        "person": "Effet dont on ne dit pas encore qui il touche",
        "persons": "Effets dont on ne dit pas encore qui ils touchent",
        "term": "Effet dont l’horizon n’est pas dit",
        "terms": "Effets dont l’horizon n’est pas dit",
        "proof": "Effet dont la preuve n’est pas dite",
        "proofs": "Effets dont la preuve n’est pas dite",
        "belief": "Effet sans hypothèse écrite",
        "beliefs": "Effets sans hypothèse écrite",
        "measure": "Indicateur sans valeur publiée",
        "measures": "Indicateurs sans valeur publiée",
        "alone": "Indicateur qui ne documente aucun effet",
        "alones": "Indicateurs qui ne documentent aucun effet",
        "untouched": "Partie prenante qu’aucun effet ne touche",
        "untoucheds": "Parties prenantes qu’aucun effet ne touche",
        "none": "Rien de ce qui se vérifie : chaque effet a un indicateur, une parole et des personnes touchées, et chaque indicateur une valeur.",
    }
}


@dataclass(frozen=True, slots=True)
class MapGap:
    """One thing that is missing on the map, and where."""

    reason: str
    """« Effets sans parole », to be followed by a colon and the names."""
    effects: tuple[str, ...] = ()
    """Ids of the effects concerned."""
    indicators: tuple[str, ...] = ()
    stakeholders: tuple[str, ...] = ()


def map_gaps(ptce: Ptce, findings: Mapping[str, Finding], language: Language) -> tuple[MapGap, ...]:
    """The gaps in the order in which a meeting would fill them; empty when the map is complete."""
    return tuple(_gaps(ptce, findings, language))


def no_gap(language: Language) -> str:
    """What is said of a map that lacks nothing."""
    return say(SENTENCES, language, "none")


def _gaps(ptce: Ptce, findings: Mapping[str, Finding], language: Language) -> Iterator[MapGap]:
    for name, lacks in EFFECTS.items():
        if found := tuple(effect.id for effect in ptce.framework.effects if lacks(effect, ptce)):
            yield MapGap(_reason(name, len(found), language), effects=found)
    if found := tuple(id for id, finding in findings.items() if finding.latest is None):
        yield MapGap(_reason("measure", len(found), language), indicators=found)
    if found := tuple(indicator.id for indicator in ptce.indicators if not indicator.effects):
        yield MapGap(_reason("alone", len(found), language), indicators=found)
    touched = {who for effect in ptce.framework.effects for who in effect.on_whom}
    if found := tuple(s.id for s in ptce.stakeholders if not (s.effects or s.magnitudes) and s.id not in touched):
        yield MapGap(_reason("untouched", len(found), language), stakeholders=found)


def _reason(name: str, count: int, language: Language) -> str:
    return say(SENTENCES, language, name if count == 1 else f"{name}s")


Lacks: TypeAlias = Callable[[Effect, Ptce], bool]
EFFECTS: Mapping[str, Lacks] = {
    "indicator": lambda effect, ptce: not any(effect.id in indicator.effects for indicator in ptce.indicators),
    "voice": lambda effect, ptce: not any(effect.id in verbatim.effects for verbatim in ptce.verbatims),
    "person": lambda effect, ptce: (
        not (effect.on_whom or any(effect.id in (*s.effects, *dict(s.magnitudes)) for s in ptce.stakeholders))
    ),
    "term": lambda effect, ptce: effect.horizon is None,
    "proof": lambda effect, ptce: effect.evidence is None,
    "belief": lambda effect, ptce: not effect.hypotheses,
}
"""What an effect may lack, by the name of the sentence that says it."""
