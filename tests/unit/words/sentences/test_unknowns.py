"""What the data itself shows that we do not know."""

from dataclasses import dataclass, replace

import pytest

from site_builder.model.framework import Effect, Framework
from site_builder.model.language import FRENCH
from site_builder.model.verbatim import Verbatim
from site_builder.words.sentences import unknowns, unknowns_of_effect, unknowns_of_indicator
from tests.unit.measure.cases import PERSONS, seen
from tests.unit.words.sentences.findings import finding, plain

CASES = {
    "nothing unknown": ([seen("2024", 19)], {}, []),
    "not applicable is known": ([seen("2024", state="sans-objet")], {}, []),
    "never measured": ([], {}, ["Essai : pas encore mesuré."]),
    "missing": ([seen("2024")], {}, ["Essai : donnée manquante en 2024."]),
    "older": ([seen("2022", 19)], {}, ["Essai : la dernière valeur est de 2022. Pas de mesure en 2024."]),
    "undated": ([seen("non datée", 19)], {}, ["Essai : la source ne date pas la valeur."]),
    "silent": (
        [seen("2024", 19, asked=31, answered=28)],
        {},
        ["Essai : 3 sollicités sur 31 n’ont pas répondu en 2024. Nous ne savons pas ce qu’ils auraient dit."],
    ),
    "one silent": (
        [seen("2024", 19, asked=31, answered=30)],
        {},
        ["Essai : 1 sollicité sur 31 n’a pas répondu en 2024. Nous ne savons pas ce qu’il aurait dit."],
    ),
    "broken": (
        [seen("2023", 19), seen("2024", 19, break_reason="questionnaire modifié")],
        {},
        ["Essai : questionnaire modifié en 2024, valeurs non comparables de part et d’autre."],
    ),
    "masked parts": (
        [seen("2024", 30), seen("2024", 3, sexe="a"), seen("2024", 27, sexe="b")],
        {"unit": PERSONS, "level": "beneficiaire"},
        ["Essai : une partie du détail n’est pas diffusée, par secret statistique."],
    ),
}


@pytest.mark.parametrize(("observations", "more", "expected"), list(CASES.values()), ids=list(CASES))
def test_unknowns_of_indicator(observations, more, expected):
    assert [plain(sentence) for sentence in unknowns_of_indicator(finding(*observations, **more), FRENCH)] == expected


@dataclass(frozen=True)
class Known:
    """The part of a PTCE that these sentences read."""

    framework: Framework
    verbatims: tuple[Verbatim, ...]


def test_effects_that_nothing_documents():
    effects = tuple(Effect(id=id, nom=f"Effet {id}") for id in ("seul", "chiffre", "dit", "vide"))
    ptce = Known(Framework(effets=effects), (Verbatim(id="v", texte="Oui.", effets=("dit",)),))
    told, empty = finding(seen("2024", 19)), finding()
    findings = {"a": linked(told, "chiffre"), "b": linked(empty, "vide")}
    assert [plain(sentence) for sentence in unknowns(ptce, findings, FRENCH)] == [
        "Aucun chiffre et aucune parole ne documentent encore l’effet « Effet seul ».",
        "Aucune valeur et aucune parole ne documentent encore l’effet « Effet vide ».",
        "Essai : pas encore mesuré.",
    ]
    assert unknowns_of_effect(effects[1], ptce, findings, FRENCH) == ()
    assert len(unknowns_of_effect(effects[3], ptce, findings, FRENCH)) == 2


def linked(found, effect):
    return replace(found, indicator=replace(found.indicator, effects=(effect,)))
