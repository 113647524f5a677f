"""The drawn chain: whatever the number of nodes, none covers another and every curve ends at the middles of its nodes."""

from itertools import pairwise

import pytest
from playwright.sync_api import Browser

from site_builder.model.language import FRENCH
from site_builder.page.blocks.chain import Chain, Column, Node, reach, thread_of
from site_builder.page.templates import render_macro
from site_builder.shipped import theme_folder

pytestmark = pytest.mark.browser
KEYS = ("enjeux", "objectifs", "effets", "indicateurs")
LONG = "Un nom assez long pour tenir sur trois lignes dans une colonne étroite du référentiel"
MEASURE = """() => {
  const box = (e) => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
  return {
    columns: [...document.querySelectorAll('.noeuds')].map((c) => [...c.querySelectorAll('.noeud')].map(box)),
    reaches: [...document.querySelectorAll('.bief')].map(box),
    width: document.documentElement.scrollWidth,
  };
}"""


def drawing(counts: tuple[int, ...]) -> Chain:
    """A chain in which every node hangs on the node of its own place in the column before, and the first on all of them."""
    columns = [
        Column(key, key.capitalize(), "Ce qui nous réunit", tuple(node(key, place) for place in range(count)))
        for key, count in zip(KEYS[-len(counts) :], counts, strict=True)
    ]
    reaches = []
    for left, right in pairwise(columns):
        names = [node.id for node in left.nodes]
        parents = {node.id: tuple(names) if n == 0 else (names[n % len(names)],) for n, node in enumerate(right.nodes)}
        reaches.append(reach(left, right, parents))
    return Chain(tuple(columns), tuple(reaches))


def shown(chain: Chain) -> str:
    css = (theme_folder() / "css" / "affluents.css").read_text(encoding="utf-8")
    return f"<style>{css}</style><main class='bord'>{render_macro('partials/chaine.html', 'chaine', chain, FRENCH)}</main>"


def node(key: str, place: int) -> Node:
    return Node(f"{key}-{place}", "", LONG if place % 3 else "Court", "", thread_of(place), "", "", "")


COUNTS = pytest.mark.parametrize("counts", [(1, 1, 1, 1), (3, 4, 5, 19), (2, 7, 11, 30), (30, 1), (4, 3, 2), (3, 4, 5, 14)])


@COUNTS
@pytest.mark.parametrize("width", [1440, 360])
def test_nodes_stand_apart_and_curves_meet_them(browser: Browser, counts: tuple[int, ...], width: int) -> None:
    chain = drawing(counts)
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.set_content(shown(chain))
    seen = page.evaluate(MEASURE)
    page.close()

    assert seen["width"] == width
    assert [len(nodes) for nodes in seen["columns"]] == list(counts)
    for nodes in seen["columns"]:
        assert all(above[3] < below[1] for above, below in pairwise(nodes))
    if width == 360:
        return
    for place, (drawn, box) in enumerate(zip(chain.reaches, seen["reaches"], strict=True)):
        left, right = seen["columns"][place], seen["columns"][place + 1]
        for curve in drawn.curves:
            words = curve.path.split()
            start, end = float(words[1].split("C")[0]), float(words[-1])
            for node, at in ((left[curve.source], start), (right[curve.target], end)):
                assert (node[1] + node[3]) / 2 == pytest.approx(box[1] + at * (box[3] - box[1]) / 1000, abs=2)


@COUNTS
def test_on_paper_it_fits_a_sheet_or_says_its_links(browser: Browser, counts: tuple[int, ...]) -> None:
    """Cut by the end of a sheet, a drawing leaves its nodes on one and its curves on the next."""
    chain = drawing(counts)
    page = browser.new_page(viewport={"width": 680, "height": 1000})
    page.emulate_media(media="print")
    page.set_content(shown(chain))
    drawn = page.evaluate("document.querySelector('.bief').checkVisibility()")
    height = page.evaluate("document.querySelector('.chaine').offsetHeight")
    page.close()

    assert drawn is not chain.tall
    assert chain.tall or height < 920, "an A4 sheet is 1000 pixels high, and the section's heading stands on it too"
