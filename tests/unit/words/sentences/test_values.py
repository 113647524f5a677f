"""A figure and its period, in every state."""

import pytest

from site_builder.model.language import FRENCH
from site_builder.words.sentences import inserted_value, value_sentence, value_text
from tests.unit.measure.cases import MEETINGS, PERSONS, SHARE, seen
from tests.unit.words.sentences.findings import finding, plain

CASES = {
    "measured": ([seen("2024", 19)], {}, "19 % en 2024."),
    "estimated": ([seen("2024", 19, "estimee")], {}, "19 % en 2024 (estimation)."),
    "provisional": ([seen("2024-T2", 19, "provisoire")], {}, "19 % au 2e trimestre 2024 (provisoire)."),
    "zero": ([seen("2024", 0)], {"unit": MEETINGS}, "0 rencontre en 2024."),
    "one": ([seen("2024", 1)], {"unit": MEETINGS}, "1 rencontre en 2024."),
    "many": ([seen("2024", 1240)], {"unit": MEETINGS}, "1 240 rencontres en 2024."),
    "exercice": ([seen("exercice 2023-2024", 19)], {}, "19 % sur l’exercice 2023-2024."),
    "undated": ([seen("non datée", 130)], {"unit": MEETINGS}, "130 rencontres ; la source ne dit pas de quelle année."),
    "older": ([seen("2022", 17)], {}, "17 % en 2022, dernière valeur connue. Pas de mesure en 2024."),
    "older, planned": (
        [seen("2022", 17)],
        {"prochaine_collecte": "2026-03"},
        "17 % en 2022, dernière valeur connue. Pas de mesure en 2024. Prochaine collecte en mars 2026.",
    ),
    "older, missing": (
        [seen("2022", 17), seen("2024", comment="enquête non menée.")],
        {},
        "17 % en 2022, dernière valeur connue. Donnée manquante en 2024 : enquête non menée.",
    ),
    "never": ([], {}, "Pas encore mesuré."),
    "parts without a total": (
        [seen("2024", 12, sexe="femmes"), seen("2024", 9, sexe="hommes")],
        {},
        "Mesuré par parties, sans total.",
    ),
    "planned": ([], {"prochaine_collecte": "2026-03"}, "Pas encore mesuré. Première collecte en mars 2026."),
    "missing": ([seen("2024")], {}, "Donnée manquante en 2024."),
    "missing, a sentence": (
        [seen("2024", comment="Insee n'a rien publié")],
        {},
        "Donnée manquante en 2024. Insee n’a rien publié.",
    ),
    "not followed": ([seen("2024", state="non-suivi")], {}, "Non suivi en 2024."),
    "not applicable": ([seen("2024", state="sans-objet")], {}, "Sans objet en 2024."),
    "masked by the editor": (
        [seen("2024", state="masquee", comment="accord de confidentialité")],
        {},
        "Non diffusé : accord de confidentialité.",
    ),
    "masked persons": (
        [seen("2024", 3)],
        {"unit": PERSONS, "level": "beneficiaire"},
        "Non diffusé. Secret statistique : en dessous de 5 personnes, une personne pourrait être reconnue.",
    ),
    "masked answers": (
        [seen("2024", 50, answered=4)],
        {"collection": "enquete"},
        "Non diffusé. Secret statistique : en dessous de 5 réponses, une personne pourrait être reconnue.",
    ),
}


@pytest.mark.parametrize(("observations", "more", "expected"), list(CASES.values()), ids=list(CASES))
def test_value_sentence(observations, more, expected):
    assert plain(value_sentence(finding(*observations, **more), FRENCH)) == expected


@pytest.mark.parametrize(
    ("observation", "cell", "insert"),
    [
        (seen("2025", 19), "19 %", "19 % (2025)"),
        (seen("2025", 19, "provisoire"), "19 % (provisoire)", "19 % (2025, provisoire)"),
        (seen("2025", 19, "estimee"), "19 % (estimation)", "19 % (2025, estimation)"),
        (seen("2025", 0), "0 %", "0 % (2025)"),
        (seen("2025"), "Donnée manquante", "Donnée manquante (2025)"),
        (seen("2025", state="non-suivi"), "Non suivi", "Non suivi (2025)"),
        (seen("2025", state="sans-objet"), "Sans objet", "Sans objet (2025)"),
        (seen("2025", state="masquee"), "Non diffusé", "Non diffusé (2025)"),
    ],
)
def test_cells_and_inserts(observation, cell, insert):
    assert plain(value_text(observation, SHARE, FRENCH)) == cell
    assert plain(inserted_value(observation, SHARE, FRENCH)) == insert
