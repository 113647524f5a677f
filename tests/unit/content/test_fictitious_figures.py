"""The figures of La Tresse agree with each other: parts with totals, shares with counts, registers with tables."""

import re
from decimal import Decimal
from itertools import chain
from pathlib import Path

import pytest

from site_builder.model.cooperation import Maturity, ProjectState
from site_builder.model.measure import Observation, State
from site_builder.model.ptce import Ptce

CONTENT = Path(__file__).parents[3] / "content"


def total(ptce: Ptce, id: str, year: int) -> Decimal | None:
    (found,) = [o.value for o in ptce.indicator(id).series.totals if o.period.year == year]
    return found


def everything(ptce: Ptce) -> list[Observation]:
    return list(chain.from_iterable(indicator.series.observations for indicator in ptce.indicators))


@pytest.mark.parametrize(
    ("id", "breakdown", "years"),
    [
        ("emplois-crees", "sexe", [2023, 2024, 2025]),
        ("salaries-insertion", "sexe", [2022, 2023, 2024, 2025]),
        ("salaries-insertion", "age", [2025]),
        ("projets-emerges", "filiere", [2021, 2022, 2023, 2024, 2025]),
        ("structures-membres", "famille", [2023, 2024, 2025]),
    ],
)
def test_parts_sum_to_their_total_where_all_are_given(tresse: Ptce, id: str, breakdown: str, years: list[int]) -> None:
    parts = tresse.indicator(id).series.by(breakdown)
    masked = {o.period.year for o in parts if o.value is None}
    complete = sorted({o.period.year for o in parts} - masked)

    assert complete == years
    for year in years:
        assert sum(o.value or 0 for o in parts if o.period.year == year) == total(tresse, id, year)


def test_masked_parts_cannot_be_derived_from_the_total(tresse: Ptce) -> None:
    """One hidden part is the total less the others: a second must be hidden with it."""
    hidden = [o.breakdown["age"] for o in tresse.indicator("salaries-insertion").series.by("age") if o.state is State.MASKED]

    assert hidden == ["50 ans et plus", "moins de 26 ans"]


def test_shares_are_their_count_over_their_answers(tresse: Ptce) -> None:
    shares = [o for o in everything(tresse) if o.count is not None]

    assert len(shares) == 42
    for share in shares:
        assert share.value is not None
        assert share.count is not None
        assert share.count <= (share.answered or 0)
        assert share.asked is None or (share.answered or 0) <= share.asked
        assert abs(share.value - Decimal(100 * share.count) / (share.answered or 1)) <= Decimal("0.05")


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_every_answer_of_the_scale_is_there_and_they_make_a_hundred(tresse: Ptce, year: int) -> None:
    indicator = tresse.indicator("decision-partagee")
    shares = {o.breakdown["reponse"]: o for o in indicator.series.by("reponse") if o.period.year == year}

    assert set(shares) == set(indicator.definition.answers)
    assert abs(sum((o.value or Decimal(0) for o in shares.values()), Decimal(-100))) <= Decimal("0.2")
    assert len({sum(o.count or 0 for o in shares.values()), *(o.answered for o in shares.values())}) == 1


@pytest.mark.parametrize("year", range(2019, 2026))
def test_members_counted_each_year_are_those_of_the_table(tresse: Ptce, year: int) -> None:
    here = [m for m in tresse.members if m.joined and m.joined.year <= year and (m.left is None or m.left.year > year)]

    assert total(tresse, "structures-membres", year) == len(here)


def test_thirty_one_members_are_left_after_one_departure(tresse: Ptce) -> None:
    present = [member for member in tresse.members if member.left is None]

    assert (len(tresse.members), len(present)) == (32, 31)
    assert sum(total(tresse, "departs-membres", year) or 0 for year in range(2021, 2026)) == 1
    assert sum(member.maturity in {Maturity.MEASURING, Maturity.ESTABLISHED} for member in present) == 12


@pytest.mark.parametrize("year", range(2021, 2026))
def test_projects_counted_each_year_are_those_of_the_table(tresse: Ptce, year: int) -> None:
    begun = [p for p in tresse.projects if p.state is not ProjectState.IDEA and p.start and p.start.year <= year]
    running = [project for project in begun if project.end is None or project.end.year > year]

    assert total(tresse, "projets-montes-a-plusieurs", year) == len(running)


@pytest.mark.parametrize("slug", ["la-tresse", "premiers-pas"])
def test_no_address_and_no_telephone_of_anyone(slug: str) -> None:
    texts = [path.read_text() for path in (CONTENT / slug).rglob("*") if path.suffix in {".yml", ".csv", ".md"}]

    assert not [
        found for text in texts for found in re.findall(r"[\w.]+@[a-z][\w-]*\.[a-z]{2,}|\b0[1-9](?:[ .]?\d\d){4}\b", text)
    ]
