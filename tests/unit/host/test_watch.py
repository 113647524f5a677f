"""Which changes on disk make the preview build again."""

from pathlib import Path
from queue import SimpleQueue

import pytest

from site_builder.host.preview.watch import matters, watching

ROOT = Path("/contenu")


@pytest.mark.parametrize("path", ["la-tresse/ptce.yml", "reseau.yml", "la-tresse/recits/le-broyeur.md", "la-tresse"])
def test_content_matters(path: str) -> None:
    assert matters(ROOT / path, ROOT)


@pytest.mark.parametrize(
    "path",
    [".", "la-tresse/.ptce.yml.swp", ".git/index", "la-tresse/~$donnees.xlsx", "ptce.yml~", "a/#ptce.yml#", "../ailleurs"],
)
def test_what_programs_leave_about_does_not(path: str) -> None:
    assert not matters(Path(ROOT / path).absolute() if path != "../ailleurs" else Path("/ailleurs"), ROOT)


def test_a_folder_taken_away_and_put_back_is_followed(tmp_path: Path) -> None:
    """As when a branch without it is checked out, and then another one with it."""
    content = tmp_path / "content"
    content.mkdir()
    told: SimpleQueue[frozenset[Path]] = SimpleQueue()
    with watching(content, told.put):
        assert told.get(timeout=10) == frozenset()
        content.rename(tmp_path / "ailleurs")
        assert told.get(timeout=10) == {content}
        content.mkdir()
        assert told.get(timeout=10) == {content}
        (content / "reseau.yml").write_text("nom: Réseau\n", encoding="utf-8")
        assert told.get(timeout=10) == {content / "reseau.yml"}
        content.joinpath("reseau.yml").unlink()
        assert told.get(timeout=10) == {content / "reseau.yml"}
        content.rmdir()
        assert content in told.get(timeout=10)
