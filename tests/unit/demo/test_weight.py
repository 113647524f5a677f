"""What a network's home and comparison weigh with all that they ask for, compressed: 100 KB with 24 poles, 150 KB with 200."""

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.chart.draw import draw
from site_builder.chart.shared import shared_figures
from site_builder.chart.studio import Studio
from site_builder.model.language import FRENCH
from site_builder.page import compare, home
from site_builder.page.blocks import filters
from site_builder.page.stylesheets import stylesheets
from site_builder.page.templates import render_whole
from site_builder.write import theme
from site_builder.write.store import FolderStore
from tests.unit.page.conftest import publish
from tools.demo.network import COPIED, write_network
from tools.demo.poles import POLES

CONTENT = Path(__file__).parents[3] / "content"
EVERYWHERE = ("css/affluents.css", "js/theme.js", "images/icone.svg")
PAGES = {
    "home": (home.pages, "assets/css/filtres.css", filters.SCRIPT),
    "comparison": (compare.pages, compare.STYLESHEET, compare.SCRIPT),
}


@pytest.fixture(scope="module", params=[(24, 100_000), (200, 150_000)], ids=["24 poles", "200 poles"])
def network(request, tmp_path_factory):
    """A publication with its small curves, and how much a page of it may weigh."""
    poles, heaviest = request.param
    folder = tmp_path_factory.mktemp("network")
    publication = network_of(poles, folder)
    figures = shared_figures(publication.network, publication.findings, publication.aggregates, FRENCH)
    small = {name: figure for name, figure in figures.items() if name.endswith("/sparkline")}
    charts = draw(small, FolderStore(folder / "charts"), FRENCH, Studio(1), progress=None)
    return replace(publication, charts=charts), heaviest


@pytest.mark.parametrize("page", PAGES)
def test_it_is_light(network, page):
    publication, heaviest = network
    weight = weigh(publication, *PAGES[page])
    print(f"{page}: {weight}, {sum(weight.values())} bytes")
    assert sum(weight.values()) <= heaviest


def test_the_home_draws_its_curves(network):
    (page,) = home.pages(network[0])
    assert page.body.count("g-mini") > 0


def network_of(number, folder):
    """The demonstration, with its invented poles again under other names until they are as many."""
    drawn = [
        replace(POLES[n % len(POLES)], slug=f"{POLES[n % len(POLES)].slug}-{n}")
        for n in range(len(POLES), number - len(COPIED))
    ]
    renamed = [replace(pole, name=f"{pole.name} {n}") for n, pole in enumerate(drawn)]
    write_network(folder / "content", CONTENT, poles=(*POLES, *renamed))
    publication = publish(folder / "content")
    assert len(publication.network.ptces) == number
    return publication


def weigh(publication, pages, stylesheet, script):
    """In bytes, by part."""
    (page,) = pages(publication)
    files = theme.files(publication) | stylesheets(publication)
    asked = (*(f"assets/{name}" for name in EVERYWHERE), stylesheet, script)
    fonts = {name: len(data) for name, data in files.items() if name.endswith(".woff2")}
    return {"html": compressed(render_whole(page).encode())} | {name: compressed(files[name]) for name in asked} | fonts


def compressed(data):
    return len(gzip.compress(data))
