"""Folders in, problems out, where the mistake is no text: `folders.py` makes each, `problems/folders/` has the exact report it gets."""

import os
from pathlib import Path

import pytest

from tests.golden.folders import CASES
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

    found = report(content, {})

    kept = REPORTS / f"{name}.txt"
    if not kept.exists() or found != kept.read_text(encoding="utf-8"):
        _keep_changed(kept, found)
    assert f"[{name}]" in found
    assert found == kept.read_text(encoding="utf-8")


def test_every_report_has_its_folder() -> None:
    assert {path.stem for path in REPORTS.glob("[a-z]*.txt")} == set(CASES)


def _keep_changed(kept: Path, found: str) -> None:
    """The new report beside the old one, to be looked at and renamed."""
    if not os.environ.get("CI"):
        kept.with_name(f"_{kept.stem}-changed.txt").write_text(found, encoding="utf-8")
