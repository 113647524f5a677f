"""Every file of the site that is not a page: one file per format, and the folder it is all written to."""

from collections.abc import Callable, Mapping

from site_builder.model.publication import Publication
from site_builder.write import csv, github_pages, media, svg, theme

FORMATS: dict[str, Callable[[Publication], Mapping[str, bytes]]] = {
    "theme": theme.files,
    "medias": media.files,
    "csv": csv.files,
    "svg": svg.files,
    "github": github_pages.files,
}


def write_files(publication: Publication) -> dict[str, bytes]:
    """Files by address, in the order of FORMATS."""
    return {address: data for files in FORMATS.values() for address, data in files(publication).items()}
