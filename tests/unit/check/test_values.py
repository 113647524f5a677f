"""A value cell to a number in its unit, a state, or a refusal."""

from decimal import Decimal

import pytest

from site_builder.check.values import Reading, Refused, read_value, state_of
from site_builder.model.bank import BankFile, IndicatorBank, Unit
from site_builder.model.measure import State

UNITS = {
    "personnes": {"id": "personnes", "nom": "personne", "pluriel": "personnes", "nature": "denombrement", "ecritures": "pers."},
    "pour-cent": {"id": "pour-cent", "nom": "pour cent", "pluriel": "pour cent", "signe": "%", "nature": "part"},
    "euros": {"id": "euros", "nom": "euro", "pluriel": "euros", "signe": "€", "nature": "montant", "ecritures": "EUR"},
    "tonnes": {"id": "tonnes", "nom": "tonne", "pluriel": "tonnes", "signe": "t", "nature": "mesure"},
    "note": {"id": "note", "nom": "point", "pluriel": "points", "nature": "indice", "minimum": "0", "maximum": "10"},
}
BANK = IndicatorBank(
    BankFile.model_validate({"nom": "Essai", "edition": "1", "themes": [], "unites": list(UNITS.values())}), {}, "essai"
)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("1 240", "personnes", "1240"),
        ("1\u202f240", "personnes", "1240"),
        ("1\u00a0240 personnes", "personnes", "1240"),
        ("86 pers.", "personnes", "86"),
        ("86,0", "personnes", "86"),
        ("0", "personnes", "0"),
        ("19 %", "pour-cent", "19"),
        ("19%", "pour-cent", "19"),
        ("12,5", "pour-cent", "12.5"),
        ("100", "pour-cent", "100"),
        ("3 200 €", "euros", "3200"),
        ("3200 euros", "euros", "3200"),
        ("3 200,50 EUR", "euros", "3200.50"),
        ("−13 800 €", "euros", "-13800"),
        ("+12", "tonnes", "12"),
        ("1 240,5 t", "tonnes", "1240.5"),
        ("1,240", "tonnes", "1.240"),
        ("7,5", "note", "7.5"),
        ("12 moyens", "moyens", "12"),
        ("1 moyen", "moyens", "1"),
        ("1 Moyen", "moyens", "1"),
    ],
)
def test_what_spreadsheets_write_is_understood(text: str, unit: str, value: str) -> None:
    read = read_value(text, BANK.unit(unit), BANK)
    assert isinstance(read, Reading)
    assert read.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "unit", "code"),
    [
        ("1.240", "personnes", "nombre-ambigu"),
        ("1,240", "personnes", "nombre-ambigu"),
        ("3.200 €", "euros", "nombre-ambigu"),
        ("12,5", "personnes", "nombre-entier"),
        ("1 2 40", "personnes", "nombre"),
        ("1.240.000", "personnes", "nombre"),
        ("12/28", "personnes", "nombre"),
        ("beaucoup", "personnes", "nombre"),
        ("env. 80", "personnes", "nombre"),
        ("-3", "personnes", "nombre-trop-petit"),
        ("-1 t", "tonnes", "nombre-trop-petit"),
        ("125 %", "pour-cent", "part-hors-bornes"),
        ("-1", "pour-cent", "part-hors-bornes"),
        ("11", "note", "nombre-trop-grand"),
        ("12 €", "pour-cent", "unite"),
        ("12 %", "euros", "unite"),
        ("12 k€", "euros", "unite"),
        ("1,2 M€", "euros", "unite"),
        ("3 millions d'euros", "euros", "unite"),
        ("12 kg", "tonnes", "unite"),
        ("-", "personnes", "etat-ambigu"),
        ("n.a.", "personnes", "etat-ambigu"),
        ("1e400", "tonnes", "nombre-scientifique"),
        ("1,2E+06", "euros", "nombre-scientifique"),
        ("x" * 5000, "euros", "nombre"),
        ("nan", "tonnes", "nombre"),
        ("9" * 400, "tonnes", "nombre"),
    ],
)
def test_what_is_ambiguous_or_wrong_is_refused(text: str, unit: str, code: str) -> None:
    read = read_value(text, BANK.unit(unit), BANK)
    assert isinstance(read, Refused)
    assert read.code == code
    assert read.message
    assert read.hint


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("non suivi", State.NOT_TRACKED),
        ("Non suivie", State.NOT_TRACKED),
        ("sans objet", State.NOT_APPLICABLE),
        ("masqué", State.MASKED),
        ("secret statistique", State.MASKED),
        ("manquante", State.MISSING),
        ("n.d.", State.MISSING),
        ("estimée", State.ESTIMATED),
        ("0", None),
        ("12", None),
        ("", None),
        ("presque", None),
    ],
)
def test_state_words(text: str, state: State | None) -> None:
    assert state_of(text) is state


def test_the_sign_is_remembered() -> None:
    """« 0,19 % » was meant; « 0,19 » may have been 19 %."""
    unit: Unit = BANK.unit("pour-cent")
    assert read_value("0,19 %", unit, BANK) == Reading(Decimal("0.19"), signed=True)
    assert read_value("0,19", unit, BANK) == Reading(Decimal("0.19"), signed=False)
