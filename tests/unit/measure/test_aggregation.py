"""Several poles' values put together: only what the definition allows, only what compares, with everything left out named."""

from dataclasses import replace
from decimal import Decimal

import pytest

from site_builder.measure.aggregation import poles_together
from site_builder.model.aggregate import LeftOut, NoTotal
from site_builder.model.diffusion import Origin
from tests.unit.measure.cases import PERSONS, SHARE, period, seen
from tests.unit.measure.networks import definition, network, pole, united, used

MEETINGS = definition()
NEVER = definition(aggregation="jamais", agregation_raison="Deux pôles comptent les mêmes.")


def three(*values, of=MEETINGS):
    return [pole(slug, used(of, seen("2025", value))) for slug, value in zip("abc", values, strict=True)]


def test_a_sum_holds_its_rows_and_its_coverage():
    found = united(*three(3, 4, 5), pole("d"), bank=[MEETINGS]).get("essai")
    assert found.value == 12
    assert [(part.ptce, part.value) for part in found.parts] == [("a", 3), ("b", 4), ("c", 5)]
    assert (len(found.parts), found.ptces) == (3, 4)


def test_what_the_definition_forbids_has_no_total_and_keeps_its_rows():
    found = united(*three(3, 4, 5, of=NEVER), bank=[NEVER]).get("essai")
    assert (found.value, found.refusal, found.change) == (None, NoTotal.NEVER, None)
    assert len(found.parts) == 3


def test_a_median_needs_three_values_and_a_sum_two():
    median = definition(aggregation="mediane", unit=SHARE)
    assert united(*three(10, 70, 40, of=median), bank=[median]).get("essai").value == 40
    assert united(*three(10, 70, 40, of=median)[:2], bank=[median]).get("essai").refusal is NoTotal.TOO_FEW
    assert united(*three(3, 4, 5)[:1], bank=[MEETINGS]).get("essai").refusal is NoTotal.TOO_FEW


def test_a_mean_weighs_by_the_answers():
    mean = definition(aggregation="moyenne-ponderee", unit=SHARE, agregation_poids="repondants")
    poles = [
        pole("a", used(mean, seen("2025", 50, answered=30))),
        pole("b", used(mean, seen("2025", 80, answered=10))),
        pole("c", used(mean, seen("2025", 99))),
    ]
    found = united(*poles, bank=[mean]).get("essai")
    assert found.value == Decimal("57.5")
    assert [(absence.ptce, absence.why) for absence in found.absences] == [("c", LeftOut.NO_WEIGHT)]


def test_a_mean_weighs_by_another_indicator_of_the_same_period():
    weight = definition("membres", "jamais", PERSONS)
    mean = definition(aggregation="moyenne-ponderee", unit=SHARE, agregation_poids="membres")
    poles = [
        pole("a", used(mean, seen("2025", 50)), used(weight, seen("2025", 30, "estimee"))),
        pole("b", used(mean, seen("2025", 80)), used(weight, seen("2025", 10))),
        pole("c", used(mean, seen("2025", 99)), used(weight, seen("2024", 12))),
        pole("d", used(mean, seen("2025", 99)), used(weight, seen("2025", 0))),
    ]
    found = united(*poles, bank=[mean, weight]).get("essai")
    assert found.value == Decimal("57.5")
    assert found.estimated == 1
    assert [absence.ptce for absence in found.absences] == ["c", "d"]


LEFT_OUT = {
    LeftOut.NO_VALUE: pole("x", used(MEETINGS, seen("2024", 9))),
    LeftOut.OTHER_PERIOD: pole("x", used(MEETINGS, seen("exercice 2024-2025", 9))),
    LeftOut.OLDER_REPORT: pole("x", used(MEETINGS, seen("2024", 9), seen("2025", 9)), reference="2024"),
    LeftOut.OTHER_UNIT: pole("x", used(MEETINGS, seen("2025", 9), unit=SHARE)),
    LeftOut.OTHER_VERSION: pole("x", used(MEETINGS, seen("2025", 9), version=3)),
    LeftOut.OTHER_SCOPES: pole("x", used(MEETINGS, seen("2025", 9, scope="Nord"), seen("2025", 9, scope="Sud"))),
}


@pytest.mark.parametrize("why", LEFT_OUT, ids=lambda why: why.value)
def test_what_does_not_compare_is_left_out_and_named(why):
    of = MEETINGS.model_copy(update={"version": 2, "comparable": "non"}) if why is LeftOut.OTHER_VERSION else MEETINGS
    found = united(*three(3, 4, 5, of=of), LEFT_OUT[why], bank=[of]).get("essai")
    assert found.value == 12
    assert [(absence.ptce, absence.why) for absence in found.absences] == [("x", why)]


def test_a_pole_s_own_definition_is_not_the_bank_s():
    found = united(*three(3, 4, 5), pole("x", used(MEETINGS, seen("2025", 9), own=True)), bank=[MEETINGS]).get("essai")
    assert (found.value, found.absences) == (12, ())


def test_estimates_and_what_may_still_change_are_counted():
    poles = [
        pole("a", used(MEETINGS, seen("2025", 3, "estimee"))),
        pole("b", used(MEETINGS, seen("2025", 4, "provisoire"))),
        pole("c", used(MEETINGS, seen("2025", 5)), status="en relecture"),
    ]
    found = united(*poles, bank=[MEETINGS]).get("essai")
    assert (found.value, found.estimated, found.provisional) == (12, 1, 2)


