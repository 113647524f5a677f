"""Several files written all or none: first beside, then each in the place of the old one, which comes back when anything fails."""

import os
from collections.abc import Mapping
from pathlib import Path


def write_all(files: Mapping[Path, bytes]) -> None:
    """Raises OSError when a file cannot be written; every file then is as it was."""
    before = {file: file.read_bytes() if file.exists() else None for file in files}
    beside = {file: file.with_name(f".{file.name}.tmp") for file in files}
    done: list[Path] = []
    try:
        for file, data in files.items():
            with beside[file].open("wb") as target:
                target.write(data)
                target.flush()
                os.fsync(target.fileno())
        for file in files:
            done.append(file)
            beside[file].replace(file)
    except BaseException:  # An interruption from the keyboard too.
        for file in done:
            _put_back(file, before[file])
        raise
    finally:
        for path in beside.values():
            path.unlink(missing_ok=True)


def _put_back(file: Path, data: bytes | None) -> None:
    if data is None:
        file.unlink(missing_ok=True)
    elif file.read_bytes() != data:
        file.write_bytes(data)
