"""The gallery in a real Chromium: words as wide as we think they are, none outside of the picture, none over another."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from site_builder.chart import metrics
from tests.golden import gallery

pytestmark = pytest.mark.browser

TEXTS = (
    "38\u202f%", "1\u202f204\u202f900\u00a0€", "−12,5", "Cible 65\u202f%", "Intervalle de confiance à 95\u202f%", "Non diffusé",
    "Les décisions se prennent vraiment à plusieurs", "AVATAR, Tournée, Wœrth, « Yvelines »", "Données et outils numériques",
    "Ni l’un ni l’autre", "exercice 2023-2024", "2021–2025…",
)  # fmt: skip
BOXES = """() => [...document.querySelectorAll('section:not(.dark) svg')].map(svg => ({
    id: svg.closest('section').id + ' ' + svg.getAttribute('class'),
    width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height,
    texts: [...svg.querySelectorAll('text')].map(text => {
        const box = text.getBBox();
        return {text: text.textContent, left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height};
    }),
    marks: [...svg.querySelectorAll('path, line')].map(mark => {
        const box = mark.getBBox(), at = mark.transform.baseVal.consolidate();
        return {left: box.x + (at ? at.matrix.e : 0), right: box.x + box.width + (at ? at.matrix.e : 0)};
    }),
}))"""
LEADING = 2.5
"""Pixels at the top and bottom of a line of text in which nothing is drawn."""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    file = tmp_path_factory.mktemp("gallery") / "gallery.html"
    file.write_text(gallery.page(gallery.drawn(gallery.names())), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    page.evaluate("() => Promise.all([400, 600, 700].map(weight => document.fonts.load(`${weight} 13px 'Public Sans'`)))")
    yield page
    page.close()


@pytest.fixture(scope="module")
def pictures(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(BOXES)
    return found


def test_widths_are_those_of_chromium(page: Page) -> None:
    """To one pixel, kerning and narrow spaces included, in the three weights and both sizes."""
    measured = page.evaluate(
        """([texts, fonts]) => {
            const pen = document.createElement('canvas').getContext('2d');
            return fonts.map(([weight, size]) => texts.map(text => {
                pen.font = `${weight} ${size}px 'Public Sans'`; return pen.measureText(text).width; }));
        }""",
        [TEXTS, [(400, 13), (600, 13), (700, 13), (700, 18)]],
    )
    ours = [
        [metrics.width(text, size, weight) for text in TEXTS] for weight, size in ((400, 13), (600, 13), (700, 13), (700, 18))
    ]
    wrong = [
        (text, round(seen, 1), round(own, 1))
        for row, own_row in zip(measured, ours, strict=True)
        for text, seen, own in zip(TEXTS, row, own_row, strict=True)
        if abs(seen - own) > 1
    ]

    assert wrong == []


def test_no_word_leaves_its_picture(pictures: list[dict[str, Any]]) -> None:
    outside = [
        (picture["id"], text["text"])
        for picture in pictures
        for text in picture["texts"]
        if text["left"] < -1
        or text["right"] > picture["width"] + 1
        or text["top"] < -LEADING
        or text["bottom"] > picture["height"] + 1
    ]

    assert outside == []


def test_no_mark_leaves_its_picture(pictures: list[dict[str, Any]]) -> None:
    outside = [
        (picture["id"], mark)
        for picture in pictures
        for mark in picture["marks"]
        if mark["left"] < -1 or mark["right"] > picture["width"] + 1
    ]

    assert outside == []


def test_no_word_is_over_another(pictures: list[dict[str, Any]]) -> None:
    over = [
        (picture["id"], first["text"], second["text"])
        for picture in pictures
        for number, first in enumerate(picture["texts"])
        for second in picture["texts"][number + 1 :]
        if first["left"] < second["right"] - 1
        and second["left"] < first["right"] - 1
        and first["top"] + LEADING < second["bottom"] - LEADING
        and second["top"] + LEADING < first["bottom"] - LEADING
    ]

    assert over == []


def test_pictures_are_exactly_as_wide_as_promised(pictures: list[dict[str, Any]]) -> None:
    widths = {picture["id"].rsplit(" ", 1)[1]: picture["width"] for picture in pictures}

    assert widths == {"g-large": 640, "g-etroit": 336, "g-mini": 124}
