"""A figure alone on somebody else's page still says everything that must travel with it."""

from site_builder.model.publication import Publication
from site_builder.page import embed, make_pages
from site_builder.words.typography import typeset


def test_every_indicator_can_be_embedded_in_public(publication: Publication, working: Publication) -> None:
    wanted = [f"{ptce.slug}/indicateurs/{i.id}/integrer/" for ptce in publication.network.ptces for i in ptce.indicators]

    assert [page.address for page in embed.pages(publication)] == wanted
    assert list(embed.pages(working)) == []


def test_value_period_scope_answers_source_and_date_travel_with_the_figure(publication: Publication) -> None:
    ptce = publication.network.ptce("la-tresse")
    context = embed.embed_context(publication, ptce, ptce.indicator("sentiment-isolement"), "la-tresse/indicateurs/x/integrer/")
    labels = {line.label for line in context.facts}

    assert {typeset("Valeur en 2025", publication.language), "Réponses", "Périmètre", "Cible"} <= labels
    assert "Effet documenté" not in labels
    assert context.source.startswith("Source")
    assert "23 novembre 2026" in context.updated.replace("\u00a0", " ")
    assert context.warnings


def test_invented_figures_and_fiches_say_so_in_every_frame(publication: Publication) -> None:
    banner = 'class="bandeau"'
    assert [page.address for page in embed.pages(publication) if banner not in page.body] == []


def test_a_frame_has_no_menu(publication: Publication) -> None:
    bare = {page.kind for page in make_pages(publication) if page.chrome.bare}
    assert bare == {"integrer"}
