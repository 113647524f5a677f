"""A finished site takes the old one's place whole, or not at all."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.write import folder as module
from site_builder.write.folder import NotOurs, reasons_against, swap, whole


def write(output: Path, text: str, unfit: tuple[str, ...] = ()) -> None:
    with whole(output, unfit) as fresh:
        (fresh / "index.html").write_text(text, encoding="utf-8")


def test_the_new_site_replaces_the_old_one_whole(tmp_path: Path) -> None:
    write(tmp_path / "site", "ancien")
    (tmp_path / "site" / "page-disparue.html").touch()
    write(tmp_path / "site", "nouveau")

    assert sorted(path.name for path in (tmp_path / "site").iterdir()) == [".affluents-site", "index.html"]
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "nouveau"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_that_fails_leaves_the_old_site(tmp_path: Path) -> None:
    write(tmp_path / "site", "ancien")
    with pytest.raises(FileNotFoundError), whole(tmp_path / "site") as fresh:
        (fresh / "absent" / "index.html").write_text("à moitié", encoding="utf-8")

    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "ancien"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("at", [1, 2])
def test_an_interruption_while_names_change_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Where two folders cannot trade names in one step: before the old one leaves, and before the new one comes."""
    write(tmp_path / "site", "ancien")
    monkeypatch.setattr(module, "_exchanged", lambda one, other: False)
    rename, renamed = Path.rename, []

    def interrupted(path: Path, target: Path) -> Path:
        renamed.append(path)
        if len(renamed) == at:
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "site", "nouveau")

    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "ancien"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("exchanged", [module._exchanged, lambda one, other: False], ids=["at once", "one after the other"])
def test_both_ways_to_change_names_leave_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchanged: Callable[[Path, Path], bool]
) -> None:
    monkeypatch.setattr(module, "_exchanged", exchanged)
    write(tmp_path / "site", "ancien")
    write(tmp_path / "site", "nouveau")

    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "nouveau"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_holds_something_else_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "travail").mkdir()
    (tmp_path / "travail" / "these.odt").touch()
    with pytest.raises(NotOurs):
        write(tmp_path / "travail", "site")

    assert [path.name for path in (tmp_path / "travail").iterdir()] == ["these.odt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no special files here")
def test_what_is_no_folder_is_never_touched(tmp_path: Path) -> None:
    """A pipe stands for what matters more: `/dev/null`."""
    os.mkfifo(tmp_path / "null")
    (tmp_path / "neuf").mkdir()
    with pytest.raises(NotOurs):
        write(tmp_path / "null", "site")
    with pytest.raises(NotOurs):
        swap(tmp_path / "neuf", tmp_path / "null")

    assert (tmp_path / "null").is_fifo()


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    write(tmp_path / "site", "neuf")

    assert (tmp_path / "site" / "index.html").is_file()


def test_the_mark_says_why_a_site_must_not_be_online(tmp_path: Path) -> None:
    write(tmp_path / "interne", "…", ("document de travail",))
    write(tmp_path / "public", "…")

    assert reasons_against(tmp_path / "interne") == ["document de travail"]
    assert reasons_against(tmp_path / "public") == []
