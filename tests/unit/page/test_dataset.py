"""The data block of a page: valid JSON whatever the words, with the licence, the day and files that exist."""

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.page import data, indicator, report, shared_figure
from site_builder.page.blocks.dataset import script
from site_builder.write import write_files
from site_builder.write.store import FolderStore

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
KINDS: tuple[Callable[[Publication], Any], ...] = (report.pages, indicator.pages, data.pages)


def read(page: Page) -> dict[str, Any] | None:
    found = BLOCK.search(page.body)
    return None if found is None else json.loads(found[1])


@pytest.mark.parametrize("pages", KINDS, ids=["rapport", "indicateur", "donnees"])
def test_every_file_that_a_block_names_exists(
    publication: Publication, pages: Callable[[Publication], Any], tmp_path: Path
) -> None:
    files = write_files(publication, FolderStore(tmp_path))
    blocks = [(page, content) for page in pages(publication) if (content := read(page))]
    assert blocks
    for page, content in blocks:
        assert (content["@type"], content["dateModified"]) == ("Dataset", "2026-11-23")
        assert content["license"] == "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
        assert [f for f in content["distribution"] if urljoin(page.address, f["contentUrl"]) not in files] == []
        assert content["name"]
        assert content["description"]


def test_a_block_says_that_figures_are_invented_or_from_public_sources(publication: Publication) -> None:
    said = {page.address: content["description"] for page in report.pages(publication) if (content := read(page))}
    assert "Données fictives" in said["la-tresse/"]
    assert "sources publiques" in said["tetris/"]


def test_the_years_covered_are_those_of_the_values(publication: Publication) -> None:
    page = next(page for page in indicator.pages(publication) if page.address == "la-tresse/indicateurs/emplois-crees/")
    content = read(page)
    periods = [o.period for o in publication.findings.of("la-tresse", "emplois-crees").series.observations]
    assert content is not None
    assert content["temporalCoverage"] == f"{min(p.start for p in periods)}/{max(p.end for p in periods)}"


def test_no_word_can_end_the_block() -> None:
    words = "</script><script>alert(1)</script><!-- & « fin »"
    block = script({"name": words})
    assert block.count("<") == 2
    found = BLOCK.search(block)
    assert found is not None
    assert json.loads(found[1]) == {"name": words}
    assert unescape(found[1]) == found[1]


def test_a_shared_figure_names_its_table_and_how_many_poles_it_holds(
    written: Callable[[dict[str, str]], Publication], tmp_path: Path
) -> None:
    files = {"reseau.yml": "nom: Essai\nadresse: https://exemple.org/reseau/\nannee_reference: 2025\n"}
    for slug, value in {"a": 12, "b": 30}.items():
        files[f"{slug}/ptce.yml"] = (
            f"nom: {slug}\nstatut: publié\norigine: fictive\nresume: Essai.\nannee_reference: 2025\n"
            "validation: {par: Assemblée, le: 2026-01-10}\n"
        )
        files[f"{slug}/referentiel.yml"] = "indicateurs:\n  - indicateur: rencontres-organisees@1\n"
        files[f"{slug}/mesures.csv"] = f"indicateur;periode;valeur\nrencontres-organisees;2025;{value}\n"
    publication = written(files)
    (page,) = shared_figure.pages(publication)
    content = read(page)
    assert content is not None
    assert content["url"] == "https://exemple.org/reseau/chiffres/rencontres-organisees/"
    assert "Valeurs de 2 pôles sur 2. Données fictives" in content["description"]
    addresses = [file["contentUrl"] for file in content["distribution"]]
    assert addresses == [f"https://exemple.org/reseau/donnees/{name}" for name in ("poles-chiffres.csv", "reseau.xlsx")]
    made = write_files(publication, FolderStore(tmp_path / "store"))
    assert {address.removeprefix("https://exemple.org/reseau/") for address in addresses} <= set(made)
