"""`affluents import sheet`: what changed is said and written in place, what is wrong comes back on its cell, nothing else moves."""

import errno
import os
import shutil
import signal
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook, load_workbook

from site_builder.cli.disk import unwritten
from site_builder.cli.export import command as export_command
from site_builder.cli.importing import command

CONTENT = Path(__file__).parents[3] / "content"
POLE = "premiers-pas"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder of one pole, its tables in CSV, and the workbook exported from it."""
    shutil.copytree(CONTENT / POLE, tmp_path / "content" / POLE)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(export_command, ["sheet", POLE, "--output", "saisie.xlsx", "--date", "2026-06-30"])
    assert result.exit_code == 0, result.output
    return tmp_path


def imported(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(command, ["sheet", *arguments, "--pole", POLE, "--date", "2026-06-30"], input=typed)


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted((folder / "content").rglob("*")) if path.is_file()}


def changed(change: Callable[[Any], None]) -> None:
    """The workbook with the change made in it, as a spreadsheet would save it."""
    workbook = load_workbook("saisie.xlsx")
    change(workbook)
    workbook.save("saisie.xlsx")


def column(sheet: Any, title: str) -> int:
    return next(cell.column for cell in sheet[1] if cell.value == title)


def measure(workbook: Any, *cells: tuple[str, object], at: int = 0) -> None:
    sheet = workbook["Mesures"]
    row = at or sheet.max_row + 1
    for title, value in cells:
        sheet.cell(row, column(sheet, title)).value = value


def test_a_workbook_that_nobody_changed_changes_nothing(here: Path) -> None:
    before = files(here)
    stamps = {path: path.stat().st_mtime_ns for path in before}
    result = imported("saisie.xlsx", "--retirer", "--oui")
    assert result.exit_code == 0
    assert result.output == "Le classeur dit la même chose que le dossier : rien à écrire.\n"
    assert files(here) == before
    assert {path: path.stat().st_mtime_ns for path in before} == stamps


def edit(workbook: Any) -> None:
    measure(workbook, ("Valeur", 6), at=2)
    measure(workbook, ("Indicateur", "rencontres-organisees"), ("Période", "2026"), ("Valeur", 9), ("Source", "Cahier ; n° 2"))
    workbook["Membres"].delete_rows(5)


def test_rows_are_edited_where_they_stand(here: Path) -> None:
    before = files(here)
    changed(edit)

    result = imported("saisie.xlsx", "--oui")

    assert result.exit_code == 0, result.output
    assert "Mesures : 1 ligne ajoutée, 1 ligne changée." in result.output
    assert "  Changée : structures-membres, 2025\n    Valeur : 5 → 6" in result.output
    assert "Membres : 1 ligne absente du classeur." in result.output
    assert "Une ligne du dossier n’est pas dans le classeur : elle reste." in result.output
    after = files(here)
    assert {path.name for path in after if after[path] != before.get(path)} == {"mesures.csv"}
    assert (here / "content" / POLE / "mesures.csv").read_text(encoding="utf-8").splitlines() == [
        "indicateur;periode;valeur;commentaire;source",
        "structures-membres;2025;6;",
        "rencontres-organisees;2025;7;Une huitième a été annulée, la route étant coupée.",
        'rencontres-organisees;2026;9;;"Cahier ; n° 2"',
        "heures-benevolat;2025;non suivi;Nous noterons les heures à partir de 2026.",
    ]


def test_a_second_import_finds_nothing_left(here: Path) -> None:
    changed(edit)
    assert imported("saisie.xlsx", "--oui").exit_code == 0
    assert "\nRien à écrire." in imported("saisie.xlsx", "--oui").output


def test_absent_rows_go_only_when_asked(here: Path) -> None:
    def drop(workbook: Any) -> None:
        workbook["Verbatims"].delete_rows(2)

    changed(drop)
    voices = here / "content" / POLE / "verbatims.csv"
    before = voices.read_bytes()
    imported("saisie.xlsx", "--oui")
    assert voices.read_bytes() == before

    result = imported("saisie.xlsx", "--oui", "--retirer")

    assert "Verbatims : 1 ligne retirée.\n  Retirée : meme-route" in result.output
    assert voices.read_bytes().splitlines() == [line for line in before.splitlines() if not line.startswith(b"meme-route")]


@pytest.mark.parametrize(("typed", "written"), [("oui\n", True), ("non\n", False), ("", False)])
def test_it_asks_before_it_writes(here: Path, typed: str, written: bool) -> None:
    before = files(here)
    changed(edit)
    result = imported("saisie.xlsx", typed=typed)
    assert f"Écrire ces changements dans content/{POLE}/mesures.csv ? oui ou non" in result.output
    assert (files(here) != before) is written
    assert ("Rien n’est écrit." in result.output) is not written


def test_words_of_a_voice_are_not_repeated(here: Path) -> None:
    def reword(workbook: Any) -> None:
        workbook["Verbatims"]["B2"].value = "Des mots que personne n’a relus."

    changed(reword)
    result = imported("saisie.xlsx", "--oui")
    assert "Texte : mots changés, non répétés ici" in result.output
    assert "personne n’a relus" not in result.output
    assert "personne n’a relus" in (here / "content" / POLE / "verbatims.csv").read_text(encoding="utf-8")


def spoil(workbook: Any) -> None:
    measure(workbook, ("Valeur", "beaucoup"), at=2)
    measure(workbook, ("Indicateur", "rencontre-organisees"), ("Période", "2026"), ("Valeur", 9))
    workbook["Rencontres"]["A3"].value = "le mois dernier"


def test_problems_come_back_on_their_cells(here: Path) -> None:
    before = files(here)
    changed(spoil)

    result = imported("saisie.xlsx", "--oui")

    assert result.exit_code == 1
    assert "saisie.xlsx:Mesures!C2  « beaucoup » n'est pas un nombre" in result.output
    assert "Rien n’est écrit dans content/premiers-pas. Le classeur à corriger : saisie-a-corriger.xlsx" in result.output
    assert files(here) == before
    answer = load_workbook("saisie-a-corriger.xlsx")
    assert "Vouliez-vous dire « rencontres-organisees » ?" in answer["Mesures"]["A5"].comment.text
    assert "« le mois dernier » n'est pas une date." in answer["Rencontres"]["A3"].comment.text
    assert answer["Mesures"]["C2"].comment.text.startswith("« beaucoup » n'est pas un nombre.")
    assert answer["Mesures"]["A1"].comment.text.startswith("Obligatoire.")
    assert answer["Mesures"].protection.sheet
    listed = [[cell.value for cell in row] for row in answer["Aide pour corriger"].iter_rows(max_col=2)]
    assert listed[1][0] == "Mesures, case C2"
    assert len(listed) == 4


def test_the_answer_once_corrected_is_imported(here: Path) -> None:
    """Its comments and its first sheet are no data, and a second answer does not repeat the first."""
    changed(spoil)
    imported("saisie.xlsx", "--oui")
    workbook = load_workbook("saisie-a-corriger.xlsx")
    workbook["Mesures"]["C2"].value = 6
    workbook["Mesures"]["A5"].value = "rencontres-organisees"
    workbook.save("saisie-a-corriger.xlsx")
    assert imported("saisie-a-corriger.xlsx", "--oui").exit_code == 1
    again = load_workbook("saisie-a-corriger.xlsx")
    assert again["Mesures"]["C2"].comment is None
    assert again["Rencontres"]["A3"].comment.text.count("n'est pas une date") == 1
    again["Rencontres"]["A3"].value = "08/07/2025"
    again.save("saisie-a-corriger.xlsx")

    result = imported("saisie-a-corriger.xlsx", "--oui")

    assert result.exit_code == 0, result.output
    assert "1 fichier écrit." in result.output


def dirty(change: Callable[[Any], None]) -> Callable[[], str]:
    def make() -> str:
        workbook = Workbook()
        sheet = workbook.active
        sheet.title = "Mesures"
        sheet.append(("Indicateur", "Période", "Valeur"))
        sheet.append(("rencontres-organisees", "2026", 9))
        change(sheet)
        workbook.save("sale.xlsx")
        return "sale.xlsx"

    return make


def merged(sheet: Any) -> None:
    sheet.append((None, "2027", 10))
    sheet.merge_cells("A2:A3")


def formula(sheet: Any) -> None:
    sheet["C2"] = "=1+1"


def totals(sheet: Any) -> None:
    sheet.append(("Total", None, 9))


def spaced(sheet: Any) -> None:
    sheet["A2"], sheet["B2"] = " rencontres-organisees\u00a0", "2026 "


def text_date(sheet: Any) -> None:
    sheet["D1"], sheet["D2"] = "Recueillie le", "12/03/2026"


def hidden(sheet: Any) -> None:
    sheet.row_dimensions[2].hidden = True


def hidden_elsewhere(sheet: Any) -> None:
    sheet["D1"], sheet["D2"] = "Commentaire", "Entre nous."
    sheet.column_dimensions["D"].hidden = sheet.column_dimensions["H"].hidden = True


def subtotal(sheet: Any) -> None:
    sheet.insert_rows(2)
    sheet["A2"], sheet["C2"] = "Sous-total 2025", 9


def yearly_total(sheet: Any) -> None:
    sheet.append(("TOTAL", "2026", 9))


def titled(sheet: Any) -> None:
    sheet.insert_rows(1, 2)
    sheet["A1"] = "Suivi 2026"
    sheet.merge_cells("A1:C1")


def empty_merge(sheet: Any) -> None:
    sheet.merge_cells("A20:C22")


def beside(sheet: Any) -> None:
    sheet["F2"] = "voir avec Paul"


def twin(sheet: Any) -> None:
    other = sheet.parent.copy_worksheet(sheet)
    other.title = "mesures "


def renamed_sheet(sheet: Any) -> None:
    sheet.parent.copy_worksheet(sheet).title = "Membre"


def day_number(sheet: Any) -> None:
    sheet["D1"], sheet["D2"] = "Recueillie le", 46093


def words_for_a_day(sheet: Any) -> None:
    sheet["D1"], sheet["D2"] = "Recueillie le", "1er mars 2026"


def many_formulas(sheet: Any) -> None:
    for number in range(3000):
        sheet.append(("rencontres-organisees", "2026", f"={number}"))


def far_down(sheet: Any) -> None:
    sheet["A1048576"] = "rencontres-organisees"


def percent(sheet: Any) -> None:
    sheet["C2"].value, sheet["C2"].number_format = 0.125, "0.0%"


def renamed(name: str) -> Callable[[], str]:
    def make() -> str:
        shutil.copy("saisie.xlsx", name)
        return name

    return make


def protected() -> str:
    Path("secret.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    return "secret.xlsx"


def bomb() -> str:
    with zipfile.ZipFile("bombe.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 300 * 1024 * 1024)
    return "bombe.xlsx"


def long() -> str:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Mesures")
    sheet.append(("Indicateur", "Période", "Valeur"))
    for number in range(100_000):
        sheet.append(("rencontres-organisees", "2026", number))
    workbook.save("long.xlsx")
    return "long.xlsx"


@pytest.mark.parametrize(
    ("make", "code", "said"),
    [
        (dirty(merged), 1, "sale.xlsx:Mesures!A2:A3  Les cellules A2:A3 sont fusionnées"),
        (dirty(formula), 1, "sale.xlsx:Mesures!C2  Cette formule a été enregistrée sans son résultat"),
        (dirty(totals), 1, "sale.xlsx:Mesures!A3  Cette ligne a l'air d'un total"),
        (dirty(subtotal), 1, "sale.xlsx:Mesures!A2  Cette ligne a l'air d'un total"),
        (dirty(yearly_total), 1, "sale.xlsx:Mesures!A3  Cette ligne a l'air d'un total"),
        (dirty(titled), 0, "Les titres des colonnes sont plus bas : ce qui est au-dessus n'est pas lu"),
        (dirty(empty_merge), 0, "\nMesures : 1 ligne ajoutée"),
        (dirty(beside), 1, "Donnez un titre à la colonne de cette cellule, ou videz-la"),
        (dirty(twin), 1, "Les feuilles « Mesures » et « mesures  » sont le même tableau ; la seconde n'est pas lue"),
        (dirty(renamed_sheet), 0, "La feuille « Membre » n'est pas lue"),
        (dirty(day_number), 1, "C'est ainsi que les tableurs numérotent le 12/03/2026"),
        (dirty(words_for_a_day), 0, "Recueillie le : 1er mars 2026"),
        (dirty(many_formulas), 1, "et 180 autres de la même sorte"),
        (dirty(far_down), 1, "sale.xlsx:Mesures!A1048576  Il manque « periode »"),
        (dirty(percent), 1, "sale.xlsx:Mesures!C2  « 12,5 % »"),
        (dirty(spaced), 0, "Ajoutée : rencontres-organisees, 2026\n    Valeur : 9\n"),
        (dirty(text_date), 0, "Recueillie le : 12/03/2026"),
        (dirty(hidden), 0, "La ligne 2 est masquée, et elle est lue aussi"),
        (dirty(hidden_elsewhere), 0, "La colonne D est masquée, et elle est lue aussi"),
        (renamed("macros.xlsm"), 1, "Un classeur « .xlsm » n'est pas lu"),
        (renamed("faux.ods"), 1, "Renommez-le en « faux.xlsx »"),
        (renamed("notes.txt"), 1, "Un classeur « .txt » n'est pas lu"),
        (renamed("mesures.csv"), 1, "Ce fichier est un classeur ou une archive, et non du texte"),
        (protected, 1, "est protégé par un mot de passe"),
        (bomb, 1, "prendrait plus de 200 Mo une fois ouvert"),
        (long, 1, "Cette feuille a plus de 20 000 lignes"),
    ],
)
def test_dirty_spreadsheets_are_understood_or_explained(here: Path, make: Callable[[], str], code: int, said: str) -> None:
    before = files(here)
    result = imported(make())
    assert result.exit_code == code, result.output
    assert said in result.output
    assert files(here) == before


def test_what_is_to_be_looked_at_again_is_said_before_it_asks(here: Path) -> None:
    """What stops nothing must all the more be seen, and what the folder already had is no news."""

    def hide(workbook: Any) -> None:
        edit(workbook)
        workbook["Membres"].sheet_state = "hidden"

    changed(hide)
    result = imported("saisie.xlsx")
    first, _, rest = result.output.partition("À relire : 1 avertissement.")
    assert first.startswith("saisie.xlsx:Membres!A1  Avertissement : Cette feuille est masquée, et elle est lue aussi")
    assert "Mesures : 1 ligne ajoutée, 1 ligne changée." in rest


def test_a_csv_file_is_imported_too_and_answered_in_a_workbook(here: Path) -> None:
    Path("mesures-2026.csv").write_text("indicateur;periode;valeur\nrencontres-organisees;2026;9\n", encoding="utf-8")
    assert "1 fichier écrit." in imported("mesures-2026.csv", "--oui").output

    Path("mesures-2026.csv").write_text("indicateur;periode;valeur\nrencontres-organisees;2027;peu\n", encoding="utf-8")
    assert imported("mesures-2026.csv", "--oui").exit_code == 1
    sheet = load_workbook("mesures-2026-a-corriger.xlsx")["mesures"]
    assert sheet["C2"].comment.text.startswith("« peu » n'est pas un nombre.")


def test_an_empty_file_removes_nothing(here: Path) -> None:
    """It has lost its rows, and its headings with them: nobody meant that."""
    before = files(here)
    Path("mesures.csv").write_bytes(b"\r\n;;\r\n")
    result = imported("mesures.csv", "--oui", "--retirer")
    assert result.exit_code == 1
    assert "Ce fichier est vide, première ligne comprise" in result.output
    assert files(here) == before


def test_why_a_file_cannot_be_written() -> None:
    assert (
        unwritten(Path("a.csv"), OSError(errno.ENOSPC, "No space left"))
        == "« a.csv » ne peut pas être écrit : le disque est plein."
    )
    assert unwritten(Path("a.csv"), PermissionError(errno.EACCES, "Denied")).endswith("Est-il ouvert dans le tableur ?")


def test_a_libreoffice_workbook_too(here: Path) -> None:
    document, table = OpenDocumentSpreadsheet(), Table(name="Mesures")
    for words in (
        ("Indicateur", "Période", "Valeur"),
        ("rencontres-organisees", "2026", "9"),
        ("structures-membres", "2026", "peu"),
    ):
        row = TableRow()
        for word in words:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=word))
            row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save("saisie.ods")

    assert "saisie.ods:Mesures!C3  « peu » n'est pas un nombre" in imported("saisie.ods", "--oui").output
    answer = load_workbook("saisie-a-corriger.xlsx")
    assert answer["mesures"]["C3"].comment.text.startswith("« peu » n'est pas un nombre.")
    answer["mesures"]["C3"].value = "6"
    answer.save("saisie-a-corriger.xlsx")
    assert "Mesures : 2 lignes ajoutées, 3 lignes absentes du classeur." in imported("saisie-a-corriger.xlsx", "--oui").output


def test_an_interrupted_import_leaves_the_folder_as_it_was(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second file cannot take its place: the first goes back to what it was, and nothing lies about."""
    before = files(here)

    def both(workbook: Any) -> None:
        measure(workbook, ("Valeur", 6), at=2)
        workbook["Membres"]["B2"].value = "La Case"

    changed(both)
    replace, calls = os.replace, []

    def interrupted(source: Any, target: Any) -> None:
        calls.append(target)
        if len(calls) == 2:
            raise KeyboardInterrupt
        replace(source, target)

    monkeypatch.setattr(Path, "replace", lambda self, target: interrupted(self, target))
    imported("saisie.xlsx", "--oui")

    assert len(calls) == 2
    assert files(here) == before


