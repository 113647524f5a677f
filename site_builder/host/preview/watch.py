"""Waits for changes in the content folder, with the system's own notices, and hands them over once an editor has stopped writing."""

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from site_builder.model.left_about import is_left_about

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
    observer.schedule(_Root(root, seen, observer), str(root.parent))
    caller = Thread(target=_call, args=(seen, changed), daemon=True)
    with warnings.catch_warnings():
        # Said each time a folder is moved out and back, by which nothing is lost: no words for whoever is writing.
        warnings.filterwarnings("ignore", category=RuntimeWarning, module="watchdog")
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


class _Root(FileSystemEventHandler):
    """Sees from above when the folder itself goes or comes back: the system watches what a name led to, not the name."""

    def __init__(self, root: Path, seen: "SimpleQueue[Path | None]", observer: BaseObserver) -> None:
        self.root, self.seen, self.observer = root, seen, observer
        self.watch: ObservedWatch | None = self._watched()

    def on_any_event(self, event: FileSystemEvent) -> None:
        named = {Path(str(path)) for path in (event.src_path, event.dest_path) if path}
        if event.event_type in CHANGES - {"modified"} and self.root in named:
            if self.watch is not None:
                self.observer.unschedule(self.watch)
            self.watch = self._watched() if self.root.is_dir() else None
            self.seen.put(self.root)

    def _watched(self) -> ObservedWatch:
        return self.observer.schedule(_Noted(self.root, self.seen), str(self.root), recursive=True)


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
    """Whether a change there can change the site: not in hidden files and folders, nor in what editors and office software leave about."""
    parts = path.relative_to(root).parts if path.is_relative_to(root) else ()
    return bool(parts) and not any(is_left_about(part) for part in parts)


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
