"""What `affluents import` says of what comes back: `imports.py` makes each, `problems/imports/` has the exact words."""

import os
from pathlib import Path

import pytest

from tests.golden.imports import CASES
from tests.unit.cli.survey_poles import pole

REPORTS = Path(__file__).parent / "problems" / "imports"


@pytest.mark.parametrize("name", CASES)
def test_problems_of_an_import(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Word for word, and its own code is among them."""
    pole(tmp_path)
    monkeypatch.chdir(tmp_path)

    found = CASES[name]()

    kept = REPORTS / f"{name}.txt"
    if not kept.exists() or found != kept.read_text(encoding="utf-8"):
        _keep_changed(kept, found)
    assert f"[{name}]" in found
    assert found == kept.read_text(encoding="utf-8")


def test_every_report_has_its_import() -> None:
    assert {path.stem for path in REPORTS.glob("[a-z]*.txt")} == set(CASES)


def _keep_changed(kept: Path, found: str) -> None:
    """The new report beside the old one, to be looked at and renamed."""
    if not os.environ.get("CI"):
        kept.with_name(f"_{kept.stem}-changed.txt").write_text(found, encoding="utf-8")
