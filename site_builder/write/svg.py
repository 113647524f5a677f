"""Charts as files: the wide picture of each indicator, in plain colours, beside its page."""

from collections.abc import Iterator

from site_builder.model.publication import Publication


def files(publication: Publication) -> dict[str, bytes]:
    return dict(_pictures(publication))


def _pictures(publication: Publication) -> Iterator[tuple[str, bytes]]:
    for ptce in publication.written:
        for indicator in ptce.indicators:
            if chart := publication.charts.get(f"{ptce.slug}/{indicator.id}"):
                yield f"{publication.addresses.indicator(ptce.slug, indicator.id)}{indicator.id}.svg", chart.file.encode()
