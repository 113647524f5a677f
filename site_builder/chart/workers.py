"""Drawings made here, or in processes of their own when there are enough of them to pay for starting those."""

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import chain
from queue import SimpleQueue
from typing import Any, NamedTuple

from site_builder.chart.finish import finish
from site_builder.chart.kinds import kind_of
from site_builder.chart.template import filled
from site_builder.model.chart import Figure

WORTH_STARTING = 80
"""Drawings; below that, one process is done before two have started."""
BATCH = 8

Picture = dict[str, Any]
"""What the store keeps of a drawing: « inside » the svg, and its « height »."""
Templates = Mapping[tuple[str, int], str]


class Job(NamedTuple):
    key: str
    figure: Figure
    width: int


def drawn(jobs: Sequence[Job], templates: Callable[[], Templates], workers: int) -> Iterator[tuple[str, Picture]]:
    """Each job's key and picture, as they are done; `templates` are made while processes start. Raises what a drawing raises."""
    batches = [jobs[start : start + BATCH] for start in range(0, len(jobs), BATCH)]
    if workers < 2 or len(jobs) < WORTH_STARTING:
        made = templates() if jobs else {}
        return chain.from_iterable(_pictures(batch, made) for batch in batches)
    return _in_processes(batches, templates, workers)


def _pictures(jobs: Sequence[Job], templates: Templates) -> list[tuple[str, Picture]]:
    """One batch, made in this process."""
    from site_builder.chart.batch import insides  # loads the renderer: only when something has to be drawn

    drawings = [kind_of(job.figure).data(job.figure, job.width) for job in jobs]
    full = (filled(templates[job.figure.kind, job.width], one) for job, one in zip(jobs, drawings, strict=True))
    return [
        (job.key, {"inside": finish(inside), "height": one.height})
        for job, one, inside in zip(jobs, drawings, insides(full), strict=True)
    ]


def _in_processes(
    batches: Sequence[Sequence[Job]], templates: Callable[[], Templates], workers: int
) -> Iterator[tuple[str, Picture]]:
    idle: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
    processes = [_start() for _ in range(workers)]
    try:
        made = dict(templates())
        for process in processes:
            _send(process, made)
            idle.put(process)
        with ThreadPoolExecutor(workers) as pool:
            for pictures in pool.map(lambda batch: _ask(idle, batch), batches):
                yield from pictures
    finally:
        for process in processes:
            process.communicate()


def _start() -> subprocess.Popen[bytes]:
    # Not multiprocessing: its children import the caller's script again, which a script that only calls `build` does not expect.
    code = f"import sys; sys.path[:] = {sys.path!r}; from site_builder.chart.workers import serve; serve()"
    return subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def _ask(idle: "SimpleQueue[subprocess.Popen[bytes]]", batch: Sequence[Job]) -> list[tuple[str, Picture]]:
    process = idle.get()
    assert process.stdout
    try:
        _send(process, batch)
        pictures: list[tuple[str, Picture]] = pickle.load(process.stdout)
    except (EOFError, BrokenPipeError):
        raise ChildProcessError("A drawing process ended before its drawings; what it said is above.") from None
    finally:
        # A dead one too: without any to take, the batches that are left would wait for ever.
        idle.put(process)
    return pictures


def _send(process: subprocess.Popen[bytes], value: object) -> None:
    assert process.stdin
    pickle.dump(value, process.stdin)
    process.stdin.flush()


def serve() -> None:
    """What a process of its own does: takes the templates, then batches of jobs until there are no more."""
    from site_builder.chart.batch import ready

    ready()
    with suppress(EOFError):
        templates = pickle.load(sys.stdin.buffer)
        while True:
            jobs = pickle.load(sys.stdin.buffer)
            pickle.dump(_pictures(jobs, templates), sys.stdout.buffer)
            sys.stdout.buffer.flush()
