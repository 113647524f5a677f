"""The démarche as a river that widens: the four steps, each with when and with which tools."""

from dataclasses import dataclass

from site_builder.model.language import Language
from site_builder.model.ptce import Ptce, StepState
from site_builder.model.publication import Publication
from site_builder.words.labels import label
from site_builder.words.periods import month_span
from site_builder.words.sentences import phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class JourneyStep:
    title: str
    text: str
    when: str
    """« Mai à septembre 2024 », or the step's state when it has no date."""
    tools: str
    to_come: bool


def journey_steps(ptce: Ptce, publication: Publication) -> tuple[JourneyStep, ...]:
    """The steps as the pole wrote them; empty when it wrote none."""
    language = publication.language
    return tuple(
        JourneyStep(
            title=label(step.name, language),
            text=typeset(step.summary or "", language),
            when=_when(month_span(step.start, step.end, language), step.state, language),
            tools=typeset(", ".join(step.tools), language),
            to_come=step.state is StepState.TO_COME,
        )
        for step in ptce.file.journey
    )


def _when(span: str, state: StepState, language: Language) -> str:
    if not span:
        return label(state, language)
    return phrase("{span}, en cours", language, span=span) if state is StepState.CURRENT else span
