"""The clarification grid: whole, half-filled or not begun, on its page, on paper, and in a few lines on the démarche."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from site_builder.model.diffusion import Audience
from site_builder.model.ptce import Mission
from site_builder.model.publication import Publication
from site_builder.page import mission
from site_builder.page.blocks.mission import PARTS, grid, grid_state, has_grid
from site_builder.page.journey import journey_context
from site_builder.page.mission import mission_context

Write = Callable[[dict[str, str]], Publication]
HEAD = "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n"
HALF = HEAD + "mission:\n  besoin: Des terres sans paysans.\n  changements: [Des fermes reprises]\n"
STEPS = HEAD + "demarche:\n  - {etape: clarifier, etat: en cours}\n"


def bodies(publication: Publication) -> dict[str, str]:
    return {page.kind: page.body for page in mission.pages(publication)}


def test_the_three_parts_hold_each_heading_once() -> None:
    named = [name for _, names in PARTS for name in names]
    assert sorted(named) == sorted(Mission.model_fields)


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("", "Aucune rubrique sur 13 n’est remplie."),
        ("mission: {besoin: Un besoin}\n", "1\xa0rubrique sur 13 est remplie."),
        ("mission: {besoin: Un besoin, valeurs: [Une valeur]}\n", "2\xa0rubriques sur 13 sont remplies."),
    ],
)
def test_the_state_is_a_count(written: Write, typed: str, state: str) -> None:
    publication = written({"pole/ptce.yml": HEAD + typed})
    assert grid_state(grid(publication.network.ptces[0], publication), publication) == state


def test_a_whole_grid_says_so(publication: Publication) -> None:
    page = mission_context(publication, publication.network.ptce("la-tresse"))
    assert (page.state, page.half) == ("Les 13 rubriques sont remplies.", False)


def test_a_half_filled_grid_is_published_as_it_stands(written: Write) -> None:
    publication = written({"pole/ptce.yml": HALF})
    page = bodies(publication)["mission"]
    assert page.count("Pas encore écrit.") == 11
    assert "état normal" in page
    assert "Des fermes reprises" in page


def test_members_also_read_what_each_empty_heading_asks(written: Write) -> None:
    publication = written({"pole/ptce.yml": HALF})
    asked = "Ce qui est évalué, et ce qui ne l’est pas."
    assert asked not in bodies(publication)["mission"]
    assert asked in bodies(replace(publication, audience=Audience.WORKING))["mission"]


def test_the_sheet_leaves_lines_to_write_on_only_where_nothing_is(written: Write) -> None:
    sheet = bodies(written({"pole/ptce.yml": HALF}))["mission-imprimer"]
    assert sheet.count('class="a-ecrire"') == 11
    assert "Des terres sans paysans." in sheet


def test_a_grid_not_begun_is_for_members_only(written: Write) -> None:
    publication = written({"pole/ptce.yml": STEPS})
    pole = publication.network.ptces[0]
    assert not has_grid(pole, publication)
    assert has_grid(pole, replace(publication, audience=Audience.WORKING))


def test_the_demarche_keeps_the_sentence_and_the_question(publication: Publication) -> None:
    block = journey_context(publication, publication.network.ptce("la-tresse")).mission
    assert block is not None
    assert block.purpose.startswith("Tresser les moyens")
    assert [line.label for line in block.record] == ["Question évaluative", "Ce qui est évalué", "Pour qui nous mesurons"]
    assert block.href == "../mission/"
