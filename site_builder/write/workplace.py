"""Where thousands of small files are made for another program, then thrown away: in memory where there is such a place, else on disk."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")
"""Where Linux keeps files in memory: https://docs.kernel.org/filesystems/tmpfs.html. Elsewhere there is none."""
ROOM = 4
"""How many times the space that is needed must be free: others work there too."""


@contextmanager
def workplace(size: int) -> Iterator[Path]:
    """An empty folder for some `size` bytes, which is gone afterwards."""
    with tempfile.TemporaryDirectory(dir=MEMORY if _has_room(MEMORY, size) else None) as folder:
        yield Path(folder)


def _has_room(memory: Path, size: int) -> bool:
    try:
        return os.access(memory, os.W_OK | os.X_OK) and shutil.disk_usage(memory).free >= ROOM * size
    except OSError:
        return False
