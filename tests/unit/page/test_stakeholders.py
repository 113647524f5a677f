"""The page on stakeholders: who and how in public; positions, expectations and who gave them in the working document only."""

from collections.abc import Callable

from site_builder.model.publication import Publication
from site_builder.page import stakeholders
from site_builder.page.stakeholders import StakeholdersContext, stakeholders_context

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
