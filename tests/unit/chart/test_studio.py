"""Processes that draw: a failure in one is told, and none is left behind."""

import signal
import subprocess
from dataclasses import replace

import pytest

from site_builder.chart import studio as place
from site_builder.chart.draw import begun, draw
from site_builder.chart.studio import Studio
from site_builder.model.language import FRENCH
from tests.golden.gallery import MemoryStore, figure


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that were started, real ones."""
    processes: list[subprocess.Popen[bytes]] = []
    start = place._start

    def recorded() -> subprocess.Popen[bytes]:
        processes.append(start())
        return processes[-1]

    monkeypatch.setattr(place, "_start", recorded)
    monkeypatch.setattr(place, "WORTH_STARTING", 2)
    return processes


def test_all_processes_have_ended(started: list[subprocess.Popen[bytes]]) -> None:
    done: list[tuple[int, int]] = []
    wanted = {f"bars-{number}": replace(figure("bars-etats"), note=str(number)) for number in range(10)}

    with Studio(2) as studio:
        charts = draw(wanted, MemoryStore(), FRENCH, studio, lambda *counts: done.append(counts))

    assert len(charts) == 10
    assert done[-1] == (20, 20)
    assert [process.returncode for process in started] == [0, 0]


def test_a_failure_is_told(started: list[subprocess.Popen[bytes]], capfd: pytest.CaptureFixture[str]) -> None:
    wrong = replace(figure("bars-etats"), rows=("not a bar",))  # type: ignore[call-arg]

    with pytest.raises(ChildProcessError, match="what it said is above"), Studio(2) as studio:
        draw({"bars-a": wrong, "bars-b": figure("bars-etats")}, MemoryStore(), FRENCH, studio, None)

    assert "has no attribute" in capfd.readouterr().err
    assert all(process.returncode is not None for process in started)


def test_few_drawings_are_made_here(started: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Starting processes would take longer than a handful of drawings."""
    monkeypatch.setattr(place, "WORTH_STARTING", 80)

    with Studio(2) as studio:
        draw({"bars-a": figure("bars-etats")}, MemoryStore(), FRENCH, studio, None)

    assert started == []


def test_batches_do_not_wait_for_processes_that_died(started: list[subprocess.Popen[bytes]]) -> None:
    """Each process fails at its first drawing, with most of the batches still to come."""
    wrong = replace(figure("bars-etats"), rows=("not a bar",))  # type: ignore[call-arg]
    wanted = {f"bars-{number}": replace(wrong, note=str(number)) for number in range(3 * place.BATCH)}

    with pytest.raises(ChildProcessError, match="what it said is above"), Studio(2) as studio:
        draw(wanted, MemoryStore(), FRENCH, studio, None)

    assert all(process.returncode is not None for process in started)


def test_a_studio_that_has_begun_draws_the_same_and_compiles_once(started: list[subprocess.Popen[bytes]]) -> None:
    """Templates are asked for before anything is to be drawn; with those that the store has, nothing begins."""
    store, wanted = MemoryStore(), {"bars-a": figure("bars-etats"), "bars-b": figure("bars-negatifs")}

    with begun(store, 2) as studio:
        assert len(started) == 2
        early = draw(wanted, store, FRENCH, studio, None)
        other = draw({"bars-c": replace(wanted["bars-a"], note="Autre")}, store, FRENCH, studio, None)
    with begun(store, 2) as studio:
        late = draw(wanted, MemoryStore(), FRENCH, Studio(1), None)

    assert len(started) == 2
    assert early == late
    assert list(other) == ["bars-c"]


def test_with_one_worker_no_process_begins(started: list[subprocess.Popen[bytes]]) -> None:
    with begun(MemoryStore(), 1) as studio:
        charts = draw({"bars-a": figure("bars-etats")}, MemoryStore(), FRENCH, studio, None)

    assert list(charts) == ["bars-a"]
    assert started == []


def test_processes_of_a_build_that_stops_do_not_stay(started: list[subprocess.Popen[bytes]]) -> None:
    with pytest.raises(KeyError), begun(MemoryStore(), 2):
        raise KeyError

    assert [process.returncode for process in started] == [-signal.SIGKILL] * 2
