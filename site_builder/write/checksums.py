"""Checksums: `SHA256SUMS`, by which anyone sees that a file of open data arrived whole (`sha256sum --check SHA256SUMS`)."""

import hashlib
from collections.abc import Mapping

from site_builder.model.chart import ChartStore
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.write.open_files import network_files, pole_files

NAME = "SHA256SUMS"


def of_pole(publication: Publication, ptce: Ptce, made: Mapping[str, bytes], _: ChartStore) -> dict[str, bytes]:
    """Those of the pole's files, beside them."""
    return {publication.addresses.pole_file(ptce.slug, NAME): _sums(pole_files(publication, ptce, made))}


def of_network(publication: Publication, made: Mapping[str, bytes], _: ChartStore) -> dict[str, bytes]:
    """Those of the files about all poles, beside them."""
    return {publication.addresses.network_file(NAME): _sums(network_files(publication, made))}


def _sums(named: Mapping[str, bytes]) -> bytes:
    return "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(named.items())).encode()
