"""Which of the files made so far are open data: those of one pole, and those of all poles, by their name beside `datapackage.json`."""

from collections.abc import Mapping

from site_builder.model.open_data import FILES
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication

POLE = (*FILES.values(), "classeur.xlsx", "donnees.json", "datapackage.json", "impact.jsonld", "donnees.zip")


def pole_files(publication: Publication, ptce: Ptce, made: Mapping[str, bytes]) -> dict[str, bytes]:
    addresses = ((name, publication.addresses.pole_file(ptce.slug, name)) for name in POLE)
    return {name: made[address] for name, address in addresses if address in made}


def network_files(publication: Publication, made: Mapping[str, bytes]) -> dict[str, bytes]:
    folder = publication.addresses.data()
    return {address.removeprefix(folder): data for address, data in made.items() if address.startswith(folder)}
