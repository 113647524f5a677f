"""The map of effects: where each stands, whom it touches by either file, what one must believe, and what is missing."""

from collections.abc import Callable

import pytest

from site_builder.model.framework import Effect
from site_builder.model.language import FRENCH
from site_builder.model.publication import Publication
from site_builder.page import effects_map
from site_builder.page.blocks.effect_mark import effect_mark
from site_builder.page.blocks.effects_matrix import touching
from site_builder.page.effects_map import EffectsMapContext, effects_map_context

Write = Callable[[dict[str, str]], Publication]
HEAD = "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n"
PEOPLE = "id;nom;famille;effets;diffusion\neleveurs;Éleveurs;entreprise;liens;publique\nelus;Élus;collectivite;;{}\n"


def effect(**typed: object) -> Effect:
    return Effect.model_validate({"id": "liens", "nom": "Des liens", **typed})


def context(publication: Publication, slug: str = "pole") -> EffectsMapContext:
    return effects_map_context(publication, publication.network.ptce(slug))


def write(written: Write, effects: str, audience: str = "publique") -> Publication:
    return written(
        {
            "reseau.yml": "nom: Réseau\n",
            "pole/ptce.yml": HEAD,
            "pole/referentiel.yml": effects,
            "pole/parties_prenantes.csv": PEOPLE.format(audience),
        }
    )


@pytest.mark.parametrize(
    ("typed", "shape", "fill", "words"),
    [
        ({}, "rond", "vide", "effet positif, d’ampleur non précisée, sans preuve précisée"),
        (
            {"sens": "négatif", "ampleur": "forte", "preuve": "supposé"},
            "losange",
            "tirets",
            "effet négatif, d’ampleur forte, supposé",
        ),
        (
            {"sens": "neutre", "ampleur": "faible", "preuve": "mesuré"},
            "carre",
            "plein",
            "effet neutre, d’ampleur faible, mesuré",
        ),
    ],
)
def test_a_mark_says_in_words_what_it_draws(typed: dict[str, str], shape: str, fill: str, words: str) -> None:
    mark = effect_mark(effect(**typed), FRENCH)
    assert (mark.shape, mark.fill, mark.words) == (shape, fill, words)


def test_sizes_grow_with_magnitude() -> None:
    sizes = [effect_mark(effect(ampleur=size), FRENCH).size for size in (None, "faible", "moyenne", "forte")]
    assert sizes == sorted(set(sizes))


def test_either_file_says_who_is_touched(written: Write) -> None:
    publication = write(written, "effets:\n  - {id: liens, nom: Des liens, sur_qui: [elus, Les voisins]}\n")
    pole = publication.network.ptce("pole")
    assert [touching(pole, who) for who in ("eleveurs", "elus", "Les voisins")] == [frozenset({"liens"})] * 3
    matrix = context(publication).matrix
    assert matrix is not None
    assert [row.name for row in matrix.rows] == ["Éleveurs", "Élus", "Les voisins"]
    assert all(row.cells[0].mark for row in matrix.rows)


def test_a_stakeholder_for_members_only_is_not_on_the_public_map(written: Write) -> None:
    matrix = context(write(written, "effets:\n  - {id: liens, nom: Des liens, sur_qui: [elus]}\n", "travail")).matrix
    assert matrix is not None
    assert [row.name for row in matrix.rows] == ["Éleveurs"]


def test_effects_stand_by_term_and_by_whether_they_were_sought(publication: Publication) -> None:
    page = context(publication, "la-tresse")
    numbers = [[[entry.number for entry in cell] for cell in row.cells] for row in page.rows]
    assert page.horizons == ("À court terme", "À moyen terme", "À long terme")
    assert numbers == [[["Effet 3"], ["Effet 1", "Effet 4"], ["Effet 2"]], [["Effet 5"], [], []]]


def test_an_effect_without_a_term_has_its_own_column(written: Write) -> None:
    page = context(write(written, "effets:\n  - {id: liens, nom: Des liens}\n"))
    assert page.horizons[-1] == "Horizon non précisé"
    assert [entry.name for entry in page.rows[0].cells[-1]] == ["Des liens"]


def test_what_is_missing_leads_to_where_it_would_be_written(written: Write) -> None:
    publication = write(
        written, "effets:\n  - {id: liens, nom: Des liens}\nindicateurs:\n  - {indicateur: structures-membres@1}\n"
    )
    gaps = {gap.reason: [name.href for name in gap.names] for gap in context(publication).gaps}
    assert gaps["Effet sans indicateur"] == gaps["Effet sans parole"] == ["../effets/liens/"]
    assert gaps["Indicateur sans valeur publiée"] == gaps["Indicateur qui ne documente aucun effet"]
    assert gaps["Partie prenante qu’aucun effet ne touche"] == [""]
    assert "Effet dont on ne dit pas encore qui il touche" not in gaps


def test_a_map_that_lacks_nothing_says_so(publication: Publication) -> None:
    page = context(publication, "la-tresse")
    assert page.gaps == ()
    assert page.complete.startswith("Rien de ce qui se vérifie\xa0:")


def test_fiches_have_no_map(publication: Publication) -> None:
    assert {page.address for page in effects_map.pages(publication)} == {
        "la-tresse/carte-des-effets/",
        "premiers-pas/carte-des-effets/",
    }


def test_an_effect_may_be_larger_on_some_than_as_a_whole(written: Write) -> None:
    files = {
        "reseau.yml": "nom: Réseau\n",
        "pole/ptce.yml": HEAD,
        "pole/referentiel.yml": "effets:\n  - {id: liens, nom: Des liens, ampleur: faible, sur_qui: [elus]}\n",
        "pole/parties_prenantes.csv": "id;nom;ampleurs\neleveurs;Éleveurs;Des liens > forte\nelus;Élus;\n",
    }
    page = context(written(files))
    assert page.matrix is not None
    first, second = (row.cells[0] for row in page.matrix.rows)
    assert first.mark
    assert second.mark
    assert (first.apart, first.mark.words) == (True, "effet positif, d’ampleur forte pour elle, sans preuve précisée")
    assert (second.apart, second.mark.words) == (False, "effet positif, d’ampleur faible, sans preuve précisée")
    assert first.mark.size > second.mark.size
    assert page.matrix.note.startswith("1\u00a0marque soulignée montre l’ampleur de l’effet sur cette partie prenante")
    assert {"Ampleur faible", "Ampleur forte"} <= {line.text for line in page.key}


def test_without_magnitudes_of_its_own_the_matrix_says_whose_they_are(written: Write) -> None:
    matrix = context(write(written, "effets:\n  - {id: liens, nom: Des liens}\n")).matrix
    assert matrix is not None
    assert "effet dans son ensemble" in matrix.note
