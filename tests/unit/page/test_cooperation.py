"""The page on cooperation: what is declared is shown, who came is not, what is unknown is said to be."""

from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from site_builder.model.publication import Publication
from site_builder.page import cooperation
from site_builder.page.cooperation import CooperationContext, cooperation_context
from site_builder.write import svg

Write = Callable[[dict[str, str]], Publication]
PTCE = "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n"
MEMBERS = "id;nom;famille;entree\na;Un;association;2024\nb;Deux;entreprise;2024\nc;Trois;cooperative;2025\n"
PROJECTS = "id;nom;etat;debut;membres\nhalle;La halle;amorcé;2025;a|b\n"


def context(publication: Publication, slug: str) -> CooperationContext:
    return cooperation_context(publication, publication.network.ptce(slug))


def body(publication: Publication, slug: str) -> str:
    return next(
        page.body for page in cooperation.pages(publication) if page.address == f"{slug}/cooperation/" or slug == "pole"
    )


def test_the_matrix_says_what_the_picture_shows(publication: Publication) -> None:
    page, found = context(publication, "la-tresse"), publication.cooperation["la-tresse"]
    assert page.matrix is not None
    assert [row.number for row in page.matrix.rows] == list(range(1, 32))
    assert [row.name for row in page.matrix.rows] == [member.name for member in found.web.members]
    assert sum(page.matrix.totals) == page.matrix.total == sum(row.total for row in page.matrix.rows)


def test_the_picture_can_be_taken_away_in_plain_colours(publication: Publication) -> None:
    page, picture = context(publication, "la-tresse"), svg.files(publication)["la-tresse/cooperation/reseau.svg"].decode()
    assert page.network is not None
    assert page.network.svg_href == "reseau.svg"
    assert "var(" not in picture
    assert ElementTree.fromstring(picture).tag == "{http://www.w3.org/2000/svg}svg"


def test_an_empty_cell_has_a_word_for_screen_readers(publication: Publication) -> None:
    page = context(publication, "la-tresse")
    assert page.matrix is not None
    cells = [part for row in page.matrix.rows for part in row.parts]
    html = body(publication, "la-tresse")
    assert html.count('<span class="cache">participe</span>') == sum(cells)
    assert html.count('<span class="cache">non</span>') == len(cells) - sum(cells)


@pytest.mark.parametrize(
    ("projects", "said"),
    [(PROJECTS, "Année par année, sans les projets à l’état d’idée"), ("id;nom;etat\n", "Année par année")],
)
def test_ideas_are_left_out_of_the_years_where_there_are_projects(written: Write, projects: str, said: str) -> None:
    meetings = "date;nom\n2025-03-04;Un café\n"
    files = {"pole/ptce.yml": PTCE, "pole/membres.csv": MEMBERS, "pole/projets.csv": projects, "pole/rencontres.csv": meetings}
    page = context(written(files), "pole")
    assert page.years is not None
    assert page.years.caption == said


def test_attendance_is_a_number_in_public(publication: Publication) -> None:
    page = context(publication, "la-tresse")
    assert page.withheld
    assert not any(meeting.who for meeting in page.meetings)
    assert page.meetings[0].attendance == "10\u00a0structures"
    assert {meeting.attendance for meeting in page.meetings if meeting.cancelled} == {"Annulée"}


def test_partnerships_declared_in_projects_are_public_and_lead_to_the_partners(publication: Publication) -> None:
    html = body(publication, "la-tresse")
    assert (
        '<a href="../membres/mobil-ourcelle/">Mobil’Ourcelle</a>, <a href="../membres/transports-du-val/">Transports du Val</a>'
        ' et <a href="../membres/energie-ourcelle/">Énergie Ourcelle</a>'
    ) in html


def test_what_stopped_comes_last_and_says_why(publication: Publication) -> None:
    groups = context(publication, "la-tresse").projects
    (stopped,) = groups[-1].projects
    assert groups[-1].title == "Arrêtés (1)"
    assert ("Pourquoi arrêté", "Personne n’avait été chargé de tenir le planning ni payé pour le faire.") in [
        (line.label, line.values[0]) for line in stopped.facts
    ]


def test_each_step_of_the_funnel_has_a_source_and_a_limit(publication: Publication) -> None:
    for slug in ("la-tresse", "premiers-pas", "cluster-jura"):
        steps = context(publication, slug).steps
        assert len(steps) > 1
        assert all(step.source and step.caveat for step in steps)


def test_jobs_are_not_drawn_on_the_scale_of_meetings(publication: Publication) -> None:
    page = context(publication, "la-tresse")
    assert page.steps_title == "Des rencontres aux emplois"
    assert (page.steps[0].share, page.steps[-1].share) == ("100", "0")


def test_the_funnel_is_named_after_how_far_it_goes(publication: Publication) -> None:
    assert context(publication, "premiers-pas").steps_title == "Des rencontres aux idées"


def test_a_fiche_shows_what_public_sources_count(publication: Publication) -> None:
    page = context(publication, "cluster-jura")
    assert [(step.name, step.number) for step in page.steps] == [
        ("Rencontres tenues", "200"),
        ("Idées", "130"),
        ("Projets amorcés", "22"),
        ("Emplois", "50"),
    ]
    assert "« plus de »" in page.steps[0].caveat.replace("\u00a0", " ")
    assert page.network is page.years is page.matrix is None


def test_density_is_never_set_beside_another_pole(publication: Publication) -> None:
    assert any("jamais à un autre pôle" in sentence for sentence in context(publication, "la-tresse").closeness)


def test_without_projects_nor_meetings_there_is_no_page(written: Write) -> None:
    assert list(cooperation.pages(written({"pole/ptce.yml": PTCE, "pole/membres.csv": MEMBERS}))) == []


@pytest.mark.parametrize(
    ("files", "summary", "drawn"),
    [
        ({"pole/projets.csv": PROJECTS}, "Sur 3 membres, 2 prennent part à un seul projet et 1 à aucun.", True),
        ({"pole/projets.csv": PROJECTS.replace("a|b", "")}, "Aucun membre n’est encore inscrit dans un projet.", False),
        ({"pole/rencontres.csv": "date;nom\n2025-03-01;Réunion\n"}, "Aucun projet n’est encore inscrit.", False),
    ],
)
def test_a_pole_that_begins(written: Write, files: dict[str, str], summary: str, drawn: bool) -> None:
    publication = written({"pole/ptce.yml": PTCE, "pole/membres.csv": MEMBERS, **files})
    page = context(publication, "pole")
    assert page.summary.replace("\u00a0", " ") == summary
    assert (page.network is not None, page.matrix is not None) == (drawn, drawn)
    assert body(publication, "pole")


def test_presence_that_was_not_noted_says_so(written: Write) -> None:
    publication = written({"pole/ptce.yml": PTCE, "pole/rencontres.csv": "date;nom\n2025-03-01;Réunion\n"})
    (meeting,) = context(publication, "pole").meetings
    assert meeting.attendance == "Présence non notée"
    assert not context(publication, "pole").withheld
