"""Drawings made here, or in processes of their own when there are enough of them to pay for starting those."""

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import chain
from queue import SimpleQueue
from typing import Any, NamedTuple

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


def drawn(jobs: Sequence[Job], known: Templates, keep: Keep, workers: int) -> Iterator[tuple[str, Picture]]:
    """Each job's key and picture, as they are done; templates that are not `known` are compiled and handed to `keep`.

    Raises what a drawing raises.
    """
    needed = dict.fromkeys((job.figure.kind, job.width) for job in jobs)
    missing = [one for one in needed if one not in known]
    batches = [jobs[start : start + BATCH] for start in range(0, len(jobs), BATCH)]
    if workers < 2 or len(jobs) < WORTH_STARTING:
        templates = _all(known, _compiled(missing), keep)
        return chain.from_iterable(_pictures(batch, templates) for batch in batches)
    return _in_processes(batches, known, missing, keep, workers)


def _pictures(jobs: Sequence[Job], templates: Templates) -> list[tuple[str, Picture]]:
    """One batch, made in this process."""
    from site_builder.chart.batch import insides  # loads the renderer: only when something has to be drawn

    drawings = [kind_of(job.figure).data(job.figure, job.width) for job in jobs]
    full = (filled(templates[job.figure.kind, job.width], one) for job, one in zip(jobs, drawings, strict=True))
    return [
        (job.key, {"inside": finish(inside), "height": one.height})
        for job, one, inside in zip(jobs, drawings, insides(full), strict=True)
    ]


def _all(known: Templates, made: Templates, keep: Keep) -> Templates:
    keep(made)
    return {**known, **made}


def _compiled(wanted: Iterable[Size]) -> Templates:
    """In a process of its own where there are some: Altair and the renderer would weigh a hundred megabytes in this one."""
    from site_builder.chart.template import compiled

    return {(kind, width): compiled(KINDS[kind], width) for kind, width in wanted}


def _in_processes(
    batches: Sequence[Sequence[Job]], known: Templates, missing: Sequence[Size], keep: Keep, workers: int
) -> Iterator[tuple[str, Picture]]:
    idle: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
    processes = [_start() for _ in range(workers)]
    try:
        for number, process in enumerate(processes):
            _send(process, missing[number::workers])
        made = {name: template for process in processes for name, template in _answer(process).items()}
        templates = _all(known, made, keep)
        for process in processes:
            _send(process, templates)
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
    try:
        _send(process, batch)
        pictures: list[tuple[str, Picture]] = _answer(process)
    finally:
        # A dead one too: without any to take, the batches that are left would wait for ever.
        idle.put(process)
    return pictures


def _send(process: subprocess.Popen[bytes], value: object) -> None:
    assert process.stdin
    try:
        pickle.dump(value, process.stdin)
        process.stdin.flush()
    except BrokenPipeError:
        raise ChildProcessError(ENDED) from None


def _answer(process: subprocess.Popen[bytes]) -> Any:
    assert process.stdout
    try:
        return pickle.load(process.stdout)
    except EOFError:
        raise ChildProcessError(ENDED) from None


def serve() -> None:
    """What a process of its own does: compiles its share of templates, takes all of them, then batches of jobs until there are no more."""
    from site_builder.chart.batch import ready

    ready()
    with suppress(EOFError):
        _reply(_compiled(pickle.load(sys.stdin.buffer)))
        templates = pickle.load(sys.stdin.buffer)
        while True:
            _reply(_pictures(pickle.load(sys.stdin.buffer), templates))


def _reply(value: object) -> None:
    pickle.dump(value, sys.stdout.buffer)
    sys.stdout.buffer.flush()
