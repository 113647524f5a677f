"""The guide on a site: the pages of docs/guide/, with links that lead somewhere there too."""

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest

from site_builder.model.health import NetworkHealth
from site_builder.model.language import ENGLISH
from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.page import guide
from site_builder.shipped import documentation_folder
from site_builder.write.guide import files
from site_builder.write.search_documents import findable

SITE = "https://site.example/"


@pytest.fixture(scope="module")
def pages(publication: Publication) -> dict[str, Page]:
    return {page.address: page for page in guide.pages(publication)}


def test_every_page_of_the_guide_is_there(pages: dict[str, Page]) -> None:
    """The index names them all, which gives their order."""
    names = {file.stem for file in (documentation_folder() / "guide").glob("*.md")} - {"README"}
    assert set(pages) == {"guide/", *(f"guide/{name}/" for name in names)}
    assert list(pages)[:2] == ["guide/", "guide/premiers-pas/"]


def test_its_links_lead_to_pages_headings_and_pictures(publication: Publication, pages: dict[str, Page]) -> None:
    there = {*pages, *files(publication)}
    for address, page in pages.items():
        for link in re.findall(r'(?:href|src)="([^"]+)"', page.body):
            target, _, part = unquote(urljoin(SITE + address, link)).partition("#")
            if target.startswith(SITE):
                assert target.removeprefix(SITE) in there, f"{address}: {link}"
                assert not part or f'id="{part}"' in pages[target.removeprefix(SITE)].body, f"{address}: {link}"


def test_what_only_the_repository_holds_is_named_without_a_link(pages: dict[str, Page]) -> None:
    assert "(../../" not in (documentation_folder() / "guide" / "premiers-pas.md").read_text(encoding="utf-8")
    assert "Le dépôt modèle a tout cela" in re.sub(r"<[^>]+>", "", pages["guide/publier/"].body)
    assert "<!--" not in "".join(page.body for page in pages.values())


def test_pictures_are_one_click_away(pages: dict[str, Page]) -> None:
    """A picture weighs more than what is left of the hundred kilobytes of a page."""
    assert "Voir l’image : La page d’un effet" in pages["guide/referentiel/"].body.replace("\u00a0", " ")
    assert "<img" not in "".join(page.body for page in pages.values())


def test_the_search_finds_it_as_the_guide(publication: Publication, pages: dict[str, Page]) -> None:
    assert {found.facets["page"] for found in findable(publication, pages.values())} == {("Guide",)}


def test_each_page_leads_to_the_next(pages: dict[str, Page]) -> None:
    bodies = [page.body for page in pages.values()]
    assert ["Page précédente" in body for body in bodies] == [False, *[True] * (len(bodies) - 1)]
    assert ["Page suivante" in body for body in bodies] == [*[True] * (len(bodies) - 1), False]


def test_it_is_for_networks_and_for_those_who_write(publication: Publication) -> None:
    alone = replace(publication, addresses=replace(publication.addresses, alone=True))
    written = replace(alone, health=NetworkHealth(Path("content"), {}, ()))
    assert [bool(list(guide.pages(one))) for one in (publication, alone, written)] == [True, False, True]
    assert [bool(files(one)) for one in (alone, replace(publication, only=frozenset({"la-tresse"})))] == [False, False]
    assert list(guide.pages(replace(publication, language=ENGLISH))) == []
