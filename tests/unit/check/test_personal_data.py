"""Names of persons, contacts: what is recognised and what is left alone."""

from time import process_time

import pytest

from site_builder.check.rules.personal_data import holds_name
from site_builder.model.privacy import holds_contact, redacted


@pytest.mark.parametrize(
    "text",
    [
        "Marie Durand",
        "avec Jean-Pierre Martin, du conseil",
        "Sans Marie Durand, rien",
        "Lucie de La Tour",
        "Mme Durand nous a aidés",
        "M. Lefort et les autres",
        "Le docteur, Dr Petit",
    ],
)
def test_a_name_is_seen(text: str) -> None:
    assert holds_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Maraîchère, coopérative membre",
        "Dirigeant d'une entreprise membre",
        "On se retrouve rue Jean Jaurès",
        "Le lycée Marie Curie nous prête une salle",
        "La Tresse et la Communauté de Communes",
        "Pays d'Ourcelle",
        "Marie est venue",
        "Depuis mars, Saint-Ourcelle a changé",
    ],
)
def test_what_is_no_name_is_left_alone(text: str) -> None:
    assert not holds_name(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("lea.martin@exemple.fr", "une adresse e-mail"),
        ("lea [at] exemple.fr", "une adresse e-mail"),
        ("06 12 34 56 78", "un numéro de téléphone"),
        ("06.12.34.56.78", "un numéro de téléphone"),
        ("0612345678", "un numéro de téléphone"),
        ("+33 6 12 34 56 78", "un numéro de téléphone"),
        ("+262 (0)6 92 12 34 56", "un numéro de téléphone"),
        ("+33612345678", "un numéro de téléphone"),
    ],
)
def test_contacts_are_seen_and_masked(text: str, kind: str) -> None:
    sentence = f"Écrivez à {text} demain."
    assert holds_contact(sentence) == kind
    assert text not in redacted(sentence)
    assert len(redacted(sentence, keep_length=True)) == len(sentence)


@pytest.mark.parametrize(
    "text", ["1 240 000,50 €", "2024;12;28;31", "2025-03-18", "01/03/2024", "10.1038/s41599-023-02536-7", "0,123456789"]
)
def test_figures_are_no_phone_numbers(text: str) -> None:
    assert holds_contact(text) is None
    assert redacted(text) == text


@pytest.mark.parametrize("part", ["x", "x.", "1", "a@", "a@x-", "x-", "06 "])
def test_a_text_of_any_length_is_looked_through_in_one_go(part: str) -> None:
    """300 000 letters without a space once took minutes: each was tried as the beginning of an address."""
    began = process_time()
    redacted(part * 150_000 + "@")

    assert process_time() - began < 5
