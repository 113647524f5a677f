"""Writes a new folder: whole or not at all, and never over anything."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


class Taken(Exception):
    """Something already bears that name."""


def write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Makes `folder` with the files in it. Raises Taken, and touches nothing, when anything is there; OSError from the disk."""
    refuse_taken(folder)
    made = next((path for path in (*reversed(folder.parents), folder) if not path.exists()), folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    # A name that begins with a dot is no pole's: a check that runs meanwhile does not see it.
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for name, data in files.items():
            (fresh / name).write_bytes(data)
        fresh.chmod(0o755)
        refuse_taken(folder)
        fresh.rename(folder)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        _remove_empty(folder.parent, made)
        raise


def refuse_taken(folder: Path) -> None:
    if folder.exists() or folder.is_symlink():
        raise Taken(folder)


def _remove_empty(folder: Path, first: Path) -> None:
    """Takes away the folders above that were made for nothing."""
    while folder.is_relative_to(first):
        folder.rmdir()
        folder = folder.parent
