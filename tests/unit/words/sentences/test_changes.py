"""How a figure moved, said."""

import pytest

from site_builder.model.language import FRENCH
from site_builder.words.sentences import change_sentence, start_sentence
from tests.unit.measure.cases import MEETINGS, seen
from tests.unit.words.sentences.findings import finding, plain

DRAWN = {"draw": "aleatoire", "asked": 120, "answered": 100}
CASES = {
    "up": ([seen("2023", 7), seen("2024", 19)], MEETINGS, "Hausse de 12 en un an."),
    "down": ([seen("2022", 21), seen("2024", 19)], None, "Baisse de 2 points en deux ans."),
    "one point": ([seen("2023", 20), seen("2024", 19)], None, "Baisse de 1 point en un an."),
    "stable": ([seen("2021", 19), seen("2024", 19)], None, "Stable en trois ans."),
    "half a year": ([seen("2024-S1", 7), seen("2024-S2", 9)], MEETINGS, "Hausse de 2 en six mois."),
    "a month": ([seen("2024-03", 7), seen("2024-04", 9)], MEETINGS, "Hausse de 2 en un mois."),
    "days": ([seen("2024-03-01", 7), seen("2024-03-15", 9)], MEETINGS, "Hausse de 2 depuis le 1er mars 2024."),
    "within the margin": (
        [seen("2023", 57, **DRAWN), seen("2024", 61, **DRAWN)],
        None,
        "Hausse de 4 points en un an, dans la marge d’incertitude.",
    ),
    "beyond the margin": ([seen("2023", 20, **DRAWN), seen("2024", 61, **DRAWN)], None, "Hausse de 41 points en un an."),
    "too little for the decimals": ([seen("2023", "34.96"), seen("2024", "34.99")], None, "Hausse de 0,03 point en un an."),
    "few answers, as printed": (
        [seen("2023", "57.6", answered=28), seen("2024", "60.4", answered=28)],
        None,
        "Hausse de 2 points en un an.",
    ),
    "few answers, printed alike": (
        [seen("2023", "59.6", answered=28), seen("2024", "60.4", answered=28)],
        None,
        "Stable en un an.",
    ),
    "few answers at one end": (
        [seen("2023", "60.7", answered=100), seen("2024", "53.6", answered=28)],
        None,
        "Baisse de 7 points en un an.",
    ),
    "many answers, as printed": (
        [seen("2023", "57.25", answered=200), seen("2024", "60.34", answered=200)],
        None,
        "Hausse de 3 points en un an.",
    ),
    "older than the report": ([seen("2019", 7), seen("2020", 9)], MEETINGS, "Hausse de 2 entre 2019 et 2020."),
    "a break": (
        [seen("2023", 57), seen("2024", 61, break_reason="questionnaire modifié.")],
        None,
        "Questionnaire modifié en 2024 : valeurs non comparables de part et d’autre.",
    ),
    "a break with its year": (
        [seen("2023", 57), seen("2024", 61, break_reason="Questionnaire modifié en mai 2024")],
        None,
        "Questionnaire modifié en mai 2024 : valeurs non comparables de part et d’autre.",
    ),
    "a long reason": (
        [
            seen("2023", 57),
            seen("2024", 61, break_reason="La question précise désormais « avec un budget ou du temps ». On ne compare pas."),
        ],
        None,
        (
            "Mesure modifiée en 2024 : valeurs non comparables de part et d’autre. "
            "La question précise désormais « avec un budget ou du temps ». On ne compare pas."
        ),
    ),
    "only undated before": (
        [seen("non datée", 57), seen("2024", 61)],
        None,
        "Pas de valeur antérieure : pas d’évolution à montrer.",
    ),
    "first": ([seen("2024", 61)], None, "Pas de valeur antérieure : pas d’évolution à montrer."),
    "another source": (
        [seen("2023", 57, source="Insee"), seen("2024", 61)],
        None,
        "Pas d’évolution : les valeurs d’avant ont une autre source, un autre périmètre ou un autre rythme.",
    ),
    "none": ([], None, ""),
    "undated": ([seen("non datée", 61)], None, ""),
}


@pytest.mark.parametrize(("observations", "unit", "expected"), list(CASES.values()), ids=list(CASES))
def test_change_sentence(observations, unit, expected):
    assert plain(change_sentence(finding(*observations, **({"unit": unit} if unit else {})), FRENCH)) == expected


@pytest.mark.parametrize(
    ("observations", "baseline", "expected"),
    [
        ([seen("2022", 12), seen("2023", 15), seen("2024", 19)], None, "Hausse de 7 points en deux ans."),
        ([seen("2023", 15), seen("2024", 19)], None, ""),
        ([seen("2023", 15), seen("2024", 19)], (10, "2013"), "Hausse de 9 points en onze ans."),
        ([seen("2024", 19)], (10, "1999"), "Hausse de 9 points en 25 ans."),
        ([], (10, "1999"), ""),
    ],
)
def test_since_the_start(observations, baseline, expected):
    assert plain(start_sentence(finding(*observations, baseline=baseline), FRENCH)) == expected
