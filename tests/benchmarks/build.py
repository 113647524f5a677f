"""The whole build on synthetic poles, cold and warm: `python -m tests.benchmarks.build [--ptces 24] [--folder KEPT]`."""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.cost import Cost, cost
from tests.benchmarks.synthetic import write_content

DATE = "2026-06-30"
COMMAND = "from site_builder.cli import main; main()"
COMPILED = "site_builder.cli.build, site_builder.cli.check, site_builder.chart.batch, site_builder.chart.template"
"""What a build and a check import, in this process and in those that draw."""
LIGHT = """
import sys
from site_builder.cli import main
try:
    main()
finally:
    heavy = {"altair", "vl_convert", "mkdocs"} & set(sys.modules)
    if heavy:
        raise SystemExit(f"check imports {heavy}")
"""
WANTED = {"cold": 15.0, "warm": 5.0, "check one": 0.5}
"""Seconds of wall clock on two quiet cores, for 24 poles."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Times a whole build of synthetic PTCEs.")
    parser.add_argument("--ptces", type=int, default=24, help="how many PTCEs (24)")
    parser.add_argument("--host", choices=("dossier", "mkdocs"), default="dossier", help="what writes the pages (dossier)")
    parser.add_argument(
        "--repeat", type=int, default=3, help="times that warm builds and checks are run; the best is shown (3)"
    )
    parser.add_argument("--folder", type=Path, help="where content and site are made, and kept")
    arguments = parser.parse_args()
    with _folder(arguments.folder) as folder:
        _run(folder, arguments.ptces, arguments.host, arguments.repeat)


def _run(folder: Path, ptces: int, host: str, repeat: int) -> None:
    content, one, output = folder / "content", folder / "one" / "content", folder / "site"
    for made, count in ((content, ptces), (one, 1)):
        shutil.rmtree(made, ignore_errors=True)
        write_content(made, count)
    shutil.rmtree(folder / ".affluents", ignore_errors=True)
    build = ["-c", COMMAND, "build", "--content", str(content), "--output", str(output), "--date", DATE, "--host", host]
    check = ["-c", LIGHT, "check", "--date", DATE, "--content"]
    cost(["-c", f"import {COMPILED}"])
    print(f"{ptces} PTCEs, host {host}, Python {sys.version.split()[0]}")
    _show("cold", cost(build))
    _show("warm", _best(build, repeat))
    _show("check all", _best([*check, str(content)], repeat))
    _show("check one", _best([*check, str(one)], repeat))
    print(_stages(content, output, host))


def _best(arguments: list[str], repeat: int) -> Cost:
    return min((cost(arguments) for _ in range(repeat)), key=lambda one: one.wall)


def _show(name: str, one: Cost) -> None:
    wanted = f"   wanted {WANTED[name]} s" if name in WANTED else ""
    print(f"{name:10} {one}{wanted}", flush=True)


def _stages(content: Path, output: Path, host: str) -> str:
    arguments = [sys.executable, "-m", "tests.benchmarks.stages", str(content), str(output), DATE, host]
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout


@contextmanager
def _folder(kept: Path | None) -> Iterator[Path]:
    if kept is None:
        with tempfile.TemporaryDirectory(prefix="affluents-bench-") as folder:
            yield Path(folder)
    else:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept


if __name__ == "__main__":
    main()
