"""Lines to copy from the bank: there without a script, one press away with one."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser
LINES = "# Colis alimentaires distribués\n- indicateur: colis-distribues@1\n  effets: []"


@pytest.mark.parametrize("script", [True, False])
def test_lines_are_copied_with_a_script_and_selected_without(browser: Any, served: Any, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{served.address}banque/colis-distribues/")
    assert page.locator(".a-copier pre").text_content() == LINES
    assert page.locator(".copier").is_visible() == script
    if script:
        page.get_by_role("button", name="Copier").click()
        page.get_by_text("Copié.").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == LINES
    context.close()
