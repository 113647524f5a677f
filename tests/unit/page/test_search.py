"""The search page: lists of everything, so that it is of use without its script."""

from typing import Any

from site_builder.model.publication import Publication
from site_builder.page import make_pages, search
from site_builder.page.linking import Linker


def context(publication: Publication) -> search.SearchContext:
    return search.search_context(publication, Linker("recherche/"))


def test_every_pole_and_every_effect_is_listed(publication: Publication) -> None:
    listed = context(publication).poles

    assert [one.pole.href for one in listed] == [f"../{ptce.slug}/" for ptce in publication.network.ptces]
    assert [len(one.effects) for one in listed] == [len(ptce.framework.effects) for ptce in publication.network.ptces]


def test_every_indicator_is_listed_once_in_the_order_of_a_dictionary(publication: Publication) -> None:
    links = context(publication).indicators
    names = [link.text for link in links]

    assert len({link.href for link in links}) == len(links)
    assert names == sorted(names, key=search.dictionary_order)


def test_only_the_search_page_may_run_webassembly(publication: Publication) -> None:
    assert [page.address for page in make_pages(publication) if page.chrome.searches] == ["recherche/"]


def test_every_page_of_the_site_leads_to_the_search(publication: Publication) -> None:
    def leads(page: Any) -> bool:
        return any(link.text == "Rechercher" for link in page.chrome.network_links)

    assert [page.address for page in make_pages(publication) if not leads(page) and not page.chrome.bare] == []
