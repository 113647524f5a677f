"""Numbers and amounts, as printed."""

from decimal import Decimal

import pytest

from site_builder.model.bank import Unit, UnitNature
from site_builder.model.language import FRENCH
from site_builder.words.numbers import amount, distance, number, split_amount
from site_builder.words.plural import singular


def unit(name, plural, nature, sign=None, decimals=1):
    return Unit.model_construct(id=name, name=name, plural=plural, nature=UnitNature(nature), sign=sign, decimals=decimals)


PERSON = unit("personne", "personnes", "denombrement", decimals=0)
SHARE = unit("pour cent", "pour cent", "part", "%")
FTE = unit("équivalent temps plein", "équivalents temps plein", "mesure", "ETP")
EURO = unit("euro", "euros", "montant", "€", decimals=2)
OUT_OF_TEN = unit("point sur 10", "points sur 10", "indice", "sur 10")
MEANS = unit("moyens", "moyens", "denombrement", decimals=0)


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        ("0", None, "0"),
        ("-0", None, "0"),
        ("-0.04", 1, "0"),
        ("1240.5", None, "1\u202f240,5"),
        ("-1240567", None, "−1\u202f240\u202f567"),
        ("12.50", None, "12,5"),
        ("12.25", 1, "12,3"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "−3"),
        ("1E+3", None, "1\u202f000"),
        ("0.000000001", None, "0,000000001"),
        ("123456789012345.123456789", None, "123\u202f456\u202f789\u202f012\u202f345,123456789"),
        ("2024", None, "2\u202f024"),
    ],
)
def test_number(value, decimals, expected):
    assert number(Decimal(value), decimals, FRENCH) == expected


@pytest.mark.parametrize(
    ("value", "of", "expected"),
    [
        ("19", SHARE, "19\u202f%"),
        ("60.71", SHARE, "60,7\u202f%"),
        ("0.04", SHARE, "0,04\u202f%"),
        ("99.96", SHARE, "99,96\u202f%"),
        ("100", SHARE, "100\u202f%"),
        ("0.0004", FTE, "0,0004\u00a0ETP"),
        ("-0.004", EURO, "−0,004\u00a0€"),
        ("86", FTE, "86\u00a0ETP"),
        ("12", PERSON, "12\u00a0personnes"),
        ("1", PERSON, "1\u00a0personne"),
        ("0", PERSON, "0\u00a0personne"),
        ("-1", PERSON, "−1\u00a0personne"),
        ("3200", EURO, "3\u202f200\u00a0€"),
        ("3200.00", EURO, "3\u202f200\u00a0€"),
        ("3200.5", EURO, "3\u202f200,50\u00a0€"),
        ("1", MEANS, "1\u00a0moyen"),
        ("3", MEANS, "3\u00a0moyens"),
    ],
)
def test_amount(value, of, expected):
    assert amount(Decimal(value), of, FRENCH) == expected


@pytest.mark.parametrize(
    ("value", "of", "expected"),
    [
        ("12", PERSON, "12"),
        ("0", PERSON, "0"),
        ("-2", SHARE, "2\u00a0points"),
        ("1", SHARE, "1\u00a0point"),
        ("0.5", OUT_OF_TEN, "0,5\u00a0point"),
        ("1.5", SHARE, "1,5\u00a0point"),
        ("1234", EURO, "1\u202f234\u00a0€"),
        ("-3.5", FTE, "3,5\u00a0ETP"),
    ],
)
def test_distance(value, of, expected):
    assert distance(Decimal(value), of, FRENCH) == expected


def test_split_amount():
    assert split_amount(Decimal(19), SHARE, FRENCH) == ("19", "%")
    assert split_amount(Decimal(1), PERSON, FRENCH) == ("1", "personne")


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("moyens", "moyen"),
        ("structures membres", "structure membre"),
        ("heures d'insertion", "heure d'insertion"),
        ("tonnes de déchets", "tonne de déchets"),
        ("repas", "repas"),
        ("travaux", "travail"),
        ("bureaux partagés", "bureau partagé"),
        ("réseaux locaux", "réseau local"),
        ("places en crèches", "place en crèches"),
    ],
)
def test_singular(plural, expected):
    assert singular(plural) == expected
