"""One build in this process, with what each stage takes: `python -m tests.benchmarks.stages CONTENT OUTPUT DATE HOST`."""

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from site_builder import build as line
from site_builder import checking, publishing
from site_builder.cli import build as command
from site_builder.problems import Problems
from site_builder.write.store import FolderStore

STAGES = (
    ("load and check", line, "check_on_both_cores"),
    ("hold back", publishing, "for_public"),
    ("measure", publishing, "measure_network"),
    ("sights", publishing, "done"),
    ("chart", publishing, "draw"),
    ("page and write", line, "done"),
    ("cards", line, "draw_cards"),
    ("host", command, "write_site"),
)
"""Each stage by the name under which the straight line calls it."""


def measured(content: Path, output: Path, on: date, host: str) -> dict[str, float]:
    """Seconds by stage, in order, and a line of pages, files and bytes on standard output."""
    seconds = {name: 0.0 for name, _, _ in STAGES}
    for name, module, function in STAGES:
        setattr(module, function, _timed(getattr(module, function), name, seconds))
    store = FolderStore(checking.cache_folder(content) / "charts")
    site = line.build(publishing.Options(content, on), Problems(), store)
    command.write_site(site, output, host, offline=False)
    html = sum(len(page.body) for page in site.pages)
    files = sum(len(data) for data in site.files.values())
    print(f"{len(site.pages)} pages ({html / 1e6:.1f} MB of bodies), {len(site.files)} other files ({files / 1e6:.1f} MB)")
    return seconds


def _timed(function: Callable[..., Any], name: str, seconds: dict[str, float]) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> Any:
        start = time.perf_counter()
        try:
            return function(*given, **named)
        finally:
            seconds[name] += time.perf_counter() - start

    return timed


if __name__ == "__main__":
    found = measured(Path(sys.argv[1]), Path(sys.argv[2]), date.fromisoformat(sys.argv[3]), sys.argv[4])
    print("  ".join(f"{name} {value:.2f}" for name, value in found.items()))
