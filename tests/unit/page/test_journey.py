"""The démarche: how far it is, who took part as counts, documents with readable names, and what researchers contributed."""

from collections.abc import Callable

import pytest

from site_builder.model.address import media_name
from site_builder.model.language import FRENCH
from site_builder.model.publication import Publication
from site_builder.page import home, journey
from site_builder.page.blocks.progress import progress
from site_builder.page.journey import JourneyContext, journey_context

Write = Callable[[dict[str, str]], Publication]
HEAD = "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n"
NAMES = ("clarifier", "cartographier", "construire", "mesurer")


def steps(*states: str) -> str:
    return HEAD + "demarche:\n" + "".join(f"  - {{etape: {n}, etat: {s}}}\n" for n, s in zip(NAMES, states, strict=False))


def context(publication: Publication, slug: str) -> JourneyContext:
    return journey_context(publication, publication.network.ptce(slug))


@pytest.mark.parametrize(
    ("states", "words", "stretches"),
    [
        (("faite",), "Étape 1 sur 4 faite", (1, 3)),
        (("faite", "en cours", "à venir"), "Étape 2 sur 4 en cours", (2, 3)),
        (("faite", "faite", "faite", "faite"), "Les 4 étapes sont faites", (4, 0)),
    ],
)
def test_progress_is_said_and_drawn(written: Write, states: tuple[str, ...], words: str, stretches: tuple[int, int]) -> None:
    drawn = progress(written({"pole/ptce.yml": steps(*states)}).network.ptces[0], FRENCH)
    assert drawn is not None
    assert (drawn.words, (drawn.full.count("M"), drawn.empty.count("M"))) == (words, stretches)


@pytest.mark.parametrize("states", [(), ("à venir", "à venir")])
def test_a_journey_that_has_not_begun_is_not_drawn(written: Write, states: tuple[str, ...]) -> None:
    typed = steps(*states) if states else HEAD
    assert progress(written({"pole/ptce.yml": typed}).network.ptces[0], FRENCH) is None


def test_progress_stands_on_the_pole_and_on_the_home(publication: Publication) -> None:
    body = next(page.body for page in journey.pages(publication) if page.address == "premiers-pas/demarche/")
    front = next(page.body for page in home.pages(publication))
    assert "Étape 2 sur 4 en cours" in body
    assert "Étape 2 sur 4 en cours" in front


def test_who_took_part_is_counted_by_role_and_step(publication: Publication) -> None:
    table = context(publication, "la-tresse").participants
    assert table is not None
    assert table.steps == ("Clarifier", "Cartographier", "Construire", "Mesurer")
    assert dict(table.rows)["Habitants"] == ("", "", "3", "15")


def test_one_step_with_participants_is_a_sentence_not_a_table(written: Write) -> None:
    typed = HEAD + "demarche:\n  - {etape: clarifier, etat: faite, participants: {equipe: 1, membres: 5}}\n"
    page = context(written({"pole/ptce.yml": typed}), "pole")
    assert page.participants is None
    assert page.steps[0].record[0].values == ("1\xa0salarié de l’équipe et 5\xa0structures membres",)


def test_a_document_is_read_by_its_title(publication: Publication) -> None:
    lines = {line.label: line.values for line in context(publication, "la-tresse").steps[0].record}
    (link,) = lines["Documents"]
    assert link == '<a href="../medias/compte-rendu-assemblee.pdf">Compte rendu de l’assemblée</a> (PDF)'


def test_the_title_of_a_document_is_in_the_language_of_the_page(english: Publication) -> None:
    lines = {line.label: line.values for line in context(english, "la-tresse").steps[0].record}
    (link,) = lines["Documents"]
    assert str(link).endswith('medias/compte-rendu-assemblee.pdf">Minutes of the general meeting</a> (PDF)')


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Compte rendu > medias/compte-rendu.pdf", "compte-rendu.pdf"),
        ("medias/compte-rendu.pdf", "compte-rendu.pdf"),
        ("compte-rendu.pdf", "compte-rendu.pdf"),
    ],
)
def test_a_title_is_no_part_of_the_file(typed: str, name: str) -> None:
    assert media_name(typed) == name


def test_a_researcher_who_is_a_member_leads_to_its_page(publication: Publication) -> None:
    first = context(publication, "la-tresse").researchers[0]
    assert first.link.href == "../membres/laboratoire-territoires-et-cooperations/"
    assert first.contribution.startswith("Il a relu le questionnaire")
