"""The search in a real Chromium: light, by keyboard, announced, kept in the address, and of use without JavaScript."""

from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from tests.browser.test_pages import tab

pytestmark = pytest.mark.browser

LIGHTEST = 200_000
"""Bytes that a first search may fetch, uncompressed: what a server without gzip sends."""


def results(page: Tab) -> Any:
    return page.locator("#trouve li h3 a")


def test_a_first_search_fetches_less_than_200_kilobytes(browser: Browser, served: Any) -> None:
    with tab(browser) as page:
        fetched: list[int] = []
        page.on("response", lambda response: fetched.append(len(response.body())) if "/pagefind/" in response.url else None)
        page.goto(f"{served.address}recherche/")
        page.get_by_role("searchbox").fill("mutualisation")
        expect(page.get_by_role("status")).to_contain_text("pour «\u00a0mutualisation\u00a0»")

    assert len(fetched) > 5
    assert sum(fetched) < LIGHTEST


@pytest.mark.parametrize(
    ("typed", "page_found"),
    [("demarche", "Notre démarche"), ("mutualiser", "mutualisation"), ("EMPLOIS CRÉÉS", "Emplois créés")],
)
def test_accents_endings_and_capitals_do_not_matter(browser: Browser, served: Any, typed: str, page_found: str) -> None:
    with tab(browser) as page:
        page.goto(f"{served.address}recherche/?q={typed}")
        expect(results(page).filter(has_text=page_found).first).to_be_visible()


def test_the_question_stays_in_the_address_and_a_choice_narrows_it(browser: Browser, served: Any) -> None:
    with tab(browser) as page:
        page.goto(f"{served.address}recherche/")
        page.get_by_role("searchbox").fill("emploi")
        expect(page.get_by_role("status")).to_contain_text("résultats")
        page.get_by_role("combobox", name="Pôle").select_option("La Tresse")
        expect(page.locator("#trouve .meta").filter(has_not_text="La Tresse")).to_have_count(0)
        assert page.url.endswith("/recherche/?q=emploi&pole=La+Tresse")
        said = page.get_by_role("status").text_content()
        page.reload()

        expect(page.get_by_role("status")).to_have_text(said or "")
        expect(page.get_by_role("combobox", name="Pôle")).to_have_value("La Tresse")
        assert {"La Tresse"} == {meta.split(" · ")[1] for meta in page.locator("#trouve .meta").all_text_contents()}


def test_arrows_lead_to_the_results_and_escape_back(browser: Browser, served: Any) -> None:
    with tab(browser) as page:
        page.goto(f"{served.address}recherche/?q=emploi")
        expect(results(page).nth(1)).to_be_visible()
        field = page.get_by_role("searchbox")
        field.press("ArrowDown")
        expect(results(page).first).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(results(page).nth(1)).to_be_focused()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        expect(field).to_be_focused()
        field.press("ArrowDown")
        page.keyboard.press("Escape")
        expect(field).to_be_focused()
        page.keyboard.press("Escape")
        expect(field).to_have_value("")
        expect(page.locator("#trouve")).to_be_hidden()


def test_every_result_leads_to_its_page(browser: Browser, served: Any) -> None:
    """Below the site's path, as on a project page."""
    known = {served.address + page.address for page in served.site.pages}
    with tab(browser) as page:
        page.goto(f"{served.address}recherche/?q=coopération")
        expect(results(page).first).to_be_visible()
        page.get_by_role("button", name="Afficher la suite").click()
        expect(results(page).nth(10)).to_be_focused()
        assert set(results(page).evaluate_all("links => links.map(link => link.href)")) <= known


def test_nothing_found_is_said(browser: Browser, served: Any) -> None:
    with tab(browser) as page:
        page.goto(f"{served.address}recherche/?q=zzyzx")
        expect(page.get_by_role("status")).to_contain_text("Aucun résultat pour «\u00a0zzyzx\u00a0».")


def test_without_javascript_the_lists_are_there_and_no_dead_form(browser: Browser, served: Any) -> None:
    with tab(browser, java_script_enabled=False) as page:
        page.goto(f"{served.address}recherche/")
        expect(page.get_by_role("searchbox")).to_be_hidden()
        expect(page.get_by_text("La recherche par mots demande JavaScript.")).to_be_visible()
        expect(page.get_by_role("link", name="La Tresse", exact=True)).to_be_visible()


def test_opened_from_a_folder_the_page_says_that_its_lists_remain(browser: Browser, served: Any) -> None:
    with tab(browser) as page:
        page.goto((served.folder / "recherche" / "index.html").as_uri())
        expect(page.get_by_role("link", name="La Tresse", exact=True)).to_be_visible()
        expect(page.get_by_role("searchbox")).to_be_hidden()
        expect(page.get_by_role("status")).to_contain_text("les listes qui suivent")


def test_a_result_leads_to_the_parts_where_the_words_stand(browser: Browser, served: Any) -> None:
    with tab(browser) as page:
        page.goto(f"{served.address}recherche/?q=tresse+chiffres+clés")
        parts = page.locator("#trouve .suites a")
        expect(parts.first).to_be_visible()
        parts.first.click()

        assert "#" in page.url
        assert page.locator(f'[id="{unquote(page.url.partition("#")[2])}"]').count() == 1


def test_what_poles_say_comes_before_advice_to_those_who_write(browser: Browser, served: Any) -> None:
    with tab(browser) as page:
        page.goto(f"{served.address}recherche/?q=tresse")
        expect(results(page).first).to_be_visible()
        first = results(page).evaluate_all("links => links.slice(0, 5).map(link => link.href)")

    assert [address for address in first if "/guide/" in address] == []
