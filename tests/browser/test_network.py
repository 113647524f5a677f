"""The pages of a whole network in a real Chromium: the map follows the filters, poles are compared, all of it accessible and narrow."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser

KINDS = ("accueil", "chiffres", "chiffre", "comparer", "sujets", "sujet")
DESKTOP, MOBILE, NARROW = {"width": 1440, "height": 900}, {"width": 360, "height": 740}, {"width": 320, "height": 640}
CHOSEN = "?poles=l-escale-cooperative,la-halle-fertile"


@contextmanager
def tab(browser: Browser, **options: Any) -> Iterator[Tab]:
    context = browser.new_context(**options)
    yield context.new_page()
    context.close()


def addresses(served_demo: Any) -> list[str]:
    """The longest page of each kind; the comparison as it opens, and with two poles chosen."""
    pages = {page.kind: page.address for page in served_demo.hardest}
    return [*(pages[kind] for kind in KINDS), pages["comparer"] + CHOSEN, "?theme=mobilite"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, MOBILE], ids=["desktop", "mobile"])
def test_no_accessibility_rule_is_broken(browser: Browser, served_demo: Any, size: dict[str, int], scheme: str) -> None:
    broken = {}
    with tab(browser, viewport=size, color_scheme=scheme, reduced_motion="reduce") as page:
        for address in addresses(served_demo):
            page.goto(served_demo.address + address)
            violations = Axe().run(page).response["violations"]
            if violations:
                broken[address] = [f"{v['id']}: {n['target']} {n['html'][:160]}" for v in violations for n in v["nodes"]]
    assert broken == {}


def test_nothing_scrolls_sideways_at_320_pixels_and_the_console_stays_silent(browser: Browser, served_demo: Any) -> None:
    wide, said = {}, []
    with tab(browser, viewport=NARROW) as page:
        page.on("console", lambda message: said.append(f"{page.url} {message.text}"))
        page.on("pageerror", lambda error: said.append(f"{page.url} {error}"))
        for address in addresses(served_demo):
            page.goto(served_demo.address + address, wait_until="networkidle")
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > NARROW["width"]:
                wide[address] = width
    assert wide == {}
    assert said == []


def test_pages_read_the_same_without_javascript(browser: Browser, served_demo: Any) -> None:
    with tab(browser, viewport=DESKTOP) as with_it, tab(browser, viewport=DESKTOP, java_script_enabled=False) as without:
        for address in (address for address in addresses(served_demo) if "?" not in address):
            with_it.goto(served_demo.address + address)
            without.goto(served_demo.address + address)
            assert without.inner_text("main") == with_it.inner_text("main"), address


@pytest.mark.parametrize("script", [False, True], ids=["without-script", "with-script"])
def test_the_map_follows_the_filters(browser: Browser, served_demo: Any, script: bool) -> None:
    with tab(browser, viewport=DESKTOP, java_script_enabled=script) as page:
        page.goto(served_demo.address)
        page.select_option("[name=territoire]", "la-reunion")
        page.select_option("[name=etape]", "2")
        assert page.locator(".annuaire>li:visible h3").all_inner_texts() == ["Premiers pas en Ravine-Claire"]
        assert page.locator(".carte a:visible").count() == 1
        assert page.locator(".carte a g:visible").count() == 1, "of two poles on the tile, one answers"


def test_ticked_poles_stand_alone_without_any_script(browser: Browser, served_demo: Any) -> None:
    with tab(browser, viewport=DESKTOP, java_script_enabled=False) as page:
        page.goto(served_demo.address + "comparer/")
        assert page.locator(".compare thead th:visible").count() == 25
        page.get_by_label("L’Écluse").check()
        page.get_by_label("Le Gué").check()
        assert page.locator(".compare thead th:visible").all_inner_texts() == ["Indicateur", "L’Écluse", "Le Gué"]
        page.get_by_role("button", name="Tout afficher").click()
        assert page.locator(".compare thead th:visible").count() == 25


def test_a_comparison_is_in_the_address_and_says_what_differs(browser: Browser, served_demo: Any) -> None:
    with tab(browser, viewport=DESKTOP) as page:
        page.goto(served_demo.address + "comparer/" + CHOSEN)
        said = page.get_by_role("status").inner_text()
        rows = page.locator(".mesure:visible").count()
        different = page.locator(".differe").first.inner_text().replace("\u00a0", " ")

        assert said.startswith(f"{rows} indicateurs")
        assert 0 < rows < page.locator(".mesure").count()
        assert "Période : L’Escale coopérative, exercice 2024-2025" in different
        page.get_by_label("Le Gué").check()
        page.get_by_label("Lin & Laine").check()
        assert page.get_by_label("Cap Littoral").is_disabled(), "four poles at most"
        assert page.url.endswith("l-escale-cooperative,la-halle-fertile,le-gue,lin-et-laine")
        page.go_back()
        page.go_back()
        assert page.locator(".mesure:visible").count() == rows
        page.get_by_role("button", name="Tout afficher").click()
        assert page.locator(".compare thead th:visible").count() == 25
        assert "poles" not in page.url


def test_the_order_of_poles_is_never_that_of_their_values(browser: Browser, served_demo: Any) -> None:
    with tab(browser, viewport=DESKTOP) as page:
        page.goto(served_demo.address + "comparer/?poles=le-gue,cap-littoral")
        assert page.locator(".compare thead th:visible").all_inner_texts()[1:] == ["Cap Littoral", "Le Gué"]
