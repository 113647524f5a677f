"""What goes wrong with answers: each thing said once, with its line and its column, nothing written, and nobody's words shown."""

import os
import random
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table as OdfTable
from odf.table import TableCell, TableRow
from odf.text import P
from openpyxl import Workbook

from tests.unit.cli.survey_poles import SLUG, answers, imported, measures, of, pole

TITLES = "nouvelles_relations;bien_etre_declare;sexe"
MANY = ["oui;7;femmes"] * 6


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    pole(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(file: str, *arguments: str) -> str:
    """What is said; nothing is written into the folder."""
    result = imported(file, "--periode", "2026", "--oui", *arguments)
    assert result.exit_code == 1, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert measures() == []
    return result.output


def accepted(file: str, *arguments: str) -> str:
    result = imported(file, "--periode", "2026", "--oui", *arguments)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "peut-être;7;",
            "reponses.csv:8:1  Colonne « nouvelles_relations » : « peut-être » n'est pas une réponse proposée (ligne 8)",
        ),
        ("oui;11;", "Colonne « bien_etre_declare » : « 11 » n'est pas une réponse proposée (ligne 8)"),
        ("oui;beaucoup;", "Un nombre est attendu, de 0 à 10."),
        ("oui, mais non;7;", "ligne 8"),
        (f"{'x' * 200};7;", "un texte de 200 caractères n'est pas une réponse proposée"),
        (f"oui;7;{'luc@exemple.fr' * 6}", "un texte de 84 caractères n'est pas"),
        ("écrivez à luc@exemple.fr;7;", "[adresse masquée]"),
    ],
)
def test_answers_outside_the_scale_name_their_line_and_column(line: str, said: str) -> None:
    result = imported(answers(TITLES, *MANY, line), "--periode", "2026")
    output = result.output
    assert measures() == []
    assert said in output
    assert "luc@" not in output


def test_a_part_that_is_not_known_leaves_the_answer_in_the_total() -> None:
    output = accepted(answers(TITLES, *MANY, "oui;7;personne"))
    assert "« personne » n'est pas une réponse proposée (ligne 8)" in output
    assert of("nouvelles-relations")["repondants"] == "7"


def test_a_column_of_other_texts_is_not_repeated() -> None:
    """A column wrongly said to be a question may hold anything, words of people too."""
    secrets = [f"secret numéro {number};7;" for number in range(12)]
    output = refused(answers(TITLES, *MANY, *secrets))
    assert "12 textes différents ne sont pas des réponses proposées" in output
    assert "secret" not in output


def test_codes_come_with_the_line_to_write() -> None:
    file = answers("competences_reinvesties", "A1", "A3", "A2", "A3", "A3", "A1")
    Path(f"{SLUG}-correspondances.yml").write_text(
        "questions:\n  - {pour: competences-reinvesties, retenues: [une fois, plusieurs fois]}\n", "utf-8"
    )
    assert '{pour: competences-reinvesties, codes: "A1 > jamais | A2 > une fois | A3 > plusieurs fois"}' in refused(file)
    with Path(f"{SLUG}-correspondances.yml").open("a", encoding="utf-8") as mapping:
        mapping.write('  - {pour: competences-reinvesties, codes: "A1 > jamais | A2 > une fois | A3 > sans réponse"}\n')
    accepted(file)
    assert "valeur" not in of("competences-reinvesties"), "three answers are too few to be written"


def test_an_empty_answer_is_no_answer_and_not_zero() -> None:
    accepted(answers(TITLES, *MANY, ";;", "oui;;", ";N/A;femmes", "Sans réponse;3;"), "--sollicites", "20")
    assert (of("nouvelles-relations")["repondants"], of("bien-etre-declare")["repondants"]) == ("7", "7")
    assert of("bien-etre-declare")["valeur"] == "6,4"


def test_unknown_and_personal_columns_are_named_and_not_read() -> None:
    lines = [f"{line};a{n}@exemple.fr;06 12 34 56 7{n};Durand;fromage" for n, line in enumerate(MANY)]
    output = accepted(answers(f"{TITLES};E-mail;Téléphone;Votre nom;Quel fromage ?", *lines))
    assert "Données personnelles laissées de côté, sans être lues : « E-mail », « Téléphone », « Votre nom »." in output
    assert "Colonnes que rien ne lit : « Quel fromage ? »." in output
    mapping = Path(f"{SLUG}-correspondances.yml").read_text("utf-8")
    assert "# - {colonne: Quel fromage ?, pour: rien}   # inconnue" in mapping
    assert "Durand" not in output + mapping
    assert "@" not in output + mapping


