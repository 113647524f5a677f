"""What is hidden, and what never is; each case is a table of cells, and those that stay shown."""

import pytest

from site_builder.measure.disclosure import confidential, shown_series
from site_builder.model.bank import Unit, UnitNature
from tests.unit.measure.cases import EUROS, MEETINGS, PERSONS, SHARE, indicator, seen

TEAM = Unit(id="salaries", nom="salarié en insertion", pluriel="salariés en insertion", nature=UnitNature.COUNT)


@pytest.mark.parametrize(
    ("unit", "collection", "level", "expected"),
    [
        (PERSONS, "registre", "beneficiaire", True),
        (PERSONS, None, None, True),
        (TEAM, "registre", None, False),
        (TEAM, "registre", "beneficiaire", True),
        (PERSONS, "registre", "pole", False),
        (MEETINGS, "registre", "pole", False),
        (MEETINGS, "registre", "beneficiaire", False),
        (MEETINGS, None, None, False),
        (SHARE, "enquete", "membre", True),
        (SHARE, "entretien", "beneficiaire", True),
        (SHARE, "registre", "pole", False),
        (EUROS, "comptabilite", "membre", True),
        (EUROS, "comptabilite", "pole", False),
    ],
)
def test_what_is_confidential(unit, collection, level, expected):
    assert confidential(indicator(unit=unit, collection=collection, level=level)) is expected


def test_a_share_of_two_persons_is_hidden_whatever_the_register() -> None:
    """« 1 sur 2 » tells as much of each of them as an answer does; a share of which nobody says of how many is left as it is."""
    few, many = seen("2024", 50, answered=2, count=1), seen("2025", 60, answered=20, count=12)
    kept = shown_series(indicator(few, many, unit=SHARE, level="beneficiaire", collection="registre"))
    assert [o.value is None for o in kept.observations] == [True, False]
    assert not confidential(indicator(seen("2024", 50), unit=SHARE, level="beneficiaire", collection="registre"))


def shown(*observations, unit=PERSONS, threshold=5):
    series = shown_series(indicator(*observations, unit=unit, level="beneficiaire", collection="enquete", threshold=threshold))
    return [None if o.value is None else int(o.value) for o in series.observations]


def ages(total, *parts):
    cells = [] if total is None else [seen("2024", total)]
    return cells + [seen("2024", part, age=f"tranche {index}") for index, part in enumerate(parts)]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (ages(30, 10, 20), [30, 10, 20]),
        (ages(4), [None]),
        (ages(0), [0]),
        (ages(30, 3, 7, 20), [30, None, None, 20]),
        (ages(30, 3, 0, 27), [30, None, 0, None]),
        (ages(23, 3, 0, 20), [23, None, 0, None]),
        (ages(None, 3, 7, 20), [None, 7, 20]),
        (ages(30, 3, 4, 23), [30, None, None, 23]),
        (ages(22, 1, 1, 20), [22, None, None, None]),
        (ages(5, 1, 1, 1, 1, 1), [None] * 6),
        (ages(3, 3, 0), [None, None, 0]),
        (ages(30, 3, None, 20), [30, None, None, 20]),
    ],
)
def test_persons(cells, expected):
    assert shown(*cells) == expected


def test_crossed_breakdowns():
    crossed = [
        seen("2024", 100),
        seen("2024", 40, sexe="f"),
        seen("2024", 60, sexe="h"),
        seen("2024", 30, age="jeune"),
        seen("2024", 70, age="aîné"),
        seen("2024", 3, sexe="f", age="jeune"),
        seen("2024", 37, sexe="f", age="aîné"),
        seen("2024", 27, sexe="h", age="jeune"),
        seen("2024", 33, sexe="h", age="aîné"),
    ]
    assert shown(*crossed) == [100, 40, 60, 30, 70, None, None, None, None]


def test_a_typed_mask_hides_another_cell_too():
    assert shown(
        seen("2024", 30), seen("2024", None, "masquee", age="a"), seen("2024", 6, age="b"), seen("2024", 20, age="c")
    ) == [
        30,
        None,
        None,
        20,
    ]


def test_other_periods_stay():
    assert shown(*ages(30, 3, 7, 20), seen("2023", 6, age="tranche 0")) == [30, None, None, 20, 6]


def test_few_answers_hide_a_share():
    assert shown(seen("2024", 50, answered=4, asked=9), seen("2023", 50, answered=12), seen("2022", 50), unit=SHARE) == [
        None,
        50,
        50,
    ]


def test_nothing_of_a_hidden_cell_remains():
    hidden = shown_series(
        indicator(
            seen("2024", 50, answered=4, asked=9, count=2, former_value=25, comment="deux sur quatre"),
            collection="enquete",
            level="membre",
        )
    ).observations[0]
    assert hidden.state == "masquee"
    assert {hidden.value, hidden.count, hidden.asked, hidden.answered, hidden.former_value, hidden.comment} == {None}


def test_threshold_of_the_indicator():
    assert shown(*ages(30, 10, 20), threshold=11) == [30, None, None]
    assert shown(*ages(3, 1, 2), threshold=0) == [3, 1, 2]


def test_answers_are_confidential_though_nobody_says_how_they_were_collected():
    """A definition of the pole's own, by sex: one man answered, and his answer would be the share."""
    cells = [
        seen("2024", 50, count=6, answered=12),
        seen("2024", 45, count=5, answered=11, sexe="femmes"),
        seen("2024", 100, count=1, answered=1, sexe="hommes"),
    ]
    series = shown_series(indicator(*cells, unit=SHARE))
    assert [None if o.value is None else int(o.value) for o in series.observations] == [50, None, None]
