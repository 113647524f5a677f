"""Pages of the whole site and of a pole: what they list, what they leave out, what they say is missing."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from site_builder.model.diffusion import Origin
from site_builder.model.online_editing import EditedPole, OnlineEditing
from site_builder.model.publication import Publication
from site_builder.page import article, home, journey, legal, lost, make_pages, members, redirect
from site_builder.page.blocks.tributaries import river
from site_builder.page.blocks.users import users

Write = Callable[[dict[str, str]], Publication]


def test_no_two_pages_share_an_address(publication: Publication) -> None:
    addresses = [page.address for page in make_pages(publication)]
    assert len(addresses) == len(set(addresses))


def test_the_editing_page_is_told_of_where_it_is_and_nowhere_else(publication: Publication, english: Publication) -> None:
    """Two statements would be false without it: that the site calls no other server, and what of it was tried for accessibility."""
    for shown, words in ((publication, "elle seule"), (english, "it alone")):
        file = shown.network.file.model_copy(
            update={"online_editing": OnlineEditing.model_validate({"depot_github": "un-reseau/rapport"})}
        )
        network = replace(shown.network, file=file, edited=(EditedPole("la-tresse", "La Tresse"),))
        on = {page.address: page.body for module in (article, legal) for page in module.pages(replace(shown, network=network))}
        off = {page.address: page.body for module in (article, legal) for page in module.pages(shown)}
        said = [address for address, body in on.items() if "/admin/" in body]
        assert said == [f"{shown.addresses.home()}accessibilite/", shown.addresses.legal()]
        assert words in on[shown.addresses.legal()]
        assert not any("/admin/" in body for body in off.values())


def test_fiches_and_invented_poles_are_listed_apart_from_poles(publication: Publication) -> None:
    groups = {group.id: group for group in home.home_context(publication).groups}
    assert list(groups) == ["fictive", "sources-publiques"]
    assert {pole.name for pole in groups["fictive"].poles} >= {"La Tresse"}
    assert all("publié" in pole.content for pole in groups["sources-publiques"].poles)


@pytest.mark.parametrize("number", [0, 1, 2, 25, 120])
def test_each_pole_has_its_tributary_inside_the_picture(number: int) -> None:
    """None leaves the drawing, no two have one source, whatever their number."""
    drawn = river([Origin.POLE] * number)
    sources = {(tributary.x, tributary.y) for tributary in drawn.tributaries}
    assert len(sources) == number
    assert all(12 <= x <= drawn.width - 12 and 12 <= y <= drawn.height - 12 for x, y in sources)


def test_the_home_counts_each_kind_of_pole_under_the_mark_of_its_tributaries(publication: Publication) -> None:
    context = home.home_context(publication)
    styles = [tributary.style for tributary in context.river.tributaries]
    assert context.poles_count == f"Voir les {len(styles)}\u00a0pôles"
    for count in context.counts:
        assert count.text.startswith(f"{styles.count(count.style)}\u00a0")


def test_names_on_the_home_are_typeset_and_keep_one_pair_of_brackets(publication: Publication) -> None:
    poles = [pole for group in home.home_context(publication).groups for pole in group.poles]
    assert not any("'" in pole.name for pole in poles)
    assert "Pays de Grasse (06, 23 communes)" in [pole.territory.replace("\u00a0", " ") for pole in poles]


def test_the_list_of_fundings_says_what_was_promised_and_what_is_reached(publication: Publication) -> None:
    address = publication.addresses.fundings("la-tresse")
    page = next(page for page in make_pages(publication) if page.address == address)
    assert "19\u202f% pour une cible de 35\u202f%" in page.body
    assert "Cible manquée" in page.body
    assert "26\u00a0mises en relation au 4e trimestre 2025 (provisoire)" in page.body


def test_one_pole_alone_has_its_report_as_home(written: Write) -> None:
    publication = written({"pole/ptce.yml": "nom: Le Pôle\nstatut: en relecture\n"})
    assert list(home.pages(publication)) == []
    assert next(page for page in make_pages(publication) if page.address == "").kind == "rapport"


def test_fictitious_poles_never_count_as_users_of_the_bank(publication: Publication) -> None:
    said = users(publication, "emplois-crees").sentence
    assert said.startswith("Utilisé par 1\u00a0pôle inventé")
    assert "PTCE" not in said


def test_a_departed_member_is_not_counted_among_the_present(publication: Publication) -> None:
    context = members.members_context(publication, publication.network.ptce("la-tresse"))
    assert context.title == "31\u00a0membres"
    assert len(context.departed) == 1


def test_maturity_is_published_as_counts(publication: Publication) -> None:
    context = members.members_context(publication, publication.network.ptce("la-tresse"))
    assert context.maturity
    assert all(line[0].isdigit() for line in context.maturity)
    assert sum(int(line.split(" ")[0]) for line in context.maturity) == 31


def test_a_half_filled_grid_says_how_far_it_is(publication: Publication) -> None:
    page = next(page for page in journey.pages(publication) if page.address.startswith("premiers-pas/"))
    assert "5\xa0rubriques sur 13 sont remplies." in page.body
    assert "mission/" in page.body


def test_what_the_publisher_did_not_say_is_said_to_be_missing(written: Write) -> None:
    publication = written({"reseau.yml": "nom: Réseau\n", "pole/ptce.yml": "nom: Le Pôle\nstatut: en relecture\n"})
    body = next(iter(legal.pages(publication))).body
    assert body.count("Non renseigné par l’éditeur du site.") == 4


def test_a_renamed_pole_keeps_its_old_address(publication: Publication) -> None:
    moved = {page.address: page for page in redirect.pages(publication)}
    assert moved["florange-e2i/"].chrome.moved_to == "../valo-lab/"
    assert not moved["florange-e2i/"].chrome.indexed


def test_the_lost_page_works_at_any_depth(written: Write) -> None:
    """A server shows 404.html under the address that was asked for: its links cannot be relative."""
    publication = written(
        {
            "reseau.yml": "nom: Réseau\nadresse: https://exemple.fr/depot/\n",
            "pole/ptce.yml": "nom: Le Pôle\nstatut: en relecture\n",
        }
    )
    page = next(iter(lost.pages(publication)))
    assert page.chrome.root == "/depot/"
    assert all(link.href.startswith("/depot/") for link in page.chrome.network_links)
