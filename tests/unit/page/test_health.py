"""« Santé du référentiel » as it reads: what comes next, where to write it, in forms for none, one and many; and who may read it."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.checking import check
from site_builder.measure.health import measure_health
from site_builder.model.page import Site
from site_builder.model.publication import Publication
from site_builder.page import health, network_health
from site_builder.problems import Problems
from site_builder.publishing import Options
from tests.golden.gallery import MemoryStore
from tests.unit.page.conftest import CONTENT, ON, publish

DRAFT = {
    "a/ptce.yml": "nom: L'Atelier\nstatut: en relecture\ndemarche:\n  - etape: clarifier\n    etat: en cours\n",
    "a/referentiel.yml": (
        "effets:\n  - {id: liens, nom: Des liens}\n"
        "indicateurs:\n  - indicateur: structures-membres@1\n    effets: [liens]\n    prochaine_collecte: mars 2027\n"
    ),
    "a/verbatims.csv": (
        "id;texte;qui;effets;consentement;consenti_le;expire_le\n"
        "broyeur;On se parle.;Habitante;liens;oui;2025-01-10;2027-01-10\n"
    ),
    "reseau.yml": "nom: Le réseau\ncontact: accueil@exemple.org\n",
}
SOURCES = "/voir?{path}#{line}"


def written(folder: Path, files: dict[str, str], sources: str = "") -> Publication:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    problems = Problems()
    network = check(folder, problems, on=ON)
    assert network is not None
    found = measure_health(network, problems, folder, ON)
    return replace(publish(folder), health=found, sources=sources)


def said(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).replace("\u00a0", " ").replace("\u202f", " ").split())


def page_of(publication: Publication) -> str:
    (page,) = health.pages(publication)
    return page.body


def test_each_thing_to_do_says_why_what_and_where(tmp_path: Path) -> None:
    page = page_of(written(tmp_path, DRAFT, SOURCES))
    text = said(page)

    assert "Avant de publier : 8 choses à écrire" in text
    assert "Le territoire On situe d’abord un pôle" in text
    assert "<code>territoire:</code>" in page
    assert "Sans cela, la vérification refuse le statut « publié »." in text
    assert "1 mesure à venir" in text
    assert "Période : mars 2027. À écrire après le 31 mars 2027." in text
    assert '<a class="origine" href="/voir?a/referentiel.yml#4">referentiel.yml, ligne 4</a>' in page


def test_an_agreement_is_named_and_its_words_are_not_repeated(tmp_path: Path) -> None:
    text = said(page_of(written(tmp_path, DRAFT)))

    assert "1 accord à demander" in text
    assert "broyeur L’accord prend fin le 10 janvier 2027, dans 48 jours" in text
    assert "verbatims.csv, ligne 2" in text
    assert "On se parle" not in text


def test_what_is_written_is_counted_by_step(tmp_path: Path) -> None:
    text = said(page_of(written(tmp_path, DRAFT)))

    assert "Étape en cours Clarifier la mission sociale" in text
    assert "Effets 1 effet referentiel.yml, ligne 1" in text
    assert "Membres Rien encore membres.csv" in text


def test_a_place_is_words_where_nothing_opens_it(tmp_path: Path) -> None:
    page = page_of(written(tmp_path, DRAFT))

    assert '<span class="origine">referentiel.yml, ligne 4</span>' in page
    assert 'class="origine" href' not in page


def test_the_members_document_leads_to_the_repository_that_the_content_names(tmp_path: Path) -> None:
    address = "https://github.com/mon-pole/rapport/blob/main/content"
    written(tmp_path, {**DRAFT, "reseau.yml": "nom: Le réseau\nedition_en_ligne: {depot_github: mon-pole/rapport}\n"})
    options = Options(tmp_path, ON, internal=True, searchable=False)
    (page,) = [page for page in build(options, Problems(), MemoryStore()).pages if page.kind == "sante"]

    assert f'<a class="origine" href="{address}/a/referentiel.yml#L4">referentiel.yml, ligne 4</a>' in page.body


def test_a_cell_of_a_workbook_is_named_as_editors_do(tmp_path: Path) -> None:
    publication = replace(publish(CONTENT), only=frozenset({"la-tresse"}))
    network = check(CONTENT, Problems(), on=ON)
    assert network is not None
    page = page_of(replace(publication, health=measure_health(network, (), CONTENT, ON)))

    assert "donnees.xlsx, feuille « rencontres », case A1" in said(page)


def test_remarks_are_listed_and_counted_beside_every_page(tmp_path: Path) -> None:
    publication = written(tmp_path, {**DRAFT, "a/inconnu.csv": "a;b\n1;2\n"})
    (page,) = health.pages(publication)
    (overview,) = network_health.pages(publication)

    assert "1 remarque de la vérification" in said(page.body)
    assert page.chrome.ptce_links[-1].text.replace("\u00a0", " ") == "Santé (1 remarque)"
    assert page.chrome.ptce_links[-1].current
    assert "L’Atelier En relecture Clarifier 8 choses avant de publier – 1 accord 1 remarque" in said(overview.body)


def test_a_report_that_says_everything_is_told_so(tmp_path: Path) -> None:
    files = {
        "a/ptce.yml": (
            "nom: L'Atelier\nstatut: publié\nresume: Tisser.\nannee_reference: 2025\nterritoire: {nom: Ici}\n"
            "validation: {par: Assemblée, le: 2026-03-01}\ninconnu: [Le poids.]\ncontact: accueil\n"
            "demarche:\n  - {etape: clarifier, etat: faite}\n"
        ),
        "a/referentiel.yml": (
            "objectifs:\n  - {id: tisser, nom: Tisser}\neffets:\n  - {id: liens, nom: Des liens, objectifs: [tisser]}\n"
            "indicateurs:\n  - {indicateur: structures-membres@1, effets: [liens]}\n"
        ),
        "a/mesures.csv": "indicateur;periode;valeur;source\nstructures-membres;2026;4;Registre\n",
    }
    text = said(page_of(written(tmp_path, files)))

    assert "Le rapport publié dit tout ce qui lui est demandé" in text
    assert "Aucune parole n’est encore recueillie." in text
    assert "Toutes sont faites" in text


def test_a_fiche_and_a_pole_that_publishes_elsewhere_are_asked_for_nothing(tmp_path: Path) -> None:
    files = {
        "a/ptce.yml": "nom: L'Atelier\nstatut: publié\norigine: sources-publiques\nresume: Tisser.\nnote_sources: Un site.\n"
    }
    text = said(page_of(written(tmp_path, files)))

    assert "le pôle ne suit rien ici, et rien ne lui est demandé de plus" in text
    assert "à écrire" not in text


@pytest.mark.parametrize(("internal", "drafts", "there"), [(False, False, False), (True, False, True), (False, True, True)])
def test_the_public_site_never_has_it(tmp_path: Path, internal: bool, drafts: bool, there: bool) -> None:
    written(tmp_path, {**DRAFT, "reseau.yml": "nom: Le réseau\nlangues: [fr, en]\n"})
    site: Site = build(
        Options(tmp_path, date(2026, 11, 23), internal=internal, drafts=drafts, searchable=False), Problems(), MemoryStore()
    )
    found = {page.address for page in site.pages if page.kind in ("sante", "sante-du-reseau")}
    linking = [page.address for page in site.pages if any("Santé" in link.text for link in page.chrome.ptce_links)]

    assert found == ({"sante/", "a/sante/"} if there else set())
    assert bool(linking) is there
    assert not any(address.startswith("en/") for address in linking)
