"""`affluents build --hors-ligne` as people open it: unpacked somewhere on their disk, by a double-click."""

import shutil
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from site_builder.build import build
from site_builder.host.offline import write_archive
from site_builder.page.banners import PREVIEW
from site_builder.problems import Problems
from site_builder.publishing import Options
from site_builder.write.store import FolderStore
from tests.browser.conftest import ON
from tests.browser.test_site import Document

pytestmark = pytest.mark.browser
SOURCES = "https://exemple.org/depot/{path}#L{line}"


@pytest.fixture(scope="module")
def unpacked(root: Path, network: Any) -> Path:
    """Three invented poles, one of them a draft, on a site in two languages that knows its address."""
    content = shutil.copytree(root / "network-content", root / "offline-content")
    change(content / "reseau.yml", "licence:", "adresse: https://exemple.org/depot/\nlicence:")
    change(content / "lin-et-laine" / "ptce.yml", "statut: publié", "statut: brouillon")
    options = Options(content, ON, drafts=True, searchable=False, offline=True, sources=SOURCES)
    write_archive(build(options, Problems(), FolderStore(root / "charts")), root / "aperçu du réseau.zip")
    with zipfile.ZipFile(root / "aperçu du réseau.zip") as archive:
        archive.extractall(root / "bureau")
    return root / "bureau" / "aperçu du réseau"


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def page(unpacked: Path, browser: Browser) -> Any:
    """Its first page, as a double-click opens it."""
    page = browser.new_page()
    page.goto((unpacked / "index.html").as_uri())
    yield page
    page.close()


def test_every_link_of_every_page_names_a_file(unpacked: Path) -> None:
    documents = {file: Document(file) for file in sorted(unpacked.rglob("*.html"))}
    dead = []
    for file, document in documents.items():
        for link in document.links:
            parts = urlsplit(link)
            if parts.scheme:
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            lost = parts.fragment and target in documents and unquote(parts.fragment) not in documents[target].ids
            if link.startswith("/") or not target.is_file() or lost:
                dead.append(f"{file.relative_to(unpacked)}: {link}")
    assert len(documents) > 400
    assert dead == []


def test_what_only_the_web_uses_is_left_out(unpacked: Path) -> None:
    names = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}

    assert {"LISEZ-MOI.txt", "index.html", "sante/index.html", "lin-et-laine/sante/index.html"} <= names
    assert not names & {"404.html", "robots.txt", "sitemap.xml", "CNAME"}
    assert not any(name.startswith(("admin/", "flux/")) or "pagefind" in name for name in names)


def test_every_page_says_that_it_is_not_to_be_published(unpacked: Path) -> None:
    pages = [file for file in unpacked.rglob("index.html") if "integrer" not in file.parts and "en" not in file.parts]
    silent = [
        file
        for file in pages
        if PREVIEW.replace(" :", "\u00a0:") not in (text := file.read_text("utf-8")) and "refresh" not in text
    ]

    assert silent == []
    assert not any('type="module"' in file.read_text("utf-8") for file in pages)


def test_it_looks_like_the_site_and_the_console_stays_silent(unpacked: Path, browser: Browser) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    for name in (
        "index.html",
        "la-fabrique-des-causses/index.html",
        "comparer/index.html",
        "en/index.html",
        "recherche/index.html",
    ):
        page.goto((unpacked / name).as_uri())
        assert page.evaluate(
            "document.fonts.ready.then(fonts => fonts.size && [...fonts].some(font => font.status === 'loaded'))"
        )
        assert page.evaluate("getComputedStyle(document.querySelector('.tete')).borderBottomWidth") != ""
        assert page.evaluate("document.styleSheets.length") >= 1
    page.close()
    assert said == []


def test_one_goes_from_page_to_page_and_to_the_place_of_a_file(page: Page) -> None:
    page.get_by_role("link", name="Santé").click()
    page.get_by_role("link", name="Lin & Laine").click()
    expect(page.locator("h1")).to_have_text("Santé du référentiel")
    expect(page.locator("header")).to_contain_text("Brouillon")
    source = page.locator(".origine").first
    assert (source.get_attribute("href") or "").startswith("https://exemple.org/depot/lin-et-laine/")
    page.get_by_role("link", name="Effets", exact=True).first.click()
    expect(page.locator("h1")).to_be_visible()
    page.get_by_role("link", name="Accueil").first.click()
    assert unquote(page.url).endswith("/aperçu du réseau/index.html")


def test_the_search_falls_back_to_its_lists(page: Page) -> None:
    page.get_by_role("link", name="Rechercher").click()
    expect(page.locator("#recherche")).to_contain_text("ne fonctionne pas ici")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    page.locator(".plan").get_by_role("link", name="Effets").first.click()
    assert unquote(page.url).endswith("/effets/index.html")
