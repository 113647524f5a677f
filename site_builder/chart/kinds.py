"""Every kind of chart: a new one is a file and a line here."""

from typing import Any

from site_builder.chart import bars, before_after, dots, evolution, likert, shares, slope, small_multiples, sparkline
from site_builder.chart.kind import Kind
from site_builder.model.chart import Figure

KINDS: dict[str, Kind[Any]] = {
    kind.name: kind
    for kind in (
        evolution.KIND,
        sparkline.KIND,
        bars.KIND,
        before_after.KIND,
        slope.KIND,
        likert.KIND,
        shares.KIND,
        small_multiples.KIND,
        dots.KIND,
    )
}


def kind_of(figure: Figure) -> Kind[Any]:
    return KINDS[figure.kind]
