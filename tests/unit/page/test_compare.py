"""The comparison: every pole in a column, what it measured with what sets it apart, and the rules that hide the others."""

import json
import re

import pytest

from site_builder.model.page import Link
from site_builder.page import compare
from site_builder.page.blocks.comparison import FOLLOWS_NOT
from site_builder.page.blocks.shared import comparison_link
from site_builder.page.compare import compare_context
from site_builder.page.linking import Linker
from site_builder.page.stylesheets import stylesheets

POLE = (
    "nom: Pôle {slug}\nstatut: publié\norigine: pole\nresume: Essai.\nannee_reference: {year}\nfilieres: [réemploi]\n"
    "validation: {{par: Assemblée, le: 2026-01-10}}\n"
)
FRAMEWORK = "indicateurs:\n  - indicateur: rencontres-organisees@1\n{more}"
MEASURES = "indicateur;periode;valeur;etat\n"
OWN = "    nom: Réunions\n    perimetre: Membres seuls\n"


@pytest.fixture
def network(written):
    files = {"reseau.yml": "nom: Essai\nannee_reference: 2025\n"}
    observed = {
        "a": (2025, OWN, "2025;12;estimée"),
        "b": (2025, "", "exercice 2024-2025;30;"),
        "c": (2024, "", "2024;7;"),
        "d": (2025, "", "2025;non suivi;"),
    }
    for slug, (year, more, row) in observed.items():
        files[f"{slug}/ptce.yml"] = POLE.format(slug=slug, year=year)
        files[f"{slug}/referentiel.yml"] = FRAMEWORK.format(more=more)
        files[f"{slug}/mesures.csv"] = MEASURES + f"rencontres-organisees;{row}\n"
    files["e/ptce.yml"] = POLE.format(slug="e", year=2025)
    return written(files)


@pytest.fixture
def context(network):
    return compare_context(network, Linker("comparer/"))


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_poles_stand_in_order_of_registration_with_their_facts(context):
    assert [column.name for column in context.columns] == ["Pôle a", "Pôle b", "Pôle c", "Pôle d", "Pôle e"]
    assert dict(context.facts)["Rapport"] == ("2025", "2025", "2024", "2025", "2025")
    assert dict(context.facts)["Territoire"][0] == "Non précisé"


def test_a_value_of_another_year_or_period_stands_with_it(context):
    (row,) = (row for group in context.groups for row in group.rows)
    said = [(plain(cell.text), cell.valued, {t.name: plain(t.text) for t in cell.traits}) for cell in row.cells]
    assert said == [
        ("12 rencontres", True, {"Périmètre": "Membres seuls", "Nom local": "Réunions", "État": "estimée"}),
        ("30 rencontres", True, {"Période": "exercice 2024-2025"}),
        ("7 rencontres", True, {"Période": "2024"}),
        ("Non suivi en 2025.", False, {}),
        (FOLLOWS_NOT, False, {}),
    ]


def test_what_a_value_does_not_write_is_said_by_the_page_and_not_by_the_script(context):
    unwritten = {name: plain(text) for name, text in json.loads(context.unwritten).items()}
    assert unwritten == {"Période": "2025", "Version": "celle de la banque", "État": "mesurée", "": "non précisé"}


def test_a_ticked_pole_keeps_its_column(network, context):
    css = stylesheets(network)[compare.STYLESHEET].decode()
    kept = re.findall(r'\[value="([\w-]+)"\]:checked\) tr>:nth-child\((\d+)\)', css)
    assert kept == [(column.slug, str(place)) for place, column in enumerate(context.columns, start=2)]


def test_nothing_is_ranked(network):
    (page,) = compare.pages(network)
    assert not re.search(r"meilleur|premier|rang |classement|podium", page.body)


def test_without_shared_figures_there_is_no_comparison(publication):
    assert list(compare.pages(publication)) == []
    assert compare.STYLESHEET not in stylesheets(publication)


def test_a_pole_leads_to_itself_beside_others(network):
    here = network.addresses.ptce("a")
    assert comparison_link(network, "a", Linker(here)) == Link("Comparer avec un à trois autres pôles", "../comparer/?poles=a")
    assert comparison_link(network, "e", Linker("e/")) is None


def test_the_navigation_leads_there(network):
    (page,) = compare.pages(network)
    links = {link.text: (link.href, link.current) for link in page.chrome.network_links}
    assert links["Comparer"] == ("./", True)
    assert links["Chiffres réunis"] == ("../chiffres/", False)