def test_the_same_submission_twice_counts_once() -> None:
    lines = [f"{line};u{number}" for number, line in enumerate(MANY)]
    output = accepted(answers(f"{TITLES};_uuid", *lines, lines[2], lines[2]))
    assert "2 réponses en double, avec le même identifiant d'envoi (lignes 8, 9)" in output
    assert of("nouvelles-relations")["repondants"] == "6"


def test_more_answers_than_people_asked() -> None:
    assert "6 réponses à « Nouvelles relations nouées », pour 5 personnes sollicitées" in refused(
        answers(TITLES, *MANY), "--sollicites", "5"
    )


def test_nobody_answered_anything() -> None:
    assert "Aucune réponse à une question du pôle" in refused(answers(TITLES, ";;", ";;"))
    assert "ni titres ni réponses" in refused(answers(""))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_every_encoding_of_an_export(encoding: str) -> None:
    text = (
        "Avez-vous rencontré ici au moins une personne que vous avez revue ailleurs depuis ?;Une idée à côté ?\n"
        + "oui;née\n" * 6
    )
    Path("r.csv").write_bytes(text.encode(encoding))
    output = accepted("r.csv")
    assert of("nouvelles-relations")["repondants"] == "6"
    assert "« Une idée à côté ? »" in output


def test_two_encodings_in_one_file() -> None:
    Path("r.csv").write_bytes("nouvelles_relations;Ça\n".encode() + "oui;née\n".encode("cp1252"))
    output = refused("r.csv")
    assert "mélange deux encodages" in output
    assert "née" not in output


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_commas_in_titles_and_line_breaks_in_answers(separator: str) -> None:
    title = '"Une question, avec une virgule ; et un point-virgule"'
    row = separator.join(("oui", '"deux\nlignes"'))
    Path("r.csv").write_text(f"nouvelles_relations{separator}{title}\n" + f"{row}\n" * 6, "utf-8")
    accepted("r.csv")
    assert of("nouvelles-relations")["repondants"] == "6"


def test_a_quote_that_never_closes_is_refused_with_its_line() -> None:
    output = refused(answers(TITLES, *MANY, 'oui;"7;femmes', "oui;7;femmes"))
    assert "reponses.csv:8:1  Un guillemet ouvre ici une cellule qui n'est pas bien refermée" in output


def test_rows_wider_than_the_titles_are_refused() -> None:
    output = refused(answers(TITLES, *MANY, "oui;7;femmes;et encore ; ceci"))
    assert "Des lignes ont plus de cellules que la première n'a de titres (1 : 8)" in output
    assert "ceci" not in output


def bomb(file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (201 * 1024 * 1024))


def long(file: Path) -> None:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Réponses")
    for _ in range(20_002):
        sheet.append(["oui"])
    workbook.save(file)


@pytest.mark.parametrize(
    ("name", "made", "said"),
    [
        ("r.xlsx", lambda file: file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "mot de passe"),
        ("r.xlsm", lambda file: file.write_bytes(b"PK\x03\x04"), "Un classeur « .xlsm » n'est pas lu"),
        ("r.csv", lambda file: file.write_bytes(b"PK\x03\x04"), "classeur ou une archive"),
        ("r.xlsx", lambda file: file.write_bytes(b"oui;non"), "abîmé"),
        ("r.xlsx", bomb, "prendrait plus de 200 Mo"),
        ("r.xlsx", long, "plus de 20 000 lignes"),
    ],
)
def test_files_that_are_no_export(name: str, made: Callable[[Path], None], said: str) -> None:
    made(Path(name))
    assert said in refused(name)


@pytest.mark.slow
def test_a_hundred_thousand_answers_in_bounded_memory() -> None:
    lines = [f"{'oui' if n % 3 else 'non'};{n % 11};{'femmes' if n % 2 else 'hommes'};{n};x" for n in range(100_000)]
    answers(f"{TITLES};_uuid;parole", *lines)
    tracemalloc.start()
    accepted("reponses.csv")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert of("nouvelles-relations")["repondants"] == "100000"
    assert peak < 120 * 1024 * 1024


@pytest.mark.parametrize(
    ("day", "written"),
    [("2026-03-31T10:00:00Z", "2026-03-31"), ("31/03/2026 - 10:00", "2026-03-31"), ("03/31/2026", None), ("hier", None)],
)
def test_the_day_of_the_last_answer_when_it_can_be_read(day: str, written: str | None) -> None:
    accepted(answers(f"{TITLES};_submission_time", *[f"{line};{day}" for line in MANY]))
    assert of("nouvelles-relations").get("collecte_le") == written


