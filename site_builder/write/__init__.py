"""Every file of the site that is not a page: one file per format, and the folder it is all written to."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeAlias

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

Task: TypeAlias = Callable[[], Mapping[str, bytes]]
Packing: TypeAlias = Callable[[Mapping[str, bytes], ChartStore], Mapping[str, bytes]]

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
PACKINGS = (workbook, datapackage, archive, checksums)
"""What is made of the files before it, for one pole or for all of them, and is kept in the store."""


def write_files(publication: Publication, store: ChartStore) -> dict[str, bytes]:
    """Files by address, in the order of FORMATS, then of PACKINGS for each pole."""
    made = joined(task() for task in format_tasks(publication))
    return made | joined(task() for task in packing_tasks(publication, made, store))


def format_tasks(publication: Publication) -> list[Task]:
    """What FORMATS make, one task each, to be done in any order."""
    return [partial(files, publication) for files in FORMATS.values()]


def packing_tasks(publication: Publication, made: Mapping[str, bytes], store: ChartStore) -> list[Task]:
    """What PACKINGS make of those, one task for all of the poles and one for each, to be done in any order."""
    packings = [[partial(one.of_pole, publication, ptce) for one in PACKINGS] for ptce in publication.written]
    if publication.has_network_files:
        # The longest is begun first, so that nobody waits for it alone.
        packings.insert(0, [partial(one.of_network, publication) for one in PACKINGS])
    return [partial(_packed, steps, made, store) for steps in packings]


def joined(parts: Iterable[Mapping[str, bytes]]) -> dict[str, bytes]:
    """All of those files."""
    return {address: data for files in parts for address, data in files.items()}


def _packed(steps: Iterable[Packing], made: Mapping[str, bytes], store: ChartStore) -> Mapping[str, bytes]:
    found: dict[str, bytes] = {}
    for step in steps:
        found |= step({**made, **found}, store)
    return found
