"""Pictures as files: the wide one of each indicator, of the network and of the map, in plain colours, beside its page."""

from collections.abc import Iterator

from site_builder.model.publication import Publication


def files(publication: Publication) -> dict[str, bytes]:
    return dict(_pictures(publication))


def _pictures(publication: Publication) -> Iterator[tuple[str, bytes]]:
    for ptce in publication.written:
        for indicator in ptce.indicators:
            if chart := publication.charts.get(f"{ptce.slug}/{indicator.id}"):
                yield f"{publication.addresses.indicator(ptce.slug, indicator.id)}{indicator.id}.svg", chart.file.encode()
        if network := publication.pictures.get(f"{ptce.slug}/reseau"):
            yield f"{publication.addresses.cooperation(ptce.slug)}reseau.svg", network.file.encode()
        if positions := publication.pictures.get(f"{ptce.slug}/positions"):
            yield f"{publication.addresses.stakeholders(ptce.slug)}positions.svg", positions.file.encode()
