"""The curve of a network's figure: the same poles at every period, as far back as all of them go."""

from decimal import Decimal

import pytest

from site_builder.model.bank import Frequency
from tests.unit.measure.cases import SHARE, period, seen
from tests.unit.measure.networks import definition, pole, united, used


def years(of, values, last=2025, **more):
    """One value a year up to the last, None for a year without one."""
    first = last - len(values) + 1
    return used(of, *(seen(str(first + n), value, **more) for n, value in enumerate(values) if value is not None))


def history(of, *poles):
    return united(*poles, bank=[of]).get("essai").history


def test_three_years_of_the_same_poles_make_a_curve():
    of = definition()
    found = history(of, pole("a", years(of, (1, 2, 3))), pole("b", years(of, (10, 20, 30))))
    assert found.periods == (period("2023"), period("2024"), period("2025"))
    assert (found.values, found.ptces) == ((11, 22, 33), ("a", "b"))


def test_it_goes_as_far_back_as_all_of_them_and_leaves_out_shorter_ones():
    of = definition()
    poles = (pole("a", years(of, (9, 1, 2, 3, 4))), pole("b", years(of, (5, 5, 5, 5))), pole("c", years(of, (7, 7))))
    found = history(of, *poles)
    assert (found.ptces, found.values) == (("a", "b"), (6, 7, 8, 9))


def test_a_pole_that_joins_moves_nothing():
    of = definition()
    known = [pole("a", years(of, (1, 2, 3))), pole("b", years(of, (1, 2, 3)))]
    joined = history(of, *known, pole("c", years(of, (500,))))
    assert joined == history(of, *known)


@pytest.mark.parametrize("values", [(1, None, 3), (1, 2), (None, 2, 3)], ids=["a gap", "two years", "nothing three years ago"])
def test_without_two_poles_of_three_years_in_a_row_there_is_no_curve(values):
    of = definition()
    assert history(of, pole("a", years(of, (1, 2, 3))), pole("b", years(of, values))) is None


def test_a_break_or_another_source_ends_a_curve():
    of = definition()
    broken = used(of, seen("2023", 1), seen("2024", 2, break_reason="Nouveau questionnaire"), seen("2025", 3))
    sources = used(of, seen("2023", 1, source="Registre"), seen("2024", 2, source="Registre"), seen("2025", 3, source="Carnet"))
    whole = pole("a", years(of, (1, 2, 3)))
    assert history(of, whole, pole("b", broken)) is None
    assert history(of, whole, pole("b", sources)) is None


def test_a_mean_is_weighed_anew_each_year():
    of = definition(aggregation="moyenne-ponderee", unit=SHARE, agregation_poids="repondants")
    observed = [(("2023", 10, 10), ("2024", 20, 10), ("2025", 30, 10)), (("2023", 50, 30), ("2024", 40, 10), ("2025", 30, 90))]
    poles = [pole(f"p{n}", used(of, *(seen(w, v, answered=k) for w, v, k in rows))) for n, rows in enumerate(observed)]
    assert history(of, *poles).values == (40, 30, 30)


def test_what_is_measured_every_two_years_is_compared_every_two_years():
    of = definition(frequence=Frequency.EVERY_TWO_YEARS)
    poles = [pole(slug, used(of, *(seen(year, 1) for year in ("2021", "2023", "2025")))) for slug in "ab"]
    assert history(of, *poles).periods == (period("2021"), period("2023"), period("2025"))


def test_what_may_not_be_put_together_has_no_curve():
    of = definition(aggregation="jamais")
    assert history(of, pole("a", years(of, (1, 2, 3))), pole("b", years(of, (1, 2, 3)))) is None


def test_the_last_change_and_the_end_of_the_curve_agree_where_the_poles_are_the_same():
    of = definition()
    found = united(pole("a", years(of, (1, 2, 4))), pole("b", years(of, (1, 2, 4))), bank=[of]).get("essai")
    assert found.change.end == found.history.values[-1] == Decimal(8)
    assert found.change.start == found.history.values[-2]
