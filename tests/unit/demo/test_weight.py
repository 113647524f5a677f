"""What a network's home weighs with all that it asks for, compressed: 100 KB with 24 poles, 150 KB with 200."""

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.chart import draw, shared_figures
from site_builder.model.language import FRENCH
from site_builder.page import home
from site_builder.page.blocks.filters import STYLESHEET
from site_builder.page.stylesheets import stylesheets
from site_builder.page.templates import render_whole
from site_builder.shipped import theme_folder
from site_builder.write.store import FolderStore
from tests.unit.page.conftest import publish
from tools.demo.network import COPIED, write_network
from tools.demo.poles import POLES

CONTENT = Path(__file__).parents[3] / "content"
THEME = ("css/affluents.css", "js/theme.js", "js/filtres.js", "images/icone.svg")


@pytest.mark.parametrize(("poles", "heaviest"), [(24, 100_000), (200, 150_000)])
def test_the_home_is_light(tmp_path, poles, heaviest):
    weight = weigh(network_of(poles, tmp_path), tmp_path)
    print(f"{poles} poles: {weight}, {sum(weight.values())} bytes")
    assert sum(weight.values()) <= heaviest


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


def weigh(publication, folder):
    """In bytes, by part."""
    figures = shared_figures(publication.network, publication.findings, publication.aggregates, FRENCH)
    small = {name: figure for name, figure in figures.items() if name.endswith("/sparkline")}
    charts = draw(small, FolderStore(folder / "charts"), FRENCH, workers=1, progress=None)
    (page,) = home.pages(replace(publication, charts=charts))
    parts = {name: (theme_folder() / name).read_bytes() for name in THEME}
    parts[STYLESHEET] = stylesheets(publication)[STYLESHEET]
    assert page.body.count("g-mini") > 0
    fonts = {path.name: path.stat().st_size for path in (theme_folder() / "fonts").glob("*.woff2")}
    return {"html": compressed(render_whole(page).encode())} | {name: compressed(data) for name, data in parts.items()} | fonts


def compressed(data):
    return len(gzip.compress(data))
