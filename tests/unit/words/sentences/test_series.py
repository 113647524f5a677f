"""A whole series in one sentence."""

import pytest

from site_builder.model.language import FRENCH
from site_builder.words.sentences import main_line, series_description
from tests.unit.measure.cases import MEETINGS, seen
from tests.unit.words.sentences.findings import finding, plain

CASES = {
    "empty": ([], {}, "Essai : pas encore mesuré."),
    "one": ([seen("2024", 19)], {}, "Essai : 19 % en 2024."),
    "the unit once": (
        [seen("2022", 0), seen("2023", 9), seen("2024", 13)],
        {"unit": MEETINGS},
        "Essai : 0 rencontre en 2022, 9 en 2023 et 13 en 2024.",
    ),
    "with a hole": (
        [seen("2021", 12), seen("2022", state="non-suivi"), seen("2024", 19, "provisoire")],
        {"target": (35, "2026")},
        "Essai : 12 % en 2021, non suivi en 2022 et 19 % en 2024 (provisoire). Cible : 35 % en 2026.",
    ),
    "broken": (
        [seen("2023", 12), seen("2024", 19, break_reason="questionnaire modifié")],
        {},
        "Essai : 12 % en 2023 et 19 % en 2024. Questionnaire modifié en 2024 : valeurs non comparables de part et d’autre.",
    ),
    "long": (
        [seen(f"2023-{month:02}", (month * 5) % 12) for month in range(1, 13)] + [seen("2024-01", 3)],
        {},
        (
            "Essai : 5 % en janvier 2023 pour la première valeur, 0 % en décembre 2023 au plus bas, "
            "11 % en juillet 2023 au plus haut, 3 % en janvier 2024 pour la dernière."
        ),
    ),
}


@pytest.mark.parametrize(("observations", "more", "expected"), list(CASES.values()), ids=list(CASES))
def test_series_description(observations, more, expected):
    assert plain(series_description(finding(*observations, **more), FRENCH)) == expected


def test_one_value_per_period_on_the_line():
    ours, theirs, before = seen("2024", 19), seen("2024", 21, source="Insee"), seen("2023", 12, source="Insee")
    assert main_line(finding(before, ours, theirs)) == (before, ours)
