"""The network's figures: where poles may be put together, what is shown; where they may not, nothing at all."""

from dataclasses import replace

import pytest

from site_builder.model.chart import Chart, ChartTable, grouped
from site_builder.page import home, shared_figure, shared_figures
from site_builder.page.blocks.honeycomb import honeycomb
from site_builder.page.blocks.shared import widely_shared
from site_builder.page.blocks.situate import situation
from site_builder.page.chrome import chrome
from site_builder.page.definition import definition_context
from site_builder.page.home import home_context
from site_builder.page.linking import Linker
from site_builder.page.shared_figure import shared_figure_context

MEASURES = (
    "indicateur;periode;valeur;etat\nrencontres-organisees;{period};{value};{state}\nstructures-membres;{period};{value};\n"
)


POLE = (
    "nom: Pôle {slug}\nstatut: publié\norigine: pole\nresume: Essai.\nannee_reference: 2025\n"
    "validation: {{par: Assemblée, le: 2026-01-10}}\n"
)
FRAMEWORK = "indicateurs:\n  - indicateur: rencontres-organisees@1\n  - indicateur: structures-membres@1\n"
FIGURES = {
    "a": ("2025", 12, "estimée"),
    "b": ("2025", 30, ""),
    "c": ("exercice 2024-2025", 7, ""),
    "d": ("2024", 9, ""),
}


@pytest.fixture
def small(written):
    files = {"reseau.yml": "nom: Essai\nannee_reference: 2025\n"}
    for slug, (period, value, state) in FIGURES.items():
        files[f"{slug}/ptce.yml"] = POLE.format(slug=slug)
        files[f"{slug}/referentiel.yml"] = FRAMEWORK
        files[f"{slug}/mesures.csv"] = MEASURES.format(period=period, value=value, state=state)
    return written(files)


def _context(publication, id):
    return shared_figure_context(publication, publication.aggregates.get(id), Linker(publication.addresses.shared_figure(id)))


def test_fiches_and_two_invented_poles_give_no_figure_at_all(publication):
    assert list(shared_figures.pages(publication)) == []
    assert list(shared_figure.pages(publication)) == []
    assert widely_shared(publication) == ()


def test_a_total_stands_with_its_coverage_and_the_rows_it_is_made_of(small):
    context = _context(small, "rencontres-organisees")
    assert context.row.number == "42"
    assert context.row.coverage_words == "2 PTCE sur 4"
    assert [[cell.text.replace("\u00a0", " ") for cell in row[:2]] for row in context.parts.rows] == [
        ["Pôle a", "12 rencontres (estimation)"],
        ["Pôle b", "30 rencontres"],
    ]
    assert "estimation" in context.row.said
    assert [row[0].text for row in context.left_out.rows] == ["Pôle c", "Pôle d"]


def test_what_may_not_be_added_up_says_so_and_shows_its_values(small):
    context = _context(small, "structures-membres")
    assert (context.row.number, context.row.missing) == ("", "Pas de total")
    assert context.reason.startswith("Pas de total. Une structure peut adhérer à plusieurs pôles")
    assert len(context.parts.rows) == 2


def test_every_row_leads_to_the_pole_s_own_page(small):
    context = _context(small, "rencontres-organisees")
    assert context.parts.rows[0][0].href == "../../a/indicateurs/rencontres-organisees/"


def test_the_bank_and_the_navigation_lead_to_them(small, publication):
    known = small.network.bank.definitions["rencontres-organisees"]
    address = small.addresses.definition(known.id)
    assert definition_context(small, known, Linker(address)).together.href == "../../chiffres/rencontres-organisees/"
    assert definition_context(publication, known, Linker(address)).together is None
    titles = [[link.text for link in chrome(of, "", title="", description="").network_links] for of in (small, publication)]
    assert ["Chiffres réunis" in texts for texts in titles] == [True, False]


def test_a_pole_s_indicator_leads_to_all_values_side_by_side(small, publication):
    def seen(of, slug, id):
        address = of.addresses.indicator(slug, id)
        return situation(of.findings.of(slug, id), of, of.network.ptce(slug), Linker(address)).together

    assert seen(small, "a", "rencontres-organisees").href == "../../../chiffres/rencontres-organisees/"
    assert seen(publication, "premiers-pas", "structures-membres") is None


def test_the_home_shows_what_a_third_of_the_poles_share_and_leads_to_the_rest(small, publication):
    context = home_context(small)
    assert [row.name for row in context.united] == ["Rencontres entre membres organisées", "Structures membres du pôle"]
    assert [link.href for link in context.all_united] == ["chiffres/", "comparer/"]
    assert "2 PTCE sur 4" in next(home.pages(small)).body
    assert (home_context(publication).united, home_context(publication).all_united) == ((), ())


@pytest.mark.parametrize(("n", "total"), [(0, 3), (18, 24), (24, 24), (7, 200)])
def test_a_honeycomb_has_one_cell_for_each_pole(n, total):
    cells = honeycomb(n, total)
    assert (cells.full.count("M"), cells.open.count("M")) == (n, total - n)
    outline = cells.full + cells.open
    assert all(0 <= float(cell.split()[0]) <= cells.width for cell in outline.split("M")[1:])


def test_who_was_asked_and_under_what_name_stand_with_the_value(written):
    files = {"reseau.yml": "nom: Essai\nannee_reference: 2025\n"}
    head = "indicateur;periode;valeur;nombre;sollicites;repondants;tirage\n"
    for slug, own in (("a", "    nom: Viendraient-ils encore\n"), ("b", "")):
        files[f"{slug}/ptce.yml"] = POLE.format(slug=slug)
        files[f"{slug}/referentiel.yml"] = f"indicateurs:\n  - indicateur: satisfaction-parties-prenantes@1\n{own}"
        files[f"{slug}/mesures.csv"] = head + "satisfaction-parties-prenantes;2025;50 %;30;90;60;volontaires\n"
    rows = [[cell.text for cell in row] for row in _context(written(files), "satisfaction-parties-prenantes").parts.rows]
    assert rows[0][-1].replace("\u00a0", " ") == "Réponses volontaires · Sous le nom « Viendraient-ils encore »"
    assert rows[1][-1] == "Réponses volontaires"


def test_curves_that_are_too_many_for_a_page_are_said_to_stand_elsewhere(small):
    drawn = Chart("sparkline", "", "", "", "", "", ChartTable("", (), (), ()), "")
    names = {f"{slug}/rencontres-organisees/sparkline": drawn for slug in "abc"}
    panels = {
        "chiffres/rencontres-organisees/evolution": replace(drawn, table=ChartTable("", (), (("a",), ("b",), ("c",)), ()))
    }
    said = [_context(replace(small, charts=grouped(c)), "rencontres-organisees") for c in ({}, names, {**names, **panels})]
    assert [context.evolution_words.replace("\u00a0", " ") for context in said] == [
        "",
        "3 pôles ont une courbe, trop pour une page : chacune est sur la page où mène son nom.",
        "Un pôle n’a pas trois valeurs comparables : sa page dit celles qu’il a.",
    ]
