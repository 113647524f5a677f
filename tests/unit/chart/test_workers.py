"""Processes that draw: a failure in one is told, and none is left behind."""

import subprocess
from dataclasses import replace

import pytest

from site_builder.chart import draw, workers
from site_builder.model.language import FRENCH
from tests.golden.gallery import MemoryStore, by_name, figure


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that were started, real ones."""
    processes: list[subprocess.Popen[bytes]] = []
    start = workers._start

    def recorded() -> subprocess.Popen[bytes]:
        processes.append(start())
        return processes[-1]

    monkeypatch.setattr(workers, "_start", recorded)
    monkeypatch.setattr(workers, "WORTH_STARTING", 2)
    return processes


def test_all_processes_have_ended(started: list[subprocess.Popen[bytes]]) -> None:
    done: list[tuple[int, int]] = []
    wanted = {f"bars-{number}": replace(figure("bars-etats"), note=str(number)) for number in range(10)}

    charts = draw(wanted, MemoryStore(), FRENCH, 2, lambda *counts: done.append(counts))

    assert len(by_name(charts)) == 10
    assert done[-1] == (20, 20)
    assert [process.returncode for process in started] == [0, 0]


def test_a_failure_is_told(started: list[subprocess.Popen[bytes]], capfd: pytest.CaptureFixture[str]) -> None:
    wrong = replace(figure("bars-etats"), rows=("not a bar",))  # type: ignore[call-arg]

    with pytest.raises(ChildProcessError, match="what it said is above"):
        draw({"bars-a": wrong, "bars-b": figure("bars-etats")}, MemoryStore(), FRENCH, 2, None)

    assert "has no attribute" in capfd.readouterr().err
    assert all(process.returncode is not None for process in started)


def test_few_drawings_are_made_here(started: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Starting processes would take longer than a handful of drawings."""
    monkeypatch.setattr(workers, "WORTH_STARTING", 80)

    draw({"bars-a": figure("bars-etats")}, MemoryStore(), FRENCH, 2, None)

    assert started == []


def test_batches_do_not_wait_for_processes_that_died(started: list[subprocess.Popen[bytes]]) -> None:
    """Each process fails at its first drawing, with most of the batches still to come."""
    wrong = replace(figure("bars-etats"), rows=("not a bar",))  # type: ignore[call-arg]
    wanted = {f"bars-{number}": replace(wrong, note=str(number)) for number in range(3 * workers.BATCH)}

    with pytest.raises(ChildProcessError, match="what it said is above"):
        draw(wanted, MemoryStore(), FRENCH, 2, None)

    assert all(process.returncode is not None for process in started)
