"""The chart store on disk: drawings by the hash of all that they depend on, in a folder that any build may throw away."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

LIMIT = 64 * 1024 * 1024
"""Bytes kept in all: some 12,000 drawings. Past it, what was read or written longest ago goes first."""
BEGINNING = "debut"
"""An empty file that says what time it is, by the clock that dates the others."""
SEAL = hashlib.sha256().digest_size


@dataclass(slots=True)
class FolderStore:
    """One file per drawing, sealed with the hash of its bytes: a damaged file is the same as none."""

    folder: Path
    limit: int = LIMIT
    _began: int = field(init=False, default=0)
    """When this build did; 0 where there was no folder, and all in it is of this build."""

    def __post_init__(self) -> None:
        beginning = self.folder / BEGINNING
        if self.folder.is_dir():
            with suppress(OSError):
                beginning.touch()
                self._began = beginning.stat().st_mtime_ns
                beginning.unlink()

    def get(self, key: str) -> bytes | None:
        try:
            kept = self._file(key).read_bytes()
        except OSError:
            return None
        seal, drawing = kept[:SEAL], kept[SEAL:]
        if hashlib.sha256(drawing).digest() != seal:
            return None
        with suppress(OSError):
            # Whichever process reads it, the one that prunes sees by its date that this build uses it.
            os.utime(self._file(key))
        return drawing

    def put(self, key: str, drawing: bytes) -> None:
        """Writes beside, then renames: another build never reads half a drawing. Where nothing can be written, nothing is kept."""
        with suppress(OSError):
            self._put(self._file(key), hashlib.sha256(drawing).digest() + drawing)

    def prune(self) -> int:
        """Removes the oldest files that this build did not use until the folder is within its limit; how many went."""
        files = list(self._files())
        size, gone = sum(known.st_size for _, known in files), 0
        for file, known in sorted(files, key=lambda one: one[1].st_mtime_ns):
            if size <= self.limit or known.st_mtime_ns >= self._began:
                break
            size -= known.st_size
            Path(file).unlink(missing_ok=True)
            gone += 1
        return gone

    def _files(self) -> Iterator[tuple[str, os.stat_result]]:
        folders = [one.path for one in os.scandir(self.folder) if one.is_dir()] if self.folder.is_dir() else []
        for file in chain.from_iterable(map(os.scandir, folders)):
            with suppress(FileNotFoundError):  # another build may prune, or rename what it wrote
                yield file.path, file.stat()

    def _put(self, file: Path, sealed: bytes) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = tempfile.NamedTemporaryFile(dir=file.parent, delete=False)  # noqa: SIM115  # renamed once it is closed
        try:
            with beside:
                beside.write(sealed)
            Path(beside.name).replace(file)
        except BaseException:
            Path(beside.name).unlink(missing_ok=True)
            raise

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / key
