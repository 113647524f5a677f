"""The page on stakeholders: who and how in public; positions, expectations and who gave them in the working document only."""

from collections.abc import Callable
from pathlib import Path

from site_builder.model.publication import Publication
from site_builder.page import make_pages, stakeholders
from site_builder.page.stakeholders import StakeholdersContext, stakeholders_context
from site_builder.write import write_files
from site_builder.write.store import FolderStore
from tests.bytes import readable

Write = Callable[[dict[str, str]], Publication]
PTCE = "nom: Le Pôle\nstatut: en relecture\n"


def context(publication: Publication, slug: str) -> StakeholdersContext:
    return stakeholders_context(publication, publication.network.ptce(slug))


def body(publication: Publication, slug: str) -> str:
    return next(page.body for page in stakeholders.pages(publication) if page.address == f"{slug}/parties-prenantes/")


def test_the_public_reads_who_and_how(publication: Publication) -> None:
    page = context(publication, "la-tresse")
    habitants = next(group for group in page.groups if group.title.startswith("Habitants"))
    assert habitants.title == "Habitants (5)"
    assert habitants.entries[0].involvement == "Invités aux bilans, sans voix"
    assert habitants.entries[0].effects


def test_the_public_reads_neither_positions_nor_expectations(publication: Publication, working: Publication) -> None:
    public, internal = body(publication, "la-tresse"), body(working, "la-tresse")
    for text in ("Engagés sans pouvoir", "Être prévenus à temps", "19 membres, atelier", "Région et fondations"):
        assert text not in public
        assert text in internal


def test_nothing_for_the_members_lies_in_any_byte_of_the_public_site(written: Write, tmp_path: Path) -> None:
    """Neither in pages nor in files: positions, expectations, who placed whom, hidden names, who came."""
    publication = written(
        {
            "pole/ptce.yml": PTCE,
            "pole/membres.csv": "id;nom\na;Zibeline\nb;Zostère\n",
            "pole/rencontres.csv": "date;nom;membres\n2025-03-01;Atelier;a|b\n",
            "pole/parties_prenantes.csv": (
                "id;nom;influence;interet;attentes;placee_par;diffusion\n"
                "voisins;Les voisins;2;4;Attente-Zinnia;Placeur-Zèbre;\ncachee;Zorille;5;1;Autre;;travail\n"
            ),
        }
    )
    everything = "".join(page.body for page in make_pages(publication)).encode() + readable(
        write_files(publication, FolderStore(tmp_path))
    )
    for secret in ("Attente-Zinnia", "Placeur-Zèbre", "Zorille", "Zibeline et Zostère", "positions--large"):
        assert secret.encode() not in everything
    assert b"Les voisins" in everything


def test_the_table_has_the_numbers_of_the_map(working: Publication) -> None:
    page = context(working, "la-tresse")
    assert page.positions is not None
    assert page.map is not None
    assert [row[0].partition(".")[0] for row in page.positions.rows] == [str(number) for number in range(1, 13)]
    assert all(f">{number}</text>" in page.map.narrow for number in range(1, 13))


def test_those_without_a_place_are_named(working: Publication) -> None:
    page = context(working, "premiers-pas")
    assert page.unplaced == "1 n’est pas encore placée\u00a0: Autres habitants des trois îlets."
    assert page.positions is not None
    assert ("4. Autres habitants des trois îlets", "non placée", "non placée") in page.positions.rows


def test_a_list_of_names_is_enough(written: Write) -> None:
    publication = written({"pole/ptce.yml": PTCE, "pole/parties_prenantes.csv": "id;nom\nvoisins;Les voisins\n"})
    (group,) = context(publication, "pole").groups
    assert group.title == "Famille non précisée (1)"
    assert next(iter(stakeholders.pages(publication))).body.count("Pas encore écrit") == 1
