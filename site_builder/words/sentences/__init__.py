"""Whole sentences from values: pure functions, French by default, with a form for zero, one, many and every kind of missing."""

from site_builder.words.initials import capital, uncapital
from site_builder.words.sentences.aggregates import (
    absence_sentence,
    constant_change_sentence,
    curve_sentence,
    curve_values,
    marks_sentence,
    method_words,
    no_total_sentence,
)
from site_builder.words.sentences.answers import (
    bounds,
    response_sentence,
    rounding_sentence,
    small_sample_sentence,
    uncertainty_sentence,
)
from site_builder.words.sentences.balance import (
    Known,
    balance_advice,
    balance_sentence,
    balanced,
    figures_words,
    shared_sentence,
    voices_words,
)
from site_builder.words.sentences.changes import break_sentence, change_sentence, change_words, last_break, start_sentence
from site_builder.words.sentences.coverage import coverage_sentence, reported_sentence, shown_sentences
from site_builder.words.sentences.map_gaps import MapGap, map_gaps, no_gap
from site_builder.words.sentences.missing import missing_sentence
from site_builder.words.sentences.phrases import because, counted, listed, open_end, phrase
from site_builder.words.sentences.series import main_line, series_description
from site_builder.words.sentences.targets import revisions, start_words, target_sentence, target_words
from site_builder.words.sentences.unknowns import Gap, gaps, unknowns, unknowns_of_effect
from site_builder.words.sentences.values import inserted_value, value_sentence, value_text, value_then

__all__ = [
    "Gap",
    "Known",
    "MapGap",
    "absence_sentence",
    "balance_advice",
    "balance_sentence",
    "balanced",
    "because",
    "bounds",
    "break_sentence",
    "capital",
    "change_sentence",
    "change_words",
    "constant_change_sentence",
    "counted",
    "coverage_sentence",
    "curve_sentence",
    "curve_values",
    "figures_words",
    "gaps",
    "inserted_value",
    "last_break",
    "listed",
    "main_line",
    "map_gaps",
    "marks_sentence",
    "method_words",
    "missing_sentence",
    "no_gap",
    "no_total_sentence",
    "open_end",
    "phrase",
    "reported_sentence",
    "response_sentence",
    "revisions",
    "rounding_sentence",
    "series_description",
    "shared_sentence",
    "shown_sentences",
    "small_sample_sentence",
    "start_sentence",
    "start_words",
    "target_sentence",
    "target_words",
    "uncapital",
    "uncertainty_sentence",
    "unknowns",
    "unknowns_of_effect",
    "value_sentence",
    "value_text",
    "value_then",
    "voices_words",
]
