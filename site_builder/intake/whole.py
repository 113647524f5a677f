"""Several files written all or none: first beside, then each in the place of the old one, which comes back when anything fails."""

import os
import signal
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn


def write_all(files: Mapping[Path, bytes]) -> None:
    """Raises OSError when a file cannot be written; every file then is as it was."""
    with _closed_like_interrupted():
        _write_all(files)


@contextmanager
def _closed_like_interrupted() -> Iterator[None]:
    """A terminal that is closed and a process that is asked to end undo what they began, as Ctrl-C does."""
    named = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    here = threading.current_thread() is threading.main_thread()
    former = {one: signal.signal(one, _interrupted) for one in named} if here else {}
    try:
        yield
    finally:
        for one, handler in former.items():
            signal.signal(one, handler)


def _interrupted(number: int, _: object) -> NoReturn:
    raise SystemExit(128 + number)


def _write_all(files: Mapping[Path, bytes]) -> None:
    _sweep({file.parent for file in files})
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


def _sweep(folders: Iterable[Path]) -> None:
    """Takes away what a killed process left beside its files."""
    for folder in folders:
        for path in folder.glob(".*.tmp"):
            if path.with_name(path.name[1:].removesuffix(".tmp")).is_file() and path.is_file():
                path.unlink(missing_ok=True)


def _put_back(file: Path, data: bytes | None) -> None:
    if data is None:
        file.unlink(missing_ok=True)
    elif file.read_bytes() != data:
        file.write_bytes(data)
