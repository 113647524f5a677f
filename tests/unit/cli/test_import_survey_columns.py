"""What each column is: found by its name, asked when it only looks like one, kept in a file that an editor corrects."""

from pathlib import Path

import pytest

from tests.unit.cli.survey_poles import SLUG, answers, imported, measures, of, pole

MAPPING = Path(f"{SLUG}-correspondances.yml")
LIKE = "Avez-vous rencontré ici une personne revue ailleurs ?"
TEXT = "Avez-vous rencontré ici au moins une personne que vous avez revue ailleurs depuis ?"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    pole(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_title_that_looks_like_a_question_is_asked_about() -> None:
    result = imported(answers(LIKE, *["oui"] * 6), "--periode", "2026", "--sollicites", "9", "--oui", typed="oui\n")
    assert f"Colonne : « {LIKE} »" in result.output
    assert f"Question : « {TEXT} » (nouvelles-relations)" in result.output
    assert of("nouvelles-relations")["repondants"] == "6"
    assert f'- {{colonne: "{LIKE}", pour: nouvelles-relations}}' in MAPPING.read_text("utf-8").replace(
        f"colonne: {LIKE}", f'colonne: "{LIKE}"'
    )


@pytest.mark.parametrize(
    "title",
    [
        f"3. {TEXT}",
        f"Q3 - {TEXT}",
        f"Votre avis [{TEXT}]",
        f"Groupe/{TEXT}",
        f"lien. {TEXT}",
        "Nouvelles relations nouées",
        TEXT.upper(),
    ],
)
def test_a_title_with_a_number_a_group_or_a_code_is_known(title: str) -> None:
    result = imported(answers(title, *["oui"] * 6), "--periode", "2026", "--oui")
    assert result.exit_code == 0, result.output
    assert of("nouvelles-relations")["repondants"] == "6"


def test_once_said_it_is_not_asked_again() -> None:
    imported(answers(LIKE, *["oui"] * 6), "--periode", "2026", "--sollicites", "9", "--oui", typed="oui\n")
    result = imported(answers(LIKE, *["non"] * 7), "--periode", "2026", "--oui")
    assert "Colonne :" not in result.output
    assert of("nouvelles-relations")["repondants"] == "7"
    assert of("nouvelles-relations")["sollicites"] == "9", "from the file, for the same period"


def test_without_anybody_to_ask_the_file_is_to_be_corrected() -> None:
    result = imported(answers(LIKE, *["oui"] * 6), "--periode", "2026", "--oui")
    assert result.exit_code == 1
    assert "Il reste à dire : la colonne" in result.output
    assert measures() == []
    text = MAPPING.read_text("utf-8")
    assert "y ressemble : enlevez le premier # pour le confirmer" in text

    MAPPING.write_text(text.replace("  # - {colonne", "  - {colonne"), "utf-8")
    assert imported("reponses.csv", "--periode", "2026", "--oui").exit_code == 0
    assert of("nouvelles-relations")["repondants"] == "6"


def test_no_means_that_nothing_reads_it() -> None:
    result = imported(answers(f"{LIKE};bien_etre_declare", *["oui;5"] * 6), "--periode", "2026", "--oui", typed="non\n")
    assert result.exit_code == 0, result.output
    assert {row["indicateur"] for row in measures()} == {"bien-etre-declare"}


def test_a_column_confirmed_later_is_added_and_nothing_else_changes() -> None:
    imported(answers("bien_etre_declare", *["5"] * 6), "--periode", "2026", "--oui")
    before = MAPPING.read_text("utf-8") + "# Ma remarque.\n"
    MAPPING.write_text(before, "utf-8")
    result = imported(answers(f"bien_etre_declare;{LIKE}", *["5;oui"] * 6), "--periode", "2026", "--oui", typed="oui\n")
    assert result.exit_code == 0, result.output
    assert MAPPING.read_text("utf-8").startswith(before)
    assert MAPPING.read_text("utf-8").rstrip().endswith("pour: nouvelles-relations}")


def test_period_asked_number_asked_and_counted_answers_asked() -> None:
    file = answers("competences_reinvesties", *["jamais"] * 2, *["une fois"] * 3, *["plusieurs fois"] * 3)
    result = imported(file, "--oui", typed="9\n2, 3\n2026\nbeaucoup\n10\n")
    assert result.exit_code == 0, result.output
    assert "Aucun de ces numéros n’est dans la liste." in result.output
    row = of("competences-reinvesties")
    assert (row["periode"], row["valeur"], row["nombre"], row["sollicites"]) == ("2026", "75,0 %", "6", "10")
    assert "75,0 % (6 répondent « une fois » ou « plusieurs fois ») ; 8 répondants sur 10 sollicités (80 %)" in result.output
    assert "{pour: competences-reinvesties, retenues: [une fois, plusieurs fois]}" in MAPPING.read_text("utf-8")


def test_what_was_asked_for_another_year_is_not_of_this_one() -> None:
    imported(answers("bien_etre_declare", *["5"] * 6), "--periode", "2026", "--sollicites", "30", "--oui")
    imported("reponses.csv", "--periode", "2027", "--oui")
    assert [row.get("sollicites") for row in measures()] == ["30", None]


def test_how_many_members_were_asked_is_not_how_many_inhabitants_were() -> None:
    """Two questionnaires of one pole, in one folder, share the file of columns."""
    imported(answers("bien_etre_declare", *["5"] * 6), "--periode", "2026", "--sollicites", "30", "--tirage", "tous", "--oui")
    imported(answers("moyens", *["Rien"] * 6, file="membres.csv"), "--periode", "2026", "--oui")
    assert (of("bien-etre-declare")["sollicites"], of("bien-etre-declare")["tirage"]) == ("30", "tous")
    assert "sollicites" not in of("moyens")
    assert "tirage" not in of("moyens")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colonnes:\n  - {colonne: x, pour: bien-etre-declares}\n", "Vouliez-vous dire « bien-etre-declare » ?"),
        ("colonnes:\n  - {colone: x, pour: code}\n", "colonne"),
        ("questions:\n  - {pour: nouvelles-relations, retenues: [peut-être]}\n", "Réponses proposées : non, oui."),
        ("questions:\n  - {pour: nouvelles-relations, codes: A1}\n", "A1"),
        ("colonnes: [\n", "correspondances.yml:"),
    ],
)
def test_mistakes_in_the_file_are_said_with_their_line(text: str, said: str) -> None:
    MAPPING.write_text(text, "utf-8")
    result = imported(answers("bien_etre_declare", *["5"] * 6), "--periode", "2026", "--oui")
    assert result.exit_code == 1
    assert f"{MAPPING}:" in result.output
    assert said in result.output
    assert MAPPING.read_text("utf-8") == text


