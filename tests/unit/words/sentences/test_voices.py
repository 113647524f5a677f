"""How many voices, and how they were collected."""

import pytest

from site_builder.model.language import FRENCH
from site_builder.model.verbatim import Context
from site_builder.words.sentences.voices import voices_sentence
from tests.unit.words.sentences.findings import plain

EVERYWHERE = "en entretien, en atelier, par questionnaire et en réunion"
BOTH = "Les accords et les désaccords y ont la même place."


@pytest.mark.parametrize(
    ("contexts", "said"),
    [
        ([], "Aucune parole publiée pour l’instant."),
        ([None], "Une parole publiée avec l’accord de la personne."),
        ([Context.MEETING], "Une parole publiée avec l’accord de la personne, recueillie en réunion."),
        ([None, None], f"2 paroles publiées avec l’accord de chaque personne. {BOTH}"),
        (
            [Context.INTERVIEW, Context.INTERVIEW, None],
            f"3 paroles publiées avec l’accord de chaque personne, recueillies en entretien. {BOTH}",
        ),
        (
            list(Context),
            f"4 paroles publiées avec l’accord de chaque personne, recueillies {EVERYWHERE}. {BOTH}",
        ),
    ],
)
def test_how_many_and_how(contexts, said):
    assert plain(voices_sentence(contexts, FRENCH)) == said
