"""What one command costs: wall clock, processor time of the whole family of processes, memory of its largest member."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

MEGABYTE = 1024 * 1024
INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The environment of whoever installed the package: pip compiles what it installs, and nobody compiles it again at each command."""
UNIT = 1 if sys.platform == "darwin" else 1024
"""Of ru_maxrss: getrusage(2) counts in kilobytes on Linux, in bytes on macOS."""


@dataclass(frozen=True, slots=True)
class Cost:
    wall: float
    """Seconds."""
    cpu: float
    """Seconds, user and system, child processes included."""
    peak: float
    """Megabytes of the largest process."""

    def __str__(self) -> str:
        return f"{self.wall:6.2f} s wall  {self.cpu:6.2f} s CPU  {self.peak:5.0f} MB"


def cost(arguments: Sequence[str]) -> Cost:
    """Runs Python with these arguments to its end; raises CalledProcessError, with what it said, when it fails."""
    start = time.perf_counter()
    child = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=INSTALLED)
    assert child.stdout is not None
    said = child.stdout.read()
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        failed = subprocess.CalledProcessError(child.returncode, arguments)
        failed.add_note(said.decode(errors="replace"))
        raise failed
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * UNIT / MEGABYTE)
