"""How the bank lives in a network: who uses what, whose words depart from it, what looks alike, what is awaited."""

from dataclasses import replace

import pytest

from site_builder.measure import measure_network
from site_builder.measure.governance import govern
from site_builder.model.framework import IndicatorEntry
from site_builder.model.governance import Departure, Reporting
from tests.unit.measure.cases import PERSONS, SHARE, period, seen
from tests.unit.measure.networks import ON, definition, network, pole, used

ASKED = definition(unit=SHARE, question="Êtes-vous satisfait du pôle ?", frequence="annuelle").model_copy(
    update={"name": "Part des membres satisfaits"}
)


def governed(*poles, bank=(ASKED,), reference="2025"):
    known = network(*poles, bank=bank, reference=reference)
    return govern(known, measure_network(known, ON), ON)


def said(of=ASKED, *observations, **entry):
    return replace(used(of, *observations), entry=IndicatorEntry(**entry))


def own(id, name, *observations, unit=PERSONS):
    of = definition(id, "jamais", unit).model_copy(update={"name": name})
    return replace(used(of, *observations, own=True), name=name)


def test_a_use_says_its_version_and_its_first_value():
    found = governed(
        pole("a", used(ASKED, seen("2023", 40), seen("2025", 50))),
        pole("b", used(ASKED, seen("2025", state="non-suivi"), version=1)),
        pole("c"),
    )
    assert [(use.ptce, use.version, use.since, use.latest) for use in found.uses["essai"]] == [
        ("a", 1, period("2023"), period("2025")),
        ("b", 1, None, None),
    ]


@pytest.mark.parametrize(
    ("entry", "departures"),
    [
        ({}, []),
        ({"nom": "Membres satisfaits"}, []),
        ({"nom": "Part des membres satisfaits du pôle"}, []),
        ({"nom": "Climat du matin"}, [Departure.NAME]),
        ({"question": "Etes-vous satisfait du pole ?"}, []),
        ({"question": "Diriez-vous que le pôle vous aide ?"}, [Departure.QUESTION]),
        ({"perimetre": "Les structures membres"}, []),
        ({"perimetre": "Hors collectivités"}, [Departure.SCOPE]),
        ({"perimetre": "Les fondateurs seulement", "nom": "Climat"}, [Departure.NAME, Departure.SCOPE]),
    ],
)
def test_only_words_that_lead_elsewhere_are_noticed(entry, departures):
    assert [drift.what for drift in governed(pole("a", said(ASKED, **entry))).drifts] == departures


@pytest.mark.parametrize(
    ("first", "second", "grouped"),
    [
        ("Repas partagés", "Repas partagés", True),
        ("Repas partagés", "Repas partagés au pôle", True),
        ("Heures de bénévolat", "Bénévolat, heures", True),
        ("Repas partagés", "Repas servis", False),
        ("Emplois", "Emplois créés avec l'appui du pôle", False),
    ],
)
def test_near_names_of_two_poles_make_a_proposal(first, second, grouped):
    found = governed(pole("a", own("x", first)), pole("b", own("y", second))).alike
    assert [[one.ptce for one in group.indicators] for group in found] == ([["a", "b"]] if grouped else [])


def test_one_pole_two_units_or_a_public_source_make_none():
    twice = pole("a", own("x", "Repas partagés"), own("y", "Repas partagés ici"))
    other = pole("b", own("x", "Repas partagés", unit=SHARE))
    fiche = pole("c", own("x", "Repas partagés"), origin="sources-publiques")
    assert governed(twice, other, fiche).alike == ()


def test_a_proposal_names_what_the_bank_may_have():
    known = definition("repas", unit=PERSONS).model_copy(update={"name": "Repas partagés entre membres"})
    found = governed(pole("a", own("x", "Repas partagés")), pole("b", own("y", "Repas partagés")), bank=[known]).alike
    assert found[0].known == ("repas",)


@pytest.mark.parametrize(
    ("observations", "entry", "reference", "expected"),
    [
        ([seen("2025", 50)], {}, "2025", None),
        ([seen("2024", 50)], {}, "2025", "2025"),
        ([], {}, "2025", "2025"),
        ([seen("2025", state="manquante")], {}, "2025", "2025"),
        ([seen("2025", state="non-suivi")], {}, "2025", None),
        ([seen("2025", state="sans-objet")], {}, "2025", None),
        ([seen("2024", 50)], {"prochaine_collecte": "2027"}, "2025", None),
        ([seen("2024", 50)], {"prochaine_collecte": "juin 2026"}, "2025", "juin 2026"),
        ([seen("2026-T3", 50)], {"prochaine_collecte": "juin 2026"}, "2025", None),
        ([seen("2024", 50)], {}, "2024", "2025"),
    ],
)
def test_a_value_is_awaited_once_its_period_has_come(observations, entry, reference, expected):
    """By what the pole announced, else by the indicator's rhythm; a reason that is written answers as well as a number."""
    poles = [pole("a", said(ASKED, *observations, **entry), reference=reference)]
    assert [one.expected for one in governed(*poles).awaited] == ([period(expected)] if expected else [])


def test_nothing_is_awaited_of_a_fiche_nor_of_what_is_measured_once():
    once = definition(unit=SHARE, frequence="ponctuelle")
    assert governed(pole("a", said(ASKED), origin="sources-publiques"), pole("b", said(once)), bank=[ASKED]).awaited == ()


@pytest.mark.parametrize(
    ("observations", "state"),
    [
        ([seen("2025", 50)], Reporting.REPORTED),
        ([seen("2024", 50)], Reporting.OLDER),
        ([seen("2025", state="non-suivi")], Reporting.SAID),
        ([], Reporting.AWAITED),
    ],
)
def test_what_a_pole_has_to_show(observations, state):
    assert governed(pole("a", used(ASKED, *observations))).reporting == {"a": {"essai": state}}
