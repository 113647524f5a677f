"""A page made alone, as a preview asks for it, is the one that the whole site has."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

import pytest

from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.page import make_pages, page_at


def whole(publication: Publication) -> Mapping[str, Page]:
    return {page.address: page for page in make_pages(publication)}


def alone(publication: Publication, addresses: Iterable[str]) -> dict[str, Page | None]:
    return {address: found[0] if (found := page_at(publication, address)) else None for address in addresses}


@pytest.mark.parametrize("language", ["publication", "english"])
def test_one_page_of_each_kind_in_each_pole(language: str, request: pytest.FixtureRequest) -> None:
    publication: Publication = request.getfixturevalue(language)
    pages = whole(publication)
    poles = [publication.addresses.ptce(ptce.slug) for ptce in publication.network.ptces]
    last = {(page.kind, next(filter(page.address.startswith, poles), "")): page for page in pages.values()}

    assert len(last) > 90
    assert alone(publication, (page.address for page in last.values())) == {page.address: page for page in last.values()}


def test_the_kind_that_is_likely_changes_nothing_but_the_time(publication: Publication) -> None:
    address = publication.addresses.indicator("la-tresse", next(i.id for i in publication.network.ptce("la-tresse").indicators))
    found = page_at(publication, address)

    assert found is not None
    assert found[1] == "indicateur"
    assert page_at(publication, address, "indicateur") == found == page_at(publication, address, "rapport")


def test_what_is_nowhere(publication: Publication, english: Publication) -> None:
    assert page_at(publication, "la-tresse/indicateurs/rien/") is None
    assert page_at(publication, "nulle-part/") is None
    assert page_at(english, "404.html") is None


def test_those_of_a_pole_alone(written: Callable[[dict[str, str]], Publication]) -> None:
    one = written(
        {"a/ptce.yml": "nom: A\nstatut: en relecture\nannee_reference: 2025\nvalidation: {par: AG, le: 2026-03-01}\n"}
    )

    assert alone(one, whole(one)) == whole(one)


def test_nothing_beside_the_only_pole_that_is_written(publication: Publication) -> None:
    only = replace(publication, only=frozenset({"la-tresse"}))

    assert page_at(only, "premiers-pas/") is None
    assert page_at(only, "banque/") is None
    assert page_at(only, "la-tresse/") is not None
