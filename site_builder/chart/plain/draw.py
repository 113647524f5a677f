"""The pictures of every pole: its network, its years, and its map where positions may be seen."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from site_builder.chart.finish import headed
from site_builder.chart.plain.marks import svg
from site_builder.chart.plain.network import network_scene
from site_builder.chart.plain.positions import Placed, positions_scene
from site_builder.chart.plain.scene import Scene
from site_builder.chart.plain.years import YearPair, years_scene
from site_builder.chart.style import NARROW, WIDE
from site_builder.model.cooperation_finding import Cooperation, CooperationYear
from site_builder.model.language import Language
from site_builder.model.network import Network
from site_builder.model.picture import Picture
from site_builder.model.ptce import Ptce
from site_builder.words.sentences.cooperation import arrivals_words, meetings_words, web_words
from site_builder.words.sentences.stakeholders import positions_words
from site_builder.words.typography import typeset

Drawn = tuple[str, Picture]


def draw_pictures(network: Network, cooperations: Mapping[str, Cooperation], language: Language) -> dict[str, Picture]:
    """Pictures by name: « la-tresse/reseau », « …/rencontres », « …/membres », « …/positions »; only those that show something."""
    return {
        f"{ptce.slug}/{name}": picture
        for ptce in network.ptces
        for name, picture in _pictures(ptce, cooperations[ptce.slug], language)
    }
