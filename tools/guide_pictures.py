"""Takes the pictures of real pages that the guide shows, into docs/images/: La Tresse built alone, a fault in its preview, and
what « Premiers pas » ends with.

« make images », after a change that they would show; it needs Chromium and what the tests need.
"""

import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from datetime import date
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

from site_builder.host.preview import Preview
from site_builder.host.preview.live import Live
from site_builder.host.preview.server import first_free
from site_builder.host.preview.source import ADDRESS
from site_builder.host.preview.watch import watching
from site_builder.publishing import Options
from site_builder.write.store import FolderStore

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
POLE = "la-tresse"
ON = date(2026, 11, 23)
PATIENCE = 60_000
WIDTH, SCALE = 1280, 0.75
"""Of the window, in pixels, and of the picture: wide enough for a page as on a desk, small enough to be carried."""
FIRST_STEPS = ROOT / "docs" / "guide" / "premiers-pas.md"
TYPED = re.compile(r"^```\w+ (mon-pole/\S+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PAGES = (("rapport", "", 560, 820), ("effet", "effets/cantines/", 156, 1000))
"""The picture, the page's address, from where and how much of it is shown."""


def main(chromium: str | None) -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        content = Path(folder, "content")
        shutil.copytree(ROOT / "content" / POLE, content / POLE)
        first = Path(folder, "first", "content")
        _type_first_steps(first)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        with _built(content) as address:
            for name, page, top, height in PAGES:
                _take(browser, f"{address}/{page}", name, top, height)
        with _built(first) as address:
            _take(browser, address, "premiere-page", 0, 1000)
        _take_fault(browser, content)
        browser.close()


def _type_first_steps(content: Path) -> None:
    """What a reader of « Premiers pas » has typed at its end."""
    shutil.copytree(ROOT / "template" / "content" / "mon-pole", content / "mon-pole")
    for name, text in TYPED.findall(FIRST_STEPS.read_text(encoding="utf-8")):
        file = content / name
        _, key, left_as_it_was = file.read_text(encoding="utf-8").partition("demarche:\n")
        file.write_text(text + key + left_as_it_was, encoding="utf-8")


def _take(browser: Browser, address: str, name: str, top: int, height: int) -> None:
    page = _window(browser, height)
    page.goto(address, wait_until="networkidle")
    clip: FloatRect = {"x": 0, "y": top, "width": WIDTH, "height": height}
    page.screenshot(path=IMAGES / f"{name}.png", full_page=True, clip=clip)
    page.close()


def _window(browser: Browser, height: int) -> Page:
    return browser.new_page(viewport={"width": WIDTH, "height": height}, device_scale_factor=SCALE, color_scheme="light")


@contextmanager
def _built(content: Path) -> Iterator[str]:
    site = content.parent / "site"
    command = [sys.executable, "-c", "from site_builder.cli import main; main()", "build", "--date", ON.isoformat()]
    subprocess.run([*command, "--content", content, "--output", site], check=True, capture_output=True)
    handler = functools.partial(_Silent, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        pass


def _take_fault(browser: Browser, content: Path) -> None:
    """What lies over the page after a save with a wrong word in it."""
    shown = Preview(
        Options(content, ON, drafts=True, sources=ADDRESS), FolderStore(content.parent / "charts"), [].append, Live()
    )
    file = content / POLE / "ptce.yml"
    with chdir(content.parent), first_free(18600, shown.live, content, print) as server:
        Thread(target=server.serve_forever).start()
        with watching(content, shown.rebuild):
            page = _window(browser, 720)
            page.goto(server.address)
            page.get_by_role("heading", level=1).wait_for(timeout=PATIENCE)
            file.write_text(
                file.read_text(encoding="utf-8").replace("statut: publié", "statut: publie-bientot"), encoding="utf-8"
            )
            page.get_by_role("alert").wait_for(timeout=PATIENCE)
            page.screenshot(path=IMAGES / "apercu.png")
            page.close()
        shown.live.close()
        server.shutdown()


if __name__ == "__main__":
    main(os.environ.get("AFFLUENTS_CHROMIUM"))
