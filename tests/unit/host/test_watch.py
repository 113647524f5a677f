"""Which changes on disk make the preview build again."""

from pathlib import Path

import pytest

from site_builder.host.preview.watch import matters

ROOT = Path("/contenu")


@pytest.mark.parametrize("path", ["la-tresse/ptce.yml", "reseau.yml", "la-tresse/recits/le-broyeur.md", "la-tresse"])
def test_content_matters(path: str) -> None:
    assert matters(ROOT / path, ROOT)


@pytest.mark.parametrize(
    "path", [".", "la-tresse/.ptce.yml.swp", ".git/index", "la-tresse/~$donnees.xlsx", "ptce.yml~", "../ailleurs"]
)
def test_what_programs_leave_about_does_not(path: str) -> None:
    assert not matters(Path(ROOT / path).absolute() if path != "../ailleurs" else Path("/ailleurs"), ROOT)
