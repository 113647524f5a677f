"""The report: what a funder reads first, whether the pole has ten years of figures, three, or none."""

import re
from collections.abc import Callable
from itertools import pairwise

from site_builder.model.publication import Publication
from site_builder.page import report
from site_builder.page.report import report_context

Write = Callable[[dict[str, str]], Publication]
PTCE = "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n"


def body(publication: Publication, slug: str) -> str:
    return next(page.body for page in report.pages(publication) if page.address == publication.addresses.ptce(slug))


def test_who_approved_it_and_when_stands_before_any_section(publication: Publication) -> None:
    first_screen = body(publication, "la-tresse").split("<h2>", maxsplit=1)[0]
    assert "Assemblée générale, 18 juin 2026" in first_screen


def test_a_report_that_nobody_approved_says_so(written: Write) -> None:
    assert "En relecture, pas encore validé" in body(written({"pole/ptce.yml": PTCE}), "pole")


def test_highlights_hold_figures_put_in_by_id(publication: Publication) -> None:
    context = report_context(publication, publication.network.ptce("la-tresse"))
    assert 'class="chiffre" href="indicateurs/membres-projet-a-plusieurs/"' in context.highlights[0].text


def test_key_figures_are_those_that_the_pole_marked(publication: Publication) -> None:
    context = report_context(publication, publication.network.ptce("la-tresse"))
    assert len(context.figures.rows) == 6
    assert context.figures.others == "Les 20\xa0indicateurs"


def test_a_first_year_pole_shows_all_its_figures_and_no_empty_section(publication: Publication) -> None:
    context = report_context(publication, publication.network.ptce("premiers-pas"))
    page = body(publication, "premiers-pas")
    assert [row.number or row.missing for row in context.figures.rows] == ["5", "7", "Non suivi"]
    assert "sans-cible" in page
    assert "L’essentiel" not in page
    assert not re.search(r"<ul[^>]*>\s*</ul>", page)


def test_a_pole_without_anything_but_a_name_has_a_page_that_says_it(written: Write) -> None:
    page = body(written({"pole/ptce.yml": PTCE}), "pole")
    assert "Aucun indicateur n’est encore choisi." in page
    assert "Notre démarche" not in page


def test_a_fiche_never_speaks_as_the_pole(publication: Publication) -> None:
    page = body(publication, "agir-durable")
    assert "fiche de sources publiques" in page
    assert "Ce que nous ne savons pas" not in page
    assert "Synthèse à imprimer" not in page
    assert '<td class="src"><a href="https://' in page


def test_a_figure_and_a_voice_meet_only_where_both_and_a_lesson_exist(publication: Publication) -> None:
    """Without a drawn chart there is no confluence, and no gap in its place."""
    assert report_context(publication, publication.network.ptce("la-tresse")).confluence is None
    assert "Un chiffre, une parole" not in body(publication, "la-tresse")


def test_voices_are_heard_where_none_stands_beside_a_figure(publication: Publication, written: Write) -> None:
    """Those that may be printed first; a pole that has nothing but voices shows them too."""
    assert len(report_context(publication, publication.network.ptce("premiers-pas")).voices) == 2
    said = (
        "id;texte;consentement;consenti_le;portee\n"
        "un;Web seulement.;oui;2025-01-02;web\ndeux;Web aussi.;oui;2025-01-02;web\ntrois;Partout.;oui;2025-01-02;web|imprime\n"
    )
    alone = written({"pole/ptce.yml": PTCE, "pole/verbatims.csv": said})
    voices = report_context(alone, alone.network.ptce("pole")).voices
    assert ["Partout." in voice.words for voice in voices] == [True, False]
    assert "Toutes les paroles" in body(alone, "pole")


def test_headings_never_skip_a_level(publication: Publication) -> None:
    for slug in ("la-tresse", "premiers-pas", "agir-durable"):
        levels = [int(level) for level in re.findall(r"<h([1-6])", body(publication, slug))]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_cooperation_is_announced_with_what_the_registers_hold(publication: Publication) -> None:
    context = report_context(publication, publication.network.ptce("la-tresse"))
    assert context.cooperation is not None
    assert context.cooperation.href == "cooperation/"
    assert context.cooperation.steps.replace("\u00a0", " ") == (
        "36 rencontres tenues, 8 projets inscrits, dont 5 en activité et 1 arrêté."
    )


def test_a_pole_without_registers_announces_no_cooperation(written: Write) -> None:
    publication = written({"pole/ptce.yml": PTCE})
    assert report_context(publication, publication.network.ptce("pole")).cooperation is None


def test_the_balance_of_figures_and_words_is_printed(publication: Publication) -> None:
    assert '<section class="section" id="equilibre">' in body(publication, "la-tresse")
