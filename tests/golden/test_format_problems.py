"""What each reader says of a broken file: the cases are in `problems/formats/`, one list of problems per file typed."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from site_builder.formats.csv import read_csv
from site_builder.formats.markdown import check_markdown, read_narrative
from site_builder.formats.yaml import read_yaml
from site_builder.problems import Problems

HERE = Path(__file__).parent / "problems" / "formats"
CASES = [
    pytest.param(case, id=f"{file.stem}: {case['titre']}")
    for file in sorted(HERE.glob("*.yml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]
SEVERITIES = {"error": "erreur", "warning": "avertissement", "notice": "remarque"}


@pytest.mark.parametrize("case", CASES)
def test_problems_of_a_file(case: dict[str, Any]) -> None:
    """Each problem has its place, its code, what was seen and what to do."""
    problems = Problems()
    read(case["fichier"].encode(case.get("encodage", "utf-8")), Path(case["nom"]), problems)

    assert [said(problem) for problem in problems] == case["problemes"]


def read(data: bytes, file: Path, problems: Problems) -> None:
    if file.suffix == ".yml":
        read_yaml(data, file, problems)
    elif file.suffix == ".csv":
        read_csv(data, file.stem, file, problems)
    else:
        narrative = read_narrative(data, file, problems)
        if narrative is not None:
            check_markdown(narrative, problems)


def said(problem: Any) -> dict[str, str]:
    place = problem.place
    where = f"{place.line}:{place.column}" + (f"+{place.length}" if place.length > 1 else "")
    return {
        "ou": where,
        "code": f"{problem.code} ({SEVERITIES[problem.severity]})",
        "dit": problem.message,
        "faire": problem.hint,
    }
