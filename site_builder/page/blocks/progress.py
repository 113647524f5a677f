"""How far the four steps of a démarche are: a small river whose stretches fill up, and the words that say the same."""

from dataclasses import dataclass

from site_builder.model.language import Language
from site_builder.model.ptce import Ptce, StepName, StepState
from site_builder.words.sentences import phrase

HEIGHTS = (4, 7, 10, 14)
"""The river widens from step to step."""
STRETCH, GAP, MIDDLE = 15, 3, 8


@dataclass(frozen=True, slots=True)
class Progress:
    full: str
    """The path of what is done, half a stretch for a step under way."""
    empty: str
    """The path of what is to come."""
    words: str
    """« Étape 2 sur 4 en cours »."""


def progress(ptce: Ptce, language: Language) -> Progress | None:
    """None for a pole that says nothing of its démarche, or has not begun it."""
    states = {step.name: step.state for step in ptce.file.journey}
    steps = [states.get(name, StepState.TO_COME) for name in StepName]
    if all(state is StepState.TO_COME for state in steps):
        return None
    full, empty = zip(*(_stretch(place, state) for place, state in enumerate(steps)), strict=True)
    return Progress("".join(full), "".join(empty), _words(steps, language))


def step_reached(ptce: Ptce) -> str:
    """The step under way, else the next one, « 1 » to « 4 »; « faites » when all are done, "" when nothing is said."""
    states = {step.name: step.state for step in ptce.file.journey}
    if not states:
        return ""
    steps = [states.get(name, StepState.TO_COME) for name in StepName]
    if StepState.CURRENT in steps:
        return str(steps.index(StepState.CURRENT) + 1)
    return str(steps.index(StepState.TO_COME) + 1) if StepState.TO_COME in steps else "faites"


def _words(steps: list[StepState], language: Language) -> str:
    done = steps.count(StepState.DONE)
    if StepState.CURRENT in steps:
        return phrase("Étape {n} sur {total} en cours", language, n=steps.index(StepState.CURRENT) + 1, total=len(steps))
    if done == len(steps):
        return phrase("Les {total} étapes sont faites", language, total=len(steps))
    return phrase("Étape {done} sur {total} faite", language, done=done, total=len(steps))


def _stretch(place: int, state: StepState) -> tuple[str, str]:
    start, height = place * (STRETCH + GAP) + 1, HEIGHTS[place]
    whole, half = _box(start, STRETCH, height), STRETCH / 2
    return {
        StepState.DONE: (whole, ""),
        StepState.CURRENT: (_box(start, half, height), _box(start + half, half, height)),
        StepState.TO_COME: ("", whole),
    }[state]


def _box(start: float, width: float, height: int) -> str:
    return f"M{start:g} {MIDDLE - height / 2:g}h{width:g}v{height}h-{width:g}z"
