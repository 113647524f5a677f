"""A site that was replaced goes whole, and nothing that it points at goes with it; what it said already is not written again."""

from pathlib import Path

import pytest

from site_builder.host.folder import remove, write_files


def test_all_goes_but_what_links_lead_to(tmp_path: Path) -> None:
    kept, old = tmp_path / "kept", tmp_path / "old"
    for file in (kept / "file", old / "site" / "index.html", old / "site" / "pole" / "effets" / "index.html"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", encoding="utf-8")
    for link in (old / "outside", old / "site" / "outside", old / "site" / "pole" / "outside"):
        link.symlink_to(kept)

    remove(old)

    assert not old.exists()
    assert (kept / "file").exists()


def test_what_has_not_changed_is_the_same_file(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    write_files([("index.html", b"Un rapport"), ("effets/index.html", b"Un effet")], old)

    write_files([("index.html", b"Un compte"), ("effets/index.html", b"Un effet"), ("membres.csv", b"id\n")], new, old)

    assert (new / "effets" / "index.html").samefile(old / "effets" / "index.html")
    assert (new / "index.html").read_bytes() == b"Un compte"
    assert (new / "membres.csv").read_bytes() == b"id\n"
    assert (old / "index.html").read_bytes() == b"Un rapport", "the old site is whole until the new one takes its place"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file, outside: file.write_bytes(b"Un effey"),
        lambda file, outside: (file.unlink(), file.symlink_to(outside)),
        lambda file, outside: (file.unlink(), file.mkdir()),
        lambda file, outside: (file.unlink(), file.parent.rmdir(), file.parent.write_bytes(b"")),
        lambda file, outside: file.unlink(),
        lambda file, outside: file.chmod(0o600),
    ],
    ids=["same length", "a link that leads outside", "a folder", "a file for its folder", "gone", "rights of its own"],
)
def test_what_somebody_touched_is_written_anew(tmp_path: Path, spoil: object) -> None:
    old, new, outside = tmp_path / "old", tmp_path / "new", tmp_path / "outside"
    write_files([("effets/index.html", b"Un effet")], old)
    outside.write_bytes(b"Un effet")
    spoil(old / "effets" / "index.html", outside)  # type: ignore[operator]

    write_files([("effets/index.html", b"Un effet")], new, old)

    written = new / "effets" / "index.html"
    assert written.read_bytes() == b"Un effet"
    assert not written.is_symlink()
    assert written.stat().st_nlink == 1


def test_what_a_failed_copy_had_linked_is_not_written_through(tmp_path: Path) -> None:
    """Its task is done again: a disk that is full in the middle of that would empty the old site's file."""
    old, new = tmp_path / "old", tmp_path / "new"
    write_files([("index.html", b"Un rapport")], old)
    write_files([("index.html", b"Un rapport")], new, old)

    write_files([("index.html", b"Un compte")], new, old)

    assert (old / "index.html").read_bytes() == b"Un rapport"
    assert (new / "index.html").read_bytes() == b"Un compte"
