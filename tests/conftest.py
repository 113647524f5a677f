"""What tests of several parts share: a Chromium to open pages with, or the reason why there is none."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

# How long an example takes says more of the machine than of the code; benchmarks measure time.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)

QUIET = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-sync",
    "--font-render-hinting=none",
    "--no-first-run",
    "--no-sandbox",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker takes all the tests that open the browser or read the whole site, so that each is made once."""
    for item in items:
        if item.get_closest_marker("browser") or item.path.is_relative_to(Path(__file__).parent / "browser"):
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """The Chromium named by AFFLUENTS_CHROMIUM, else the system's, else Playwright's own; its absence is an error when CI=true."""
    named = os.environ.get("AFFLUENTS_CHROMIUM")
    found = named or next((path for path in map(shutil.which, NAMES) if path), None) or _of_playwright()
    return Path(found or _without("No Chromium here: « make test » installs one."))


@pytest.fixture(scope="session")
def browser(chromium_path: Path) -> Iterator[Browser]:
    """One for all tests: Playwright allows no second one beside it in a process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def java() -> str:
    """For the Nu checker; too heavy to install by itself."""
    return shutil.which("java") or _without("No Java here: « apt install default-jre-headless » for the Nu checker.")


def _without(reason: str) -> NoReturn:
    """Skips the test for want of a tool, or fails it where everything must be run."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def _of_playwright() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None
