"""No sentence made from data is ever broken: the defects seen on live pages of the field are « ?? nouveaux projets » and « ont lieu . »."""

import re
from datetime import date
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from site_builder.measure import measure_indicator
from site_builder.model.framework import Framework
from site_builder.model.language import FRENCH
from site_builder.words.sentences import (
    change_sentence,
    response_sentence,
    series_description,
    small_sample_sentence,
    start_sentence,
    target_sentence,
    uncertainty_sentence,
    unknowns,
    value_sentence,
)
from site_builder.words.typography import typeset
from tests.unit.measure.cases import MEETINGS, PERSONS, SHARE, indicator, period, seen

WHOLE = re.compile(r"[A-ZÀ-Ý0-9−+][^{}]*\.")
BROKEN = re.compile(r"None|\?\?|\.\.|  | \.| ,|: :|:\.|\( |\(\)")
NO_EFFECT = SimpleNamespace(framework=Framework(), verbatims=())
PERIODS = ["2022", "2023", "2024", "exercice 2023-2024", "2024-T2", "2024-03", "2024-03-15", "2021..2023", "non datée"]


@st.composite
def observations(draw):
    state = draw(st.sampled_from(["mesuree", "estimee", "provisoire", "non-suivi", "sans-objet", "masquee", "manquante"]))
    number = draw(st.integers(0, 100)) if state in ("mesuree", "estimee", "provisoire") else None
    answered = draw(st.none() | st.integers(0, 60))
    asked = None if answered is None else draw(st.none() | st.integers(answered, 80))
    words = st.none() | st.sampled_from(["enquête non menée", "Enquête non menée.", "l'outil a changé"])
    return seen(
        draw(st.sampled_from(PERIODS)),
        number,
        state,
        draw=draw(st.none() | st.sampled_from(["aleatoire", "tous", "volontaires"])),
        answered=answered,
        asked=asked,
        comment=draw(words),
        break_reason=draw(words),
    )


@st.composite
def findings(draw):
    series = sorted(draw(st.lists(observations(), max_size=5)), key=lambda o: o.period)
    known = indicator(
        *series,
        unit=draw(st.sampled_from([SHARE, PERSONS, MEETINGS])),
        level=draw(st.sampled_from([None, "membre", "beneficiaire"])),
        collection=draw(st.sampled_from([None, "enquete"])),
        target=draw(st.none() | st.just((35, "2024")) | st.just((35, "2026"))),
        baseline=draw(st.none() | st.just((10, "2020"))),
        population=draw(st.none() | st.integers(1, 90)),
        prochaine_collecte=draw(st.none() | st.just("2026-03")),
    )
    return measure_indicator(known, period("2024"), date(2025, 11, 14))


@given(findings())
def test_every_sentence_is_whole(finding):
    unit, response = finding.indicator.unit, finding.response
    sentences = [
        value_sentence(finding, FRENCH),
        series_description(finding, FRENCH),
        *unknowns(NO_EFFECT, {"essai": finding}, FRENCH),
    ]
    sentences += [uncertainty_sentence(margin, unit, response, FRENCH) for margin in finding.uncertainty.values()]
    maybe = [change_sentence(finding, FRENCH), start_sentence(finding, FRENCH)]
    if finding.target:
        sentences.append(target_sentence(finding.target, unit, FRENCH))
    if response:
        sentences.append(response_sentence(response, finding.indicator, FRENCH))
        maybe.append(small_sample_sentence(response, FRENCH))
    for sentence in [*sentences, *filter(None, maybe)]:
        assert WHOLE.fullmatch(sentence), sentence
        assert not BROKEN.search(sentence), sentence
        assert typeset(sentence, FRENCH) == sentence
