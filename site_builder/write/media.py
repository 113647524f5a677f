"""Pictures and documents of the poles: only those that something on the site refers to."""

from site_builder.model.publication import Publication


def files(publication: Publication) -> dict[str, bytes]:
    return {
        publication.addresses.media(ptce.slug, name): path.read_bytes()
        for ptce in publication.written
        for name, path in ptce.media
    }
