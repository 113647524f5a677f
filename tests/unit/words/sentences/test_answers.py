"""Who answered, and the margins, said."""

from decimal import Decimal

import pytest

from site_builder.model.finding import Response, Uncertainty, UncertaintyKind
from site_builder.model.language import FRENCH
from site_builder.words.sentences import response_sentence, rounding_sentence, small_sample_sentence, uncertainty_sentence
from tests.unit.measure.cases import PERSONS, SHARE, indicator, seen
from tests.unit.words.sentences.findings import plain


@pytest.mark.parametrize(
    ("response", "level", "expected"),
    [
        (Response(17, 28, 31), "membre", "17 membres sur 28 répondants, 31 sollicités."),
        (Response(1, 28, 31), "membre", "1 membre sur 28 répondants, 31 sollicités."),
        (Response(0, 28, 31), "membre", "Aucun membre sur 28 répondants, 31 sollicités."),
        (Response(0, 28, 31), "beneficiaire", "Aucune personne sur 28 répondants, 31 sollicités."),
        (Response(17, 28, None), "membre", "17 membres sur 28 répondants."),
        (Response(17, 28, 31), None, "17 sur 28 répondants, 31 sollicités."),
        (Response(0, 28, None), None, "0 sur 28 répondants."),
        (Response(None, 28, 31), "membre", "28 répondants sur 31 sollicités."),
        (Response(None, 1, 31), "membre", "1 répondant sur 31 sollicités."),
        (Response(None, 0, 31), "membre", "Aucun répondant sur 31 sollicités."),
        (Response(None, 0, None), "membre", "Aucun répondant."),
        (Response(None, 0, 0), "membre", "Personne n’a été sollicité."),
        (Response(None, 1240, None), None, "1 240 répondants."),
    ],
)
def test_response_sentence(response, level, expected):
    assert plain(response_sentence(response, indicator(level=level), FRENCH)) == expected


@pytest.mark.parametrize(
    ("kind", "low", "high", "response", "expected"),
    [
        ("wilson", "55.4", "66.2", None, "Entre 55 et 66 % (intervalle de confiance à 95 %, tirage aléatoire)."),
        ("wilson", "61", "61", None, "Toute la population a répondu : il n’y a pas de marge."),
        ("wilson", "60.71", "61.20", None, "Entre 60,7 et 61,2 % (intervalle de confiance à 95 %, tirage aléatoire)."),
        ("non-reponse", "54.83", "64.52", Response(17, 28, 31), "Entre 55 et 65 % selon ce qu’auraient répondu les 3 autres."),
        ("non-reponse", "54.83", "64.52", Response(17, 30, 31), "Entre 55 et 65 % selon la réponse qui manque."),
        ("non-reponse", "54.83", "64.52", None, "Entre 55 et 65 % selon ce qu’auraient répondu les autres."),
    ],
)
def test_uncertainty_sentence(kind, low, high, response, expected):
    uncertainty = Uncertainty(UncertaintyKind(kind), Decimal(low), Decimal(high))
    assert plain(uncertainty_sentence(uncertainty, SHARE, response, FRENCH)) == expected


@pytest.mark.parametrize(
    ("answered", "expected"),
    [
        (0, ""),
        (1, "Une seule réponse : elle fait à elle seule tout le résultat."),
        (2, "Sur 2 réponses, une réponse pèse 50 points."),
        (28, "Sur 28 réponses, une réponse pèse environ 4 points."),
        (40, "Sur 40 réponses, une réponse pèse 2,5 points."),
        (49, "Sur 49 réponses, une réponse pèse environ 2 points."),
        (50, ""),
    ],
)
def test_small_sample_sentence(answered, expected):
    assert plain(small_sample_sentence(Response(None, answered, None), FRENCH)) == expected


@pytest.mark.parametrize(
    ("values", "answered", "unit", "said"),
    [
        (("33.3", "33.3", "33.4"), 27, SHARE, True),
        (("33", "33", "33"), 27, SHARE, True),
        (("17.86", "17.86", "64.29"), 28, SHARE, False),
        (("16.7", "16.7", "66.7"), 28, SHARE, True),
        (("50", "50"), 28, SHARE, False),
        (("40", "40"), 28, SHARE, False),
        (("80", "70"), 28, SHARE, False),
        (("33", None, "33"), 28, SHARE, False),
        (("33.3", "33.3", "33.3"), 60, SHARE.model_copy(update={"decimals": 1}), True),
        (("33", "33", "33"), 99, PERSONS, False),
        ((), None, SHARE, False),
    ],
)
def test_a_total_that_rounding_puts_beside_100_is_explained(values, answered, unit, said):
    """Only when the printed parts miss 100 %, and by no more than their rounding can."""
    parts = [
        *(seen("2023", 50, answered=28, reponse=word) for word in ("oui", "non")),
        *(seen("2024", value, answered=answered, reponse=str(rank)) for rank, value in enumerate(values)),
    ]
    sentence = "Les parts sont arrondies une à une : leur total peut s’écarter un peu de 100 %."
    assert plain(rounding_sentence(parts, unit, FRENCH)) == (sentence if said else "")
