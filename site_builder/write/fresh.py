"""The folder that a build fills beside the site, and what a build that was killed left there, which the next one takes away."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

if sys.platform != "win32":
    import fcntl

OLD = "-old"
"""The end of the name that an old site bears where it cannot trade names with the new one."""
CHANCE = "[a-z0-9_]" * 8
"""What `tempfile` ends a name with."""


@contextmanager
def fresh_beside(site: Path) -> Iterator[Path]:
    """An empty folder, taken away afterwards with what it then holds; another build at the same time has another one.

    What killed builds of that site left goes first. Not on Windows, where folders cannot be held: it stays.
    """
    _sweep(site)
    folder, hold = _held(site)
    try:
        yield folder
    finally:
        remove_all(folder)
        _let_go(hold)


def remove_all(folder: Path) -> None:
    """As much of it as may be removed; what somebody made read-only goes too, where it is this user's."""
    shutil.rmtree(folder, ignore_errors=True)
    if folder.is_dir() and not folder.is_symlink():
        _open(folder)
        shutil.rmtree(folder, ignore_errors=True)


def _open(folder: Path) -> None:
    """Links are not followed: what they lead to is somebody's."""
    with suppress(OSError):
        folder.chmod(0o700)
        for one in folder.iterdir():
            if one.is_dir() and not one.is_symlink():
                _open(one)


def _held(site: Path) -> tuple[Path, int | None]:
    while True:
        folder = Path(tempfile.mkdtemp(prefix=_prefix(site), dir=site.parent))
        with suppress(FileNotFoundError):  # swept before it was held
            hold = _hold(folder)
            if folder.exists():
                return folder, hold
            _let_go(hold)


def _sweep(site: Path) -> None:
    left = {
        path.name.removesuffix(OLD) for end in ("", OLD) for path in site.parent.glob(f"{escape(_prefix(site))}{CHANCE}{end}")
    }
    for name in left:
        folder = site.parent / name
        with suppress(OSError):  # another build holds it, or may not be asked
            hold = _hold(folder, wait=False) if folder.exists() else None
            if hold is None and folder.exists():
                continue
            _take_away(folder, site)
            _let_go(hold)


def _take_away(folder: Path, site: Path) -> None:
    old = folder.with_name(folder.name + OLD)
    if old.exists() and not site.exists():
        # Killed between the two: the old site had gone, the new one had not come.
        old.rename(site)
    for one in (old, folder):
        remove_all(one)


def _hold(folder: Path, wait: bool = True) -> int | None:
    """Keeps other builds off it as long as this process and its copies live: flock(2). None where a disk knows nothing of it."""
    if sys.platform == "win32":
        return None
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _let_go(hold: int | None) -> None:
    if hold is not None:
        os.close(hold)


def _prefix(site: Path) -> str:
    """Nobody else's: what bears it is deleted."""
    return f".{site.name}-affluents-"
