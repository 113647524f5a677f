"""What a picture's note says of those who answered."""

import pytest

from site_builder.chart.wording import FRENCH, replies


@pytest.mark.parametrize(
    ("answered", "asked", "said"),
    [
        (28, 31, "28 réponses sur 31 demandées."),
        (1, 2, "1 réponse sur 2 demandées."),
        (1, 1, "1 réponse sur 1 demandée."),
        (0, 1, "Aucune réponse sur 1 demandée."),
        (0, 30, "Aucune réponse sur 30 demandées."),
        (0, 0, "Aucune réponse."),
        (0, None, "Aucune réponse."),
        (28, None, "28 réponses."),
    ],
)
def test_answers_agree_with_their_number(answered: int, asked: int | None, said: str) -> None:
    assert replies(answered, asked, FRENCH) == said
