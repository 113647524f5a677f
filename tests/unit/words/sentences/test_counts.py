"""Counts, lists and coverage."""

import pytest

from site_builder.model.language import FRENCH
from site_builder.words.sentences import counted, coverage_sentence, listed, reported_sentence
from tests.unit.measure.cases import period
from tests.unit.words.sentences.findings import plain


@pytest.mark.parametrize(
    ("n", "feminine", "expected"),
    [
        (0, False, "aucun membre"),
        (0, True, "aucune membre"),
        (1, False, "1 membre"),
        (2, False, "2 membres"),
        (1240, False, "1 240 membres"),
    ],
)
def test_counted(n, feminine, expected):
    assert plain(counted(n, "membre", "membres", FRENCH, feminine)) == expected


@pytest.mark.parametrize(
    ("items", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c")]
)
def test_listed(items, expected):
    assert listed(items, FRENCH) == expected


@pytest.mark.parametrize(
    ("n", "total", "poles", "indicators"),
    [
        (0, 0, "Aucun PTCE", "Aucun indicateur dans le référentiel pour l’instant."),
        (0, 1, "Aucun PTCE sur 1", "Le seul indicateur n’a pas de valeur en 2024."),
        (1, 1, "Le seul PTCE", "Le seul indicateur a une valeur en 2024."),
        (0, 24, "Aucun PTCE sur 24", "Aucun des 24 indicateurs n’a de valeur en 2024."),
        (1, 24, "1 PTCE sur 24", "1 indicateur sur 24 a une valeur en 2024."),
        (9, 24, "9 PTCE sur 24", "9 indicateurs sur 24 ont une valeur en 2024."),
        (24, 24, "Les 24 PTCE", "Les 24 indicateurs ont une valeur en 2024."),
    ],
)
def test_coverage(n, total, poles, indicators):
    assert plain(coverage_sentence(n, total, FRENCH)) == poles
    assert plain(reported_sentence(n, total, period("2024"), FRENCH)) == indicators
