"""The page of one indicator: a figure with all that must travel with it, and words where there is no figure."""

from collections.abc import Callable

import pytest

from site_builder.model.publication import Publication
from site_builder.page.indicator import IndicatorContext, indicator_context

Write = Callable[[dict[str, str]], Publication]
PTCE = "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n"
FRAMEWORK = """
indicateurs:
  - propre: {id: visites, nom: Visites, unite: visites, type: realisation}
    cible: {valeur: 40, echeance: 2026}
"""


def context(publication: Publication, slug: str, id: str) -> IndicatorContext:
    ptce = publication.network.ptce(slug)
    return indicator_context(publication, ptce, ptce.indicator(id), publication.addresses.indicator(slug, id))


def facts(page: IndicatorContext) -> dict[str, tuple[str, ...]]:
    return {line.label: line.values for line in page.facts}


def test_a_survey_says_its_counts_before_its_uncertainty(publication: Publication) -> None:
    """« 17 membres sur 28 répondants » comes first; bounds of voluntary answers are never called a confidence interval."""
    page = context(publication, "la-tresse", "membres-projet-a-plusieurs")
    assert page.sentences[0].startswith("17\u00a0membres sur 28\u00a0répondants")
    assert any("selon ce qu’auraient répondu" in sentence for sentence in page.sentences)
    assert not any("confiance" in sentence for sentence in page.sentences)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("visites;2025;0", "0\u00a0visite"),
        ("visites;2025;1", "1\u00a0visite"),
        ("visites;2025;12", "12\u00a0visites"),
        ("visites;2025;non suivi", "Non suivi"),
        ("visites;2025;sans objet", "Sans objet"),
        ("visites;2025;manquant", "<b>Donnée manquante</b>"),
        ("visites;2024;7", "7\u00a0visites"),
    ],
)
def test_every_state_has_its_words(written: Write, row: str, said: str) -> None:
    """Zero is a number; what is missing says why, and never stands as a dash."""
    publication = written(
        {"pole/ptce.yml": PTCE, "pole/referentiel.yml": FRAMEWORK, "pole/mesures.csv": f"indicateur;periode;valeur\n{row}\n"}
    )
    page = context(publication, "pole", "visites")
    value = next(values[0] for label, values in facts(page).items() if label.startswith("Valeur"))
    assert said in value


def test_an_older_value_says_its_year(written: Write) -> None:
    publication = written(
        {
            "pole/ptce.yml": PTCE,
            "pole/referentiel.yml": FRAMEWORK,
            "pole/mesures.csv": "indicateur;periode;valeur\nvisites;2023;7\n",
        }
    )
    assert "Valeur en 2023" in facts(context(publication, "pole", "visites"))


def test_without_any_measure_the_page_says_so(written: Write) -> None:
    publication = written({"pole/ptce.yml": PTCE, "pole/referentiel.yml": FRAMEWORK})
    page = context(publication, "pole", "visites")
    assert facts(page)["Valeur en 2025"] == ("<b>Pas encore mesuré</b>",)
    assert page.table.rows == ()
    assert page.figure is None


def test_the_answers_of_a_scale_keep_its_order(publication: Publication) -> None:
    """From the least favourable to the most, not by alphabet."""
    page = context(publication, "la-tresse", "decision-partagee")
    assert [row[0].text for row in page.breakdowns[0].table.rows] == [
        "Pas du tout",
        "Plutôt pas",
        "Ni l’un ni l’autre",
        "Plutôt",
        "Tout à fait",
    ]


def test_sources_that_disagree_are_both_shown(publication: Publication) -> None:
    page = context(publication, "tetris", "structures")
    shown = {cell.text for row in page.table.rows for cell in row if row[0].text == "2017"}
    assert {text.split("\u00a0")[0] for text in shown} >= {"5", "8", "10"}


def test_the_page_bears_the_plain_name_without_an_editors_headline(written: Write) -> None:
    publication = written({"pole/ptce.yml": PTCE, "pole/referentiel.yml": FRAMEWORK})
    page = context(publication, "pole", "visites")
    assert page.headline == page.name == "Visites"


@pytest.mark.parametrize(
    ("indicator", "first"), [("membres-projet-a-plusieurs", "Réponses"), ("emplois-crees", "Valeur en 2025")]
)
def test_the_count_of_answers_opens_only_where_the_value_is_a_share_of_them(
    publication: Publication, indicator: str, first: str
) -> None:
    """Jobs told by 31 members are a number of jobs; a share of 28 answers is first of all 17 of them."""
    assert next(iter(facts(context(publication, "la-tresse", indicator)))) == first


def test_values_that_disagree_each_say_their_source_and_scope(publication: Publication) -> None:
    said = facts(context(publication, "tetris", "structures"))
    assert len(said["Valeurs en 2017, selon les sources"]) == 3
    assert "Périmètre" not in said


def test_downloads_say_how_much_they_hold(publication: Publication) -> None:
    assert [detail for _, detail in context(publication, "tetris", "structures").downloads] == [
        "CSV, 3\u00a0valeurs",
        "JSON, avec la définition",
    ]
