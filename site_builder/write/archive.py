"""Everything in one archive: `donnees.zip` for each pole, `reseau.zip` for all, with what they are in LISEZMOI.txt."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from site_builder.model.chart import ChartStore
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.write.about import About, about_network, about_pole
from site_builder.write.kept import kept
from site_builder.write.open_files import network_files, pole_files

READ_ME = "LISEZMOI.txt"


def of_pole(publication: Publication, ptce: Ptce, made: Mapping[str, bytes], store: ChartStore) -> dict[str, bytes]:
    """The pole's open data made so far, packed: the workbook, the tables and what describes them."""
    pack = _kept(about_pole(publication, ptce), pole_files(publication, ptce, made), store)
    return {publication.addresses.pole_file(ptce.slug, "donnees.zip"): pack}


def of_network(publication: Publication, made: Mapping[str, bytes], store: ChartStore) -> dict[str, bytes]:
    """The same for all poles."""
    pack = _kept(about_network(publication), network_files(publication, made), store)
    return {publication.addresses.network_file("reseau.zip"): pack}


def _kept(about: About, packed: Mapping[str, bytes], store: ChartStore) -> bytes:
    with_words = {READ_ME: "\r\n\r\n".join((about.title, *about.lines, "")).encode("utf-8-sig"), **packed}
    return kept(
        store, [part for name, data in with_words.items() for part in (name.encode(), data)], lambda: zipped(with_words)
    )


def zipped(packed: Mapping[str, bytes]) -> bytes:
    """The same bytes for the same files: no hour of the day, no system."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, data in packed.items():
            member = ZipInfo(name)
            member.compress_type, member.create_system = ZIP_DEFLATED, 3
            archive.writestr(member, data)
    return file.getvalue()
