"""What a killed build left is taken away by the next one, and nothing else is."""

import sys
from pathlib import Path

import pytest

from site_builder.write.fresh import fresh_beside

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be held there")
LEFT = ".site-affluents-a1b2c3d4"


def _site(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "index.html").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("left", [LEFT, f"{LEFT}-old"])
def test_what_was_left_goes(tmp_path: Path, left: str) -> None:
    _site(tmp_path / "site", "en ligne")
    _site(tmp_path / left, "à moitié")

    with fresh_beside(tmp_path / "site"):
        assert not (tmp_path / left).exists()

    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "en ligne"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_was_made_read_only_goes_and_nothing_that_it_links_to(tmp_path: Path) -> None:
    _site(tmp_path / "elsewhere", "à moi")
    (tmp_path / "elsewhere").chmod(0o500)
    _site(tmp_path / LEFT, "ancien")
    (tmp_path / LEFT / "link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / LEFT).chmod(0o500)

    with fresh_beside(tmp_path / "site"):
        assert not (tmp_path / LEFT).exists()

    assert (tmp_path / "elsewhere").stat().st_mode & 0o777 == 0o500
    assert (tmp_path / "elsewhere" / "index.html").is_file()


def test_an_old_site_that_was_on_its_way_out_comes_back(tmp_path: Path) -> None:
    _site(tmp_path / f"{LEFT}-old", "ancien")
    _site(tmp_path / LEFT, "nouveau")

    with fresh_beside(tmp_path / "site"):
        assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "ancien"

    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_another_build_is_filling_stays(tmp_path: Path) -> None:
    with fresh_beside(tmp_path / "site") as theirs, fresh_beside(tmp_path / "site") as ours:
        assert theirs.is_dir()
        assert ours != theirs


@pytest.mark.parametrize(
    "name", [".site-internes", ".site-affluents-notes", ".autre-affluents-a1b2c3d4", "site-affluents-a1b2c3d4"]
)
def test_what_is_somebody_s_stays(tmp_path: Path, name: str) -> None:
    _site(tmp_path / name, "à moi")

    with fresh_beside(tmp_path / "site"):
        pass

    assert (tmp_path / name / "index.html").is_file()
