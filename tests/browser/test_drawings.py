"""The pictures that we place ourselves, as Chromium draws them: no two words overlap, and none leaves its picture."""

from typing import Any

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

OVERLAPS = """() => {
  const found = [];
  for (const svg of document.querySelectorAll("figure.graphe svg[role=img]")) {
    const frame = svg.getBoundingClientRect();
    if (!frame.width) continue;
    const words = [...svg.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()]);
    const slack = frame.width / svg.viewBox.baseVal.width;
    words.forEach(([text, box], n) => {
      if (box.left < frame.left - slack || box.right > frame.right + slack || box.top < frame.top - slack
          || box.bottom > frame.bottom + slack) found.push(text + " leaves the picture");
      for (const [other, its] of words.slice(n + 1))
        if (Math.min(box.right, its.right) - Math.max(box.left, its.left) > slack
            && Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top) > slack) found.push(text + " / " + other);
    });
  }
  return [document.querySelectorAll("figure.graphe svg[role=img] text").length, found];
}"""


@pytest.mark.parametrize("width", [1440, 360])
@pytest.mark.parametrize("address", ["la-tresse/cooperation/", "la-tresse/parties-prenantes/", "premiers-pas/cooperation/"])
def test_no_word_covers_another(browser: Browser, internal: Any, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((internal.folder / address / "index.html").as_uri())
    page.evaluate("document.fonts.ready")
    words, overlaps = page.evaluate(OVERLAPS)
    page.close()

    assert words
    assert overlaps == []
