"""Which figures a finding deserves, from the observations to the words on the picture."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from site_builder.chart.choose import of_finding
from site_builder.chart.subtitles import subtitle
from site_builder.measure import measure_indicator
from site_builder.model.bank import Breakdown
from site_builder.model.chart import Bars, BeforeAfter, Dots, Evolution, Figure, Likert, Point, Shares, SmallMultiples
from site_builder.model.language import FRENCH
from site_builder.model.measure import Indicator, Observation
from tests.unit.measure.cases import PERSONS, SHARE, indicator, period, seen

BREAKDOWNS = (
    Breakdown(id="sexe", nom="Sexe", modalites=("femmes", "hommes", "autre")),
    Breakdown(id="filiere", nom="Filière"),
    Breakdown(id="reponse", nom="Réponse"),
)
YEARS = ("2021", "2022", "2023", "2024", "2025")
ANSWERS = ("Pas du tout", "Ni l’un ni l’autre", "Tout à fait")


def figures(*observations: Observation, reference: str = "2025", **more: Any) -> dict[str, Figure]:
    return of(indicator(*observations, **more), reference)


def of(chosen: Indicator, reference: str = "2025") -> dict[str, Figure]:
    finding = measure_indicator(chosen, period(reference), date(2026, 6, 1))
    return dict(of_finding(finding, BREAKDOWNS, FRENCH))


def series(values: Sequence[object], **more: Any) -> list[Observation]:
    return [seen(year, value, **more) for year, value in zip(YEARS[-len(values) :], values, strict=True)]


def evolution(*observations: Observation, **more: Any) -> Evolution:
    found = figures(*observations, **more)[""]
    assert isinstance(found, Evolution)
    return found


def points(*observations: Observation, **more: Any) -> list[tuple[str, str]]:
    return [(point.period, point.text) for point in evolution(*observations, **more).points]


CASES: list[tuple[str, list[Observation], dict[str, Any], dict[str, str]]] = [
    ("nothing", [], {}, {}),
    ("one period", series([12]), {}, {}),
    ("two periods", series([12, 13]), {}, {}),
    ("three periods", series([12, 13, 14]), {}, {"": "evolution", "/sparkline": "sparkline"}),
    ("three periods, two numbers", [*series([12, 13]), seen("2023", state="non-suivi")], {}, {}),
    ("two sources", [seen("2025", 12, source="A"), seen("2025", 15, source="B")], {}, {"": "dots"}),
    ("two scopes", [seen("2025", 12), seen("2025", 15, scope="avec les bénévoles")], {}, {"": "dots"}),
    ("undated", [seen("non datée", 12)], {}, {}),
    (
        "one period by sex",
        [seen("2025", 30, sexe="femmes"), seen("2025", 20, sexe="hommes")],
        {"unit": PERSONS},
        {"/sexe": "bars"},
    ),
    (
        "two periods by sex",
        [seen(year, value, sexe=sex) for year in YEARS[-2:] for sex, value in (("femmes", 30), ("hommes", 20))],
        {"unit": PERSONS},
        {"/sexe": "before_after"},
    ),
    (
        "three periods by sex",
        [seen(year, value, sexe=sex) for year in YEARS[-3:] for sex, value in (("femmes", 30), ("hommes", 20))],
        {"unit": PERSONS},
        {"/sexe": "small_multiples"},
    ),
    (
        "shares that make a whole",
        [seen("2025", value, sexe=sex) for sex, value in (("femmes", "48.5"), ("hommes", "51"), ("autre", "0.5"))],
        {"unit": SHARE},
        {"/sexe": "shares"},
    ),
    (
        "shares that do not",
        [seen("2025", value, sexe=sex) for sex, value in (("femmes", 30), ("hommes", 20))],
        {"unit": SHARE},
        {"/sexe": "bars"},
    ),
    ("all masked", [seen("2025", state="masquee", sexe="femmes")], {"unit": PERSONS}, {}),
    ("crossed", [seen("2025", 12, sexe="femmes", filiere="bois")], {"unit": PERSONS}, {}),
]


@pytest.mark.parametrize(("observations", "more", "kinds"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_kinds(observations: list[Observation], more: dict[str, Any], kinds: dict[str, str]) -> None:
    assert {name: figure.kind for name, figure in figures(*observations, **more).items()} == kinds


def test_a_year_that_nobody_wrote_is_a_gap() -> None:
    assert points(seen("2021", 12), seen("2022", 13), seen("2025", 14)) == [
        ("2021", "12\u202f%"),
        ("2022", "13\u202f%"),
        ("2023", "Pas de donnée"),
        ("2024", "Pas de donnée"),
        ("2025", "14\u202f%"),
    ]


def test_each_state_says_why_there_is_no_number() -> None:
    states = [seen("2022", state=state) for state in ("non-suivi",)] + [
        seen("2023", state="sans-objet"),
        seen("2024", state="manquante"),
    ]

    assert [text for _, text in points(seen("2020", 0), seen("2021", 12), *states, seen("2025", 14))] == [
        "0\u202f%",
        "12\u202f%",
        "Non suivi",
        "Sans objet",
        "Donnée manquante",
        "14\u202f%",
    ]


def test_estimated_and_provisional_are_hollow_and_said() -> None:
    found = evolution(seen("2023", 12), seen("2024", 13, state="estimee"), seen("2025", 14, state="provisoire")).points

    assert [(point.hollow, point.remark) for point in found] == [
        (False, ""),
        (True, "Valeur estimée."),
        (True, "Valeur provisoire."),
    ]


def test_a_break_keeps_its_reason() -> None:
    found = evolution(seen("2023", 12), seen("2024", 13, break_reason="Questionnaire modifié"), seen("2025", 14)).points

    assert [point.broken for point in found] == ["", "Questionnaire modifié", ""]


def test_the_target_is_written_with_its_unit_and_reached_by_the_axis() -> None:
    found = evolution(*series([12, 13, 14]), target=(65, "2026"))

    assert found.goal is not None
    assert (found.goal.text, found.goal.value, found.goal.period) == ("Cible 65\u202f%", 65.0, "2026")
    assert found.axis.high >= 65


def test_only_random_samples_have_a_confidence_interval() -> None:
    drawn = [seen(year, 50, draw="aleatoire", asked=100, answered=80, count=40) for year in YEARS[-3:]]
    volunteers = [seen(year, 50, draw="volontaires", asked=100, answered=80, count=40) for year in YEARS[-3:]]

    assert evolution(*drawn, population=100).band == "Intervalle de confiance à 95\u202f%"
    assert evolution(*volunteers).band == "Selon ce qu’auraient répondu les autres"
    assert evolution(*series([1, 2, 3])).band == ""


def test_later_than_the_report_is_not_shown() -> None:
    assert [when for when, _ in points(*series([1, 2, 3, 4, 5]), reference="2024")] == ["2021", "2022", "2023", "2024"]


def test_another_source_for_the_same_year_is_told_beside_the_line() -> None:
    found = evolution(*series([1, 2, 3, 4], source="Enquête"), seen("2024", 24, source="Fournisseurs")).points

    assert [point.text for point in found] == ["1\u202f%", "2\u202f%", "3\u202f%", "4\u202f%"]
    assert found[2].remark == "24\u202f% selon une autre source\u00a0: Fournisseurs."


def test_answers_are_in_the_order_of_the_question_and_counted() -> None:
    """Counts before percentages; parts add up to one hundred."""
    cells = [
        seen("2025", value, reponse=answer, count=count, answered=28, asked=31, draw="tous")
        for answer, value, count in (("tout à fait", "60.7", 17), ("Pas du tout", "25", 7), ("ni l’un ni l’autre", "14.3", 4))
    ]
    base = indicator(*cells)
    asked = base.definition.model_copy(update={"answers": ANSWERS})

    found = of(replace(base, definition=asked))["/reponse"]

    assert isinstance(found, Likert)
    (row,) = found.rows
    assert found.answers == ANSWERS
    assert row.texts == ("7 sur 28", "4 sur 28", "17 sur 28")
    assert (row.unfavourable, row.favourable) == ("7", "17")
    assert found.subtitle.startswith("En nombre de réponses"), "what the ends say is not a percentage"
    assert sum(row.parts) == pytest.approx(100)


def test_answers_are_percentages_where_one_year_was_not_counted() -> None:
    cells = [
        seen(year, value, reponse=answer, count=count if year == "2025" else None, answered=28, asked=31, draw="tous")
        for year in ("2024", "2025")
        for answer, value, count in (("Tout à fait", "60.7", 17), ("Pas du tout", "25", 7), ("Ni l’un ni l’autre", "14.3", 4))
    ]
    base = indicator(*cells)
    asked = base.definition.model_copy(update={"answers": ANSWERS})

    found = of(replace(base, definition=asked))["/reponse"]

    assert isinstance(found, Likert)
    assert [(row.unfavourable, row.favourable) for row in found.rows] == [("25\u202f%", "61\u202f%")] * 2
    assert found.subtitle.startswith("En\u00a0%")


def test_a_masked_cell_is_said_and_not_drawn() -> None:
    cells = [seen(year, value, sexe=sex) for year in YEARS[-2:] for sex, value in (("femmes", 30), ("hommes", 2))]
    found = figures(*cells, unit=PERSONS, level="beneficiaire", collection="enquete").get("/sexe")

    assert isinstance(found, BeforeAfter)
    assert [(row.after, row.after_text) for row in found.rows if row.label == "Hommes"] == [(None, "Non diffusé")]


def test_values_of_a_breakdown_are_in_the_order_of_the_bank() -> None:
    cells = [seen("2025", 50, sexe=sex) for sex in ("hommes", "femmes")]
    found = figures(*cells)["/sexe"]

    assert isinstance(found, Shares)
    assert found.parts == ("Femmes", "Hommes")
    assert found.title == "Essai, par sexe, 2025"


def test_panels_share_one_scale() -> None:
    cells = [seen(year, value, filiere=name) for year in YEARS[-3:] for name, value in (("bois", 3), ("lin", 12))]
    found = figures(*cells, unit=PERSONS)["/filiere"]

    assert isinstance(found, SmallMultiples)
    assert (found.axis.low, found.axis.high) == (0, 15)
    assert [panel.label for panel in found.panels] == ["Bois", "Lin"]


def test_sources_that_disagree_stand_side_by_side() -> None:
    """None before the others: each has its value, and the note names them all."""
    found = figures(seen("2025", 42, source="Site du pôle"), seen("2025", 58, source="Région."), unit=PERSONS)[""]

    assert isinstance(found, Dots)
    assert sorted((row.label, row.text) for row in found.rows) == [("Région.", "58"), ("Site du pôle", "42")]
    assert sorted(found.note.removeprefix("Sources\u00a0: ").removesuffix(".").split("\u202f; ")) == ["Région", "Site du pôle"]


def test_one_source_with_two_scopes_is_told_apart_by_them() -> None:
    scopes = ("Fondateurs de l’association", None)
    found = figures(*(seen("2025", 12 + n, source="Registre", scope=scope) for n, scope in enumerate(scopes)))[""]

    assert isinstance(found, Dots)
    assert sorted(row.label for row in found.rows) == ["2025", "Fondateurs de l’association"]
    assert found.note == "Source\u00a0: Registre."


def test_the_scope_of_the_values_is_that_of_the_subtitle() -> None:
    assert evolution(*series([1, 2, 3], scope="Six cantines communales")).subtitle == "En\u00a0%, six cantines communales"


SUBTITLES = [
    ("En\u00a0%", "Six cantines communales", "Achats locaux", "En\u00a0%, six cantines communales"),
    ("En\u00a0%", "Ressourcerie des Vaux", "Réemploi", "En\u00a0%. Ressourcerie des Vaux"),
    ("Structures", "AG2I et R2D2", "Emplois", "Structures. AG2I et R2D2"),
    ("Structures", "", "Structures membres du pôle", ""),
    ("Structures", "Au 31 décembre", "Structures", "Au 31 décembre"),
    ("Tonnes", "hors boissons", "Matières", "Tonnes, hors boissons"),
    ("En\u00a0%", "", "Membres en 2024", "En\u00a0%"),
]


@pytest.mark.parametrize(("unit", "scope", "name", "said"), SUBTITLES)
def test_subtitles_say_nothing_twice(unit: str, scope: str, name: str, said: str) -> None:
    assert subtitle(unit, scope, name, FRENCH) == said


def test_the_unit_is_on_the_axis_only_where_the_subtitle_lacks_it() -> None:
    observations = series([12, 13, 14])
    base = indicator(*observations, unit=PERSONS)
    named = replace(base, name="Personnes formées")
    plain, repeated = of(base)[""], of(named)[""]

    assert isinstance(plain, Evolution)
    assert isinstance(repeated, Evolution)
    assert (plain.subtitle, plain.axis.words) == ("Personnes", "")
    assert (repeated.subtitle, repeated.axis.words) == ("", "Personnes")


def test_a_long_reason_is_whole_in_the_note() -> None:
    reason = "Les denrées de la plateforme intercommunale ne sont plus comptées comme locales"
    found = evolution(seen("2023", 12), seen("2024", 13, break_reason=reason), seen("2025", 14))
    brief = evolution(seen("2023", 12), seen("2024", 13, break_reason="Questionnaire modifié"), seen("2025", 14))

    assert found.note.endswith(f"Rupture en 2024. {reason}.")
    assert "Rupture" not in brief.note


def test_ages_that_the_bank_does_not_list_go_from_the_youngest() -> None:
    ages = ("26 à 49 ans", "50 ans et plus", "Moins de 26 ans", "non renseigné")
    found = figures(*(seen("2025", 10, filiere=age) for age in ages), unit=PERSONS)["/filiere"]

    assert isinstance(found, Bars)
    assert [row.label for row in found.rows] == ["Moins de 26 ans", "26 à 49 ans", "50 ans et plus", "Non renseigné"]


def test_quarters_are_placed_in_time() -> None:
    found = evolution(seen("2024-T1", 1), seen("2024-T3", 2), seen("2025-T1", 3))

    assert [point.at for point in found.points] == pytest.approx([2024, 2024.5, 2025], abs=0.01)
    assert [point.period for point in found.points] == ["T1 2024", "T3 2024", "T1 2025"]


def test_nothing_is_lost_between_decimal_and_point() -> None:
    found: Point = evolution(*series([Decimal("12.5"), 13, 14])).points[0]

    assert (found.value, found.text) == (12.5, "12,5\u202f%")


@pytest.mark.parametrize(("moments", "values"), [(("avant", "après"), ()), (("before", "after"), ("before", "after"))])
def test_answers_before_and_after_stand_below_one_another(moments: tuple[str, ...], values: tuple[str, ...]) -> None:
    """Of the same people: two rows a period, and none where an answer is hidden; in any language, as the bank orders them."""
    observations = [
        seen(year, value, reponse=answer, moment=moment, count=count, answered=20, state="masquee" if hidden else None)
        for year, hidden in (("2024", True), ("2025", False))
        for moment, counts in zip(moments, ((9, 6, 5), (2, 6, 12)), strict=True)
        for answer, count in zip(ANSWERS, counts, strict=True)
        for value in [None if hidden else 5 * count]
    ]
    base = indicator(*observations, unit=SHARE)
    asked = base.definition.model_copy(update={"answers": ANSWERS})
    finding = measure_indicator(replace(base, definition=asked), period("2025"), date(2026, 6, 1))
    found = dict(of_finding(finding, (*BREAKDOWNS, Breakdown(id="moment", nom="Moment", modalites=values)), FRENCH))
    both = found["/avant-apres"]
    assert isinstance(both, Likert)
    assert [(row.label, row.unfavourable, row.favourable) for row in both.rows] == [
        (f"2025, {moments[0]}", "9", "5"),
        (f"2025, {moments[1]}", "2", "12"),
    ]
    assert (both.title, both.subtitle) == ("Essai, réponses avant et après, 2025", "En nombre de réponses")
    assert set(found) == {"/avant-apres"}
