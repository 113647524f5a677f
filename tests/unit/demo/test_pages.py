"""The home of the invented network: every pole on the map and in the list, totals marked as invented."""

from pathlib import Path

import pytest

from site_builder.page import shared_figure
from site_builder.page.home import home_context
from tests.unit.page.conftest import publish
from tools.demo.network import write_network

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture(scope="module")
def publication(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "content"
    write_network(folder, CONTENT)
    return publish(folder)


def test_every_pole_is_on_the_map_and_in_the_list(publication):
    context = home_context(publication)
    names = " ".join(tile.name for tile in context.map.tiles)
    listed = [pole.name for group in context.groups for pole in group.poles]
    assert len(listed) == 24
    assert [name for name in listed if name not in names] == []


def test_the_figures_say_that_they_are_invented(publication):
    context = home_context(publication)
    assert len(context.united) >= 6
    assert "inventés" in context.united_words
    assert {row.missing for row in context.united} == {"", "Pas de total"}


def test_each_total_equals_the_sum_of_the_rows_on_its_page(publication):
    for aggregate in publication.aggregates.by_definition.values():
        if aggregate.method == "somme" and aggregate.value is not None:
            assert aggregate.value == sum(part.value for part in aggregate.parts)
    assert len(list(shared_figure.pages(publication))) > 20
