"""From a référentiel to its questions: the words, the answers and the way of counting are those of the definitions."""

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.check.bank import read_bank
from site_builder.load.bank import load_bank
from site_builder.model.bank import Collection, IndicatorDefinition
from site_builder.model.diffusion import Audience
from site_builder.model.framework import IndicatorEntry
from site_builder.model.measure import Indicator, Series
from site_builder.model.survey import Figure, LeftOut, Question
from site_builder.model.survey_questions import question
from site_builder.problems import Problems

BANK = Path(__file__).parents[3] / "indicator_bank"
EXPECTED = {
    "autonomie-numerique": "sa définition n'a pas de question",
    "bien-etre-declare": (Figure.MEAN, ()),
    "chiffre-affaires-lie-pole": "sa définition n'a pas de réponses proposées",
    "competences-reinvesties": (Figure.SHARE, ()),
    "confiance-entre-membres": (Figure.MEAN, ()),
    "densite-reseau": "sa définition n'a pas de question",
    "emplois-crees": (Figure.SUM, ()),
    "emplois-maintenus": "sa définition n'a pas de question",
    "emplois-membres": "sa définition n'a pas de question",
    "liens-par-membre": "sa question n'appelle pas un nombre",
    "maintien-emploi-mobilite": (Figure.SHARE, ("oui",)),
    "nouvelles-relations": (Figure.SHARE, ("oui",)),
    "perennite-activites-3-ans": "sa définition n'a pas de question",
    "progression-connaissances": (Figure.PROGRESS, ()),
    "satisfaction-parties-prenantes": (Figure.SHARE, ("oui",)),
    "sentiment-isolement": (Figure.SHARE, ("très souvent", "souvent")),
    "sentiment-voix-entendue": (Figure.SHARE, ("plutôt d'accord", "tout à fait d'accord")),
    "sortie-isolement-structures": (Figure.SHARE, ("moins isolé",)),
    "taux-emploi-durable-6-mois": "sa définition n'a pas de réponses proposées",
}
"""Every definition of the bank that is collected by asking: how it is counted, or why it is not asked."""


@pytest.fixture(scope="module")
def definitions() -> dict[str, Indicator]:
    bank = read_bank(load_bank(BANK, "dossier", Problems()), Problems())
    assert bank is not None
    return {
        one.id: Indicator(
            one.id, one.name, one, False, bank.unit(one.unit), IndicatorEntry.model_construct(question=None), (), None, None,
            None, None, None, None, 5, Audience.PUBLIC, Series(),
        )
        for one in bank.definitions.values()
    }  # fmt: skip


def test_every_survey_definition_of_the_bank_is_asked_or_left_out_with_a_reason(definitions: dict[str, Indicator]) -> None:
    found = {
        id: one.why if isinstance(one := question(indicator), LeftOut) else (one.figure, one.counted)
        for id, indicator in definitions.items()
        if indicator.definition.collection is Collection.SURVEY
    }
    assert found == EXPECTED


def test_a_question_in_the_words_of_the_pole_takes_the_place_of_that_of_the_bank(definitions: dict[str, Indicator]) -> None:
    own = replace(definitions["nouvelles-relations"], entry=IndicatorEntry.model_construct(question="Et depuis ?"))
    asked = question(own)
    assert isinstance(asked, Question)
    assert asked.text == "Et depuis ?"


@pytest.mark.parametrize(
    ("calculation", "counted"),
    [
        ("Réponses « plutôt » et « tout à fait » / répondants.", ("Plutôt", "Tout à fait")),
        ("Réponses « tout » / répondants.", ("Tout à fait",)),
        ("Réponses favorables / répondants.", ()),
        ("Réponses « plutôt pas » / répondants.", ("Plutôt pas",)),
    ],
)
def test_the_answers_that_count_are_those_that_the_calculation_quotes(
    definitions: dict[str, Indicator], calculation: str, counted: tuple[str, ...]
) -> None:
    answers = ("Pas du tout", "Plutôt pas", "Plutôt", "Tout à fait")
    definition: IndicatorDefinition = definitions["nouvelles-relations"].definition.model_copy(
        update={"answers": answers, "calculation": calculation, "definition": None}
    )
    asked = question(replace(definitions["nouvelles-relations"], definition=definition))
    assert isinstance(asked, Question)
    assert asked.counted == counted
