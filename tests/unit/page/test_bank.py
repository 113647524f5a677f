"""Pages of the bank and of whoever keeps it: uses, words, versions, the core to begin with, and nothing internal in public."""

import html
import re

import pytest

from site_builder.model.language import ENGLISH
from site_builder.model.publication import Publication
from site_builder.page import bank, definition, facilitation, withdrawn
from site_builder.page.blocks.bank_life import bank_life
from site_builder.page.definition import definition_context, entry_yaml
from site_builder.page.linking import Linker


def context(publication: Publication, id: str):
    return definition_context(
        publication, publication.network.bank.definitions[id], Linker(publication.addresses.definition(id))
    )


def test_a_definition_says_who_uses_it_since_when_and_in_which_words(publication: Publication) -> None:
    found = next(user for user in context(publication, "part-produits-locaux").users if user.name == "La Tresse")
    assert found.detail == "Version 1, depuis 2021"
    assert any("Achats locaux des cantines" in words for words in found.words)
    assert "droit à ses mots" in context(publication, "part-produits-locaux").departures


def test_a_definition_nobody_uses_says_so_and_can_still_be_copied(publication: Publication) -> None:
    found = context(publication, "artistes-employes")
    assert (found.users, found.departures, found.use) == ((), "", "Pas encore utilisé")
    assert found.yaml == "# Artistes et techniciens employés\n- indicateur: artistes-employes@1\n  effets: []"


LIVED = {
    "reseau.yml": "nom: Réseau\nbanque: {dossier: banque}\n",
    "banque/banque.yml": "nom: B\nedition: '1'\nthemes: [{id: eau, nom: Eau}]\n"
    "unites: [{id: litres, nom: litre, pluriel: litres, nature: mesure}]\n"
    "retires: [{id: eau-perdue, le: 2026-03-12, pourquoi: Personne ne la mesurait., remplace_par: eau-rendue}]\n",
    "banque/eau/eau-rendue.yml": "id: eau-rendue\nversion: 3\nnom: Eau rendue\ntheme: eau\ntype: resultat\nunite: litres\n"
    "historique:\n  - {version: 2, le: mars 2024, changement: Les fuites comptent., comparable: non}\n"
    "  - {version: 3, changement: Le relevé est mensuel, comparable: depuis 2025}\n",
    "banque/traductions.csv": "langue;texte;traduction\nen;Les fuites comptent.;Leaks count.\n"
    "en;Le relevé est mensuel;Readings are monthly\nen;Personne ne la mesurait.;Nobody measured it.\n",
    "pole/ptce.yml": "nom: Le Pôle\nstatut: en relecture\n",
    "pole/referentiel.yml": "effets: [{id: e, nom: E}]\nindicateurs: [{indicateur: eau-rendue@1, effets: [e]}]\n",
}
"""A bank whose one definition has had three versions, and that withdrew another."""


def test_the_life_of_a_bank_is_told_in_the_language_of_the_page(written) -> None:
    publication = written(LIVED, ENGLISH)
    (gone,) = withdrawn.pages(publication)
    assert "This definition was withdrawn on 12 March 2026: Nobody measured it." in gone.body
    assert list(context(publication, "eau-rendue").versions) == [
        "Version 3: Readings are monthly; values compare since 2025.",
        "Version 2, March 2024: Leaks count; earlier values do not compare.",
    ]


def test_the_change_log_says_whether_values_compare_and_a_withdrawn_address_stays(written) -> None:
    publication = written(LIVED)
    (gone,) = withdrawn.pages(publication)
    assert gone.address == "banque/eau-perdue/"
    assert "retirée le 12 mars 2026\u00a0: Personne ne la mesurait." in gone.body
    assert 'href="../eau-rendue/"' in gone.body
    found = context(publication, "eau-rendue")
    assert [line.replace("\u00a0", " ").replace("\u202f", " ") for line in found.versions] == [
        "Version 3 : Le relevé est mensuel ; les valeurs se comparent depuis 2025.",
        "Version 2, mars 2024 : Les fuites comptent ; les valeurs d’avant ne se comparent pas.",
    ]
    assert found.users[0].detail == "Version 1, pas encore de valeur\u202f; la banque en est à la version 3"
    lived = [
        (line.name, line.said.replace("\u00a0", " ").replace("\u202f", " "))
        for line in bank_life(publication, Linker("banque/"))
    ]
    assert lived == [
        ("eau-perdue", "Retiré le 12 mars 2026. Personne ne la mesurait."),
        ("Eau rendue", "Version 3 : Le relevé est mensuel ; les valeurs se comparent depuis 2025."),
    ]


