"""Where a pole's words depart from the bank's: another name, another question, a narrower scope. A fact to talk about, not a fault."""

import re
from collections.abc import Iterator

from site_builder.formats.likeness import likeness, shared_words
from site_builder.model.governance import Departure, Drift
from site_builder.model.measure import Indicator
from site_builder.model.network import Network
from site_builder.model.ptce import Ptce

SAME_NAME = 60.0
"""Out of 100: below this likeness, two names may not make readers think of one thing."""
SAME_QUESTION = 90.0
"""A question is asked word for word: past a few letters, answers no longer compare."""
NARROWER = re.compile(
    r"\b(?:seul(?:e|s|es|ement)?|uniquement|hors|sans|sauf|excepté|à l['’]exception|ne compren|n['’]inclu)", re.IGNORECASE
)
"""Words by which a scope leaves something out."""


def drifts(network: Network) -> Iterator[Drift]:
    """In order of registration, then of each référentiel."""
    for ptce in network.ptces:
        yield from drifts_of(ptce)


def drifts_of(ptce: Ptce) -> Iterator[Drift]:
    """Those of one pole, in order of its référentiel."""
    for indicator in ptce.indicators:
        if not indicator.own:
            yield from _of(ptce.slug, indicator)


def _of(slug: str, indicator: Indicator) -> Iterator[Drift]:
    definition, entry = indicator.definition, indicator.entry
    if entry.local_name and shared_words(entry.local_name, definition.name) < SAME_NAME:
        yield Drift(slug, definition.id, Departure.NAME, entry.local_name, definition.name)
    if entry.question and likeness(entry.question, definition.question or "") < SAME_QUESTION:
        yield Drift(slug, definition.id, Departure.QUESTION, entry.question, definition.question or "")
    if entry.scope and NARROWER.search(entry.scope):
        yield Drift(slug, definition.id, Departure.SCOPE, entry.scope, "")
