"""Real content damaged as hands, spreadsheets and disks damage it: `check` gives problems or a network, `build` raises nothing but BuildStopped."""

import contextlib
import os
import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.build import build
from site_builder.checking import check
from site_builder.problems import BuildStopped, Problems
from site_builder.publishing import Options
from site_builder.report import as_github, as_json, as_text
from site_builder.write.store import FolderStore

CONTENT = Path(__file__).parents[2] / "content"
POLES = ("la-tresse", "premiers-pas")
ON = date(2026, 6, 18)
LONG = os.environ.get("AFFLUENTS_FUZZ") == "1"
"""`make fuzz`: many more examples, and other ones each time."""
NASTY = (
    *(
        "",
        " ",
        "\x00",
        "\ufeff",
        "\u202e",
        "é",
        "\xa0",
        "0",
        "-1",
        "1e400",
        "9" * 30,
        "NaN",
        "12,5 %",
        "1.240",
        "=1+1",
        "#REF!",
    ),
    *(
        "null",
        "oui",
        "non",
        "~",
        "*a",
        "&a",
        "!t",
        "{",
        "[",
        "'",
        '"',
        "|",
        ">",
        "- ",
        ": ",
        "#",
        "---",
        "<b>",
        "{{ x }}",
        "{% x %}",
    ),
    *("[[", "[[x]]", "[[graphique:emplois-crees]]", "[[verbatim:broyeur]]", "[[projet:legumerie|2020]]", "](javascript:x)"),
    *("2025", "2024-2025", "31/02/2025", "9999-12-31", "0001", "mars", "2024-T5", "non daté", "aléatoire", "masquée", "publié"),
    *("../..", "/etc", "con", "index", "a" * 300, "x;y;z", "a|b|c", "lea@exemple.fr", "06 12 34 56 78", "🌾", "<script>"),
)


Damage: TypeAlias = tuple[int, str, int, int, str]


def damages() -> st.SearchStrategy[list[Damage]]:
    """Which file, what is done to it, where, how much, and with which words; the numbers are taken modulo what is there."""
    at = st.integers(0, 1_000_000)
    return st.lists(st.tuples(at, st.sampled_from(sorted(DAMAGE)), at, at, st.sampled_from(NASTY)), min_size=1, max_size=4)


def _lines(change: str, data: bytes, at: int, to: int, words: str) -> bytes:
    lines = data.split(b"\n")
    here, there = at % len(lines), to % len(lines)
    if change == "drop":
        del lines[here]
    elif change == "double":
        lines.insert(here, lines[here])
    elif change == "swap":
        lines[here], lines[there] = lines[there], lines[here]
    elif change == "indent":
        lines[here] = b"  " + lines[here]
    else:
        lines.insert(here, words.encode("utf-8", "surrogatepass"))
    return b"\n".join(lines)


def _tokens(change: str, data: bytes, at: int, to: int, words: str) -> bytes:
    """Cells, keys, values and words, put in each other's place or replaced."""
    found = list(re.finditer(rb"[^;\n:|\[\]{},]+", data))
    if not found:
        return data
    one, other = found[at % len(found)], found[to % len(found)]
    new = other[0] if change == "copy" else words.encode()
    return data[: one.start()] + new + data[one.end() :]


def _bytes(change: str, data: bytes, at: int, to: int, words: str) -> bytes:
    here, length = at % (len(data) + 1), to % 50
    if change == "cut":
        return data[:here] + data[here + length :]
    if change == "end":
        return data[:here]
    return data[:here] + bytes([to % 256]) + data[here + 1 :]


DAMAGE = {
    **{f"lines {name}": (_lines, name) for name in ("drop", "double", "swap", "indent", "insert")},
    **{f"tokens {name}": (_tokens, name) for name in ("copy", "replace")},
    **{f"bytes {name}": (_bytes, name) for name in ("cut", "end", "flip")},
}


@pytest.fixture(scope="module")
def sound() -> Mapping[str, bytes]:
    """The files of the two invented poles by path."""
    files = (file for slug in POLES for file in sorted((CONTENT / slug).rglob("*")) if file.is_file())
    return {file.relative_to(CONTENT).as_posix(): file.read_bytes() for file in files}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> FolderStore:
    return FolderStore(tmp_path_factory.mktemp("store"))


def write(folder: Path, files: Mapping[str, bytes], done: list[Damage]) -> Path:
    """The content with that damage done to it."""
    content = folder / "content"
    shutil.rmtree(content, ignore_errors=True)
    damaged = dict(files)
    for number, name, at, to, words in done:
        path = sorted(damaged)[number % len(damaged)]
        change, kind = DAMAGE[name]
        damaged[path] = change(kind, damaged[path], at, to, words)
    for path, data in damaged.items():
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return content


def often(examples: int, long: int) -> settings:
    checks = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(max_examples=long if LONG else examples, deadline=None, derandomize=not LONG, suppress_health_check=checks)


@given(done=damages(), internal=st.booleans())
@often(40, 400)
def test_damaged_content_gives_problems_or_a_network(
    tmp_path: Path, sound: Mapping[str, bytes], done: list[Damage], internal: bool
) -> None:
    problems = Problems()
    network = check(write(tmp_path, sound, done), problems, on=ON, internal=internal)

    assert (network is None) == problems.blocking
    assert all(problem.place.file.is_relative_to(tmp_path) for problem in problems)
    assert not re.search(r"lea@exemple\.fr|06 12 34 56 78", as_text(problems) + as_json(problems) + as_github(problems))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", as_text(problems))


@given(done=damages())
@often(6, 60)
def test_damaged_content_builds_or_stops(
    tmp_path: Path, sound: Mapping[str, bytes], store: FolderStore, done: list[Damage]
) -> None:
    """One damage at a time, so that many of the examples are built; and no page or file lands on another, or outside."""
    with contextlib.suppress(BuildStopped):
        site = build(Options(write(tmp_path, sound, done[:1]), ON, workers=1), Problems(), store)
        addresses = [*(page.address for page in site.pages), *site.files]
        assert len(set(addresses)) == len(addresses)
        assert not any(".." in address.split("/") or address.startswith("/") for address in addresses)