def test_a_mark_that_nobody_sees_in_somebodys_words_stops_nothing() -> None:
    output = accepted(answers(f"{TITLES};parole", *[f"{line};à l\u202eenvers" for line in MANY]))
    assert "U+202E" in output
    assert "à lenvers" in Path("reponses-paroles.csv").read_text("utf-8-sig")


def libre_office(file: Path) -> None:
    document = OpenDocumentSpreadsheet()
    sheet = OdfTable(name="Réponses")
    for line in (TITLES, *MANY):
        row = TableRow()
        for text in line.split(";"):
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=text))
            row.addElement(cell)
        sheet.addElement(row)
    document.spreadsheet.addElement(sheet)
    document.save(file)


def test_answers_in_libre_office_and_a_sheet_that_is_not_read() -> None:
    libre_office(Path("r.ods"))
    accepted("r.ods")
    assert of("nouvelles-relations")["repondants"] == "6"


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False))
def test_answers_in_another_order_give_the_same_measures(chance: random.Random) -> None:
    lines = [f"{chance.choice(('oui', 'non'))};{chance.randrange(11)};{chance.choice(('femmes', 'hommes'))}" for _ in range(30)]
    mixed = chance.sample(lines, len(lines))
    written = []
    for order in (lines, mixed):
        (Path("content") / SLUG / "mesures.csv").unlink(missing_ok=True)
        accepted(answers(TITLES, *order))
        written.append((Path("content") / SLUG / "mesures.csv").read_bytes())
    assert written[0] == written[1]


def test_parts_of_few_people_are_written_without_numbers() -> None:
    output = accepted(answers(TITLES, *MANY, *["non;2;hommes"] * 2))
    assert of("nouvelles-relations")["valeur"] == "75,0 %"
    for sex in ("femmes", "hommes"):
        assert {key: of("nouvelles-relations", sexe=sex).get(key) for key in ("etat", "valeur", "nombre")} == {
            "etat": "masquée",
            "valeur": None,
            "nombre": None,
        }
    assert "sont écrites « masquée », sans nombre" in output


def test_those_who_say_nothing_of_themselves_are_not_left_to_be_found_by_subtraction() -> None:
    accepted(answers(TITLES, *MANY, *["non;2;hommes"] * 7, "non;2;"))
    assert of("nouvelles-relations")["repondants"] == "14"
    assert of("nouvelles-relations", sexe="femmes")["etat"] == "masquée"


def test_one_answer_alone_is_written_nowhere() -> None:
    accepted(answers(TITLES, "oui;7;femmes"))
    assert {row.get("etat") for row in measures()} == {"masquée"}
    assert all("valeur" not in row and "repondants" not in row for row in measures())


def test_a_masked_measure_gets_its_number_once_enough_have_answered() -> None:
    accepted(answers(TITLES, *MANY[:3]))
    assert of("nouvelles-relations")["etat"] == "masquée"
    accepted(answers(TITLES, *MANY))
    assert of("nouvelles-relations").get("etat") is None
    assert of("nouvelles-relations")["valeur"] == "100,0 %"


def test_an_interruption_leaves_the_folder_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    accepted(answers(TITLES, *MANY))
    before = {path: path.read_bytes() for path in Path("content").rglob("*") if path.is_file()}

    def stop(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", stop)
    result = imported(answers(TITLES, *MANY, *MANY), "--periode", "2026", "--oui")
    assert result.exit_code == 1
    assert "le dossier est comme avant" in result.output
    assert {path: path.read_bytes() for path in Path("content").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(("ignored", "warned"), [("", True), ("/enquetes/\n", False)])
def test_answers_in_the_repository_of_the_content_are_noticed(ignored: str, warned: bool) -> None:
    Path(".git").mkdir()
    Path(".gitignore").write_text(ignored, "utf-8")
    Path("enquetes").mkdir()
    output = accepted(answers(TITLES, *MANY, file="enquetes/r.csv"))
    assert ("est dans le même dépôt que content" in output) is warned


def test_measures_kept_in_a_workbook_are_given_to_be_copied() -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Mesures"
    sheet.append(["indicateur", "periode", "valeur"])
    sheet.append(["moyens", "2020", "12 %"])
    workbook.save(Path("content") / SLUG / "donnees.xlsx")
    output = refused(answers(TITLES, *MANY))
    assert "rien n'est écrit d'ici" in output
    assert "Les lignes à y recopier sont dans reponses-mesures.csv." in output
    assert "nouvelles-relations;2026" in Path("reponses-mesures.csv").read_text("utf-8-sig")
