"""A figure under its own name, or under an editor's headline that does not hide what is shown."""

from site_builder.model.chart import Chart, ChartTable
from site_builder.page.blocks.figure import figure_block

CHART = Chart("evolution", "Achats locaux, 2021 à 2025", "En\u00a0%", "", "<svg>", "<svg>", ChartTable("", (), (), ()), "")


def test_a_headline_leaves_the_name_below_it() -> None:
    plain, told = figure_block(CHART), figure_block(CHART, headline="Deux fois plus qu’en 2021")

    assert (plain.title, plain.subtitle) == ("Achats locaux, 2021 à 2025", "En\u00a0%")
    assert (told.title, told.subtitle) == ("Deux fois plus qu’en 2021", "Achats locaux, 2021 à 2025. En\u00a0%")
