"""Targets and their revisions, said."""

from datetime import date
from decimal import Decimal

import pytest

from site_builder.model.language import FRENCH
from site_builder.model.measure import FormerTargetValue, TargetValue
from site_builder.words.sentences import revisions, target_sentence, target_words
from tests.unit.measure.cases import SHARE, period, seen
from tests.unit.words.sentences.findings import finding, plain

CASES = {
    "reached": ([seen("2024", 40)], (35, "2024"), "Cible atteinte : 40 % pour une cible de 35 % en 2024."),
    "early": ([seen("2024", 40)], (35, "2026"), "Cible atteinte : 40 % en 2024 pour une cible de 35 % en 2026."),
    "missed": ([seen("2024", 19)], (35, "2024"), "Cible manquée : 19 % pour une cible de 35 % en 2024."),
    "missed, provisional": (
        [seen("2024", 19, "provisoire")],
        (35, "2024"),
        "Cible manquée : 19 % (provisoire) pour une cible de 35 % en 2024.",
    ),
    "missed by a hair": (
        [seen("2024", "34.99")],
        (35, "2024"),
        "Cible manquée : 34,99 % pour une cible de 35 % en 2024.",
    ),
    "sources disagree": (
        [seen("2024", 19, source="la mairie"), seen("2024", 40, source="l’enquête")],
        (35, "2024"),
        "Cible de 35 % en 2024 : les sources ne s’accordent pas, 19 % (la mairie) et 40 % (l’enquête).",
    ),
    "on the way": (
        [seen("2023", 12), seen("2024", 19)],
        (35, "2026"),
        "En bonne voie : 19 % en 2024 pour une cible de 35 % en 2026.",
    ),
    "not due": ([seen("2024", 19)], (35, "2026"), "Cible à venir : 19 % en 2024 pour une cible de 35 % en 2026."),
    "not measured": ([], (35, "2026"), "Cible de 35 % en 2026. Pas encore de valeur."),
    "unknown": ([], (35, "2024"), "Cible de 35 % en 2024 : pas de valeur pour en juger."),
    "only older": (
        [seen("2022", 19)],
        (35, "2024"),
        "Cible de 35 % en 2024 : pas de valeur pour en juger. Dernière valeur connue : 19 % en 2022.",
    ),
}


@pytest.mark.parametrize(("observations", "target", "expected"), list(CASES.values()), ids=list(CASES))
def test_target_sentence(observations, target, expected):
    reading = finding(*observations, target=target, on=date(2025, 11, 14)).target
    assert plain(target_sentence(reading, SHARE, FRENCH)) == expected


def former(value, due, by="le comité", why="la moisson a été mauvaise."):
    return FormerTargetValue(Decimal(value), period(due), "2024-06-01", by, why)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ([], []),
        ([former(30, "2026")], ["Cible portée de 30 % à 35 % le 1er juin 2024 par le comité : la moisson a été mauvaise."]),
        (
            [former(30, "2025", "Comité de pilotage")],
            ["Cible portée de 30 % en 2025 à 35 % en 2026 le 1er juin 2024 (Comité de pilotage) : la moisson a été mauvaise."],
        ),
        (
            [former(40, "2026", why="Moins de terres")],
            ["Cible ramenée de 40 % à 35 % le 1er juin 2024 par le comité. Moins de terres."],
        ),
        (
            [former(35, "2025")],
            ["Cible inchangée, échéance revue (2025, puis 2026) le 1er juin 2024 par le comité : la moisson a été mauvaise."],
        ),
        (
            [former(20, "2026"), former(30, "2026")],
            [
                "Cible portée de 20 % à 30 % le 1er juin 2024 par le comité : la moisson a été mauvaise.",
                "Cible portée de 30 % à 35 % le 1er juin 2024 par le comité : la moisson a été mauvaise.",
            ],
        ),
    ],
)
def test_revisions(before, expected):
    target = TargetValue(Decimal(35), period("2026"), tuple(before))
    assert [plain(sentence) for sentence in revisions(target, SHARE, FRENCH)] == expected
    assert plain(target_words(target, SHARE, FRENCH)) == "35 % en 2026"
