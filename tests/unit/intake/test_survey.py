"""Answers to figures, piece by piece: scales that read what tools write, and counts that give means, medians and shares."""

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats.answers import Title
from site_builder.intake.survey.columns import columns
from site_builder.intake.survey.scale import moment, ticked
from site_builder.intake.survey.tally import Cell
from site_builder.intake.survey.targets import personal
from site_builder.model.survey import Figure, Survey


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("avant", "avant"),
        ("Avant, au début", "avant"),
        ("apres", "après"),
        ("Après, à la fin", "après"),
        ("entrée", "avant"),
        ("jamais", None),
    ],
)
def test_moments(text: str, found: str | None) -> None:
    assert moment(text) == found


@pytest.mark.parametrize(
    ("text", "chosen"), [("1", True), ("X", True), ("Oui", True), ("Y", True), ("0", False), ("Non", False), ("", False)]
)
def test_ticks(text: str, chosen: bool) -> None:
    assert ticked(text) is chosen


@pytest.mark.parametrize(
    "title", ["E-mail", "Adresse IP", "Nom et prénom", "Votre téléphone", "_submitted_by", "Username", "SubmitterName"]
)
def test_titles_of_personal_data(title: str) -> None:
    assert personal(title)


@pytest.mark.parametrize("title", ["Nombre de repas", "Commune", "Renommée du pôle", "Quel avis sur la mailing-liste"])
def test_titles_of_something_else(title: str) -> None:
    assert not personal(title)


def test_a_pole_that_asks_nothing_reads_nothing() -> None:
    found = columns([Title("Quelque chose"), Title("_uuid"), Title("")], Survey((), ()), {})
    assert [(column.title.text, column.target.kind if column.target else None) for column in found] == [
        ("Quelque chose", None),
        ("_uuid", "envoi"),
    ]


@given(st.lists(st.integers(0, 10), min_size=1, max_size=40))
def test_means_medians_and_sums_are_those_of_a_list(notes: list[int]) -> None:
    cell = Cell()
    for note in notes:
        cell.add((Decimal(note),), False)
    ordered = sorted(notes)
    middle = Decimal(ordered[(len(notes) - 1) // 2] + ordered[len(notes) // 2]) / 2
    assert cell.figure(Figure.SUM) == sum(notes)
    assert cell.figure(Figure.MEDIAN) == middle
    assert cell.figure(Figure.MEAN) == Decimal(sum(notes)) / len(notes)
    assert cell.values == Counter(map(Decimal, notes))


def test_nobody_gives_no_figure() -> None:
    assert Cell().figure(Figure.MEAN) is None


def test_columns_of_newer_drupal_forms_are_known() -> None:
    """Titles as the Webform module of Drupal writes them since its version 8; none is left for somebody to explain."""
    titles = (
        *("Serial number", "Submission ID", "Submission URI", "Created", "Completed", "Changed", "Is draft", "Current page"),
        *(
            "Remote IP address",
            "Submitted by: ID",
            "Submitted by: Title",
            "Submitted by: URL",
            "Language",
            "Locked",
            "Sticky",
            "Notes",
        ),
        *("Submitted to: Entity type", "Submitted to: Entity ID", "Submitted to: Entity title", "Submitted to: Entity URL"),
    )
    found = columns([Title(title) for title in titles], Survey((), ()), {})
    kinds = {column.title.text: column.target.kind for column in found if column.target}
    assert set(kinds) == set(titles)
    assert {title for title, kind in kinds.items() if kind != "rien"} == {"Submission ID", "Created", "Is draft"}
    assert {column.title.text for column in found if column.personal} == {
        "Remote IP address",
        "Submitted by: ID",
        "Submitted by: Title",
        "Submitted by: URL",
    }
