"""A chart as it stands on a page: headline, two pictures of which one shows, source line, table and downloads."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.chart import Chart, ChartTable


@dataclass(frozen=True, slots=True)
class FigureBlock:
    title: str
    subtitle: str
    wide: Markup
    narrow: Markup
    table: ChartTable
    note: str
    svg_href: str
    """The picture as a file, "" when the page offers none."""


def figure_block(chart: Chart, svg_href: str = "", headline: str = "") -> FigureBlock:
    """The figure under the editor's headline; without one, under the plain name of what is shown."""
    return FigureBlock(
        title=headline or chart.title,
        subtitle=chart.subtitle,
        wide=Markup(chart.wide),
        narrow=Markup(chart.narrow),
        table=chart.table,
        note=chart.note,
        svg_href=svg_href,
    )
