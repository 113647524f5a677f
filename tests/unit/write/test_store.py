"""The store keeps drawings, forgets damaged ones, and stays within its limit."""

import os
from pathlib import Path

from site_builder.write.store import FolderStore

KEY, OTHER = "ab" + "0" * 62, "cd" + "1" * 62


def test_what_is_put_is_got_by_another_build(tmp_path: Path) -> None:
    FolderStore(tmp_path).put(KEY, b"drawing")

    assert FolderStore(tmp_path).get(KEY) == b"drawing"
    assert FolderStore(tmp_path).get(OTHER) is None


def test_a_damaged_drawing_is_none(tmp_path: Path) -> None:
    """Cut short, changed or emptied: it is drawn again, and the new one takes its place."""
    store = FolderStore(tmp_path)
    store.put(KEY, b"drawing")
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())

    for damaged in (file.read_bytes()[:-1], file.read_bytes()[:-1] + b"!", b""):
        file.write_bytes(damaged)
        assert store.get(KEY) is None

    store.put(KEY, b"drawing")
    assert store.get(KEY) == b"drawing"


def test_nothing_half_written_stays(tmp_path: Path) -> None:
    FolderStore(tmp_path).put(KEY, b"drawing")

    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [KEY]


def test_pruning_removes_the_oldest_that_this_build_did_not_use(tmp_path: Path) -> None:
    keys = [f"{number:02x}" + "0" * 62 for number in range(5)]
    for age, key in enumerate(keys):
        FolderStore(tmp_path).put(key, b"x" * 100)
        os.utime(tmp_path / key[:2] / key, (age, age))
    store = FolderStore(tmp_path, limit=400)
    assert store.get(keys[0]) is not None
    assert FolderStore(tmp_path).get(keys[1]) is not None, "as a copy of this process reads it"

    assert store.prune() == 2
    assert [key for key in keys if FolderStore(tmp_path).get(key)] == [keys[0], keys[1], keys[4]]


def test_what_this_build_uses_stays_whatever_its_size(tmp_path: Path) -> None:
    FolderStore(tmp_path).put(KEY, b"x" * 100)
    store = FolderStore(tmp_path, limit=10)
    assert store.get(KEY) is not None
    store.put(OTHER, b"x" * 100)

    assert store.prune() == 0
    assert FolderStore(tmp_path / "other", limit=10).prune() == 0


def test_a_store_within_its_limit_loses_nothing(tmp_path: Path) -> None:
    FolderStore(tmp_path).put(KEY, b"drawing")

    assert FolderStore(tmp_path).prune() == 0


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    """A content folder on a disk that only reads: its site is built all the same, each time anew."""
    (tmp_path / ".affluents").touch()
    store = FolderStore(tmp_path / ".affluents" / "charts")

    store.put("ab12", b"un dessin")

    assert store.get("ab12") is None
    assert store.prune() == 0
