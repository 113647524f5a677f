"""Checksums: `SHA256SUMS`, by which anyone sees that a file of open data arrived whole (`sha256sum --check SHA256SUMS`)."""

import hashlib
from collections.abc import Mapping

from site_builder.model.chart import ChartStore
from site_builder.model.publication import Publication
from site_builder.write.open_files import network_files, pole_files

NAME = "SHA256SUMS"


def files(publication: Publication, made: Mapping[str, bytes], _: ChartStore) -> dict[str, bytes]:
    """One beside the files of each pole, one beside those of all poles."""
    found = {
        publication.addresses.pole_file(ptce.slug, NAME): _sums(pole_files(publication, ptce, made))
        for ptce in publication.written
    }
    if publication.has_network_files:
        found[publication.addresses.network_file(NAME)] = _sums(network_files(publication, made))
    return found


def _sums(named: Mapping[str, bytes]) -> bytes:
    return "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(named.items())).encode()
