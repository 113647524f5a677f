"""Independent tasks, done by this process and, where the system allows it, by a copy of it on a second core."""

import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NoReturn, TypeVar

T = TypeVar("T")
TASKS = 255
"""The most that are done at once: each is a byte of a pipe."""
LAST = 19
"""The lowest priority that there is: nice(1)."""


def done(tasks: Sequence[Callable[[], T]], workers: int, polite: bool = False) -> list[T]:
    """What each task returns, in order; `workers` of 1 keeps them all here. At most TASKS of them; results are pickled once.

    A `polite` copy leaves its core to whoever else wants it: to a program that takes longer than all of this, and is waited for.

    Raises what a task raises. A task leaves nothing behind but what it returns and the files it writes: it may run in the copy,
    and again here when the copy fails.
    """
    if workers < 2 or not may_copy():
        return [task() for task in tasks]
    queue = _queue(len(tasks))

    def part() -> dict[int, T]:
        return {place: tasks[place]() for place in _taken(queue)}

    copy, answers = _copied(part, polite)
    try:
        here = part()
        pickled = _read(answers)
    except BaseException:
        _kill(copy)
        raise
    finally:
        os.close(queue)
        os.close(answers)
    _, status = os.waitpid(copy, 0)
    # What the copy could not do is done again here, where it says why.
    results = {**here, **(pickle.loads(pickled) if status == 0 else {})}
    return [results[place] if place in results else tasks[place]() for place in range(len(tasks))]


class Aside(Generic[T]):
    """A task done by a copy while this process goes on; done at once, here, with `workers` of 1 or where a copy is not safe."""

    def __init__(self, task: Callable[[], T], workers: int = 2) -> None:
        self._task, self._copy, self._answer = task, 0, -1
        if workers > 1 and may_copy():
            self._copy, self._answer = _copied(task)
        else:
            self._done = task()

    def finish(self) -> T:
        """What it returns, waited for. Raises what the task raises: it is done again here when the copy failed."""
        if self._copy:
            pickled = _read(self._answer)
            os.close(self._answer)
            copy, self._copy = self._copy, 0
            self._done = self._task() if os.waitpid(copy, 0)[1] else pickle.loads(pickled)
        return self._done

    def drop(self) -> None:
        """Stops it where it is."""
        if self._copy:
            os.close(self._answer)
            copy, self._copy = self._copy, 0
            _kill(copy)


def may_copy() -> bool:
    """Whether `fork` is safe here: on Linux alone, and only without other threads, whose locks the copy would never see opened."""
    return sys.platform == "linux" and threading.active_count() == 1


def _queue(tasks: int) -> int:
    """A pipe that holds each place once: whoever reads it next takes the task, so that neither process waits for the other."""
    source, sink = os.pipe()
    os.write(sink, bytes(range(tasks)))
    os.close(sink)
    return source


def _taken(queue: int) -> Iterator[int]:
    while place := os.read(queue, 1):
        yield place[0]


def _copied(task: Callable[[], object], polite: bool = False) -> tuple[int, int]:
    """The process id of a copy of this process that has begun the task, and the pipe that will hold what it returns, pickled."""
    source, sink = os.pipe()
    copy = os.fork()
    if not copy:
        # Its own end alone keeps the pipe open: were the original gone, writing would fail instead of waiting for ever.
        os.close(source)
        os.nice(LAST if polite else 0)
        _leave(task, sink)
    os.close(sink)
    return copy, source


def _leave(task: Callable[[], object], sink: int) -> NoReturn:
    """The copy's whole life; what waits to be closed or removed in the original is left alone, hence `_exit`."""
    gc.disable()
    try:
        result = task()
        with open(sink, "wb") as answers:
            pickle.dump(result, answers, pickle.HIGHEST_PROTOCOL)
    except BaseException:
        os._exit(1)
    os._exit(0)


def _kill(copy: int) -> None:
    os.kill(copy, signal.SIGKILL)
    os.waitpid(copy, 0)


def _read(answers: int) -> bytes:
    with open(answers, "rb", closefd=False) as source:
        return source.read()
