"""What a network's figure says of itself: how many, how sure, how it moved, or why there is none."""

from dataclasses import replace

import pytest

from site_builder.model.bank import Aggregation
from site_builder.model.language import FRENCH
from site_builder.words.sentences import (
    absence_sentence,
    constant_change_sentence,
    marks_sentence,
    method_words,
    no_total_sentence,
)
from tests.unit.measure.cases import SHARE, seen
from tests.unit.measure.networks import definition, pole, united, used
from tests.unit.words.sentences.findings import plain

SUM = definition()
MEDIAN = definition(aggregation="mediane", unit=SHARE)
NEVER = definition(aggregation="jamais", agregation_raison="Deux pôles comptent les mêmes.")


def found(*observed, of=SUM, **more):
    poles = [pole(f"p{number}", used(of, *observations), **more) for number, observations in enumerate(observed)]
    return united(*poles, bank=[of]).get("essai")


def two(*more):
    return found((seen("2024", 10), seen("2025", 12)), (seen("2024", 20), seen("2025", 21)), *more)


def test_how():
    assert plain(method_words(two(), "", FRENCH)) == "Somme de 2 pôles"
    assert plain(method_words(found(*([seen("2025", 3)],) * 3, of=MEDIAN), "", FRENCH)) == "Médiane de 3 pôles"
    assert method_words(found([seen("2025", 3)]), "", FRENCH) == ""
    mean = replace(two(), definition=SUM.model_copy(update={"aggregation": Aggregation.WEIGHTED_MEAN}))
    assert (
        plain(method_words(mean, "le nombre de répondants", FRENCH))
        == "Moyenne de 2 pôles, pondérée par le nombre de répondants"
    )


NO_TOTAL = [
    (found([seen("2025", 3)], of=NEVER), "Pas de total. Deux pôles comptent les mêmes."),
    (found([seen("2025", 3)], of=definition(aggregation="jamais")), "Pas de total : la définition ne le permet pas."),
    (found([]), "Pas de total : aucun pôle n’a de valeur en 2025."),
    (found([seen("2025", 3)]), "Pas de total : un seul pôle a une valeur en 2025."),
    (
        found([seen("2025", 3)], [seen("2025", 4)], of=MEDIAN),
        "Pas de médiane : 2 pôles seulement ont une valeur en 2025, il en faut trois.",
    ),
    (two(), ""),
]


@pytest.mark.parametrize(("aggregate", "sentence"), NO_TOTAL, ids=[sentence[:30] for _, sentence in NO_TOTAL])
def test_why_there_is_none(aggregate, sentence):
    assert plain(no_total_sentence(aggregate, FRENCH)) == sentence


MARKS = [
    (two(), ""),
    (two([seen("2025", 3, "estimee")]), "Sur ces 3 valeurs, une est une estimation."),
    (
        two([seen("2025", 3, "estimee")], [seen("2025", 3, "estimee")], [seen("2025", 3, "provisoire")]),
        "Sur ces 5 valeurs, 2 sont des estimations et une est provisoire.",
    ),
    (two([seen("2025", 3, scope="La vallée")]), "Sur ces 3 valeurs, une a son propre périmètre."),
    (
        two([seen("2025", 3, "estimee", scope="La vallée")], [seen("2025", 3, scope="Le bourg")]),
        "Sur ces 4 valeurs, une est une estimation et 2 ont leur propre périmètre.",
    ),
    (found(*([seen("2025", 3, scope="Hors transport")],) * 2), ""),
]


@pytest.mark.parametrize(("aggregate", "sentence"), MARKS, ids=["sure", "one", "many", "scope", "scopes", "one scope for all"])
def test_how_sure(aggregate, sentence):
    assert plain(marks_sentence(aggregate, FRENCH)) == sentence


CHANGES = [
    (two(), "Hausse de 3 en un an, à pôles constants (2 pôles)."),
    (two([seen("2025", 100)]), "Hausse de 3 en un an, à pôles constants (2 pôles)."),
    (
        found([seen("2024", 3), seen("2025", 3)], [seen("2024", 4), seen("2025", 4)]),
        "Stable en un an, à pôles constants (2 pôles).",
    ),
    (
        found([seen("2025", 3)], [seen("2025", 4)]),
        "Pas d’évolution : trop peu de pôles ont des valeurs comparables aux deux dates.",
    ),
    (found([seen("2025", 3)]), ""),
]


@pytest.mark.parametrize(("aggregate", "sentence"), CHANGES, ids=["moved", "a newcomer", "stable", "unknown", "no total"])
def test_how_it_moved(aggregate, sentence):
    assert plain(constant_change_sentence(aggregate, FRENCH)) == sentence


ABSENCES = [
    ([seen("2024", 3)], {}, "Pas de valeur en 2025."),
    ([seen("2025", None, "non-suivi")], {}, "Non suivi en 2025."),
    ([seen("2025", 3)], {"reference": "2024"}, "Le rapport du pôle s’arrête avant : il ne dit rien en 2025."),
    (
        [seen("exercice 2024-2025", 3)],
        {},
        "3 rencontres sur l’exercice 2024-2025 : une autre sorte de période, qui ne s’ajoute pas à 2025.",
    ),
    (
        [seen("2025", 3, scope="Nord"), seen("2025", 4, scope="Sud")],
        {},
        "Plusieurs périmètres mesurés à part, sans valeur pour l’ensemble du pôle.",
    ),
]


@pytest.mark.parametrize(("observed", "more", "sentence"), ABSENCES, ids=[sentence[:25] for *_, sentence in ABSENCES])
def test_why_a_pole_is_left_out(observed, more, sentence):
    aggregate = found(observed, **more)
    assert plain(absence_sentence(aggregate.absences[0], aggregate, FRENCH)) == sentence
