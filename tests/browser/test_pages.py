"""The hardest page of each kind in a real Chromium: accessible, narrow, quiet, usable by keyboard, readable without JavaScript."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser

SHEET = {"width": 680, "height": 1000}
"""An A4 sheet between its margins, in CSS pixels: where a page is laid out when printed."""
DESKTOP, MOBILE, NARROW = {"width": 1440, "height": 900}, {"width": 360, "height": 740}, {"width": 320, "height": 640}


@contextmanager
def tab(browser: Browser, **options: Any) -> Iterator[Tab]:
    context = browser.new_context(**options)
    yield context.new_page()
    context.close()


def chosen(served: Any) -> list[Any]:
    """Every page with AFFLUENTS_AUDIT, else the hardest of each kind; a page that only leads elsewhere is not opened."""
    pages = served.site.pages if os.environ.get("AFFLUENTS_AUDIT") else served.hardest
    return [page for page in pages if not page.chrome.moved_to]


@pytest.fixture(scope="session")
def addresses(served: Any, served_network: Any, served_internal: Any) -> list[str]:
    """The chosen pages, then those that only a network has, then those that say more to the members."""
    of_network = [page for page in served_network.hardest if page.kind in {"accueil", "chiffres", "chiffre"}]
    of_members = [
        page
        for page in served_internal.hardest
        if page.kind in {"parties-prenantes", "paroles", "mission", "cooperation", "sante"}
    ]
    groups = ((served, chosen(served)), (served_network, of_network), (served_internal, of_members))
    return [site.address + page.address for site, pages in groups for page in pages]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, MOBILE], ids=["desktop", "mobile"])
def test_no_accessibility_rule_is_broken(browser: Browser, addresses: list[str], size: dict[str, int], scheme: str) -> None:
    broken = {}
    with tab(browser, viewport=size, color_scheme=scheme, reduced_motion="reduce") as page:
        for address in addresses:
            page.goto(address)
            violations = Axe().run(page).response["violations"]
            if violations:
                broken[address] = [
                    f"{v['id']}: {node['target']} {node['html'][:160]}" for v in violations for node in v["nodes"]
                ]
    assert broken == {}


def test_nothing_scrolls_sideways_at_320_pixels(browser: Browser, served: Any) -> None:
    """On every page: the longest one is not the one with the longest address."""
    wide = {}
    with tab(browser, viewport=NARROW) as page:
        for ours in (page for page in served.site.pages if not page.chrome.moved_to):
            page.goto(served.address + ours.address)
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > NARROW["width"]:
                wide[ours.address] = (width, page.evaluate(WIDEST))
    assert wide == {}


WIDEST = """() => [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1
    && !e.closest(".defile")).slice(0, 5).map(e => e.tagName + "." + e.getAttribute("class"))"""


def test_nothing_scrolls_sideways_with_wide_text_spacing(browser: Browser, addresses: list[str]) -> None:
    """WCAG 2.2, 1.4.12, on a telephone. The Content-Security-Policy would refuse a reader's own style."""
    wide = {}
    with tab(browser, viewport=MOBILE, bypass_csp=True) as page:
        for address in addresses:
            page.goto(address)
            page.add_style_tag(content=SPACING)
            if page.evaluate("document.documentElement.scrollWidth") > MOBILE["width"]:
                wide[address] = page.evaluate(WIDEST)
    assert wide == {}


SPACING = """*:not(svg *) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }"""


def test_a_table_is_named_within_the_screen(browser: Browser, addresses: list[str]) -> None:
    """Its caption shows whole where the table itself has to be scrolled."""
    cut = {}
    with tab(browser, viewport=MOBILE) as page:
        for address in addresses:
            page.goto(address)
            if captions := page.evaluate(CUT_CAPTIONS):
                cut[address] = captions
    assert cut == {}


CUT_CAPTIONS = """() => [...document.querySelectorAll("caption:not(.cache)")].filter(e => {
    if (!e.checkVisibility()) return false;
    const words = document.createRange(); words.selectNodeContents(e);
    return words.getBoundingClientRect().right > innerWidth;
}).map(e => e.textContent)"""


