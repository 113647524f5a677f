"""Figures and words as two counts, and the one question that the members are asked."""

import pytest

from site_builder.model.language import FRENCH
from site_builder.words.sentences import Known, balance_advice, balance_sentence, balanced


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        (Known(0, 0, 0), "Aucun indicateur chiffré, aucune parole."),
        (Known(1, 0, 1), "1\xa0indicateur chiffré, 1\xa0parole."),
        (Known(3, 1, 4), "3\xa0indicateurs chiffrés, 1\xa0indicateur sans valeur publiée, 4\xa0paroles."),
        (Known(0, 2, 1), "2\xa0indicateurs sans valeur publiée, 1\xa0parole."),
    ],
)
def test_the_counts_stand_side_by_side(known: Known, sentence: str) -> None:
    assert balance_sentence(known, FRENCH) == sentence


@pytest.mark.parametrize(
    ("known", "advice"),
    [
        (
            Known(0, 0, 0),
            "Ni chiffre ni parole\xa0: qui pourrait vous dire si cela change, et que pourriez-vous compter sans effort\u202f?",
        ),
        (
            Known(0, 2, 0),
            "Rien n’est encore mesuré ni entendu\xa0: par quel indicateur commencer, et par quelle conversation\u202f?",
        ),
        (Known(1, 0, 0), "1\xa0indicateur chiffré, aucune parole\xa0: qui pourriez-vous écouter\u202f?"),
        (Known(3, 2, 0), "3\xa0indicateurs chiffrés, aucune parole\xa0: qui pourriez-vous écouter\u202f?"),
        (Known(0, 1, 1), "1\xa0parole, aucune mesure\xa0: lequel des indicateurs choisis relever d’abord\u202f?"),
        (
            Known(0, 0, 4),
            "4\xa0paroles, aucun indicateur\xa0: dans ce qu’on vous a dit, qu’est-ce qui pourrait se compter\u202f?",
        ),
        (Known(8, 0, 2), "8\xa0indicateurs chiffrés pour 2\xa0paroles\xa0: qui d’autre pourriez-vous écouter\u202f?"),
        (Known(1, 0, 4), "4\xa0paroles pour 1\xa0indicateur chiffré\xa0: un autre relevé dirait-il la même chose\u202f?"),
        (
            Known(2, 0, 3),
            (
                "2\xa0indicateurs chiffrés et 3\xa0paroles, dont aucune ne nuance un chiffre\xa0: "
                "qui n’est pas d’accord, et l’avez-vous écouté\u202f?"
            ),
        ),
        (
            Known(2, 0, 3, 1),
            "2\xa0indicateurs chiffrés et 3\xa0paroles\xa0: à lire ensemble, là où ils se répondent et là où ils se contredisent.",
        ),
    ],
)
def test_the_advice_asks_for_what_is_short(known: Known, advice: str) -> None:
    assert balance_advice(known, FRENCH) == advice
    assert balanced(known) is ("à lire ensemble" in advice)


@pytest.mark.parametrize(("figures", "voices"), [(7, 2), (2, 7)])
def test_a_moderate_difference_is_no_imbalance(figures: int, voices: int) -> None:
    assert balanced(Known(figures, 0, voices, 1))
