"""Folders in, problems out, where the mistake is no text: `folders.py` makes each, `problems/folders/` has the exact report it gets."""

from pathlib import Path

import pytest

from tests.golden.folders import CASES
from tests.golden.reports import assert_kept
from tests.golden.test_problems import report, written

REPORTS = Path(__file__).parent / "problems" / "folders"
FOLDING = Path(__file__.upper()).exists()
"""macOS and Windows take « Marche.jpg » for « marche.jpg »."""


@pytest.mark.parametrize("name", CASES)
def test_problems_of_a_folder(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Word for word, and its own code is among them."""
    if FOLDING and name == "media-double":
        pytest.skip("this disk keeps only one of the two names")
    content = written(tmp_path, {})
    CASES[name](content)
    monkeypatch.chdir(tmp_path)

    assert_kept(report(content, {}), REPORTS / f"{name}.txt")


def test_every_report_has_its_folder() -> None:
    assert {path.stem for path in REPORTS.glob("[a-z]*.txt")} == set(CASES)
