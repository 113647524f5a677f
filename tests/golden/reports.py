"""What is said now against what was said and looked at: for the cases whose report is a text of its own."""

import os
from pathlib import Path


def assert_kept(found: str, kept: Path) -> None:
    """Word for word, the code that the case is named after included; else the new report is left beside the old one, to be looked at and renamed."""
    if not os.environ.get("CI") and (not kept.exists() or found != kept.read_text(encoding="utf-8")):
        kept.with_name(f"_{kept.stem}-changed.txt").write_text(found, encoding="utf-8")
    assert f"[{kept.stem}]" in found
    assert found == kept.read_text(encoding="utf-8")
