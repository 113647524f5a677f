"""`affluents import survey`: the same answers from every tool give the same measures, and none of them enters the content folder."""

import shutil
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.check import command as check
from site_builder.cli.importing import command
from site_builder.formats.csv import read_csv
from site_builder.problems import Problems
from tests.unit.cli.survey_exports import EXPORTS, SAID, SCALE, kobo_workbook, people

CONTENT = Path(__file__).parents[3] / "content"
FILES = Path(__file__).parent / "exports"
POLE = "la-tresse"
CODES = """questions:
  - {pour: decision-partagee, codes: "A1 > Pas du tout | A2 > Plutôt pas | A3 > Ni l’un ni l’autre | A4 > Plutôt | A5 > Tout à fait"}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder of one pole, and every export beside it."""
    shutil.copytree(CONTENT / POLE, tmp_path / "content" / POLE)
    for name in EXPORTS:
        shutil.copy(FILES / name, tmp_path)
    (tmp_path / "kobo.xlsx").write_bytes(kobo_workbook())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def imported(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(command, ["survey", *arguments, "--pole", POLE, "--date", "2027-03-01"], input=typed)


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted((folder / "content").rglob("*")) if path.is_file()}


def measures(folder: Path, period: str) -> dict[tuple[str, str], dict[str, str]]:
    """The rows of that period by indicator and answer."""
    found = {}
    for file in sorted((folder / "content" / POLE / "mesures").glob("*.csv")):
        table = read_csv(file.read_bytes(), "mesures", file, Problems())
        assert table is not None
        for row in table:
            cells = {key: text.value for key, text in row.cells.items()}
            if cells["periode"] == period:
                found[cells["indicateur"], cells.get("reponse", "")] = cells
    return found


def share(count: int, answered: int) -> str:
    return f"{(Decimal(100 * count) / answered).quantize(Decimal('0.1'), ROUND_HALF_UP)} %".replace(".", ",")


def expected() -> dict[tuple[str, str], dict[str, str]]:
    """Counted by hand from the people simulated."""
    jobs = [Decimal(one.replace(",", ".")) for one, *_ in people() if one]
    projects = Counter(project for _, project, *_ in people() if project)
    decisions = Counter(decision for *_, decision, _ in people() if decision)
    answered = decisions.total()
    agreed = decisions["Plutôt"] + decisions["Tout à fait"]
    rows: dict[tuple[str, str], tuple[str, int | None, int]] = {
        ("emplois-crees", ""): (f"{sum(jobs):.1f}".replace(".", ","), None, len(jobs)),
        ("membres-projet-a-plusieurs", ""): (share(projects["oui"], projects.total()), projects["oui"], projects.total()),
        ("decision-partagee", ""): (share(agreed, answered), agreed, answered),
        **{("decision-partagee", one): (share(decisions[one], answered), decisions[one], answered) for one in SCALE},
    }
    told = {}
    for (indicator, answer), (value, count, n) in rows.items():
        cells = {"indicateur": indicator, "periode": "2026", "valeur": value, "sollicites": "31", "repondants": str(n)}
        cells |= {"nombre": str(count)} if count is not None else {}
        cells |= {"reponse": answer} if answer else {}
        told[indicator, answer] = cells | {"tirage": "tous"}
    return told


@pytest.mark.parametrize("name", EXPORTS)
def test_the_exports_kept_are_those_simulated(name: str) -> None:
    assert (FILES / name).read_bytes() == EXPORTS[name]()


@pytest.mark.parametrize("name", [*EXPORTS, "kobo.xlsx"])
def test_every_tool_gives_the_same_measures(here: Path, name: str) -> None:
    if name == "limesurvey-codes.csv":
        (here / f"{POLE}-correspondances.yml").write_text(CODES, "utf-8")
    result = imported(name, "--periode", "2026", "--sollicites", "31", "--tirage", "tous", "--oui")
    found = measures(here, "2026")

    assert result.exit_code == 0, result.output
    assert {key: {k: v for k, v in cells.items() if k != "collecte_le"} for key, cells in found.items()} == expected()
    if name != "tableur.csv":
        assert {cells["collecte_le"] for cells in found.values()} == {"2027-01-27"}
    checked = CliRunner().invoke(check, ["--date", "2027-03-01"])
    assert checked.exit_code == 0, checked.output


@pytest.mark.parametrize("name", ["kobo-valeurs.csv", "framaforms.csv", "tableur.csv"])
def test_no_single_answer_enters_the_content_folder(here: Path, name: str) -> None:
    before = files(here)
    assert imported(name, "--periode", "2026", "--sollicites", "31", "--oui").exit_code == 0
    after = files(here)
    added = b"".join(data for path, data in after.items() if before.get(path) != data)

    assert set(after) == set(before), "no new file"
    for secret in (*SAID, "jeanne@exemple.fr", "5e1f-0004", "192.0.2.7", "Personne 3"):
        assert secret.encode() not in b"".join(after.values())
    assert added.count(b"\n") - b"".join(data for path, data in before.items() if after[path] != data).count(b"\n") == len(
        expected()
    )


def test_what_was_said_is_kept_apart_without_consent_and_without_contact(here: Path) -> None:
    result = imported("kobo-valeurs.csv", "--periode", "2026", "--oui")
    said = (here / "kobo-valeurs-paroles.csv").read_text("utf-8-sig")

    assert "kobo-valeurs-paroles.csv, sans accord de publication" in result.output
    assert said.count("en-attente") == len(SAID)
    assert "[adresse masquée]" in said
    assert "jeanne" not in said + result.output
    assert '"Les dossiers arrivent trop tard ; on signe."' in said


def test_words_being_read_over_are_not_written_over(here: Path) -> None:
    imported("kobo-valeurs.csv", "--periode", "2026", "--oui")
    (here / "kobo-valeurs-paroles.csv").write_text("relu", "utf-8")
    imported("kobo-valeurs.csv", "--periode", "2026", "--oui")
    assert (here / "kobo-valeurs-paroles.csv").read_text("utf-8") == "relu"
    assert (here / "kobo-valeurs-paroles-2.csv").exists()


def test_a_second_import_of_the_same_answers_changes_nothing(here: Path) -> None:
    imported("kobo-valeurs.csv", "--periode", "2026", "--sollicites", "31", "--oui")
    before = files(here)
    result = imported("limesurvey-complet.csv", "--periode", "2026", "--sollicites", "31", "--oui")
    assert "Le dossier dit déjà la même chose : rien à écrire." in result.output
    assert files(here) == before


def test_nothing_is_written_without_agreement(here: Path) -> None:
    before = files(here)
    for typed in ("non\n", ""):
        result = imported("kobo-valeurs.csv", "--periode", "2026", "--sollicites", "31", typed=typed)
        assert "Ajoutée : decision-partagee, 2026, Plutôt pas" in result.output
        assert "Rien n’est écrit." in result.output
    assert files(here) == before


def test_answers_inside_the_content_folder_are_refused_unread(here: Path) -> None:
    shutil.copy(here / "kobo-valeurs.csv", here / "content" / "reponses.csv")
    result = imported("content/reponses.csv", "--periode", "2026", "--oui")
    assert result.exit_code == 1
    assert "se trouve dans le dossier de contenu, qui peut être public" in result.output
    assert not (here / "content" / f"{POLE}-correspondances.yml").exists()
