"""Every file of the site that is not a page: one file per format, and the folder it is all written to."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from site_builder.model.chart import ChartStore
from site_builder.model.publication import Publication
from site_builder.write import (
    archive,
    bank,
    checksums,
    csv,
    datapackage,
    feeds,
    github_pages,
    guide,
    impact,
    media,
    online_editor,
    records,
    schemas,
    svg,
    theme,
    workbook,
)

FORMATS: dict[str, Callable[[Publication], Mapping[str, bytes]]] = {
    "theme": theme.files,
    "medias": media.files,
    "csv": csv.files,
    "json": records.files,
    "banque": bank.files,
    "cids": impact.files,
    "svg": svg.files,
    "github": github_pages.files,
    "flux": feeds.files,
    "schemas": schemas.files,
    "guide": guide.files,
    "admin": online_editor.files,
}
PACKINGS: dict[str, Callable[[Publication, Mapping[str, bytes], ChartStore], Mapping[str, bytes]]] = {
    "xlsx": workbook.files,
    "datapackage": datapackage.files,
    "zip": archive.files,
    "checksums": checksums.files,
}
"""What is made of the files before it, and is kept in the store."""


def write_files(publication: Publication, store: ChartStore) -> dict[str, bytes]:
    """Files by address, in the order of FORMATS, then of PACKINGS."""
    return packed((task() for task in format_tasks(publication)), publication, store)


def format_tasks(publication: Publication) -> list[Callable[[], Mapping[str, bytes]]]:
    """What FORMATS make, one task each, to be done in any order."""
    return [partial(files, publication) for files in FORMATS.values()]


def packed(formats: Iterable[Mapping[str, bytes]], publication: Publication, store: ChartStore) -> dict[str, bytes]:
    """What the tasks above gave, in their order, then what PACKINGS make of it."""
    made = {address: data for files in formats for address, data in files.items()}
    for files in PACKINGS.values():
        made |= files(publication, made, store)
    return made
