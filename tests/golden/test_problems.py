"""Files in, problems out: each case of problems/*.yml is a folder with one mistake and the exact report it gets."""

import ast
import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_builder import check
from site_builder.check import check_documents
from site_builder.load import load_content
from site_builder.problems import Problems
from site_builder.report import as_text

CASES = Path(__file__).parent / "problems"
CHECK = Path(check.__file__).parent
ON = date(2026, 6, 30)


@pytest.mark.parametrize("case", sorted(CASES.glob("[a-z]*.yml")), ids=lambda case: case.stem)
def test_problems(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report of a content folder, word for word."""
    told = yaml.safe_load(case.read_text(encoding="utf-8"))
    content = written(tmp_path, told)
    monkeypatch.chdir(tmp_path)

    found = report(content, told)

    if found != told["problems"]:
        _keep_changed(case, found)
    assert found == told["problems"]


def test_every_code_has_a_case() -> None:
    """A problem that `check` can say is said in at least one case."""
    said = set(
        re.findall(r"\[([a-z-]+)\]$", "\n".join(case.read_text("utf-8") for case in CASES.glob("[a-z]*.yml")), re.MULTILINE)
    )
    codes = {code for file in sorted(CHECK.rglob("*.py")) for code in constant_codes(ast.parse(file.read_text("utf-8")))}
    assert "part-hors-bornes" in codes
    assert codes - said == set()


def constant_codes(tree: ast.Module) -> Iterator[str]:
    """The constant codes in `Problem(place, code, …)`, `problems.add(place, code, …)` and `Refused(code, …)`."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "id", None) or getattr(call.func, "attr", "")
        rank = {"Problem": 1, "add": 1, "Refused": 0}.get(name)
        if rank is not None and len(call.args) > rank and isinstance(call.args[rank], ast.Constant):
            yield call.args[rank].value


def written(folder: Path, told: dict[str, Any]) -> Path:
    """The case's files over a base pole and a small bank, in `folder`."""
    for source, target in ((CASES / "_base", folder / "content"), (CASES / "_bank", folder / "bank")):
        for file in sorted(source.rglob("*.yml")):
            _write(target / file.relative_to(source), file.read_text(encoding="utf-8"))
    for part in ("content", "bank"):
        for name, text in told.get("files" if part == "content" else "bank", {}).items():
            _write(folder / part / name, text)
    for name in told.get("without", ()):
        (folder / "content" / name).unlink()
    return folder / "content"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def report(content: Path, told: dict[str, Any]) -> str:
    problems = Problems()
    documents = load_content(content, content.parent / "bank", content.parent / "cache", problems)
    check_documents(documents, problems, on=told.get("on", ON), internal=False)
    return f"{as_text(problems)}\n"


def _keep_changed(case: Path, found: str) -> None:
    """The new report beside the old one, to be looked at and renamed; never where a build would take it for granted."""
    if os.environ.get("CI"):
        return
    head = case.read_text(encoding="utf-8").partition("\nproblems: ")[0]
    body = "".join(f"  {line}\n" if line else "\n" for line in found.splitlines())
    (CASES / f"_{case.stem}-changed.yml").write_text(f"{head}\nproblems: |\n{body}", encoding="utf-8")
