"""Licences as machines name them: an identifier (SPDX) and an address, from the words of reseau.yml."""

from site_builder.model.scalar import folded

KNOWN = {
    "licence-ouverte-2-0": ("etalab-2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
    "etalab-2-0": ("etalab-2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
    "odbl-1-0": ("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    "cc-by-4-0": ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "cc-by-sa-4-0": ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "cc0-1-0": ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
}


def licence(words: str) -> dict[str, str]:
    """`name`, `path` and `title` for a licence that is known; its words alone, as name and title, for any other."""
    name, address = KNOWN.get(folded(words), (folded(words), ""))
    return {"name": name, **({"path": address} if address else {}), "title": words}
