"""What the guide shows to copy is accepted: examples are put where they say, page by page, in order, and checked after each one."""

import re
import shutil
import textwrap
from datetime import date
from pathlib import Path

import pytest

from site_builder.checking import check
from site_builder.problems import Problems
from site_builder.report import as_text

ROOT = Path(__file__).parents[2]
DEMONSTRATION = ROOT / "content"
PAGES = sorted((ROOT / "docs" / "guide").glob("*.md"))
FENCE = re.compile(r"^( *)```(\w+)(?: ([^\n]+))?\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
TYPED = {"yaml", "csv", "markdown"}
"""Languages of the files that editors type: after it stands the file, below the content folder."""
ADDED = " à la suite"
"""After a file's name: its lines come after those that are there."""
ON = date(2026, 11, 30)


def blocks(page: Path) -> list[tuple[str, str, str]]:
    """Language, mark and text of every fenced block."""
    found = FENCE.findall(page.read_text(encoding="utf-8"))
    return [(language, mark, textwrap.dedent(text)) for _, language, mark, text in found]


def examples(page: Path) -> list[tuple[str, str]]:
    return [(mark, text) for language, mark, text in blocks(page) if language in TYPED]


@pytest.mark.parametrize("page", [page for page in PAGES if examples(page)], ids=lambda page: page.stem)
def test_every_example_is_accepted(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a reader would type them, one after the other; a pole of the demonstration is quoted to the letter instead."""
    monkeypatch.chdir(tmp_path)
    content = tmp_path / "content"
    shutil.copytree(ROOT / "indicator_bank", content / "banque")
    (content / "reseau.yml").write_text("banque: {dossier: banque}\n", encoding="utf-8")
    for mark, text in examples(page):
        name = mark.removesuffix(ADDED)
        assert re.fullmatch(r"[\w./-]+\.(yml|csv|md)", name), f"{page.name}: which file is « {text.splitlines()[0]} » in?"
        if (DEMONSTRATION / name.partition("/")[0] / "ptce.yml").is_file():
            assert _quoted(text, DEMONSTRATION / name), f"{page.name}: not in {name}: {text}"
        else:
            _type(content, name, text, added=mark != name)
            problems = Problems()
            check(content, problems, on=ON)
            assert not problems.blocking, f"{page.name}, {name}\n{as_text(problems)}"


def _quoted(text: str, file: Path) -> bool:
    """Whether the lines stand in the file, perhaps further to the right, whatever spaces stand before « : »."""
    quoted = re.sub("[\u00a0\u202f]", " ", file.read_text(encoding="utf-8-sig"))
    return any(f"\n{textwrap.indent(text, ' ' * depth)}" in f"\n{quoted}" for depth in (0, 2, 4, 6))


def _type(content: Path, name: str, text: str, added: bool) -> None:
    file, pole = content / name, name.partition("/")[0]
    if "/" in name and not (content / pole).exists():
        shutil.copytree(ROOT / "template" / "content" / "mon-pole", content / pole)
    elif not any(content.glob("*/ptce.yml")):
        shutil.copytree(ROOT / "template" / "content" / "mon-pole", content / "mon-pole")
    before = file.read_text(encoding="utf-8") if added else ""
    # The network keeps the bank that it has in this folder, unless the example says which.
    bank = "banque: {dossier: banque}\n" if name == "reseau.yml" and "banque:" not in text else ""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(before + bank + text, encoding="utf-8")
