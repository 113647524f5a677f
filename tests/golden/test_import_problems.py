"""What `affluents import` says of what comes back: `imports.py` makes each, `problems/imports/` has the exact words."""

from pathlib import Path

import pytest

from tests.golden.imports import CASES
from tests.golden.reports import assert_kept
from tests.unit.cli.survey_poles import pole

REPORTS = Path(__file__).parent / "problems" / "imports"


@pytest.mark.parametrize("name", CASES)
def test_problems_of_an_import(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Word for word, and its own code is among them."""
    pole(tmp_path)
    monkeypatch.chdir(tmp_path)

    assert_kept(CASES[name](), REPORTS / f"{name}.txt")


def test_every_report_has_its_import() -> None:
    assert {path.stem for path in REPORTS.glob("[a-z]*.txt")} == set(CASES)
