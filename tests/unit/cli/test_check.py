"""`affluents check` for editors without a terminal: the workbook given back with comments, the summary of a workflow."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook

from site_builder.cli.check import command
from site_builder.cli.job_summary import MOST, as_summary
from site_builder.problems import Place, Problem

FRAMEWORK = "indicateurs:\n  - indicateur: structures-membres@1\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pole with headings alone in its CSV table."""
    pole = tmp_path / "content" / "moulin"
    pole.mkdir(parents=True)
    (pole / "ptce.yml").write_text("nom: Le Moulin\nstatut: en relecture\n", encoding="utf-8")
    (pole / "referentiel.yml").write_text(FRAMEWORK, encoding="utf-8")
    (pole / "mesures.csv").write_text("indicateur;periode;valeur\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return pole


def put(file: Path, *rows: tuple[object, ...]) -> None:
    workbook = Workbook()
    workbook.active.title = "Mesures"
    for row in (("indicateur", "periode", "valeur"), *rows):
        workbook.active.append(row)
    workbook.save(file)


def check(*arguments: str) -> Result:
    return CliRunner().invoke(command, ["--date", "2026-06-30", *arguments])


def test_a_workbook_put_beside_empty_tables_is_enough(here: Path) -> None:
    put(here / "saisie.xlsx", ("structures-membres", 2025, 12))

    assert check("--classeurs", "a-rendre").exit_code == 0
    assert not Path("a-rendre").exists()


def test_a_workbook_comes_back_with_its_problems_on_their_cells(here: Path) -> None:
    put(here / "saisie.xlsx", ("structures-membres", 2025, "douze"), ("structures-membre", 2024, 3))
    done = check("--classeurs", "a-rendre")
    answer = Path("a-rendre") / "moulin-saisie-a-corriger.xlsx"
    workbook = load_workbook(answer)

    assert done.exit_code == 1
    assert f"Classeur à corriger : {answer}" in done.output
    assert workbook.sheetnames == ["Aide pour corriger", "Mesures"]
    assert "douze" in workbook["Mesures"]["C2"].comment.text
    assert workbook["Mesures"]["A3"].comment is not None
    assert workbook["Mesures"]["C2"].value == "douze"


def test_an_answer_that_is_put_back_is_answered_under_the_same_name(here: Path) -> None:
    put(here / "saisie-a-corriger.xlsx", ("structures-membres", 2025, "douze"))
    check("--classeurs", "a-rendre")

    assert [file.name for file in Path("a-rendre").iterdir()] == ["moulin-saisie-a-corriger.xlsx"]


def test_a_file_that_is_no_workbook_is_not_given_back(here: Path) -> None:
    (here / "saisie.xlsx").write_bytes(b"not a workbook")
    done = check("--classeurs", "a-rendre")

    assert done.exit_code == 1
    assert not Path("a-rendre").exists()


def test_the_summary_names_the_cell_and_says_what_to_do(here: Path) -> None:
    put(here / "saisie.xlsx", ("structures-membres", 2025, "douze"))
    said = check("--format", "resume").output

    assert said.startswith("## Vérification du contenu\n\n1 problème à corriger.")
    assert "| À corriger | content/moulin/saisie.xlsx, feuille « Mesures », case C2 |" in said


def test_what_was_typed_is_no_markdown(here: Path) -> None:
    problem = Problem(Place(here / "ptce.yml"), "essai", "« <b>|[x](http://a)` » est inconnu\nici", "Écrivez à qui@exemple.org")
    said = as_summary([problem])

    assert r"« \<b\>\|\[x\](http://a)\` » est inconnu ici" in said
    assert "qui@exemple.org" not in said


def test_a_long_summary_is_cut_and_says_so() -> None:
    problems = [Problem(Place(Path("a.csv"), line), "essai", "Trop") for line in range(1, MOST + 2)]
    said = as_summary(problems)

    assert said.count("| À corriger |") == MOST
    assert "Et 1 autre : corrigez d’abord ceux-ci." in said
