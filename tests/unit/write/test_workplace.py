"""A workplace has room for what is made in it, wherever that is, and leaves nothing."""

from pathlib import Path

import pytest

from site_builder.write import workplace as module
from site_builder.write.workplace import workplace


def test_it_is_gone_afterwards() -> None:
    with workplace(10) as folder:
        (folder / "pages").mkdir()
        (folder / "pages" / "index.html").write_text("x", encoding="utf-8")

    assert not folder.exists()


@pytest.mark.parametrize(
    ("memory", "size", "used"),
    [("memory", 10, True), ("memory", 1 << 60, False), ("nowhere", 10, False), ("a-file", 10, False)],
)
def test_memory_is_used_where_there_is_some_with_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, memory: str, size: int, used: bool
) -> None:
    (tmp_path / "memory").mkdir()
    (tmp_path / "a-file").touch()
    monkeypatch.setattr(module, "MEMORY", tmp_path / memory)

    with workplace(size) as folder:
        assert (folder.parent == tmp_path / "memory") is used