def test_no_table_runs_off_a_wide_screen_or_a_printed_sheet(browser: Browser, served: Any, addresses: list[str]) -> None:
    """On paper what does not fit is lost; breakdowns are as wide as they have periods."""
    figures = [served.address + page.address for page in served.of_kind("indicateur") if page.address.startswith("la-tresse/")]
    wide = {}
    with tab(browser, viewport=DESKTOP) as screen, tab(browser, viewport=SHEET) as sheet:
        sheet.emulate_media(media="print")
        for address in addresses + figures:
            for page in (screen, sheet):
                page.goto(address)
                if tables := page.evaluate(WIDE_TABLES):
                    wide[address, page.viewport_size["width"]] = tables
    assert wide == {}


WIDE_TABLES = """() => [...document.querySelectorAll(".defile")].filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1)
    .map(e => [e.textContent.trim().slice(0, 40), e.scrollWidth, e.clientWidth])"""


def test_no_request_leaves_the_site_and_the_console_stays_silent(browser: Browser, served: Any) -> None:
    """A breach of the Content-Security-Policy is written to the console, so that this sees it too."""
    elsewhere, missing, said = [], [], []
    with tab(browser, viewport=DESKTOP) as page:
        page.on("request", lambda request: request.url.startswith(served.address) or elsewhere.append(request.url))
        page.on("response", lambda answer: answer.status < 400 or missing.append(answer.url))
        page.on("console", lambda message: said.append(f"{page.url} {message.text}"))
        page.on("pageerror", lambda error: said.append(f"{page.url} {error}"))
        for ours in chosen(served):
            page.goto(served.address + ours.address, wait_until="networkidle")

    assert elsewhere == []
    assert missing == []
    assert said == []


def test_the_first_tab_leads_to_the_skip_link_and_it_to_the_content(browser: Browser, served: Any) -> None:
    with tab(browser, viewport=MOBILE) as page:
        for ours in (page for page in chosen(served) if not page.chrome.bare):
            page.goto(served.address + ours.address)
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.getAttribute('href')") == "#contenu", ours.address
            assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0, ours.address
            page.keyboard.press("Enter")
            assert page.evaluate("document.activeElement.id") == "contenu", ours.address


def test_every_link_and_control_is_reached_by_keyboard_with_a_visible_focus(browser: Browser, served: Any) -> None:
    page_of = {ours.kind: ours for ours in served.hardest}
    with tab(browser, viewport=DESKTOP) as page:
        page.goto(served.address + page_of["indicateur"].address)
        wanted = page.evaluate("""() => [...document.querySelectorAll("a[href], button, summary, [tabindex='0']")]
            .filter(e => e.checkVisibility()).length""")
        outlines = []
        for _ in range(wanted):
            page.keyboard.press("Tab")
            outlines.append(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
        reached = page.evaluate("document.activeElement !== document.body")

    assert reached
    assert set(outlines) <= {"solid", "auto"}


def test_pages_read_the_same_without_javascript(browser: Browser, served: Any) -> None:
    with tab(browser, viewport=DESKTOP) as with_it, tab(browser, viewport=DESKTOP, java_script_enabled=False) as without:
        # The search page has a test of its own: its form is of no use without a script.
        for ours in (page for page in chosen(served) if not page.chrome.searches):
            with_it.goto(served.address + ours.address)
            without.goto(served.address + ours.address)
            # A button that copies needs a script, and stands nowhere without it.
            with_it.evaluate("for (const button of document.querySelectorAll('.copier')) button.remove()")
            text = without.inner_text("main")
            assert len(text) > 20, ours.address
            assert text == with_it.inner_text("main"), ours.address


def test_dark_and_light_may_be_chosen(browser: Browser, served: Any) -> None:
    with tab(browser, viewport=DESKTOP, color_scheme="light") as page:
        page.goto(served.address)
        background = "getComputedStyle(document.body).backgroundColor"
        light = page.evaluate(background)
        page.check("#theme-sombre")
        dark = page.evaluate(background)
        page.reload()

        assert dark != light
        assert page.evaluate(background) == dark, "the choice is kept from page to page"


def test_the_summary_prints_on_two_pages(browser: Browser, served: Any) -> None:
    sheets = {}
    with tab(browser) as page:
        for ours in served.of_kind("synthese"):
            page.goto(served.address + ours.address)
            pdf = page.pdf(prefer_css_page_size=True, print_background=True)
            sheets[ours.address] = len(re.findall(rb"/Type\s*/Page\b", pdf))
    assert sheets["la-tresse/synthese/"] == 2
    assert max(sheets.values()) == 2
