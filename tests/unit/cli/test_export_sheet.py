"""`affluents export sheet`: a workbook that explains itself, guards its headings and proposes what may be chosen."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from site_builder.cli.export import command

CONTENT = Path(__file__).parents[3] / "content"


def export(*arguments: str) -> Result:
    return CliRunner().invoke(command, ["sheet", *arguments, "--date", "2026-06-30"])


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("export") / "saisie.xlsx"
    result = export("la-tresse", "--content", str(CONTENT), "--output", str(file))
    assert result.exit_code == 0, result.output
    assert "est prêt à être rempli" in result.output
    return file


@pytest.fixture
def measures(written: Path) -> Worksheet:
    return load_workbook(written)["Mesures"]


def column(sheet: Worksheet, title: str) -> str:
    return next(cell.column_letter for cell in sheet[1] if cell.value == title)


def test_one_sheet_a_table_then_what_explains(written: Path) -> None:
    names = load_workbook(written).sheetnames
    tables = ["Mesures", "Membres", "Parties prenantes", "Projets", "Rencontres", "Verbatims", "Financements", "Autoévaluation"]
    tables += ["Traductions"]
    assert names == ["Lisez-moi", *tables, "Aide indicateurs", "Aide listes"]


def test_headings_are_locked_and_explained_and_cells_are_free(measures: Worksheet) -> None:
    heading, cell = measures["A1"], measures["A2"]
    assert measures.protection.sheet
    assert measures.protection.password is None
    assert (heading.protection.locked, cell.protection.locked) == (True, False)
    assert measures.column_dimensions["A"].protection.locked is False
    assert {measures.protection.insertRows, measures.protection.deleteRows, measures.protection.sort} == {False}
    assert all(title.comment for title in measures[1])
    assert heading.comment.text.startswith("Obligatoire. Identifiant ou nom exact")
    assert measures.freeze_panes == "B2"


def test_a_row_shows_its_longest_text_and_grows_with_what_is_typed(written: Path) -> None:
    """LibreOffice looks for no height in a protected sheet; a height that is fixed would hide the end of a longer text."""
    sheet = load_workbook(written)["Verbatims"]
    text = column(sheet, "Texte")
    width = sheet.column_dimensions[text].width
    heights = {row: sheet.row_dimensions[row].height for row in range(2, sheet.max_row + 1)}
    with ZipFile(written) as archive:
        rows = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/")]

    assert all(height >= 15 * min(6, len(sheet[f"{text}{row}"].value) // width) for row, height in heights.items())
    assert len(set(heights.values())) > 1
    assert not any(b"customHeight" in data for data in rows)


def test_no_choice_is_written_without_its_accents(written: Path) -> None:
    """Every state as one would write it, and read back as that state."""
    lists = load_workbook(written)["Aide listes"]
    columns = [[cell.value for cell in column if cell.value] for column in lists.columns]
    states = next(column for column in columns if "Provisoire" in column)

    assert states == ["Mesurée", "Estimée", "Provisoire", "Non suivi", "Sans objet", "Masquée", "Manquante"]


def test_cells_have_their_kind(measures: Worksheet) -> None:
    value, day = column(measures, "Valeur"), column(measures, "Recueillie le")
    first = next(row for row in range(2, measures.max_row) if measures[f"A{row}"].value == "part-produits-locaux")
    assert (measures[f"{value}{first}"].value, measures[f"{value}{first}"].number_format) == (0.12, "#,##0%")
    assert measures[f"{day}{first}"].is_date
    assert measures.column_dimensions[day].number_format == "dd/mm/yyyy"
    jobs = next(row for row in range(2, measures.max_row) if measures[f"A{row}"].value == "emplois-crees")
    assert (measures[f"{value}{jobs}"].value, measures[f"{value}{jobs}"].number_format) == (31, '#,##0" ETP"')


@pytest.mark.parametrize(
    ("sheet", "title", "proposed"),
    [
        ("Mesures", "Indicateur", "part-produits-locaux"),
        ("Mesures", "État", "Non suivi"),
        ("Mesures", "Fiabilité", "Élevée"),
        ("Mesures", "sexe", "femmes"),
        ("Membres", "Famille", "ESS"),
        ("Projets", "État", "Idée"),
        ("Projets", "Membres", "scic-la-filature"),
        ("Verbatims", "Effets", "travailler-ensemble"),
        ("Verbatims", "Retirée", "oui"),
        ("Rencontres", "Projet", "legumerie"),
    ],
)
def test_cells_propose_what_may_be_chosen(written: Path, sheet: str, title: str, proposed: str) -> None:
    workbook = load_workbook(written)
    letter = next(c.column_letter for c in workbook[sheet][1] if c.value.lower() == title.lower())
    rule = next(rule for rule in workbook[sheet].data_validations.dataValidation if f"{letter}2:" in str(rule.sqref))
    # By name: Excel puts a list that another sheet holds where openpyxl does not find it again.
    name, _, area = workbook.defined_names[rule.formula1].attr_text.rpartition("!")
    assert name == "'Aide listes'"
    assert proposed in [cell[0].value for cell in workbook["Aide listes"][area.replace("$", "")]]


def test_past_values_stand_beside_each_indicator(written: Path) -> None:
    sheet = load_workbook(written)["Aide indicateurs"]
    row = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "part-produits-locaux")
    assert "2022 : 16 %\n2023 : 20 %\n2024 : 21 %\n2024 : 24 % (" in row[4].replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["la-trese"], 2, "Vouliez-vous dire la-tresse ?"),
        (["la-tresse", "--output", "saisie.ods"], 2, "donnez un nom qui finit par .xlsx"),
        (["la-tresse", "--output", "nulle/part/saisie.xlsx"], 2, "ne peut pas être écrit"),
    ],
)
def test_what_cannot_be_written_is_said(
    arguments: list[str], code: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = export(*arguments, "--content", str(CONTENT))
    assert result.exit_code == code
    assert said in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_pole_with_an_error_is_to_be_mended_first(tmp_path: Path) -> None:
    (tmp_path / "amont").mkdir()
    (tmp_path / "amont" / "ptce.yml").write_text("nom: Amont\n", encoding="utf-8")
    (tmp_path / "amont" / "membres.csv").write_text("id\na\n", encoding="utf-8")
    result = export("amont", "--content", str(tmp_path), "--output", str(tmp_path / "x.xlsx"))
    assert result.exit_code == 1
    assert "Il manque la colonne « nom »" in result.output
    assert not (tmp_path / "x.xlsx").exists()
