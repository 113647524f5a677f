"""What the data itself shows that we do not know."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from site_builder.model.framework import Effect, Framework
from site_builder.model.language import FRENCH
from site_builder.model.verbatim import Verbatim
from site_builder.words.sentences import gaps, unknowns, unknowns_of_effect
from tests.unit.measure.cases import PERSONS, seen
from tests.unit.words.sentences.findings import finding, plain

CASES = {
    "nothing unknown": ([seen("2024", 19)], {}, []),
    "zero is known": ([seen("2024", 0)], {}, []),
    "not applicable is known": ([seen("2024", state="sans-objet")], {}, []),
    "never measured": ([], {}, ["Pas encore mesuré : Essai."]),
    "planned": ([], {"prochaine_collecte": "2026-03"}, ["Pas encore mesuré : Essai (première collecte en mars 2026)."]),
    "missing": ([seen("2024")], {}, ["Donnée manquante en 2024 : Essai."]),
    "missing, and why": (
        [seen("2023", 5), seen("2024", comment="Enquête non menée.")],
        {},
        ["Donnée manquante en 2024 : Essai (Enquête non menée)."],
    ),
    "not followed": ([seen("2024", state="non-suivi")], {}, ["Non suivi en 2024 : Essai."]),
    "older": ([seen("2022", 19)], {}, ["Pas de mesure en 2024, dernière valeur plus ancienne : Essai (2022)."]),
    "undated": ([seen("non datée", 19)], {}, ["Année non précisée par la source : Essai."]),
    "silent": (
        [seen("2024", 19, asked=31, answered=28)],
        {},
        ["Tous n’ont pas répondu, et nous ne savons pas ce que les autres auraient dit : Essai (28 sur 31)."],
    ),
    "broken": (
        [seen("2023", 19), seen("2024", 19, break_reason="questionnaire modifié")],
        {},
        ["Série rompue, valeurs non comparables de part et d’autre : Essai (2024)."],
    ),
    "broken before the first value": ([seen("2024", 19, break_reason="questionnaire modifié")], {}, []),
    "masked": (
        [seen("2024", 3)],
        {"unit": PERSONS, "level": "beneficiaire"},
        ["Non diffusé en 2024, par secret statistique : Essai."],
    ),
    "masked parts": (
        [seen("2024", 30), seen("2024", 3, sexe="a"), seen("2024", 27, sexe="b")],
        {"unit": PERSONS, "level": "beneficiaire"},
        ["Détail en partie non diffusé, par secret statistique : Essai."],
    ),
    "masked whole and parts": (
        [seen("2024", 3), seen("2024", 1, sexe="a"), seen("2024", 2, sexe="b")],
        {"unit": PERSONS, "level": "beneficiaire"},
        ["Non diffusé en 2024, par secret statistique : Essai."],
    ),
}


def pole(*effects, verbatims=()):
    """The parts of a PTCE that these sentences read."""
    return SimpleNamespace(framework=Framework(effets=effects), verbatims=verbatims, harvest=None)


@pytest.mark.parametrize(("observations", "more", "expected"), list(CASES.values()), ids=list(CASES))
def test_unknowns_of_one_figure(observations, more, expected):
    known = {"essai": finding(*observations, **more)}
    assert [plain(sentence) for sentence in unknowns(pole(), known, FRENCH)] == expected


def linked(found, name, effect):
    return replace(found, indicator=replace(found.indicator, name=name, effects=(effect,)))


def test_one_sentence_per_reason():
    old = [
        linked(finding(seen(year, 1)), name, "")
        for name, year in (("Salariés", "2020"), ("Emplois", "2021"), ("Repas", "2022"))
    ]
    expected = "Pas de mesure en 2024, dernière valeur plus ancienne : Salariés (2020), Emplois (2021) et Repas (2022)."
    assert [plain(sentence) for sentence in unknowns(pole(), dict(enumerate(old)), FRENCH)] == [expected]
    (gap,) = gaps(old, FRENCH)
    assert gap.lacking == tuple(zip(old, ("2020", "2021", "2022"), strict=True))


def test_effects_that_nothing_documents():
    effects = tuple(Effect(id=id, nom=f"Effet {id}") for id in ("seul", "chiffre", "dit", "vide"))
    ptce = pole(*effects, verbatims=(Verbatim(id="v", texte="Oui.", effets=("dit",)),))
    findings = {"a": linked(finding(seen("2024", 19)), "A", "chiffre"), "b": linked(finding(), "B", "vide")}
    assert [plain(sentence) for sentence in unknowns(ptce, findings, FRENCH)] == [
        "Aucun chiffre et aucune parole ne documentent encore l’effet « Effet seul ».",
        "Aucune valeur et aucune parole ne documentent encore l’effet « Effet vide ».",
        "Pas encore mesuré : B.",
    ]
    assert unknowns_of_effect(effects[1], ptce, findings, FRENCH) == ()
    assert len(unknowns_of_effect(effects[3], ptce, findings, FRENCH)) == 2