def test_a_masked_value_is_in_no_total():
    people = definition(unit=PERSONS, niveau="beneficiaire")
    poles = three(30, 40, 50, of=people)
    hidden = used(people, seen("2025", 3))
    poles.append(pole("x", replace(hidden, definition=people)))
    found = united(*poles, bank=[people]).get("essai")
    assert found.value == 120
    assert found.absences[0].observation.state == "masquee"


def test_fiches_and_invented_poles_are_in_no_real_total():
    apart = [
        pole("fiche", used(MEETINGS, seen("2025", 900)), origin="sources-publiques"),
        pole("invente", used(MEETINGS, seen("2025", 900)), origin="fictive"),
    ]
    found = united(*three(3, 4, 5), *apart, bank=[MEETINGS])
    assert found.origin is Origin.POLE
    assert (found.get("essai").value, found.get("essai").ptces) == (12, 3)


def test_invented_poles_are_put_together_only_where_there_is_nothing_else():
    invented = [pole(slug, used(MEETINGS, seen("2025", 4)), origin="fictive") for slug in "ab"]
    fiche = pole("fiche", used(MEETINGS, seen("2025", 9)), origin="sources-publiques")
    alone = united(*invented, bank=[MEETINGS])
    assert (alone.origin, alone.get("essai").value) == (Origin.FICTITIOUS, 8)
    assert united(*invented, fiche, bank=[MEETINGS]).by_definition == {}


def test_a_change_is_told_over_the_poles_that_have_both_ends():
    poles = [
        pole("a", used(MEETINGS, seen("2024", 10), seen("2025", 12))),
        pole("b", used(MEETINGS, seen("2024", 20), seen("2025", 21))),
        pole("new", used(MEETINGS, seen("2025", 100))),
        pole("broken", used(MEETINGS, seen("2024", 5), seen("2025", 50, break_reason="Autre registre"))),
    ]
    found = united(*poles, bank=[MEETINGS]).get("essai")
    assert found.value == 183
    assert (found.change.ptces, found.change.difference) == (("a", "b"), 3)


def test_a_survey_of_every_second_year_is_compared_with_the_last_one():
    survey = definition(aggregation="mediane", unit=SHARE, frequence="bisannuelle")
    poles = [pole(slug, used(survey, seen("2023", 10), seen("2025", 30))) for slug in "abc"]
    found = united(*poles, bank=[survey]).get("essai")
    assert (found.change.before, found.change.difference) == (period("2023"), 20)


VERSIONS = {"oui": True, "non": False, "depuis 2024": True, "depuis 2025": False}


@pytest.mark.parametrize("said", VERSIONS)
def test_a_version_that_does_not_compare_has_no_change(said):
    newer = MEETINGS.model_copy(update={"version": 2, "comparable": said})
    poles = [pole(slug, used(newer, seen("2024", 10), seen("2025", 12))) for slug in "ab"]
    assert (united(*poles, bank=[newer]).get("essai").change is not None) is VERSIONS[said]


def test_without_a_reference_year_the_usual_one_serves():
    poles = [*three(3, 4, 5), pole("old", used(MEETINGS, seen("2024", 9)), reference="2024")]
    assert united(*poles, bank=[MEETINGS], reference=None).get("essai").reference == period("2025")


def test_a_pole_that_publishes_alone_is_no_network():
    alone = replace(network(*three(3, 4, 5), bank=[MEETINGS]), alone=True)
    assert poles_together(alone) == ()


@pytest.mark.parametrize(
    ("second", "third", "added"),
    [
        ("oui", "oui", True),
        ("non", "oui", False),
        ("oui", "non", False),
        ("oui", "depuis 2025", True),
        ("oui", "depuis 2026", False),
    ],
)
def test_an_old_version_is_added_only_when_every_change_since_leaves_values_comparable(second, third, added):
    """The last change alone would let a value of version 1 pass for one of version 3."""
    changes = [{"version": 2, "changement": "x", "comparable": second}, {"version": 3, "changement": "y", "comparable": third}]
    of = definition(version=3, historique=changes)
    poles = [
        pole("a", used(of, seen("2025", 3))),
        pole("b", used(of, seen("2025", 4))),
        pole("c", used(of, seen("2025", 5), version=1)),
    ]

    found = united(*poles, bank=[of]).get("essai")

    assert found.value == (12 if added else 7)
    assert [absence.why for absence in found.absences] == ([] if added else [LeftOut.OTHER_VERSION])


def test_a_weight_of_another_version_or_of_one_scope_among_several_weighs_nothing():
    weight = definition(
        "membres",
        "jamais",
        PERSONS,
        version=2,
        historique=[{"version": 2, "changement": "Sans les associés.", "comparable": "non"}],
    )
    mean = definition("essai", "moyenne-ponderee", SHARE, agregation_poids="membres")
    apart = (seen("2025", 12, scope="Nord"), seen("2025", 30, scope="Sud"))
    poles = (
        pole("a", used(mean, seen("2025", 50)), used(weight, seen("2025", 30))),
        pole("b", used(mean, seen("2025", 80)), used(weight, seen("2025", 10), version=1)),
        pole("c", used(mean, seen("2025", 80)), used(weight, *apart)),
        pole("d", used(mean, seen("2025", 70)), used(weight, seen("2025", 10))),
    )
    found = united(*poles, bank=[mean, weight]).get("essai")
    assert [part.ptce for part in found.parts] == ["a", "d"]
    assert found.value == 55
    assert {absence.ptce: absence.why for absence in found.absences} == dict.fromkeys("bc", LeftOut.NO_WEIGHT)
