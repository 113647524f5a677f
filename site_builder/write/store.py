"""The chart store on disk: drawings by the hash of all that they depend on, in a folder that any build may throw away."""

import hashlib
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

LIMIT = 64 * 1024 * 1024
"""Bytes kept in all: some 12,000 drawings. Past it, what was read or written longest ago goes first."""
SEAL = hashlib.sha256().digest_size


@dataclass(slots=True)
class FolderStore:
    """One file per drawing, sealed with the hash of its bytes: a damaged file is the same as none."""

    folder: Path
    limit: int = LIMIT
    used: set[str] = field(default_factory=set)

    def get(self, key: str) -> bytes | None:
        try:
            kept = self._file(key).read_bytes()
        except OSError:
            return None
        seal, drawing = kept[:SEAL], kept[SEAL:]
        if hashlib.sha256(drawing).digest() != seal:
            return None
        self.used.add(key)
        return drawing

    def put(self, key: str, drawing: bytes) -> None:
        """Writes beside, then renames: another build never reads half a drawing."""
        file = self._file(key)
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as beside:
            beside.write(hashlib.sha256(drawing).digest() + drawing)
        Path(beside.name).replace(file)
        self.used.add(key)

    def prune(self) -> int:
        """Removes the oldest files that this build did not use until the folder is within its limit; how many went."""
        files = sorted((file for file in self.folder.glob("??/*") if file.is_file()), key=lambda file: file.stat().st_mtime_ns)
        size, gone = sum(file.stat().st_size for file in files), 0
        for file in files:
            if size <= self.limit:
                break
            if file.name not in self.used:
                size -= file.stat().st_size
                file.unlink(missing_ok=True)
                gone += 1
        return gone

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / key
