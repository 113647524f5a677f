"""A whole network harvested pole by pole gives the figures that it gives when its poles are written in one folder."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from site_builder.intake.keep import put
from site_builder.intake.package import read_package
from site_builder.intake.source import source
from site_builder.model.publication import Publication
from site_builder.page import make_pages
from site_builder.write import write_files
from site_builder.write.csv import files as tables
from site_builder.write.store import FolderStore
from tests.unit.page.conftest import publish
from tools.demo.network import write_network

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture(scope="module")
def networks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Publication, Publication]:
    """The invented network, and the portal made of what its poles publish."""
    folder = tmp_path_factory.mktemp("portal")
    write_network(folder / "content", CONTENT)
    written = publish(folder / "content")
    for address, data in write_files(written, FolderStore(folder / "store")).items():
        if address.count("/") == 1:
            (folder / "site" / address).parent.mkdir(parents=True, exist_ok=True)
            (folder / "site" / address).write_bytes(data)
    portal = folder / "portal"
    portal.mkdir()
    shutil.copytree(folder / "content" / "banque", portal / "banque")
    (portal / "reseau.yml").write_bytes((folder / "content" / "reseau.yml").read_bytes())
    for ptce in written.network.ptces:
        address = (folder / "site" / ptce.slug).as_uri()
        put(portal, read_package(*source(address, portal)), address, date(2026, 11, 23))
    return written, publish(portal)


def test_the_united_figures_are_the_same(networks: tuple[Publication, Publication]) -> None:
    written, portal = networks
    shared = {id: one for id, one in written.aggregates.by_definition.items() if one.shared}
    assert len(shared) > 10
    assert [id for id, one in portal.aggregates.by_definition.items() if one.shared] == list(shared)
    for id, one in shared.items():
        other = portal.aggregates.by_definition[id]
        assert (other.value, len(other.parts), len(other.absences), other.ptces) == (
            one.value, len(one.parts), len(one.absences), one.ptces,
        )  # fmt: skip
        assert {part.ptce: part.value for part in other.parts} == {part.ptce: part.value for part in one.parts}


def test_every_pole_publishes_again_what_it_published(networks: tuple[Publication, Publication]) -> None:
    written, portal = (tables(one) for one in networks)
    for ptce in networks[0].network.ptces:
        name = f"{ptce.slug}/donnees.csv"
        by_member = [line for line in written[name].splitlines(keepends=True) if b"membre=" not in line]
        assert portal[name] == b"".join(by_member)


def test_home_and_shared_pages_name_every_harvested_pole(networks: tuple[Publication, Publication]) -> None:
    portal = networks[1]
    pages = {page.address: page.body for page in make_pages(portal)}
    assert [ptce.slug for ptce in portal.network.ptces if f'href="{ptce.slug}/"' not in pages[""]] == []
    for id, one in portal.aggregates.by_definition.items():
        if one.shared:
            assert all(f"{part.ptce}/indicateurs/{id}/" in pages[f"chiffres/{id}/"] for part in one.parts)
