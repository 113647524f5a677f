"""A publication of which a preview makes only what its pages ask for: everything else that `build` makes waits."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from site_builder.chart.choose import figures
from site_builder.chart.draw import draw
from site_builder.chart.learned import learned_figures
from site_builder.chart.plain import draw_pictures
from site_builder.chart.shared import shared_figures
from site_builder.chart.studio import Studio
from site_builder.measure import measure_network
from site_builder.measure.aggregation import aggregate_network
from site_builder.measure.cooperation import measure_cooperation
from site_builder.model.aggregate import Aggregates
from site_builder.model.chart import Chart, Charts, ChartStore, Figure, grouped
from site_builder.model.cooperation_finding import Cooperation
from site_builder.model.finding import Findings
from site_builder.model.language import Language
from site_builder.model.network import Network
from site_builder.model.picture import Picture
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.once import Once, OnDemand
from site_builder.publishing import Options, published
from site_builder.words.edition import in_language


def publication_on_demand(
    network: Network, language: Language, options: Options, store: ChartStore, *, once: Once
) -> Publication:
    """What `publication_in` gives, each chart and each total made when it is first asked for; `once` knows the earlier poles."""
    network = in_language(network, language)
    findings = measure_network(network, options.on, once)
    aggregates = aggregate_network(network, findings, OnDemand)
    cooperation = measure_cooperation(network, options.on, once)
    charts = _charts(network, findings, aggregates, language, store)
    pictures = _pictures(network, cooperation, language, store, once)
    return published(network, findings, aggregates, charts, cooperation, pictures, language, options)


def _charts(network: Network, findings: Findings, aggregates: Aggregates, language: Language, store: ChartStore) -> Charts:
    def own(slug: str, id: str) -> Mapping[str, Figure]:
        return figures(network, Findings({slug: {id: findings.of(slug, id)}}), language)

    def shared(id: str) -> Mapping[str, Figure]:
        asked = replace(aggregates, by_definition={id: aggregates.by_definition[id]})
        return shared_figures(network, findings, asked, language)

    def learned(group: str) -> Mapping[str, Figure]:
        found = learned_figures(network, language)
        return {name: figure for name, figure in found.items() if name.startswith(f"{group}/")}

    makers = {f"{slug}/{id}": partial(own, slug, id) for slug, known in findings.by_ptce.items() for id in known}
    makers |= {f"chiffres/{id}": partial(shared, id) for id in aggregates.by_definition}
    taught = (f"apprentissages/{slug}" for slug in ("", *(ptce.slug for ptce in network.ptces)))
    makers |= {group: partial(learned, group) for group in taught}

    def drawn(group: str) -> Mapping[str, Chart]:
        return grouped(draw(makers[group](), store, language, Studio(1), None)).groups.get(group, {})

    return Charts(OnDemand({group: partial(drawn, group) for group in makers}))


def _pictures(
    network: Network, cooperation: Mapping[str, Cooperation], language: Language, store: ChartStore, once: Once
) -> Mapping[str, Picture]:
    drawn = (once(ptce.slug, _of_pole, ptce, cooperation[ptce.slug], language, store) for ptce in network.ptces)
    return {name: picture for pictures in drawn for name, picture in pictures.items()}


def _of_pole(ptce: Ptce, cooperation: Cooperation, language: Language, store: ChartStore) -> Mapping[str, Picture]:
    return draw_pictures((ptce,), {ptce.slug: cooperation}, language, store)
