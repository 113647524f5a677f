"""A figure in a frame on somebody else's page: as high as it asks for with our script, readable without."""

import threading
from collections.abc import Iterator
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.test_pages import tab

pytestmark = pytest.mark.browser

ONLINE = "https://exemple.org/depot/"
INDICATOR = "la-tresse/indicateurs/sentiment-isolement/"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """Another host: a folder, and the address under which it is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield tmp_path, f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def offered(served: Any) -> str:
    """The lines that the indicator's page offers, pointed at the server of the test."""
    page = (served.folder / INDICATOR / "index.html").read_text(encoding="utf-8")
    return unescape(page.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0]).replace(
        ONLINE, served.address
    )


@pytest.mark.parametrize("width", [1000, 320])
def test_the_frame_takes_the_height_of_the_figure(
    browser: Browser, served: Any, elsewhere: tuple[Path, str], width: int
) -> None:
    folder, address = elsewhere
    (folder / "article.html").write_text(f"<!doctype html><p>Un article.</p>{offered(served)}", encoding="utf-8")
    with tab(browser, viewport={"width": width, "height": 800}) as page:
        page.goto(f"{address}article.html")
        frame = page.frame_locator("iframe")
        expect(frame.get_by_role("heading", name="Sentiment d’isolement")).to_be_visible()
        page.wait_for_function("document.querySelector('iframe').style.height !== ''")
        inside = page.frames[1]
        assert inside.evaluate("document.documentElement.scrollHeight - innerHeight") <= 0
        assert inside.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_without_our_script_the_frame_scrolls_and_says_everything(
    browser: Browser, served: Any, elsewhere: tuple[Path, str]
) -> None:
    folder, address = elsewhere
    frame_alone = offered(served).splitlines()[0]
    (folder / "article.html").write_text(f"<!doctype html>{frame_alone}", encoding="utf-8")
    with tab(browser, java_script_enabled=False) as page:
        page.goto(f"{address}article.html")
        frame = page.frame_locator("iframe")
        expect(frame.get_by_text("23,1")).to_be_visible()
        expect(frame.get_by_text("Données fictives")).to_be_visible()
        expect(frame.get_by_role("link", name="Lire ce chiffre et sa méthode")).to_have_attribute("target", "_blank")
        assert page.locator("iframe").bounding_box()["height"] >= 380  # type: ignore[index]
