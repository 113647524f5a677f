"""`affluents bank`: what each command says, and that an import writes what was agreed to and nothing else."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from site_builder.cli.bank import command

HERE = Path(__file__).parents[3]
POLE = """\
nom: {name}
statut: en relecture
"""
FRAMEWORK = """\
effets: [{{id: liens, nom: Des liens}}]
indicateurs:
  - indicateur: rencontres-organisees@1
    effets: [liens]
    nom: {local}
  - propre: {{id: {id}, nom: {own}, type: realisation, unite: repas, agregation: jamais, definition: Repas pris ensemble.}}
    effets: [liens]
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A network of two poles with its own copy of the shipped bank."""
    content = tmp_path / "content"
    for slug, local, own in (
        ("aval", "Cafés du matin", "Repas partagés"),
        ("amont", "Rencontres organisées", "Repas partagés au pôle"),
    ):
        (content / slug).mkdir(parents=True)
        (content / slug / "ptce.yml").write_text(POLE.format(name=slug.capitalize()), encoding="utf-8")
        text = FRAMEWORK.format(local=local, id=f"repas-{slug}", own=own)
        (content / slug / "referentiel.yml").write_text(text, encoding="utf-8")
    (content / "aval" / "mesures.csv").write_text(
        "indicateur;periode;valeur\nrencontres-organisees;2024;12\n", encoding="utf-8"
    )
    (content / "reseau.yml").write_text("nom: Réseau\nbanque: {dossier: banque}\n", encoding="utf-8")
    shutil.copytree(HERE / "indicator_bank", content / "banque")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def bank(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(command, list(arguments), input=typed)


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def changed(here: Path, change: Callable[[object], None]) -> str:
    """A workbook of the bank with the change made in it, as a spreadsheet would save it."""
    assert bank("export", "revue.xlsx").exit_code == 0
    workbook = load_workbook(here / "revue.xlsx")
    change(workbook)
    workbook.save(here / "revue.xlsx")
    return "revue.xlsx"


def row_of(sheet, id: str) -> int:
    return next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 1).value == id)


def column_of(sheet, title: str) -> int:
    return next(cell.column for cell in sheet[1] if cell.value == title)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("list",), ["Coopération et dynamique du pôle", "rencontres-organisees@1", "100 sur 100"]),
        (("list", "--core"), ["21 sur 100"]),
        (("list", "--theme", "culture"), ["artistes-employes@1", "2 sur 100"]),
        (("list", "--status", "valide"), ["0 sur 100"]),
        (("search", "Sortie", "dynamique"), ["taux-sorties-dynamiques@1"]),
        (("search", "rencontre", "annulé"), ["rencontres-annulees@1"]),
        (("search", "zygomatique"), ["Rien dans la banque ne ressemble"]),
        (("show", "bien-etre-declare"), ["Question", "satisfait de la vie", "- indicateur: bien-etre-declare@1"]),
        (("usage",), ["  2  rencontres-organisees", "1 définition sur 100 sert ; le réseau compte 2 pôles."]),
        (("usage", "rencontres-organisees"), ["Aval : version 1, depuis 2024 ; il l’appelle « Cafés du matin »."]),
        (("usage", "rencontres-organisees"), ["Amont : version 1, pas encore de valeur."]),
        (("usage", "colis-distribues"), ["aucun pôle ne l’emploie"]),
        (("check",), ["Aucun problème dans la banque : 100 définitions"]),
        (("propose",), ["2 pôles semblent compter la même chose", "Aval : « Repas partagés » (repas)", "statut: propose"]),
    ],
)  # fmt: skip
def test_each_command_answers_in_a_few_lines(here: Path, arguments: tuple[str, ...], said: list[str]) -> None:
    done = bank(*arguments)
    assert done.exit_code == 0, done.output
    assert [words for words in said if words not in done.output] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "colis-distribue"), "Vouliez-vous dire colis-distribues ?"),
        (("list", "--theme", "cultur"), "Vouliez-vous dire culture ?"),
        (("lister",), "n’est pas une commande de la banque"),
        (("export", "revue.csv"), "donnez un nom qui finit par .xlsx"),
        (("export", "nulle-part/revue.xlsx"), "ne peut pas être écrit"),
    ],
)
def test_a_slip_is_explained(here: Path, arguments: tuple[str, ...], said: str) -> None:
    done = bank(*arguments)
    assert (done.exit_code, said in done.output) == (2, True), done.output


def test_an_untouched_workbook_changes_no_byte(here: Path) -> None:
    before = files(here / "content")
    done = bank("import", changed(here, lambda workbook: None), "--oui")
    assert "rien à écrire" in done.output
    assert files(here / "content") == before


def test_a_refused_import_changes_no_byte(here: Path) -> None:
    def rename(workbook) -> None:
        sheet = workbook["Indicateurs"]
        sheet.cell(row_of(sheet, "colis-distribues"), column_of(sheet, "Nom")).value = "Colis remis"

    before = files(here / "content")
    done = bank("import", changed(here, rename), typed="n\n")
    assert "- Colis alimentaires distribués" in done.output
    assert "+ Colis remis" in done.output
    assert "Rien n’est écrit." in done.output
    assert files(here / "content") == before


def test_an_agreed_import_writes_what_was_shown_and_nothing_else(here: Path) -> None:
    def review(workbook) -> None:
        sheet = workbook["Indicateurs"]
        row = row_of(sheet, "colis-distribues")
        sheet.cell(row, column_of(sheet, "Statut")).value = "valide"
        sheet.cell(row, column_of(sheet, "Version")).value = 2
        sheet.cell(row, column_of(sheet, "Ventilations")).value = "commune | membre | statut"
        workbook["Historique"].append(["colis-distribues", 2, "2026-11-02", "Les colis d’urgence comptent aussi.", "oui"])
        units = workbook["Unités"]
        units.cell(row_of(units, "colis"), column_of(units, "Autres écritures")).value = "paniers"
        sheet.append(
            ["repas-partages", 1, "Repas partagés", "alimentation", "propose", None, "realisation", "quantitatif", "repas"]
        )

    file = here / "content" / "banque" / "alimentation" / "colis-distribues.yml"
    units = here / "content" / "banque" / "banque.yml"
    before = files(here / "content")
    done = bank("import", changed(here, review), "--oui")

    assert "3 fichiers écrits." in done.output, done.output
    text = before[file].decode()
    text = text.replace("version: 1\n", "version: 2\n").replace("statut: propose\n", "statut: valide\n")
    text = text.replace("ventilations: [commune, membre]", "ventilations: [commune, membre, statut]")
    history = (
        "historique:\n  - {version: 2, le: 2026-11-02, changement: Les colis d’urgence comptent aussi., comparable: oui}\n"
    )
    assert file.read_text(encoding="utf-8") == text + history
    line = "  - {id: colis, nom: colis, pluriel: colis, nature: denombrement, decimales: 0}"
    wanted = (
        before[units]
        .decode()
        .replace(line, line.replace("nature: denombrement,", "nature: denombrement, ecritures: [paniers],"))
    )
    assert units.read_text(encoding="utf-8") == wanted
    new = here / "content" / "banque" / "alimentation" / "repas-partages.yml"
    assert new.read_text(encoding="utf-8").startswith(
        "id: repas-partages\nversion: 1\nnom: Repas partagés\ntheme: alimentation\n"
    )
    assert {path for path, data in files(here / "content").items() if before.get(path) != data} == {file, units, new}
    assert "rien à écrire" in bank("import", "revue.xlsx").output


def test_a_text_that_a_meeting_changed_leaves_its_translation_behind(here: Path) -> None:
    def rename(workbook) -> None:
        sheet = workbook["Indicateurs"]
        sheet.cell(row_of(sheet, "colis-distribues"), column_of(sheet, "Nom")).value = "Colis alimentaires remis"

    done = bank("import", changed(here, rename), "--oui")
    for said in (done.output, bank("check").output):
        assert "sa traduction ne sert à rien" in said
        assert "« Colis alimentaires remis »" in said


def test_a_row_that_is_gone_removes_nothing(here: Path) -> None:
    before = files(here / "content")
    done = bank("import", changed(here, lambda workbook: workbook["Indicateurs"].delete_rows(2)), "--oui")
    assert "laissés dans la banque" in done.output
    assert files(here / "content") == before


def test_a_column_that_is_gone_changes_nothing(here: Path) -> None:
    def narrow(workbook) -> None:
        sheet = workbook["Indicateurs"]
        sheet.delete_cols(column_of(sheet, "Calcul"))
        del workbook["Sources"]

    before = files(here / "content")
    assert "rien à écrire" in bank("import", changed(here, narrow), "--oui").output
    assert files(here / "content") == before


def test_the_packaged_bank_is_shown_and_never_written(here: Path) -> None:
    (here / "content" / "reseau.yml").write_text("nom: Réseau\n", encoding="utf-8")
    before = files(HERE / "indicator_bank")

    def rename(workbook) -> None:
        workbook["Banque"].cell(2, 1).value = "Autre nom"

    done = bank("import", changed(here, rename), "--oui")
    assert (done.exit_code, "n’est pas dans votre dossier" in done.output) == (2, True)
    assert files(HERE / "indicator_bank") == before


def test_the_question_is_answered_in_french(here: Path) -> None:
    def rename(workbook) -> None:
        workbook["Banque"].cell(2, 1).value = "Autre nom"

    done = bank("import", changed(here, rename), typed="Oui\n")
    assert "1 fichier écrit." in done.output
    assert (here / "content" / "banque" / "banque.yml").read_text(encoding="utf-8").startswith("nom: Autre nom\n")


@pytest.mark.parametrize(
    ("sheet", "title", "value", "said"),
    [
        ("Indicateurs", "Agrégation", "somme", "On n'additionne pas"),
        ("Indicateurs", "Unité", "pour-cent ou heures", "nomme 2 unités"),
        ("Indicateurs", "Poids", "disparu", "Le poids « disparu » n'est pas dans la banque"),
        ("Indicateurs", "Remplacé par", "taux-sorties-dynamiques", "On tourne en rond"),
        ("Indicateurs", "Type", "bidule", "bidule"),
    ],
)
def test_a_contract_that_does_not_hold_is_said_at_its_cell(here: Path, sheet: str, title: str, value: str, said: str) -> None:
    def spoil(workbook) -> None:
        page = workbook[sheet]
        page.cell(row_of(page, "taux-sorties-dynamiques"), column_of(page, title)).value = value

    before = files(here / "content")
    done = bank("import", changed(here, spoil), "--oui")
    assert done.exit_code == 1
    assert said in done.output
    assert "revue.xlsx:Indicateurs!" in done.output
    assert files(here / "content") == before


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda workbook: workbook.remove(workbook["Indicateurs"]), "n'a pas de feuille « Indicateurs »"),
        (lambda workbook: setattr(workbook["Indicateurs"].cell(1, 3), "value", "Nome"), "Vouliez-vous dire « Nom » ?"),
        (lambda workbook: workbook["Sources"].append(["inconnu", "Un livre"]), "« inconnu » n'a pas de ligne"),
        (lambda workbook: workbook["Sources"].append([None, "Un livre"]), "ne dit pas de quel indicateur"),
    ],
)
def test_a_workbook_that_is_not_ours_is_refused_with_its_places(here: Path, spoil, said: str) -> None:
    done = bank("import", changed(here, spoil), "--oui")
    assert (done.exit_code, said in done.output) == (1, True), done.output


def test_a_bank_with_warnings_alone_is_said_to_be_sound(here: Path) -> None:
    """In its own words: a bank is no site, and nothing of it is held back."""
    file = here / "content" / "banque" / "traductions.csv"
    rows = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join([*rows, "en;Un texte que rien ne dit;A text"]) + "\n", encoding="utf-8")
    done = bank("check", "--bank", str(here / "content" / "banque"))

    assert done.exit_code == 0
    assert "Aucun problème dans la banque" in done.output
    assert "1 avertissement." in done.output
    assert "sur le site" not in done.output
