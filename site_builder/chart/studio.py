"""A studio makes drawings: here, or in processes of its own when there are enough of them to pay for starting those."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import chain
from queue import SimpleQueue
from typing import Any, NamedTuple, NoReturn, Self

from site_builder.chart.finish import finish
from site_builder.chart.kinds import KINDS, kind_of
from site_builder.chart.template import filled
from site_builder.model.chart import Figure

WORTH_STARTING = 80
"""Drawings; below that, one process is done before two have started."""
BATCH = 8

Picture = dict[str, Any]
"""What the store keeps of a drawing: « inside » the svg, and its « height »."""
Size = tuple[str, int]
"""A kind of chart, and a width."""
Templates = Mapping[Size, str]
Keep = Callable[[Templates], None]
ENDED = "A drawing process ended before its drawings; what it said is above."


class Job(NamedTuple):
    key: str
    figure: Figure
    width: int


class Studio:
    """Where drawings are made, one call of `drawn` after the other; its processes, where it has some, end when it is left."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._processes: list[subprocess.Popen[bytes]] = []
        self._compiling = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, failed: object, *_: object) -> None:
        for process in self._processes:
            if failed:
                process.kill()
            process.communicate()

    def begin(self, sizes: Sequence[Size]) -> None:
        """Starts the processes; the first compiles these templates while this one does something else.

        Not each of them a part: to import Altair costs as much as five templates.
        """
        if not self._processes:
            self._processes = [_start() for _ in range(self._workers)]
        _send(self._processes[0], "compile", sizes)
        self._compiling = True

    def drawn(self, jobs: Sequence[Job], known: Templates, keep: Keep) -> Iterator[tuple[str, Picture]]:
        """Each job's key and picture, as they are done; templates that are not `known` are compiled and handed to `keep`.

        Raises what a drawing raises.
        """
        missing = [one for one in dict.fromkeys((job.figure.kind, job.width) for job in jobs) if one not in known]
        batches = [jobs[start : start + BATCH] for start in range(0, len(jobs), BATCH)]
        if self._processes or (self._workers > 1 and len(jobs) >= WORTH_STARTING):
            return self._in_processes(batches, known, missing, keep)
        templates = {**known, **_kept(_compiled(missing), keep)}
        return chain.from_iterable(_pictures(batch, templates) for batch in batches)

    def _in_processes(
        self, batches: Sequence[Sequence[Job]], known: Templates, missing: Sequence[Size], keep: Keep
    ) -> Iterator[tuple[str, Picture]]:
        if not self._compiling:
            self.begin(missing)
        templates = {**known, **_kept(self._answers(), keep)}
        idle: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
        for process in self._processes:
            _send(process, "take", templates)
            idle.put(process)
        with ThreadPoolExecutor(self._workers) as pool:
            for pictures in pool.map(lambda batch: _ask(idle, batch), batches):
                yield from pictures

    def _answers(self) -> Templates:
        self._compiling = False
        templates: Templates = _answer(self._processes[0])
        return templates


def _pictures(jobs: Sequence[Job], templates: Templates) -> list[tuple[str, Picture]]:
    """One batch, made in this process."""
    from site_builder.chart.batch import insides  # loads the renderer: only when something has to be drawn

    drawings = [kind_of(job.figure).data(job.figure, job.width) for job in jobs]
    full = (filled(templates[job.figure.kind, job.width], one) for job, one in zip(jobs, drawings, strict=True))
    return [
        (job.key, {"inside": finish(inside), "height": one.height})
        for job, one, inside in zip(jobs, drawings, insides(full), strict=True)
    ]


def _kept(made: Templates, keep: Keep) -> Templates:
    keep(made)
    return made


def _compiled(wanted: Iterable[Size]) -> Templates:
    """In a process of its own where there are some: Altair and the renderer would weigh a hundred megabytes in this one."""
    from site_builder.chart.template import compiled

    return {(kind, width): compiled(KINDS[kind], width) for kind, width in wanted}


def _start() -> subprocess.Popen[bytes]:
    # Not multiprocessing: its children import the caller's script again, which a script that only calls `build` does not expect.
    code = f"import sys; sys.path[:] = {sys.path!r}; from site_builder.chart.studio import serve; serve()"
    return subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def _ask(idle: "SimpleQueue[subprocess.Popen[bytes]]", batch: Sequence[Job]) -> list[tuple[str, Picture]]:
    process = idle.get()
    try:
        _send(process, "draw", batch)
        pictures: list[tuple[str, Picture]] = _answer(process)
    finally:
        # A dead one too: without any to take, the batches that are left would wait for ever.
        idle.put(process)
    return pictures


def _send(process: subprocess.Popen[bytes], verb: str, value: object) -> None:
    assert process.stdin
    try:
        pickle.dump((verb, value), process.stdin)
        process.stdin.flush()
    except BrokenPipeError:
        raise ChildProcessError(ENDED) from None


def _answer(process: subprocess.Popen[bytes]) -> Any:
    assert process.stdout
    try:
        return pickle.load(process.stdout)
    except EOFError:
        raise ChildProcessError(ENDED) from None


def serve() -> NoReturn:
    """What a process of its own does: what it is asked, until nobody asks any more."""
    from site_builder.chart.batch import ready

    ready()
    templates: Templates = {}
    with suppress(EOFError):
        while True:
            match pickle.load(sys.stdin.buffer):
                case "compile", sizes:
                    _reply(_compiled(sizes))
                case "take", templates:
                    pass
                case "draw", jobs:
                    _reply(_pictures(jobs, templates))
    # Nothing is open but pipes, and the renderer takes a third of a second to put itself away.
    os._exit(0)


def _reply(value: object) -> None:
    pickle.dump(value, sys.stdout.buffer)
    sys.stdout.buffer.flush()
