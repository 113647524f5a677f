"""What must not be in the repository, and what its README must say of it."""

import re
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).relative_to(ROOT).as_posix()
TEXT = {".py", ".md", ".yml", ".yaml", ".toml", ".txt", ".csv", ".html", ".css", ".js", ".svg", ".json", ".sh", ""}
FORBIDDEN = (
    r"(?<![\w.~-])/(?:work|root|home|tmp)/",
    r"pythonhosted",
    r"registry\.npmjs",
    r"files\.pypi",
)
LOCKS = {
    "package-lock.json",
    "npm-shrinkwrap.json",
    "yarn.lock",
    "pnpm-lock.yaml",
    "poetry.lock",
    "uv.lock",
    "pdm.lock",
    "Pipfile.lock",
}


def tracked() -> list[str]:
    return subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")[:-1]


def test_no_address_of_a_machine_or_of_a_registry() -> None:
    pattern = re.compile("|".join(FORBIDDEN))
    found = [
        f"{name}:{number} {match[0]}"
        for name in tracked()
        if name != HERE and (ROOT / name).suffix in TEXT and (ROOT / name).is_file()
        for number, line in enumerate((ROOT / name).read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if (match := pattern.search(line))
    ]
    assert found == []


def test_no_lock_file_and_exact_constraints() -> None:
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()

    assert [name for name in tracked() if Path(name).name in LOCKS] == []
    assert [line for line in constraints if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []


def test_every_dependency_is_constrained_and_justified() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    constrained = {_name(line) for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()}
    wanted = [_name(line) for line in (*project["dependencies"], *project["optional-dependencies"]["test"])]

    assert [name for name in wanted if name not in constrained] == []
    assert [name for name in wanted if not re.search(rf"^\| `{name}` \| \S", readme, re.MULTILINE | re.IGNORECASE)] == []


def test_licences_are_named_where_they_are() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for file in ("LICENSE", "LICENSES/etalab-2.0.txt", "LICENSES/OFL-1.1.txt"):
        assert (ROOT / file).is_file()
        assert f"({file})" in readme


def test_the_plan_of_the_house_names_every_part() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    parts = {
        f"{path.name}/" if path.is_dir() else path.name
        for path in (ROOT / "site_builder").iterdir()
        if not path.name.startswith(("_", ".")) and path.name not in {"shipped_themes", "shipped_bank", "shipped_editor"}
    }
    assert [part for part in sorted(parts) if not re.search(rf"^  {re.escape(part)} +\S", readme, re.MULTILINE)] == []


def _name(requirement: str) -> str:
    return re.split(r"[<>=!~ \[;]", requirement)[0].lower().replace("_", "-")
