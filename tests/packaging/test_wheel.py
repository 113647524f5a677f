"""The wheel carries what it needs: installed in an empty environment, it builds the same site as this checkout."""

import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
DAY = "2026-11-23"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    """An environment with the wheel; dependencies are lent by this one, whose own editable install stays out."""
    folder = tmp_path_factory.mktemp("environnement")
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    python = folder / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index", wheel)
    libraries = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    (Path(libraries) / "lent.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return folder


def test_the_wheel_carries_themes_bank_and_licences(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()

    assert "site_builder/shipped_themes/affluents/main.html" in names
    assert "site_builder/shipped_bank/banque.yml" in names
    assert "site_builder/shipped_documentation/guide/premiers-pas.md" in names
    assert sum(name.startswith("site_builder/shipped_bank/") for name in names) > 100
    assert sum("/licenses/" in name for name in names) >= 3


def test_the_wheel_carries_the_online_editor_and_all_that_was_fetched_for_it(wheel: Path) -> None:
    """What git ignores is not forgotten; where nobody ran `make edition` there is nothing of it."""
    names, package = set(ZipFile(wheel).namelist()), ROOT / "site_builder"
    fetched = {path.relative_to(ROOT).as_posix() for path in (package / "shipped_editor").rglob("*") if path.is_file()}

    assert {name for name in names if name.startswith("site_builder/shipped_editor/")} == fetched
    assert {"index.html", "edition.js", "edition.css", "yaml_changes.js"} <= {
        name.rpartition("/")[2] for name in names if name.startswith("site_builder/write/online_editor/")
    }


def test_installed_elsewhere_it_builds_the_same_bytes(project: Any, empty: Path) -> None:
    where = run(empty / "bin" / "python", "-I", "-c", "import site_builder; print(site_builder.__file__)")
    here = project.run("affluents", "build", "--date", DAY, "--output", "ici")
    there = project.run(empty / "bin" / "affluents", "build", "--date", DAY, "--output", "ailleurs")

    assert where.startswith(str(empty))
    assert here.returncode == there.returncode == 0, here.stdout + there.stdout + there.stderr
    assert project.site("ailleurs") == project.site("ici")


def run(*command: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
