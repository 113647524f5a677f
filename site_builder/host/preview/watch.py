"""Waits for changes in the content folder, with the system's own notices, and hands them over once an editor has stopped writing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

CHANGES = frozenset({"created", "modified", "moved", "deleted"})
"""Not « opened » nor « closed_no_write »: our own reading causes those, and the preview would never rest."""
QUIET = 0.05
"""Seconds without a change after which a save is taken to be over: editors write, rename and set dates one after the other."""


@contextmanager
def watching(folder: Path, changed: Callable[[frozenset[Path]], None]) -> Iterator[None]:
    """Calls `changed`, in a thread of its own and never twice at a time: at once, then with the paths that changed since."""
    root = folder.resolve()
    seen: SimpleQueue[Path | None] = SimpleQueue()
    observer = Observer()
    observer.schedule(_Noted(root, seen), str(root), recursive=True)
    caller = Thread(target=_call, args=(seen, changed), daemon=True)
    observer.start()
    caller.start()
    try:
        yield
    finally:
        observer.stop()
        seen.put(None)
        observer.join()
        # A build under way is not waited for: nothing it does is kept.
        caller.join(timeout=1)


class _Noted(FileSystemEventHandler):
    def __init__(self, root: Path, seen: "SimpleQueue[Path | None]") -> None:
        self.root, self.seen = root, seen

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in CHANGES or (event.is_directory and event.event_type == "modified"):
            return
        for named in (event.src_path, event.dest_path):
            path = Path(str(named))
            if named and matters(path, self.root):
                self.seen.put(path)


def matters(path: Path, root: Path) -> bool:
    """Whether a change there can change the site: not in hidden files and folders, nor in what office software leaves about."""
    parts = path.relative_to(root).parts if path.is_relative_to(root) else ()
    return bool(parts) and not any(part.startswith((".", "~$")) or part.endswith("~") for part in parts)


def _call(seen: "SimpleQueue[Path | None]", changed: Callable[[frozenset[Path]], None]) -> None:
    changed(frozenset())
    while (first := seen.get()) is not None:
        paths: set[Path | None] = {first}
        try:
            while None not in paths:
                paths.add(seen.get(timeout=QUIET))
        except Empty:
            changed(frozenset(path for path in paths if path is not None))
        else:
            return
