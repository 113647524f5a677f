"""What is to be seen of one pole: pictures, charts that were drawn before, and figures of those that are still to be drawn."""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.chart.choose import figures
from site_builder.chart.draw import drawn_before
from site_builder.chart.plain import draw_pictures
from site_builder.model.chart import Chart, ChartStore, Figure
from site_builder.model.cooperation_finding import Cooperation
from site_builder.model.finding import Findings
from site_builder.model.language import Language
from site_builder.model.network import Network
from site_builder.model.picture import Picture
from site_builder.model.ptce import Ptce


@dataclass(frozen=True, slots=True)
class Sights:
    charts: Mapping[str, Chart]
    """Those that the store had."""
    missing: Mapping[str, Figure]
    """Of charts that are still to be drawn."""
    pictures: Mapping[str, Picture]


def sights_of(
    ptce: Ptce,
    network: Network,
    findings: Findings,
    cooperation: Mapping[str, Cooperation],
    language: Language,
    store: ChartStore,
) -> Sights:
    """Each by its whole name; a task of its own, which leaves to other processes what Vega draws."""
    wanted = figures(network, Findings({ptce.slug: findings.by_ptce[ptce.slug]}), language)
    charts = drawn_before(wanted, store, language)
    missing = {name: figure for name, figure in wanted.items() if name not in charts}
    pictures = draw_pictures((ptce,), {ptce.slug: cooperation[ptce.slug]}, language, store)
    return Sights(charts, missing, pictures)
