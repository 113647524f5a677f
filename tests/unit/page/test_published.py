"""The figures of a fiche: every value with what its source says of year and scope, or its silence."""

from collections.abc import Callable

import pytest

from site_builder.model.publication import Publication
from site_builder.page.blocks.published import Published, published
from site_builder.page.indicators import pages
from site_builder.page.linking import Linker
from site_builder.page.report import report_context

Write = Callable[[dict[str, str]], Publication]
PTCE = "nom: Le Pôle\nstatut: en relecture\norigine: sources-publiques\n"
FRAMEWORK = """
indicateurs:
  - propre: {id: structures, nom: Structures réunies, unite: structures, type: realisation}
  - propre: {id: surface, nom: Surface, unite: m², type: realisation}
"""
HEADER = "indicateur;periode;valeur;etat;perimetre;source;source_adresse;commentaire\n"


def table(written: Write, rows: str) -> Published:
    files = {"pole/ptce.yml": PTCE, "pole/referentiel.yml": FRAMEWORK, "pole/mesures.csv": HEADER + rows}
    publication = written(files)
    return published(publication, publication.network.ptces[0], Linker(""))


def test_values_that_disagree_stand_side_by_side(written: Write) -> None:
    rows = "structures;2017;8;;;Le Journal;https://exemple.fr/a;\nstructures;2017;5;;Un site;La Gazette;https://exemple.fr/b;\n"
    figure = table(written, rows).figures[0]
    assert figure.differ
    assert [(value.number, value.scope, value.source, value.source_href) for value in figure.values] == [
        ("8", "", "Le Journal", "https://exemple.fr/a"),
        ("5", "Un site", "La Gazette", "https://exemple.fr/b"),
    ]


def test_values_of_two_years_do_not_disagree(written: Write) -> None:
    rows = "structures;2017;8;;;Le Journal;;\nstructures;2019;5;;;Le Journal;;\n"
    assert not table(written, rows).figures[0].differ


def test_two_undated_values_may_be_of_two_years(written: Write) -> None:
    rows = "structures;non datée;8;;;Le Journal;;\nstructures;non datée;5;;;La Gazette;;\n"
    assert not table(written, rows).figures[0].differ


def test_structures_named_by_sources_are_not_passed_for_all_members(publication: Publication) -> None:
    context = report_context(publication, publication.network.ptce("valo-lab"))
    assert context.members_title == "2\u00a0structures citées"
    assert "Membres" not in [line.label for line in context.facts]


def test_an_undated_value_comes_last_and_bears_no_year(written: Write) -> None:
    figure = table(written, "structures;non datée;8;;;La Gazette;;\nstructures;2019;5;;;Le Journal;;\n").figures[0]
    assert [value.year for value in figure.values] == ["2019", ""]


def test_the_column_does_not_repeat_its_heading(written: Write) -> None:
    figure = table(written, "surface;2019;10000;estimée;Périmètre non précisé par la source;Le Journal;;Environ.\n").figures[1]
    value = figure.values[0]
    assert (value.number, value.unit, value.state) == ("10\u202f000", "\u00a0m²", "Estimation")
    assert (value.scope, value.remark) == ("Non précisé par la source", "Environ.")


def test_a_fiche_shows_all_its_values_on_its_first_page(publication: Publication) -> None:
    for ptce in publication.network.ptces:
        context = report_context(publication, ptce)
        if context.published:
            shown = sum(len(figure.values) for figure in context.published.figures)
            assert shown == sum(len(indicator.series.observations) for indicator in ptce.indicators)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("", "2\u00a0indicateurs, dont aucun avec une valeur pour 2025."),
        ("structures;2025;8;;;;;\n", "2\u00a0indicateurs, dont 1 avec une valeur pour 2025."),
        ("structures;2025;8;;;;;\nsurface;2025;0;;;;;\n", "2\u00a0indicateurs, tous avec une valeur pour 2025."),
    ],
)
def test_a_report_counts_what_it_reports_this_year(written: Write, rows: str, said: str) -> None:
    publication = written(
        {
            "pole/ptce.yml": "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n",
            "pole/referentiel.yml": FRAMEWORK,
            "pole/mesures.csv": HEADER + rows,
        }
    )
    assert said in next(iter(pages(publication))).body


def test_a_fiche_counts_no_coverage_of_a_year_that_it_does_not_report(publication: Publication) -> None:
    page = next(page for page in pages(publication) if page.address == publication.addresses.indicators("tetris"))
    assert "avec une valeur pour" not in page.body
    assert "8\u00a0valeurs relevées dans des documents publics." in page.body
