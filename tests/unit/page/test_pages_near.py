"""Pages made few at a time, as a preview asks for them, are those of the whole site."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.page import make_pages, pages_near


def found(publication: Publication, address: str) -> dict[str, Page]:
    return {page.address: page for page in pages_near(publication, address)}


def whole(publication: Publication) -> Mapping[str, Page]:
    return {page.address: page for page in make_pages(publication)}


def test_those_of_a_pole_and_those_of_the_network(publication: Publication) -> None:
    pages = whole(publication)
    poles = [f"{ptce.slug}/" for ptce in publication.network.ptces]

    assert len(pages) > 400
    for pole in poles:
        near = found(publication, f"{pole}n’importe/quoi/")
        assert {a: page for a, page in near.items() if a.startswith(pole)} == {
            a: page for a, page in pages.items() if a.startswith(pole)
        }
    others = found(publication, "")
    assert {a: others[a] for a in pages if not a.startswith(tuple(poles))} == {
        a: page for a, page in pages.items() if not a.startswith(tuple(poles))
    }


def test_those_of_a_pole_alone(written: Callable[[dict[str, str]], Publication]) -> None:
    alone = written(
        {"a/ptce.yml": "nom: A\nstatut: en relecture\nannee_reference: 2025\nvalidation: {par: AG, le: 2026-03-01}\n"}
    )

    assert found(alone, "paroles/") == found(alone, "") == whole(alone)


def test_nothing_beside_the_only_pole_that_is_written(publication: Publication) -> None:
    only = replace(publication, only=frozenset({"la-tresse"}))

    assert found(only, "premiers-pas/") == {}
    assert found(only, "la-tresse/") | found(only, "banque/") == whole(only)
