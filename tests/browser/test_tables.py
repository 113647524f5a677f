"""Tables and ledgers with what is legal and long: a caption stays in sight, a remark is read, a number covers nothing."""

from typing import Any

import pytest
from markupsafe import Markup
from playwright.sync_api import Browser

from site_builder.model.language import FRENCH
from site_builder.page.blocks.ledger import LedgerRow
from site_builder.page.templates import render_macro
from site_builder.shipped import theme_folder

pytestmark = pytest.mark.browser

NAME = "Demi-journées de présence bénévole aux rencontres que le pôle a convoquées, y compris celles des membres partis"
REMARK = "Parmi les quatre personnes qui n’ont répondu qu’une fois, deux ont quitté leur poste."
TABLE = f"""<div class="duo lire"><div><div class="defile"><table><caption>{NAME}, toutes les valeurs</caption>
<thead><tr><th>Période</th><th class="num">Valeur</th><th class="num">Réponses</th><th>Remarque</th></tr></thead>
<tbody><tr><th scope="row">2025</th><td class="num">12 499 demi-journées de présence</td><td class="num">22 sur 26</td>
<td>{REMARK}</td></tr></tbody></table></div></div><div></div></div>"""
ROW = LedgerRow(
    name=NAME,
    href="",
    detail="",
    number="1\u202f234\u202f567\u202f890,50",
    unit="€",
    missing="",
    year="",
    sparkline=Markup(),
    trend=("Hausse de 1\u00a0234\u00a0€ en un an",),
    status=None,
    target="",
    why="",
    why_words="",
)


def measured(browser: Browser, body: str, width: int, script: str) -> Any:
    css = (theme_folder() / "css" / "affluents.css").read_text(encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.set_content(f"<style>{css}</style><main><div class='bord'>{body}</div></main>")
    found = page.evaluate(script)
    page.close()
    return found


@pytest.mark.parametrize("width", [1440, 1000, 360])
def test_a_caption_stays_in_sight_and_a_remark_is_read(browser: Browser, width: int) -> None:
    script = """() => {
      const right = (e) => e.getBoundingClientRect().right;
      return [right(document.querySelector('.defile')) - right(document.querySelector('caption')),
              document.querySelector('tbody tr').offsetHeight];
    }"""
    beyond, row = measured(browser, TABLE, width, script)

    assert beyond >= 0
    assert row < 170, "a remark of eighty letters takes six lines at most"


@pytest.mark.parametrize("width", [1440, 1000, 700, 360])
def test_a_long_number_covers_nothing(browser: Browser, width: int) -> None:
    body = render_macro("partials/registre.html", "registre", (ROW,), FRENCH)
    script = """() => {
      const box = (e) => e.getBoundingClientRect();
      const range = document.createRange(); range.selectNodeContents(document.querySelector('.val'));
      const [value, trend] = [range.getBoundingClientRect(), box(document.querySelector('.trend'))];
      return [value.right <= trend.left || value.bottom <= trend.top, document.documentElement.scrollWidth];
    }"""
    clear, scrolled = measured(browser, body, width, script)

    assert clear
    assert scrolled == width
