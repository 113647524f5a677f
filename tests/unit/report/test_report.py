"""The same problems for people, for programs and for GitHub."""

import json
from pathlib import Path

import pytest

from site_builder.problems import Place, Problem, Severity
from site_builder.report import GREEN, as_github, as_json, as_text, said_place, summary


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "pole" / "mesures.csv"
    path.parent.mkdir()
    path.write_text("indicateur;periode;valeur\nemplois;2024;12,5\néquipe;lea@exemple.fr;3\n", encoding="utf-8")
    return path


def problem(file: Path, line: int = 2, column: int = 14, length: int = 4, **more: object) -> Problem:
    place = Place(file, line, column, str(more.pop("cell", "")), length)
    said = {"code": "nombre-entier", "message": "« 12,5 » n'est pas un nombre entier", "hint": "Écrivez 12.", **more}
    return Problem(place, **said)  # type: ignore[arg-type]


def test_the_faulty_line_is_underlined(file: Path) -> None:
    assert as_text([problem(file)]) == (
        "pole/mesures.csv:2:14  « 12,5 » n'est pas un nombre entier  [nombre-entier]\n"
        "   2 | emplois;2024;12,5\n"
        "     |              ^^^^\n"
        "  → Écrivez 12.\n"
        "\n"
        "1 problème à corriger."
    )


def test_problems_are_sorted(file: Path) -> None:
    text = as_text([problem(file, line=3, message="second"), problem(file, line=1, message="premier")])
    assert text.index("premier") < text.index("second")


