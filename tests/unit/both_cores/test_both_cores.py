"""Tasks on two cores give what they give on one, in order, whoever did them; run apart, since pytest's workers have threads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DONE = """
import os
from site_builder.both_cores import done
original = os.getpid()
{tasks}
print(done(tasks, {workers}))
"""
ASIDE = """
import os, pathlib, sys
from site_builder.both_cores import Aside
original, file = os.getpid(), pathlib.Path(sys.argv[1])
{task}
aside = Aside(task)
aside.{end}()
print(file.exists() and file.read_text())
"""


def _run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize(
    ("tasks", "workers", "result"),
    [
        ("tasks = []", 2, []),
        ("tasks = [lambda n=n: n * n for n in range(50)]", 2, [n * n for n in range(50)]),
        ("tasks = [lambda n=n: n * n for n in range(50)]", 1, [n * n for n in range(50)]),
        ("tasks = [lambda n=n: n * n for n in range(600)]", 2, [n * n for n in range(600)]),
        (
            "tasks = [lambda n=n: 'x' * 300000 for n in range(9)]\ntasks = [lambda t=t: len(t()) for t in tasks]",
            2,
            [300000] * 9,
        ),
        ("tasks = [lambda n=n: n if os.getpid() == original else 1 / 0 for n in range(9)]", 2, list(range(9))),
    ],
    ids=["none", "many", "one core", "more than a byte counts", "large", "a copy that fails is made up for"],
)
def test_results_come_in_order(tasks: str, workers: int, result: list[int]) -> None:
    ran = _run(DONE.format(tasks=tasks, workers=workers))

    assert ran.stdout.strip() == str(result), ran.stderr


def test_what_a_task_raises_is_raised_here() -> None:
    ran = _run(DONE.format(tasks="tasks = [lambda: 1, lambda: 1 / 0, lambda: 3]", workers=2))

    assert ran.returncode == 1
    assert ran.stderr.strip().endswith("ZeroDivisionError: division by zero")


@pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux alone")
def test_both_processes_take_their_part() -> None:
    """Each of two tasks waits for the other to have begun."""
    meet = "import multiprocessing\nbarrier = multiprocessing.get_context('fork').Barrier(2, timeout=30)"
    tasks = "tasks = [lambda: (barrier.wait(), os.getpid())[1]] * 2"
    ran = _run(DONE.format(tasks=f"{meet}\n{tasks}", workers=2))

    assert len(set(ran.stdout.strip(" []\n").split(", "))) == 2, ran.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux alone")
@pytest.mark.parametrize(("polite", "lower"), [(True, 19), (False, 0)])
def test_a_polite_copy_lets_others_go_first(polite: bool, lower: int) -> None:
    """The copy alone: who was asked for the tasks keeps the priority that it was given."""
    ours = os.nice(0)
    meet = "import multiprocessing, os\nbarrier = multiprocessing.get_context('fork').Barrier(2, timeout=30)"
    tasks = "tasks = [lambda: (barrier.wait(), os.nice(0))[1]] * 2"
    ran = _run(f"{meet}\n{tasks}\nfrom site_builder.both_cores import done\nprint(sorted(done(tasks, 2, polite={polite})))")

    assert ran.stdout.strip() == str([ours, min(ours + lower, 19)]), ran.stderr


def test_with_one_worker_a_task_aside_is_done_before_anything_else() -> None:
    ran = _run("import os\nfrom site_builder.both_cores import Aside\nprint(Aside(os.getpid, 1).finish() == os.getpid())")

    assert ran.stdout.strip() == "True", ran.stderr


def test_a_task_aside_gives_what_it_returns() -> None:
    """More than a pipe holds; what it raises is raised here."""
    ran = _run(
        "from site_builder.both_cores import Aside\nprint(len(Aside(lambda: 'x' * 300000).finish()))\nAside(lambda: 1 / 0).finish()"
    )

    assert ran.stdout.strip() == "300000"
    assert ran.stderr.strip().endswith("ZeroDivisionError: division by zero")


@pytest.mark.parametrize(
    ("task", "end", "text"),
    [
        ("task = lambda: file.write_text('done')", "finish", "done"),
        ("task = lambda: file.write_text('made up for') if os.getpid() == original else 1 / 0", "finish", "made up for"),
        ("import signal\ntask = lambda: os.getpid() == original or signal.pause()", "drop", "False"),
    ],
)
def test_a_task_aside_is_done_once_it_is_finished(tmp_path, task: str, end: str, text: str) -> None:
    ran = _run(ASIDE.format(task=task, end=end), str(tmp_path / "file"))

    assert ran.stdout.strip() == text, ran.stderr


def test_a_task_aside_that_nobody_asks_about_leaves_nothing_open() -> None:
    ran = _run("import warnings\nwarnings.simplefilter('error')\nfrom site_builder.both_cores import Aside\nAside(lambda: 1)")

    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux alone")
@pytest.mark.parametrize("name", ["fork", "memfd_create", "pipe"])
def test_without_room_for_a_copy_all_is_done_here(name: str) -> None:
    """No more processes for this user, no more open files, or a system that allows neither."""
    refused = f"import errno, os\ndef no(*_): raise OSError(errno.EAGAIN, '')\nos.{name} = no\n"
    tasks = "print(done([lambda n=n: n for n in range(9)], 2), Aside(lambda: 9).finish())"
    ran = _run(f"{refused}from site_builder.both_cores import Aside, done\n{tasks}")

    assert ran.stdout.strip() == f"{list(range(9))} 9", ran.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux alone")
def test_a_copy_does_not_go_on_for_a_process_that_was_killed(tmp_path: Path) -> None:
    """A killed build writes no more pages; what reads its output is not kept waiting either."""
    killed = (
        "import os, signal\nfrom pathlib import Path\nfrom site_builder.both_cores import Aside, _copied\noriginal = os.getpid()\n"
        f"def work():\n    for n in range(3):\n        os.kill(original, signal.SIGKILL)\n        while os.getppid() == original: pass\n"
        f"        Path({str(tmp_path)!r}, str(n)).touch()\n        yield n\n"
        "_copied(work)\nsignal.pause()"
    )
    _run(killed)

    assert [path.name for path in tmp_path.iterdir()] == ["0"]
