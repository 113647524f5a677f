"""Independent tasks, done by this process and, where the system allows it, by a copy of it on a second core."""

import gc
import os
import pickle
import signal
import sys
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, BinaryIO, Generic, NamedTuple, NoReturn, TypeVar

T = TypeVar("T")
TASKS = 255
"""The most that are handed out one by one, each as a byte of a pipe; of more, one in as many goes with it."""
LAST = 19
"""The lowest priority that there is: nice(1)."""


def done(tasks: Sequence[Callable[[], T]], workers: int, polite: bool = False) -> list[T]:
    """What each task returns, in order; `workers` of 1 keeps them all here. Results are pickled as they come.

    A `polite` copy leaves its core to whoever else wants it: to a program that takes longer than all of this, and is waited for.

    Raises what a task raises. A task leaves nothing behind but what it returns and the files it writes: it may run in the copy,
    and again here when the copy fails.
    """
    queue = _queue(len(tasks)) if workers > 1 and may_copy() else None
    if queue is None:
        return [task() for task in tasks]
    copy = _copied(lambda: ((place, tasks[place]()) for place in _taken(queue, len(tasks))), polite)
    try:
        results = {place: tasks[place]() for place in _taken(queue, len(tasks))}
    except BaseException:
        _kill(copy)
        raise
    finally:
        os.close(queue)
    # What the copy could not do is done again here, where it says why.
    results |= dict(_handed_over(copy) or ())
    return [results[place] if place in results else tasks[place]() for place in range(len(tasks))]


class _Copy(NamedTuple):
    """A copy of this process that has begun its work."""

    process: int
    answers: BinaryIO
    """The file in memory that will hold what its work yields.

    Not a pipe: it is full after some pages, and what the copy has done would be handed over when all is done, not meanwhile.
    """


class Aside(Generic[T]):
    """A task done by a copy while this process goes on; done at once, here, with `workers` of 1 or where a copy is not safe."""

    def __init__(self, task: Callable[[], T], workers: int = 2) -> None:
        self._task = task
        self._copy: _Copy | None = None
        if workers > 1 and may_copy():
            self._copy = _copied(lambda: (task() for _ in range(1)))
        if self._copy is None:
            self._done = task()
        else:
            # Nobody asks for the rest of a site that is never written: the copy ends by itself, its file has to be closed.
            weakref.finalize(self, self._copy.answers.close)

    def finish(self) -> T:
        """What it returns, waited for. Raises what the task raises: it is done again here when the copy failed."""
        if self._copy:
            copy, self._copy = self._copy, None
            answer = _handed_over(copy)
            self._done = self._task() if answer is None else answer[0]
        return self._done

    def drop(self) -> None:
        """Stops it where it is."""
        copy, self._copy = self._copy, None
        _kill(copy)


def may_copy() -> bool:
    """Whether `fork` is safe here: on Linux alone, and only without other threads, whose locks the copy would never see opened."""
    return sys.platform == "linux" and threading.active_count() == 1


def _queue(tasks: int) -> int | None:
    """A pipe that holds each place once: whoever reads it next takes the task, so that neither process waits for the other.

    None where no more files may be open.
    """
    try:
        source, sink = os.pipe()
    except OSError:
        return None
    os.write(sink, bytes(range(min(tasks, TASKS))))
    os.close(sink)
    return source


def _taken(queue: int, tasks: int) -> Iterator[int]:
    while place := os.read(queue, 1):
        yield from range(place[0], tasks, TASKS)


def _copied(work: Callable[[], Iterable[object]], polite: bool = False) -> _Copy | None:
    """A copy that does the work; None where the system has no room for one, or does not allow any."""
    try:
        answers = os.fdopen(os.memfd_create("affluents"), "w+b")
    except OSError:
        return None
    original = os.getpid()
    try:
        process = os.fork()
    except OSError:
        answers.close()
        return None
    if not process:
        _leave(work, answers, original, polite)
    return _Copy(process, answers)


def _leave(work: Callable[[], Iterable[object]], answers: BinaryIO, original: int, polite: bool) -> NoReturn:
    """The copy's whole life; what waits to be closed or removed in the original is left alone, hence `_exit`."""
    try:
        gc.disable()
        os.nice(LAST if polite else 0)
        pickler = pickle.Pickler(answers, pickle.HIGHEST_PROTOCOL)
        for result in work():
            pickler.dump(result)
            if os.getppid() != original:
                os._exit(1)  # it was killed: nobody waits any more
        answers.flush()
    except BaseException:
        os._exit(1)
    os._exit(0)


def _handed_over(copy: _Copy | None) -> list[Any] | None:
    """All that the copy's work yielded, waited for; None when it failed, or there was none."""
    if copy is None:
        return None
    _, status = os.waitpid(copy.process, 0)
    found: list[Any] = []
    with copy.answers as answers, suppress(EOFError):
        answers.seek(0)
        unpickler = pickle.Unpickler(answers)
        while not status:
            found.append(unpickler.load())
    return None if status else found


def _kill(copy: _Copy | None) -> None:
    if copy is not None:
        os.kill(copy.process, signal.SIGKILL)
        os.waitpid(copy.process, 0)
        copy.answers.close()