def test_what_replaces_a_definition_is_what_is_copied_and_nothing_for_one_left_behind(written) -> None:
    units = "unites: [{id: litres, nom: litre, pluriel: litres, nature: mesure}]\n"
    publication = written(
        {
            "reseau.yml": "nom: Réseau\nbanque: {dossier: banque}\n",
            "banque/banque.yml": f"nom: B\nedition: '1'\nthemes: [{{id: eau, nom: Eau}}]\n{units}",
            "banque/eau/avant.yml": "id: avant\nnom: Avant\ntheme: eau\ntype: resultat\nunite: litres\nstatut: remplace\nremplace_par: apres\n",
            "banque/eau/apres.yml": "id: apres\nnom: Après\ntheme: eau\ntype: resultat\nunite: litres\n",
            "banque/eau/jadis.yml": "id: jadis\nnom: Jadis\ntheme: eau\ntype: resultat\nunite: litres\nstatut: deprecie\n",
            "pole/ptce.yml": "nom: Le Pôle\nstatut: en relecture\n",
        }
    )
    assert "indicateur: apres@1" in context(publication, "avant").yaml
    assert context(publication, "jadis").yaml == ""
    said = {line.name: line.said.replace("\u00a0", " ") for line in bank_life(publication, Linker("banque/"))}
    assert said == {"Avant": "Remplacé par « Après ».", "Jadis": "À ne plus employer."}


def test_the_core_is_presented_as_a_start_with_its_lines(publication: Publication) -> None:
    page = next(bank.pages(publication))
    assert "Pour commencer\u00a0: 21\u00a0indicateurs" in page.body
    assert html.unescape(page.body).count("- indicateur: ") == 21
    assert [name for name in ("banque.xlsx", "banque.csv", "banque.jsonld") if f'href="{name}"' not in page.body] == []


def test_lines_to_copy_stand_in_the_page_without_a_script(publication: Publication) -> None:
    known = publication.network.bank.definitions
    for page in definition.pages(publication):
        id = page.address.split("/")[1]
        (lines,) = re.findall(r'<pre class="code">(.*?)</pre>', page.body, re.DOTALL)
        assert html.unescape(str(lines)) == entry_yaml(known[id])


def test_the_facilitators_page_is_for_members_only(publication: Publication, working: Publication) -> None:
    assert list(facilitation.pages(publication)) == []
    (page,) = facilitation.pages(working)
    assert page.address == "animation/"
    assert "Document de travail" in " ".join(page.chrome.banners)
    assert "Animation" in [link.text for link in page.chrome.network_links]
    assert "Animation" not in [link.text for page in bank.pages(publication) for link in page.chrome.network_links]


def test_the_facilitator_sees_every_pole_and_the_whole_core(working: Publication) -> None:
    found = facilitation.facilitation_context(working)
    assert [row.pole.text for row in found.poles] == [ptce.file.name.replace("'", "’") for ptce in working.network.ptces]
    assert len(found.core) == 21
    assert {len(row.cells) for row in found.core} == {len(working.network.ptces)}
    assert all(int(row.total) == sum(cell.mark == "de-l-annee" for cell in row.cells) for row in found.core)


@pytest.mark.parametrize("word", ["retard", "mauvais", "classement des", "score"])
def test_nobody_is_shamed(working: Publication, word: str) -> None:
    (page,) = facilitation.pages(working)
    assert word not in page.body
