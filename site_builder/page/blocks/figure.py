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
    """The figure under the editor's headline, the plain name of what is shown below it; without one, under that name."""
    return FigureBlock(
        title=headline or chart.title,
        subtitle=". ".join(filter(None, (chart.title if headline else "", chart.subtitle))),
        wide=_inline(chart.wide),
        narrow=_inline(chart.narrow),
        table=chart.table,
        note=chart.note,
        svg_href=svg_href,
    )


def _inline(picture: str) -> Markup:
    # The Nu checker refuses this attribute inside HTML; the stylesheet says the same, and the downloaded file keeps it.
    return Markup(picture.replace(' paint-order="stroke"', ""))
