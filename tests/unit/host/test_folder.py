"""A site that was replaced goes whole, and nothing that it points at goes with it."""

from pathlib import Path

from site_builder.host.folder import remove


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
