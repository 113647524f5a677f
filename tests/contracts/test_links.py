"""Every relative link and picture of the documentation leads somewhere, to the heading where it names one."""

from pathlib import Path
from urllib.parse import unquote

import pytest

from site_builder.formats.markdown import anchor, find_links_and_images, headings

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "template" / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_relative_links_lead_somewhere(page: Path) -> None:
    links = [link for link in find_links_and_images(page.read_text(encoding="utf-8")) if "://" not in link.address]
    lost = [link.address for link in links if not _found(page, link.address)]
    assert lost == []
    assert [link.address for link in links if link.image and len(link.text) < 20] == [], "say what the picture shows"


def _found(page: Path, address: str) -> bool:
    file, _, part = unquote(address).partition("#")
    target = (page.parent / file).resolve() if file else page
    return target.exists() and (not part or part in {anchor(text) for _, text in headings(target.read_text(encoding="utf-8"))})
