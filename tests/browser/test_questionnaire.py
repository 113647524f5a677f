"""The questionnaire to print, in a real Chromium: accessible, narrow, nothing asked of elsewhere, each question whole on its sheet."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner
from playwright.sync_api import Browser

from site_builder.cli.export import command
from tests.unit.cli.survey_poles import SLUG, pole

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Those of a pole that asks in every way: choices, notes, words, before and after."""
    folder = tmp_path_factory.mktemp("questionnaires")
    result = CliRunner().invoke(command, ["survey", SLUG, "--content", str(pole(folder)), "--output", str(folder)])
    assert result.exit_code == 0, result.output
    return [path.as_uri() for path in sorted(Path(folder).glob("*.html"))]


def test_no_accessibility_rule_is_broken(browser: Browser, pages: list[str]) -> None:
    tab = browser.new_page(viewport={"width": 360, "height": 740})
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    for page in pages:
        tab.goto(page)
        assert [one["id"] for one in Axe().run(tab).response["violations"]] == []
    tab.close()
    assert asked == pages


@pytest.mark.parametrize("width", [320, 640, 1600])
def test_nothing_is_wider_than_the_screen(browser: Browser, pages: list[str], width: int) -> None:
    tab = browser.new_page(viewport={"width": width, "height": 800})
    for page in pages:
        tab.goto(page)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.close()


def test_the_keyboard_reaches_every_question(browser: Browser, pages: list[str]) -> None:
    tab = browser.new_page()
    for page in pages:
        tab.goto(page)
        questions = tab.locator("main ol > li").count()
        reached = set()
        for _ in range(questions):
            tab.keyboard.press("Tab")
            reached.add(
                tab.evaluate("[...document.activeElement.closest('ol').children].indexOf(document.activeElement.closest('li'))")
            )
        assert len(reached) == questions
    tab.close()


def test_no_question_is_cut_between_two_sheets(browser: Browser, pages: list[str]) -> None:
    tab = browser.new_page()
    tab.emulate_media(media="print")
    for page in pages:
        tab.goto(page)
        assert set(tab.evaluate("[...document.querySelectorAll('main li')].map(li => getComputedStyle(li).breakInside)")) == {
            "avoid"
        }
        assert tab.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    tab.close()
