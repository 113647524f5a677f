"""JSON Schemas of every file that editors type, published with the site so that any editor can fetch them."""

from site_builder.model.publication import Publication
from site_builder.write.json_schema import json_schemas


def files(publication: Publication) -> dict[str, bytes]:
    """`donnees/schemas/ptce.json`…; none when only some poles are written."""
    if publication.only:
        return {}
    return {publication.addresses.schema(name): data for name, data in json_schemas(publication.network.bank).items()}