SEVERAL = {
    "one cell, names": ("moyens", ["rien", "materiel", "materiel locaux_et_salles", "locaux_et_salles"] * 2),
    "one cell, labels": (
        "Quels moyens partagez-vous ?",
        ["Rien", "Matériel", "Matériel Locaux et salles", "Locaux et salles"] * 2,
    ),
    "one cell, commas": (
        "Quels moyens partagez-vous ?",
        ["Rien", "Matériel", '"Matériel,Locaux et salles"', "Locaux et salles"] * 2,
    ),
    "KoboToolbox, a column each": (
        "Quels moyens partagez-vous ?/Rien;Quels moyens partagez-vous ?/Matériel;Quels moyens partagez-vous ?/Locaux et salles",
        ["1;0;0", "0;1;0", "0;1;1", "0;0;1"] * 2,
    ),
    "KoboToolbox, names, in a group": (
        "questions/moyens/rien;questions/moyens/materiel;questions/moyens/locaux_et_salles",
        ["1;0;0", "0;1;0", "0;1;1", "0;0;1"] * 2,
    ),
    "KoboToolbox, both": (
        "moyens;moyens/rien;moyens/materiel;moyens/locaux_et_salles",
        ["rien;1;0;0", "materiel;0;1;0", "materiel locaux_et_salles;0;1;1", "locaux_et_salles;0;0;1"] * 2,
    ),
    "LimeSurvey, a column each": (
        "Quels moyens partagez-vous ? [Rien];Quels moyens partagez-vous ? [Matériel];Quels moyens partagez-vous ? [Locaux et salles]",
        ["Oui;Non;Non", "Non;Oui;Non", "Non;Oui;Oui", "Non;Non;Oui"] * 2,
    ),
    "Framaforms, a column each": (
        "Le questionnaire;;;\nSubmission Details;Quels moyens partagez-vous ?;;\nSID;Rien;Matériel;Locaux et salles",
        [f"{number};{row}" for number, row in enumerate(["X;;", ";X;", ";X;X", ";;X"] * 2)],
    ),
}


@pytest.mark.parametrize("tool", SEVERAL)
def test_several_answers_to_one_question(tool: str) -> None:
    titles, lines = SEVERAL[tool]
    if "one cell" in tool or "both" in tool:
        MAPPING.write_text("questions:\n  - {pour: moyens, plusieurs: oui}\n", "utf-8")
    result = imported(answers(titles, *lines), "--periode", "2026", "--oui")
    assert result.exit_code == 0, result.output
    assert (of("moyens")["valeur"], of("moyens")["nombre"], of("moyens")["repondants"]) == ("75,0 %", "6", "8")
    parts = {answer: of("moyens", reponse=answer)["nombre"] for answer in ("Rien", "Matériel", "Locaux et salles")}
    assert parts == {"Rien": "2", "Matériel": "4", "Locaux et salles": "4"}


def test_columns_of_codes_may_be_said_to_hold_one_answer_each() -> None:
    """« moyens[SQ001] »: LimeSurvey's titles when they hold codes alone."""
    names = ("Rien", "Matériel", "Locaux et salles")
    lines = [f'  - {{colonne: "q7[SQ00{n}]", pour: moyens/{name}}}' for n, name in enumerate(names, 1)]
    MAPPING.write_text("\n".join(["colonnes:", *lines, ""]), "utf-8")
    rows = ["Y;;", ";Y;", ";Y;Y", ";;Y"] * 2
    result = imported(answers("q7[SQ001];q7[SQ002];q7[SQ003]", *rows), "--periode", "2026", "--oui")
    assert result.exit_code == 0, result.output
    assert of("moyens")["nombre"] == "6"


def test_several_answers_where_one_was_asked_are_refused_with_what_to_write() -> None:
    result = imported(answers("moyens;sexe", "Matériel, Locaux et salles;femmes"), "--periode", "2026", "--oui")
    assert result.exit_code == 1
    assert "{pour: moyens, plusieurs: oui}" in result.output
