"""Promises of the network's figures that hold for any poles."""

from decimal import Decimal
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.measure.cases import SHARE, seen
from tests.unit.measure.networks import definition, pole, united, used

SUM = definition()
NEVER = definition(aggregation="jamais")
MEDIAN = definition(aggregation="mediane", unit=SHARE)
MEAN = definition(aggregation="moyenne-ponderee", unit=SHARE, agregation_poids="repondants")
PERIODS = st.sampled_from(["2025", "2024", "exercice 2024-2025", "2025-S1"])
STATES = st.sampled_from(["mesuree", "estimee", "provisoire"])


@st.composite
def poles(draw, of):
    """Up to eight poles, each with up to three observations of the definition, some of other kinds of period."""
    found = []
    for number in range(draw(st.integers(0, 8))):
        periods = draw(st.lists(PERIODS, unique=True, max_size=3))
        observations = [
            seen(when, draw(st.decimals(0, 100, places=2)), draw(STATES), answered=draw(st.none() | st.integers(0, 60)))
            for when in periods
        ]
        indicators = (used(of, *observations),) if observations or draw(st.booleans()) else ()
        found.append(pole(f"p{number}", *indicators, origin=draw(st.sampled_from(["pole", "sources-publiques", "fictive"]))))
    return found


def shown(of, known):
    return united(*known, bank=[of]).get("essai")


def said(found):
    """Its rows and who is left out, without the observations, of which masked ones are made anew each time."""
    rows = [(part.ptce, part.value, part.weight, part.estimated, part.provisional) for part in found.parts]
    return rows, [(absence.ptce, absence.why) for absence in found.absences]


@given(poles(SUM))
def test_a_sum_is_that_of_the_rows_shown(known):
    found = shown(SUM, known)
    if found is not None and found.value is not None:
        assert found.value == sum(part.value for part in found.parts)


@given(poles(MEDIAN))
def test_a_median_is_that_of_the_rows_shown(known):
    found = shown(MEDIAN, known)
    if found is not None and found.value is not None:
        assert found.value == median(part.value for part in found.parts)


@given(poles(MEAN))
def test_a_mean_lies_between_its_rows_and_weighs_them(known):
    found = shown(MEAN, known)
    if found is not None and found.value is not None:
        weight = sum(part.weight for part in found.parts)
        assert abs(found.value * weight - sum(part.value * part.weight for part in found.parts)) < Decimal("1e-20") * weight
        assert min(part.value for part in found.parts) <= found.value <= max(part.value for part in found.parts)


@given(poles(NEVER))
def test_what_is_never_added_up_has_no_figure_and_no_change(known):
    found = shown(NEVER, known)
    assert found is None or (found.value, found.change) == (None, None)


@given(poles(SUM))
def test_a_pole_that_does_not_report_changes_the_coverage_only(known):
    before, after = shown(SUM, known), shown(SUM, [*known, pole("silent")])
    if before is None or after is None or not any(one.file.origin == "pole" for one in known):
        return
    assert (after.value, after.refusal, said(after)) == (before.value, before.refusal, said(before))
    assert (after.change and after.change.difference) == (before.change and before.change.difference)
    assert after.ptces == before.ptces + 1


@given(st.data(), st.sampled_from([SUM, MEDIAN, MEAN, NEVER]))
def test_the_order_of_poles_does_not_matter(data, of):
    known = data.draw(poles(of))
    one, other = shown(of, known), shown(of, data.draw(st.permutations(known)))
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert (one.value, one.refusal, one.estimated, one.provisional) == (
            other.value,
            other.refusal,
            other.estimated,
            other.provisional,
        )
        assert {part.ptce for part in one.parts} == {part.ptce for part in other.parts}


@given(poles(SUM))
def test_origins_are_never_mixed(known):
    found = united(*known, bank=[SUM])
    origins = {one.file.origin for one in known if one.slug in found.ptces}
    assert origins <= {found.origin}
    assert found.origin != "sources-publiques"
    assert found.origin == "pole" or all(one.file.origin == "fictive" for one in known)


@given(poles(SUM))
def test_every_pole_that_follows_is_a_row_or_is_named_as_left_out(known):
    together = united(*known, bank=[SUM])
    follow = [one.slug for one in known if one.slug in together.ptces and one.indicators]
    found = together.get("essai")
    named = [] if found is None else [part.ptce for part in found.parts] + [absence.ptce for absence in found.absences]
    assert sorted(named) == sorted(follow)
