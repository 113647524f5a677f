"""The home's filters in a real Chromium: the list and the count without any script, the address and the announcement with it."""

from typing import Any

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser

SHOWN = "() => [...document.querySelectorAll('.annuaire>li')].filter(li => li.checkVisibility()).length"


def shown(page: Tab) -> int:
    return int(page.evaluate(SHOWN))


@pytest.mark.parametrize("script", [False, True], ids=["without-script", "with-script"])
def test_a_choice_hides_the_others_and_a_reset_brings_them_back(browser: Browser, served: Any, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(served.address)
    every = page.locator(".annuaire>li").count()
    page.select_option("[name=filiere]", index=1)
    wanted = int(page.locator("[name=filiere] option").nth(1).inner_text().partition("(")[2].rstrip(")"))

    visible = page.locator(".annuaire>li:visible").count()
    assert 0 < visible < every
    assert visible == wanted
    assert page.locator(".compte-liste").is_visible()
    page.get_by_role("button", name="Tout afficher").click()
    assert page.locator(".annuaire>li:visible").count() == every
    context.close()


def test_the_address_keeps_the_choice_and_back_undoes_it(browser: Browser, served: Any) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(served.address)
    every = shown(page)
    page.select_option("[name=filiere]", index=1)
    page.select_option("[name=odd]", index=1)
    few, address = shown(page), page.url
    said = page.locator(".filtres [role=status]").inner_text()

    assert "filiere=" in address
    assert "odd=" in address
    assert said.startswith(f"{few} pôle" if few else "Aucun pôle")
    page.go_back()
    page.go_back()
    assert shown(page) == every
    assert page.locator(".filtres [role=status]").inner_text() == ""

    page.goto(address)
    assert shown(page) == few, "a shared address shows the same poles"
    page.goto(served.address + "?filiere=nulle-part")
    assert shown(page) == every, "what the site does not know filters nothing"
    context.close()
