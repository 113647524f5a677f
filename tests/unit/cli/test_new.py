"""`affluents new`: its questions, its options, and what it refuses in French."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.new import command

NAMED = ("--nom", "Le Moulin")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    return tmp_path


def new(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def test_options_answer_where_there_is_no_terminal(here: Path) -> None:
    done = new(
        "moulin", *NAMED, "--territoire", "Haut-Pays", "--etape", "construire", "--theme", "Lien social et capacité d'agir"
    )

    assert done.exit_code == 0, done.output
    assert "content/moulin/ est écrit : membres.csv, mesures.csv, ptce.yml" in done.output
    assert "personnes-accueillies" in done.output
    written = (here / "content" / "moulin" / "ptce.yml").read_text(encoding="utf-8")
    assert "\nnom: Le Moulin\n" in written
    assert "  nom: Haut-Pays\n" in written
    assert "- etape: construire\n    etat: en cours\n" in written


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Pôle d’Écueil", *NAMED), "« Pôle d’Écueil » ne peut pas nommer le dossier : il fait l’adresse des pages"),
        (("Pôle d’Écueil", *NAMED), "Écrivez par exemple « pole-d-ecueil »."),
        (("banque", *NAMED), "le site a déjà une page de ce nom"),
        (("moulin",), "Il manque le nom du pôle : --nom"),
        (("moulin", "--nom", "  "), "Il manque le nom du pôle : --nom"),
        (("moulin", *NAMED, "--theme", "coperation"), "Vouliez-vous dire cooperation ?"),
        (("moulin", *NAMED, "--theme", "zzz"), "Thèmes : cooperation, mutualisation"),
        (("moulin", *NAMED, "--template", "vide", "--theme", "cooperation"), "retirez --theme"),
    ],
)
def test_what_cannot_be_is_explained_and_nothing_is_written(here: Path, arguments: tuple[str, ...], said: str) -> None:
    done = new(*arguments)

    assert (done.exit_code, said in done.output) == (2, True), done.output
    assert list(here.iterdir()) == []


def test_a_pole_that_is_there_is_not_touched(here: Path) -> None:
    (here / "content" / "moulin").mkdir(parents=True)
    (here / "content" / "moulin" / "notes.txt").write_text("à moi", encoding="utf-8")
    done = new("moulin", *NAMED)

    assert done.exit_code == 2
    assert "existe déjà : rien n’a été touché" in done.output
    assert [path.name for path in (here / "content" / "moulin").iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("content", ["content", "fichier/content"])
def test_a_file_where_the_folder_goes_is_explained(here: Path, content: str) -> None:
    (here / content.partition("/")[0]).write_text("à moi", encoding="utf-8")
    done = new("moulin", *NAMED, "--content", content)

    assert done.exit_code in (1, 2), done.output
    assert "rien n" in done.output
    assert "File exists" not in done.output
    assert "Not a directory" not in done.output
    assert (here / content.partition("/")[0]).read_text(encoding="utf-8") == "à moi"


def test_a_name_that_another_pole_bears_is_refused(here: Path) -> None:
    assert new("moulin", *NAMED).exit_code == 0
    done = new("forge", "--nom", "le  MOULIN")

    assert (done.exit_code, "« Le Moulin » est déjà le nom du pôle de content/moulin" in done.output) == (2, True)
    assert not (here / "content" / "forge").exists()


@pytest.mark.parametrize("inside", ["content", "content/moulin"])
def test_no_content_folder_begins_within_another(here: Path, monkeypatch: pytest.MonkeyPatch, inside: str) -> None:
    assert new("moulin", *NAMED).exit_code == 0
    monkeypatch.chdir(here / inside)
    done = new("forge", "--nom", "La Forge")

    assert (done.exit_code, f"lancez la commande depuis « {here} »" in done.output) == (2, True)
    assert not (here / inside / "content").exists()


def test_schemas_are_written_once_beside_the_content(here: Path) -> None:
    """The first line of the files leads there; a folder of that name is left as it is."""
    assert "schemas/ aussi" in new("moulin", *NAMED).output
    line = (here / "content" / "moulin" / "ptce.yml").read_text(encoding="utf-8").splitlines()[0]
    assert (here / "content" / "moulin" / line.partition("$schema=")[2]).resolve() == here / "schemas" / "ptce.json"
    (here / "schemas" / "ptce.json").write_text("à moi", encoding="utf-8")

    assert "schemas/ aussi" not in new("forge", "--nom", "La Forge").output
    assert (here / "schemas" / "ptce.json").read_text(encoding="utf-8") == "à moi"


def test_a_theme_outside_the_core_is_said(here: Path) -> None:
    done = new("moulin", *NAMED, "--theme", "alimentation")

    assert done.exit_code == 0
    assert "« affluents bank list --theme alimentation »" in done.output


def test_a_second_pole_makes_a_network_to_be_named(here: Path) -> None:
    assert "réseau" not in new("moulin", *NAMED).output
    assert (
        "Ce dossier compte maintenant 2 pôles : nommez leur réseau dans content/reseau.yml"
        in new("forge", "--nom", "La Forge").output
    )


def test_questions_are_asked_on_a_terminal(here: Path) -> None:
    """The name of the folder, the pole's, the territory, the step, the themes, the indicators; what is no answer is asked again."""
    code, said = _on_a_terminal("", "  ", "Le Moulin", "Haut-Pays", "9", "3", "1, 12", "1 2")

    assert code == 0, said
    for asked in (
        "Nom du dossier [mon-moulin] : ",
        "Nom du pôle : ",
        "Il faut un nom",
        "Territoire",
        "Étape [1]",
        "de 1 à 4.",
        "Lesquels garder",
    ):
        assert asked in said
    framework = (here / "content" / "mon-moulin" / "referentiel.yml").read_text(encoding="utf-8")
    assert framework.count("  - indicateur: ") == 2
    assert "- etape: construire\n    etat: en cours\n" in (here / "content" / "mon-moulin" / "ptce.yml").read_text(
        encoding="utf-8"
    )


def test_a_question_left_unanswered_leaves_nothing(here: Path) -> None:
    code, said = _on_a_terminal("", "Le Moulin", "\x04")

    assert (code, "Interrompu : rien n’a été écrit." in said) == (1, True)
    assert list(here.iterdir()) == []


def _on_a_terminal(*answers: str) -> tuple[int, str]:
    ours, theirs = pty.openpty()
    run = [sys.executable, "-c", "from site_builder.cli import main; main()", "new", "Mon Moulin"]
    with subprocess.Popen(run, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True, env=os.environ) as process:
        os.close(theirs)
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        said = b""
        try:
            while part := os.read(ours, 4096):
                said += part
        except OSError:  # Linux's end of a terminal that nobody holds any more
            pass
    os.close(ours)
    return process.returncode, said.decode()
