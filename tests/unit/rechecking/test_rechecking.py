"""Checking a folder again gives what checking it afresh gives, whatever was edited in between, and reads only what was edited."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from site_builder.checking import check
from site_builder.model.network import Network
from site_builder.problems import Problem, Problems
from site_builder.rechecking import Rechecking

CONTENT = Path(__file__).parents[3] / "content"
ON = date(2026, 6, 30)
POLES = ("la-tresse", "premiers-pas", "tetris")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder, ignore=lambda here, names: [n for n in names if Path(here) == CONTENT and n not in POLES])
    return folder


def seen(checked: Callable[..., Network | None], content: Path) -> tuple[Network | None, list[Problem]]:
    problems = Problems()
    return checked(content, problems, on=ON), list(problems)


def told(checked: Callable[..., Network | None], content: Path) -> tuple[str, list[Problem]]:
    """All that the network is made of, which is compared by what it says."""
    network, problems = seen(checked, content)
    return repr(network), problems


def replace(file: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(content: Path) -> None:
        text = (content / file).read_text(encoding="utf-8")
        assert old in text
        (content / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


EDITS = {
    "another word": replace("premiers-pas/ptce.yml", "nom: ", "nom: Vrais "),
    "an error": replace("premiers-pas/ptce.yml", "statut: ", "statut: perdu "),
    "the error mended": replace("premiers-pas/ptce.yml", "statut: perdu ", "statut: "),
    "a setting of the network": lambda content: (content / "reseau.yml").write_text("nom: Autre\n", encoding="utf-8"),
    "a pole that goes": lambda content: shutil.rmtree(content / "tetris"),
    "a pole that comes": lambda content: shutil.copytree(CONTENT / "tetris", content / "tetris") and None,
    "a file that nothing uses": lambda content: (
        (content / "la-tresse" / "notes.txt").write_text("?", encoding="utf-8") and None
    ),
}


def test_after_every_edit_it_is_as_if_checked_afresh(content: Path) -> None:
    again = Rechecking()
    assert told(again, content) == told(check, content)
    for name, edit in EDITS.items():
        edit(content)
        assert told(again, content) == told(check, content), name


def test_only_the_edited_pole_is_read_again(content: Path) -> None:
    again = Rechecking()
    before, _ = seen(again, content)
    EDITS["another word"](content)
    after, _ = seen(again, content)

    assert before is not None
    assert after is not None
    kept = [pole for pole in POLES if after.ptce(pole).file is before.ptce(pole).file]
    assert kept == ["la-tresse", "tetris"]
    assert after.ptce("premiers-pas").file.name.startswith("Vrais ")