def test_a_process_that_is_asked_to_end_leaves_the_folder_as_it_was(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a closed terminal does; and what a killed one left beside its files goes with the next import."""
    before = files(here)

    def both(workbook: Any) -> None:
        measure(workbook, ("Valeur", 6), at=2)
        workbook["Membres"]["B2"].value = "La Case"

    changed(both)
    replace, calls = os.replace, []

    def ended(self: Path, target: Path) -> None:
        calls.append(target)
        if len(calls) == 2:
            os.kill(os.getpid(), signal.SIGTERM)
        replace(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", ended)
        assert imported("saisie.xlsx", "--oui").exit_code == 128 + signal.SIGTERM
    assert files(here) == before

    left = here / "content" / POLE / ".mesures.csv.tmp"
    left.write_bytes(b"indicateur")
    assert imported("saisie.xlsx", "--oui").exit_code == 0
    assert not left.exists()


def test_a_table_kept_in_a_workbook_is_not_edited_from_outside(here: Path) -> None:
    folder = here / "content" / POLE
    for table in folder.glob("*.csv"):
        table.unlink()
    shutil.copy("saisie.xlsx", folder / "donnees.xlsx")
    assert "rien à écrire" in imported("saisie.xlsx", "--oui").output
    changed(edit)
    result = imported("saisie.xlsx", "--oui")
    assert result.exit_code == 1
    assert "La table « mesures » est tenue dans « donnees.xlsx », où rien n'est écrit d'ici" in result.output


def received(*files: str, folder: str = "recus") -> Result:
    Path(folder).mkdir(exist_ok=True)
    for number, name in enumerate(files):
        shutil.copy("saisie.xlsx", f"{folder}/{name}")
        os.utime(f"{folder}/{name}", (number, number))
    return CliRunner().invoke(command, ["sheets", folder, "--date", "2026-06-30"])


def table(folder: str = "recus") -> list[list[str]]:
    text = Path(folder, "reponses", "suivi.csv").read_text(encoding="utf-8-sig")
    return [line.split(";") for line in text.splitlines()[1:]]


def test_a_folder_of_workbooks_is_answered_pole_by_pole(here: Path) -> None:
    """Poles of public sources are not awaited; nothing is written into any pole."""
    for slug in ("amont", "fiche"):
        (here / "content" / slug).mkdir()
        origin = "origine: sources publiques\n" if slug == "fiche" else ""
        (here / "content" / slug / "ptce.yml").write_text(f"nom: {slug}\n{origin}", encoding="utf-8")
    before = files(here)

    assert received().exit_code == 1
    assert table() == [["amont", "", "pas reçu", "oui", *[""] * 4], [POLE, "", "pas reçu", "oui", *[""] * 4]]

    changed(spoil)
    result = received(f"{POLE}-2026.xlsx", "aval.xlsx")
    assert f"{POLE}  à corriger : 3 problèmes" in result.output
    assert "2 pôles en retard : amont, premiers-pas." in result.output
    assert "aval.xlsx : aucun pôle de ce nom." in result.output
    assert table()[1] == [POLE, f"{POLE}-2026.xlsx", "à corriger", "oui", "3", "2", "1", f"{POLE}-2026-a-corriger.xlsx"]
    assert load_workbook(f"recus/reponses/{POLE}-2026-a-corriger.xlsx")["Mesures"]["C2"].comment
    assert files(here) == before


def test_the_last_modified_of_a_pole_counts(here: Path) -> None:
    Path("recus").mkdir()
    Path("recus", f"{POLE}.xlsx").write_bytes(b"abime")
    os.utime(f"recus/{POLE}.xlsx", (0, 0))
    shutil.copy("saisie.xlsx", f"recus/{POLE}-a-corriger.xlsx")
    result = received()
    assert result.exit_code == 0, result.output
    assert "Aucun pôle n’est en retard." in result.output
    assert f"« {POLE}-a-corriger.xlsx », le dernier modifié, est lu ; pas {POLE}.xlsx" in result.output
    assert table()[0][2] == "rien de nouveau"

    changed(edit)
    assert f"{POLE}  prêt à importer : 1 ligne ajoutée, 1 ligne changée" in received(f"{POLE}-a-corriger.xlsx").output
    Path("recus", f"{POLE}-a-corriger.xlsx").write_bytes(b"abime")
    assert received().output.startswith(f"{POLE}  illisible : « {POLE}-a-corriger.xlsx » est abîmé")


def test_a_pole_without_tables_gets_its_first_one(here: Path) -> None:
    folder = here / "content" / POLE
    (folder / "mesures.csv").unlink()
    assert imported("saisie.xlsx", "--oui").exit_code == 0
    assert (folder / "mesures.csv").read_text(encoding="utf-8").splitlines()[:2] == [
        "indicateur;periode;valeur;commentaire",
        "structures-membres;2025;5;",
    ]
