"""The command line speaks French, click's own words included."""

import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from site_builder.languages import FOLDER

CATALOGUE = FOLDER / "fr" / "LC_MESSAGES" / "messages.po"


def test_the_compiled_catalogue_is_the_written_one() -> None:
    """`pybabel compile` was run after the last change."""
    with CATALOGUE.open("rb") as text, CATALOGUE.with_suffix(".mo").open("rb") as binary:
        written, compiled = read_po(text), read_mo(binary)
    assert _strings(written) == _strings(compiled)


def _strings(catalogue: Catalog) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What each message and its plural become, in order of the messages."""
    pairs = [(message.id, message.string) for message in catalogue if message.id]
    return sorted(tuple((text,) if isinstance(text, str) else tuple(text) for text in pair) for pair in pairs)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--help"], 0, "Commandes:"),
        (["construire"], 2, "n’est pas une commande. Commandes : new"),
        (["build", "--dat"], 2, "n’existe pas"),
        (["build", "--date", "12/3"], 2, "« 12/3 » n’est pas une date : écrivez par exemple 2026-03-31."),
        (["build", "--only", "nulle-part"], 2, "n’est pas un pôle de content"),
    ],
)
def test_usage_is_explained_in_french(arguments: list[str], code: int, said: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from site_builder.cli import main; main()", *arguments],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == code
    assert said in done.stdout + done.stderr
    assert "Usage:" not in done.stderr
