"""A ledger's line: a number with all that travels with it, or the reason why there is none."""

from collections.abc import Callable

import pytest

from site_builder.model.publication import Publication
from site_builder.page.blocks.ledger import LedgerRow, ledger_row
from site_builder.page.linking import Linker

Write = Callable[[dict[str, str]], Publication]
PTCE = "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n"


def row(written: Write, measures: str, more: str = "") -> LedgerRow:
    framework = (
        f"indicateurs:\n  - propre: {{id: visites, nom: Passages, unite: visites, type: realisation, sens: hausse}}\n{more}"
    )
    files = {
        "pole/ptce.yml": PTCE,
        "pole/referentiel.yml": framework,
        "pole/mesures.csv": f"indicateur;periode;valeur\n{measures}\n",
    }
    publication = written(files)
    ptce = publication.network.ptces[0]
    return ledger_row(publication.findings.of("pole", "visites"), publication, ptce, Linker(""))


@pytest.mark.parametrize(
    ("measures", "number", "missing"),
    [
        ("visites;2025;0", "0", ""),
        ("visites;2025;1240", "1\u202f240", ""),
        ("visites;2025;non suivi", "", "Non suivi"),
        ("visites;2025;sans objet", "", "Sans objet"),
        ("visites;2025;manquant", "", "Donnée manquante en 2025"),
        ("", "", "Pas encore mesuré"),
    ],
)
def test_every_state_is_a_number_or_words(written: Write, measures: str, number: str, missing: str) -> None:
    line = row(written, measures)
    assert (line.number, line.missing) == (number, missing)


def test_an_older_value_bears_its_year(written: Write) -> None:
    assert row(written, "visites;2023;7").year == "en 2023"


@pytest.mark.parametrize(
    ("measures", "said"),
    [
        ("visites;2025-T4;7", "au 4e trimestre 2025"),
        ("visites;2024-2025;7", "sur l’exercice 2024-2025"),
    ],
)
def test_a_part_of_the_reference_year_is_not_passed_for_the_year(written: Write, measures: str, said: str) -> None:
    assert row(written, measures).year == said


def test_an_estimate_says_so(publication: Publication) -> None:
    ptce = publication.network.ptce("la-tresse")
    finding = publication.findings.of("la-tresse", "mises-en-relation")
    assert ledger_row(finding, publication, ptce, Linker("")).year == "au 4e trimestre 2025, provisoire"


def test_a_value_of_the_reference_year_does_not(written: Write) -> None:
    assert row(written, "visites;2025;7").year == ""


def test_a_gap_at_the_reference_year_does_not_pass_an_older_value_for_it(written: Write) -> None:
    line = row(written, "visites;2024;7\nvisites;2025;non suivi")
    assert line.number == ""
    assert "Dernière valeur\xa0: 7\xa0visites en 2024" in line.trend


@pytest.mark.parametrize(
    ("value", "due", "shape", "said"),
    [
        ("42", "2025", "atteinte", "42\xa0visites pour une cible de 40\xa0visites"),
        ("12", "2025", "manquee", "12\xa0visites pour une cible de 40\xa0visites"),
        ("12", "2027", "attente", "12\xa0visites, cible de 40\xa0visites en 2027"),
    ],
)
def test_a_target_is_said_by_shape_and_words(written: Write, value: str, due: str, shape: str, said: str) -> None:
    line = row(written, f"visites;2025;{value}", f"    cible: {{valeur: 40, echeance: {due}}}\n")
    assert line.status is not None
    assert (line.status.shape, line.target) == (shape, said)


def test_without_a_target_nothing_is_judged(written: Write) -> None:
    line = row(written, "visites;2025;7")
    assert (line.status, line.target) == (None, "")


def test_a_missed_target_leads_to_the_explanation(written: Write) -> None:
    line = row(written, "visites;2025;7", "    cible: {valeur: 40, echeance: 2025}\n    explication: La route était coupée.\n")
    assert (line.why, line.why_words) == ("indicateurs/visites/#explication", "Lire pourquoi")


def test_answers_come_as_counts_before_the_rate(publication: Publication) -> None:
    ptce = publication.network.ptce("la-tresse")
    finding = publication.findings.of("la-tresse", "membres-projet-a-plusieurs")
    line = ledger_row(finding, publication, ptce, Linker("la-tresse/"))
    assert line.detail.startswith("17\xa0membres sur 28\xa0répondants, 31\xa0sollicités.")
    assert "selon ce qu’auraient répondu les 3 autres" in line.detail
    assert line.unit == "\u202f%"
