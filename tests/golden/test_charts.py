"""The gallery is the suite: each case of charts/ is drawn, and compared with the pictures that somebody looked at."""

import os
import random
from pathlib import Path

import pytest

from site_builder.chart import studio
from site_builder.chart.kinds import KINDS
from site_builder.model.chart import Chart
from tests.golden import gallery

EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" '


@pytest.fixture(scope="module")
def charts() -> dict[str, Chart]:
    """Every case, drawn in an order that changes with the set of cases."""
    names = gallery.names()
    random.Random(len(names)).shuffle(names)
    return dict(gallery.drawn(names))


@pytest.mark.parametrize("name", gallery.names())
def test_case_looks_as_it_did(charts: dict[str, Chart], name: str) -> None:
    """The two pictures of a case are, byte for byte, those in its two files."""
    pictures = {f"{name}.svg": charts[name].wide, f"{name}-etroit.svg": charts[name].narrow}
    mismatched = [file for file, svg in pictures.items() if not _same(gallery.CASES / file, svg)]

    assert mismatched == []


def _same(file: Path, svg: str) -> bool:
    """Whether the file holds the picture; if not, the new one is written beside it, and a missing one is made outside CI."""
    text = svg.replace("<svg ", EMPTY, 1) + "\n"
    if not file.exists() and not os.environ.get("CI"):
        file.write_text(text, encoding="utf-8")
    same = file.exists() and file.read_text(encoding="utf-8") == text
    changed = file.with_name(f"{file.stem}-changed.svg")
    if same:
        changed.unlink(missing_ok=True)
    elif not os.environ.get("CI"):
        changed.write_text(text, encoding="utf-8")
    return same


def test_every_kind_has_a_case() -> None:
    """A kind without a case would never be looked at."""
    assert {gallery.figure(name).kind for name in gallery.names()} == set(KINDS)


def test_processes_of_their_own_draw_the_same(charts: dict[str, Chart], monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes give the bytes that one gives."""
    monkeypatch.setattr(studio, "WORTH_STARTING", 2)
    names = [name for name in gallery.names() if name.startswith(("evolution", "likert"))]

    assert gallery.drawn(names, workers=2) == {name: charts[name] for name in names}
