"""Answers given before and after, by pseudonymous code: the same people, nobody twice, and nobody found by subtraction."""

from pathlib import Path

import pytest

from tests.unit.cli.survey_poles import answers, imported, measures, of, pole

TITLES = "moment;code;progression_connaissances;bien_etre_declare;nouvelles_relations"
BEFORE = (
    "avant;MA07LY;aucune;4;",
    "avant;LU12PA;notions;5;",
    "avant;JE03MA;a_l_aise;6;",
    "avant;AN09NI;notions;7;",
    "avant;SO11BR;aucune;3;non",
)
AFTER = (
    "après;ma07 ly;notions;6;oui",
    "après;LU12PA;notions;5;non",
    "après;JE03MA;capable d’expliquer;8;oui",
    "après;AN09NI;aucune;7;oui",
    "après;SO11BR;à l’aise;9;oui",
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    pole(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(*lines: str, titles: str = TITLES, arguments: tuple[str, ...] = ()) -> str:
    result = imported(answers(titles, *lines), "--periode", "2026", "--sollicites", "40", "--oui", *arguments)
    assert result.exit_code == 0, result.output
    return result.output


def test_progress_is_of_those_who_answered_at_both_moments() -> None:
    written(*BEFORE, *AFTER)
    total = of("progression-connaissances")
    assert (total["valeur"], total["nombre"], total["repondants"], total["sollicites"]) == ("60,0 %", "3", "5", "40")
    assert of("progression-connaissances", moment="avant", reponse="aucune")["nombre"] == "2"
    assert of("progression-connaissances", moment="après", reponse="capable d'expliquer")["nombre"] == "1"


def test_a_mean_before_and_after_is_of_the_same_people() -> None:
    written(*BEFORE, *AFTER)
    assert of("bien-etre-declare", moment="avant")["valeur"] == "5,0"
    assert of("bien-etre-declare", moment="après")["valeur"] == "7,0"
    assert of("bien-etre-declare")["valeur"] == "7,0"


def test_what_is_asked_once_is_counted_once() -> None:
    """An answer given before to a question that is not asked twice would count the person twice."""
    written(*BEFORE, *AFTER)
    assert of("nouvelles-relations")["repondants"] == "5"


def test_codes_are_read_whatever_their_case_and_never_repeated() -> None:
    output = written(*BEFORE, *AFTER)
    text = Path("content/le-pole/mesures.csv").read_text("utf-8")
    for code in ("MA07LY", "ma07 ly", "LU12PA"):
        assert code.lower() not in (output + text).lower()


def test_two_answers_with_one_code_at_one_moment_pair_with_nothing() -> None:
    output = written(*BEFORE, "avant;LU12PA;aucune;1;", *AFTER, "avant;ZZ01ZZ;aucune;5;", "après;zz01zz;notions;5;")
    assert "Le même code est donné deux fois au même moment (lignes 3, 7)" in output
    assert (of("progression-connaissances")["nombre"], of("progression-connaissances")["repondants"]) == ("4", "5")


def test_few_without_a_pair_are_not_left_to_be_found_by_subtraction() -> None:
    output = written(*BEFORE, *AFTER, "après;;à l’aise;0;oui")
    assert "« Bien-être déclaré » : 1 réponse sans paire n'est pas comptée" in output
    assert of("bien-etre-declare")["valeur"] == "7,0"
    assert "1 personne n'a pas donné de code" in output


def test_many_without_a_pair_count_in_the_total() -> None:
    written(*BEFORE, *AFTER, *["après;;à l’aise;1;oui"] * 6)
    assert of("bien-etre-declare")["repondants"] == "11"
    assert of("bien-etre-declare", moment="après")["repondants"] == "5"


def test_before_and_after_may_come_in_two_files() -> None:
    titles = TITLES.removeprefix("moment;")
    lines = [line.partition(";")[2] for line in (*BEFORE, *AFTER)]
    answers(titles, *lines[:5], file="avant.csv")
    written(*lines[5:], titles=titles, arguments=("--avant", "avant.csv"))
    assert of("progression-connaissances")["nombre"] == "3"


def test_without_moments_progress_is_not_calculated_and_means_are() -> None:
    output = written(*(line.partition(";")[2] for line in AFTER), titles=TITLES.removeprefix("moment;"))
    assert "« Progression déclarée des connaissances » n'est pas calculé" in output
    assert {row["indicateur"] for row in measures()} == {"bien-etre-declare", "nouvelles-relations"}


def test_a_moment_that_says_neither_is_refused() -> None:
    result = imported(answers(TITLES, "jamais;MA07LY;aucune;4;"), "--periode", "2026", "--oui")
    assert result.exit_code == 1
    assert "« jamais » n'est pas une réponse proposée (ligne 2)" in result.output
