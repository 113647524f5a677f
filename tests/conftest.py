"""What tests of several parts share: a Chromium to open pages with, or the reason why there is none."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """The Chromium named by AFFLUENTS_CHROMIUM, else the system's, else Playwright's own; its absence is an error when CI=true."""
    named = os.environ.get("AFFLUENTS_CHROMIUM")
    found = named or next((path for path in map(shutil.which, NAMES) if path), None) or _of_playwright()
    return Path(found or _without("No Chromium here: « make test » installs one."))


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
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None