def test_a_file_outside_the_current_folder_keeps_its_whole_name(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    (file.parent / "autre").mkdir()
    monkeypatch.chdir(file.parent / "autre")
    assert as_text([problem(file)]).startswith(file.as_posix())


def test_a_cell_has_no_line(file: Path) -> None:
    assert "pole/mesures.csv:Mesures!C14  «" in as_text([problem(file, cell="Mesures!C14")])
    assert "|" not in as_text([problem(file, cell="Mesures!C14")])


def test_private_words_are_not_repeated(file: Path) -> None:
    assert "emplois" not in as_text([problem(file, private=True)])


def test_no_line_of_the_verbatims_is_shown(file: Path) -> None:
    """Whatever is wrong with it, and whoever found it."""
    voices = file.with_name("verbatims.csv")
    voices.write_text("id;texte\na;Des mots gardés\n", encoding="utf-8")
    assert "Des mots" not in as_text([problem(voices)])


def test_contacts_are_masked_everywhere(file: Path) -> None:
    one = problem(file, line=3, column=1, message="« lea@exemple.fr » n'est pas une période", hint="Appelez le 06 12 34 56 78")
    for text in (as_text([one]), as_json([one]), as_github([one])):
        assert "lea@exemple.fr" not in text
        assert "06 12 34 56 78" not in text
    assert "équipe;[adresse masqu;3" in as_text([one])


def test_a_long_line_is_cut_around_the_fault(file: Path) -> None:
    file.write_text("a;" + "b" * 400 + ";FAUTE;" + "c" * 400 + "\n", encoding="utf-8")
    shown, mark = as_text([problem(file, line=1, column=404, length=5)]).split("\n")[1:3]
    assert len(shown) < 170
    assert shown[mark.index("^") : mark.rindex("^") + 1] == "FAUTE"


def test_an_old_encoding_is_shown_as_read(file: Path) -> None:
    file.write_bytes("indicateur;valeur\néquipe;x\n".encode("cp1252"))
    assert "équipe;x" in as_text([problem(file, line=2, column=8, length=1)])


@pytest.mark.parametrize("name", ["absent.csv", "."])
def test_what_cannot_be_shown_is_said_without(file: Path, name: str) -> None:
    assert as_text([problem(file.parent / name)]).count("\n") == 3


def test_colours_only_when_asked(file: Path) -> None:
    assert "\x1b[" not in as_text([problem(file)])
    assert "\x1b[31m^^^^\x1b[0m" in as_text([problem(file)], colour=True)


@pytest.mark.parametrize(
    ("severities", "said"),
    [
        ([], GREEN),
        (["error"], "1 problème à corriger."),
        (["error", "error", "error", "warning"], "3 problèmes à corriger, 1 avertissement."),
        (["warning", "warning", "notice"], f"{GREEN} 2 avertissements, 1 point à noter."),
    ],
)
def test_the_summary(file: Path, severities: list[Severity], said: str) -> None:
    assert summary([problem(file, line=n + 1, severity=severity) for n, severity in enumerate(severities)]) == said


def test_json_holds_every_field(file: Path) -> None:
    assert json.loads(as_json([problem(file)])) == [
        {
            "file": "pole/mesures.csv",
            "line": 2,
            "column": 14,
            "length": 4,
            "cell": "",
            "code": "nombre-entier",
            "severity": "error",
            "message": "« 12,5 » n'est pas un nombre entier",
            "hint": "Écrivez 12.",
        }
    ]
    assert json.loads(as_json([])) == []


def test_github_annotations_are_escaped(file: Path) -> None:
    odd = problem(file.with_name("a,b:c.csv"), message="50 % en trop\nici", hint="", severity="warning")
    assert as_github([odd]) == (
        "::warning file=pole/a%2Cb%3Ac.csv,line=2,col=14,endColumn=18,title=nombre-entier::50 %25 en trop%0Aici."
    )


def test_nothing_typed_moves_the_cursor(file: Path) -> None:
    """Line ends, colours and marks that turn the reading order stay out of a terminal, wherever they were typed."""
    file.write_text("a;\x1b[2Jb\u202ec\n", encoding="utf-8")
    text = as_text([problem(file, line=1, column=1, message="« x\n::error::y\x1b[31m »", hint="\x07\u2067")])
    assert text.split("\n")[0] == "pole/mesures.csv:1:1  « x ::error::y�[31m »  [nombre-entier]"
    assert not set("\x1b\x07\u202e\u2067") & set(text)


def test_a_link_is_not_followed(file: Path) -> None:
    """The faulty line of a link could be that of any file of the computer."""
    secret = file.parent.parent / "secret.csv"
    secret.write_text("mot de passe\n", encoding="utf-8")
    link = file.with_name("membres.csv")
    link.symlink_to(secret)
    assert "mot de passe" not in as_text([problem(link, line=1, column=1)])


def test_one_mistake_on_many_lines_is_counted(file: Path) -> None:
    """The first twenty are shown, the others counted; other kinds and files are not drowned."""
    alike = [problem(file, line=line) for line in range(1, 61)]
    text = as_text([*alike, problem(file, line=59, code="periode", message="autre")])
    assert text.count("[nombre-entier]") == 21
    assert "pole/mesures.csv  et 40 autres de la même sorte  [nombre-entier]" in text
    assert "autre  [periode]" in text
    assert text.endswith("61 problèmes à corriger.")
    assert len(json.loads(as_json(alike))) == 60


def test_no_line_of_what_is_no_text(file: Path) -> None:
    """A workbook that was given a wrong name, UTF-16."""
    file.write_bytes("indicateur;periode\n".encode("utf-16"))
    assert as_text([problem(file, line=1, column=1)]).count("\n") == 3


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place(Path("pole/mesures.csv"), 14), "pole/mesures.csv, ligne 14"),
        (Place(Path("pole/donnees.xlsx"), cell="Mesures!C14"), "pole/donnees.xlsx, feuille « Mesures », case C14"),
        (Place(Path("pole")), "pole"),
        (Place(Path("pole/medias/fete.heic")), "pole/medias/fete.heic"),
    ],
)
def test_a_place_is_said_in_words(place: Place, said: str) -> None:
    """A folder and a picture have no first line to look at."""
    assert said_place(place) == said
