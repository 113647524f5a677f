"""A small project elsewhere, and the means to build it with one program or another."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

CONTENT = Path(__file__).parents[2] / "content"
SECRET = "parole-refusee"
"""Words of somebody who said no: a private folder may hold them, no site ever."""
PROGRAMS = Path(sys.executable).parent


@dataclass(frozen=True)
class Project:
    """A folder with content/, where programs are run."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    def run(self, program: Path | str, *arguments: str) -> "subprocess.CompletedProcess[str]":
        environment = {**os.environ, "NO_COLOR": "1"}
        return subprocess.run(
            [PROGRAMS / program, *arguments], cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )

    @contextmanager
    def started(self, program: Path | str, *arguments: str) -> "Iterator[subprocess.Popen[str]]":
        """Running meanwhile, and ended afterwards."""
        environment = {**os.environ, "NO_COLOR": "1"}
        with subprocess.Popen(
            [PROGRAMS / program, *arguments], cwd=self.folder, env=environment, stderr=subprocess.PIPE, text=True
        ) as running:
            try:
                yield running
            finally:
                running.terminate()

    def configure(self, text: str) -> None:
        (self.folder / "mkdocs.yml").write_text(text, encoding="utf-8")

    def site(self, name: str) -> Mapping[str, bytes]:
        return files(self.folder / name)


def files(folder: Path) -> dict[str, bytes]:
    """Every file by its path below the folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The two fictitious poles and a refused quotation, in a folder that knows nothing of this checkout."""
    folder = tmp_path_factory.mktemp("projet")
    for name in ("la-tresse", "premiers-pas"):
        shutil.copytree(CONTENT / name, folder / "content" / name)
    network = (CONTENT / "reseau.yml").read_text(encoding="utf-8").replace("depot: public", "depot: prive")
    (folder / "content" / "reseau.yml").write_text(network, encoding="utf-8")
    with (folder / "content" / "premiers-pas" / "verbatims.csv").open("a", encoding="utf-8") as verbatims:
        verbatims.write(f"{SECRET};{SECRET.upper()};2025;reunion;;anonyme;liens;;;non;;web;\n")
    return Project(folder)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker takes all of these tests, so that charts are drawn once."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("packaging"))
            item.add_marker(pytest.mark.slow)
