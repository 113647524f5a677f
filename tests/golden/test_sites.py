"""Whole content folders to whole sites: each case is a folder, `content/` in, `site/` out; the pages are compared byte by byte."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.host.folder import file_name
from site_builder.problems import Problems
from site_builder.publishing import Options
from site_builder.write.store import FolderStore

CASES = sorted(path for path in (Path(__file__).parent / "sites").iterdir() if path.is_dir())
ON = date(2026, 4, 1)
SAME = ("banque/", "methode/", "accessibilite/", "guide/", "assets/", "recherche/pagefind/", "donnees/schemas/")
SHARED = (*SAME, *(f"en/{part}" for part in SAME))
"""What says the same on every site, or is made by a library of what the pages say; both have tests of their own."""
PACKED = (".xlsx", ".zip", ".png", "SHA256SUMS")
"""What has tests that read it back, and other bytes where another library compresses."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_site(case: Path, tmp_path: Path) -> None:
    """On a difference the new pages are written to `site-changed/` beside `site/`, to be looked at and taken over."""
    content = tmp_path / "content"
    shutil.copytree(case / "content", content)
    site = build(Options(content, ON), Problems(), FolderStore(tmp_path / "store"))
    made = {file_name(page): page.body.encode() for page in site.pages if not page.address.startswith(SHARED)}
    made |= {name: data for name, data in site.files.items() if not name.startswith(SHARED) and not name.endswith(PACKED)}
    kept = {path.relative_to(case / "site").as_posix(): path.read_bytes() for path in _files(case / "site")}
    if made != kept and os.environ.get("CI") != "true":
        _keep(case / "site-changed", made)
    assert sorted(made) == sorted(kept)
    assert [name for name in made if made[name] != kept[name]] == []


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def _keep(folder: Path, made: dict[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, data in made.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
