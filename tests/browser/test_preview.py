"""The preview in a real browser: a save refreshes the page, a fault lies over the last good one, and goes when it is mended."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from site_builder.host.preview import Preview
from site_builder.host.preview.live import Live
from site_builder.host.preview.server import first_free
from site_builder.host.preview.source import ADDRESS
from site_builder.host.preview.watch import watching
from site_builder.publishing import Options
from site_builder.write.store import FolderStore

PATIENCE = 20_000
"""Milliseconds that a busy machine may take to build again."""
GOOD = "nom: La Navette\nstatut: en relecture\nresume: Tisser à plusieurs.\nannee_reference: 2025\n"

pytestmark = pytest.mark.browser


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "la-navette").mkdir(parents=True)
    (folder / "la-navette" / "ptce.yml").write_text(GOOD, encoding="utf-8")
    return folder


@pytest.fixture
def page(content: Path, browser: Browser) -> Iterator[Page]:
    """The home page of the preview of `content`."""
    shown = Preview(
        Options(content, date(2026, 6, 30), drafts=True, sources=ADDRESS),
        FolderStore(content.parent / "charts"),
        [].append,
        Live(),
    )
    with first_free(18500, shown.live, content, print) as server:
        serving = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        serving.start()
        try:
            with watching(content, shown.rebuild):
                page = browser.new_page()
                page.goto(server.address)
                yield page
                page.close()
        finally:
            shown.live.close()
            server.shutdown()
            serving.join()


def test_a_save_refreshes_the_open_page(page: Page, content: Path) -> None:
    expect(page.locator("h1")).to_have_text("La Navette", timeout=PATIENCE)
    write(content, GOOD.replace("La Navette", "Le Fuseau"))
    expect(page.locator("h1")).to_have_text("Le Fuseau", timeout=PATIENCE)


def test_a_fault_is_shown_over_the_last_good_page_until_it_is_mended(page: Page, content: Path) -> None:
    expect(page.locator("h1")).to_have_text("La Navette", timeout=PATIENCE)
    write(content, GOOD.replace("en relecture", "perdu"))
    overlay = page.get_by_role("alert")
    expect(overlay).to_contain_text("ptce.yml, ligne 2", timeout=PATIENCE)
    expect(overlay).to_contain_text("perdu")
    expect(overlay.get_by_role("link")).to_have_attribute("href", "/_affluents/fichier?chemin=la-navette/ptce.yml&ligne=2#l2")
    expect(page.locator("h1")).to_have_text("La Navette")
    write(content, GOOD)
    expect(overlay).to_have_count(0, timeout=PATIENCE)


def test_what_comes_next_is_one_link_away_and_leads_to_the_line(page: Page, content: Path) -> None:
    expect(page.locator("h1")).to_have_text("La Navette", timeout=PATIENCE)
    page.get_by_role("link", name="Santé").click()
    todo = page.get_by_role("listitem").filter(has_text="Où en est la démarche")
    expect(todo.get_by_role("link", name="ptce.yml")).to_be_visible(timeout=PATIENCE)
    write(content, GOOD + "demarche:\n  - {etape: clarifier, etat: en cours}\n")
    expect(todo).to_have_count(0, timeout=PATIENCE)
    page.locator(".ecrit").get_by_role("link", name="ptce.yml").first.click()
    expect(page.locator("h1")).to_have_text("la-navette/ptce.yml, ligne 1")
    expect(page.locator("li.ici")).to_contain_text("nom: La Navette")


def write(content: Path, text: str) -> None:
    (content / "la-navette" / "ptce.yml").write_text(text, encoding="utf-8")
