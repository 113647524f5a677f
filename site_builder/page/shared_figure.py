"""One indicator over all the poles that follow it: situated, never ranked, with what was added up and what was left out."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.aggregate import Aggregate
from site_builder.model.chart import Chart
from site_builder.model.language import Language
from site_builder.model.page import Link, Page
from site_builder.model.publication import Publication
from site_builder.page.blocks.compared import left_out_table, parts_table
from site_builder.page.blocks.dataset import dataset_of_shared_figure
from site_builder.page.blocks.differences import differences
from site_builder.page.blocks.figure import FigureBlock, figure_block
from site_builder.page.blocks.observations import ObservationTable
from site_builder.page.blocks.record import RecordLine
from site_builder.page.blocks.shared import shared_aggregates
from site_builder.page.blocks.united import UnitedRow, united_row
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.sentences import no_total_sentence, phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class SharedFigureContext:
    name: str
    summary: str
    row: UnitedRow
    reason: str
    """Why the values may be put together, or why they may not, in the definition's words."""
    differences: tuple[RecordLine, ...]
    """What the poles wrote of their values that is not the same for all."""
    figure: FigureBlock | None
    evolution: FigureBlock | None
    """One small curve for each pole that has three values to join, on one scale."""
    evolution_words: str
    """Who has no curve, or where the curves are when there are too many; "" when all are shown, or none exists."""
    parts: ObservationTable
    left_out: ObservationTable | None
    silent: str
    """« 6 pôles ne suivent pas cet indicateur. », "" when all do."""
    limits: str
    definition: Link
    table: Link
    """The same values to download, those of all shared indicators together."""


def pages(publication: Publication) -> Iterator[Page]:
    for aggregate in shared_aggregates(publication):
        yield _page(publication, aggregate)


def _page(publication: Publication, aggregate: Aggregate) -> Page:
    address = publication.addresses.shared_figure(aggregate.definition.id)
    context = shared_figure_context(publication, aggregate, Linker(address))
    return Page(
        address,
        "chiffre",
        render("pages/chiffre.html", context, publication.language) + dataset_of_shared_figure(publication, aggregate),
        chrome(
            publication,
            address,
            title=phrase("{name} · Chiffres réunis", publication.language, name=aggregate.definition.name),
            description=context.summary or context.name,
            current="figures",
            trail=(
                ("Accueil", publication.addresses.home()),
                ("Les chiffres réunis", publication.addresses.shared_figures()),
                (context.name, None),
            ),
        ),
    )


def shared_figure_context(publication: Publication, aggregate: Aggregate, to: Linker) -> SharedFigureContext:
    language, definition = publication.language, aggregate.definition
    chart = publication.charts.get(f"chiffres/{definition.id}")
    curves = publication.charts.get(f"chiffres/{definition.id}/evolution")
    return SharedFigureContext(
        name=typeset(definition.name, language),
        summary=typeset(definition.definition or "", language),
        row=united_row(aggregate, publication, to),
        reason=no_total_sentence(aggregate, language) or typeset(definition.aggregation_reason or "", language),
        differences=differences(aggregate, publication),
        figure=figure_block(chart) if chart else None,
        evolution=figure_block(curves) if curves else None,
        evolution_words=typeset(_curve_words(aggregate, publication, curves), language),
        parts=parts_table(aggregate, publication, to),
        left_out=left_out_table(aggregate, publication, to),
        silent=_silent(aggregate, language),
        limits=typeset(definition.limits or "", language),
        definition=Link("Sa fiche dans la banque d’indicateurs", to(publication.addresses.definition(definition.id))),
        table=Link("Ces valeurs dans un tableau", to(publication.addresses.network_file("poles-chiffres.csv"))),
    )


def _silent(aggregate: Aggregate, language: Language) -> str:
    number = aggregate.ptces - len(aggregate.parts) - len(aggregate.absences)
    if not number:
        return ""
    if number == 1:
        return typeset("Un pôle ne suit pas cet indicateur.", language)
    return phrase("{number} pôles ne suivent pas cet indicateur.", language, number=number)


def _curve_words(aggregate: Aggregate, publication: Publication, shown: Chart | None) -> str:
    """Who has no curve; or that there are too many of them to stand on one page."""
    follows = [part.ptce for part in aggregate.parts] + [absence.ptce for absence in aggregate.absences]
    curves = sum(publication.charts.get(f"{slug}/{aggregate.definition.id}/sparkline") is not None for slug in follows)
    if shown is None:
        return (
            phrase(
                "{curves} pôles ont une courbe, trop pour une page : chacune est sur la page où mène son nom.",
                publication.language,
                curves=curves,
            )
            if curves > 1
            else ""
        )
    without = len(follows) - len(shown.table.rows)
    if without < 1:
        return ""
    if without == 1:
        return "Un pôle n'a pas trois valeurs comparables : sa page dit celles qu'il a."
    return phrase(
        "{without} pôles n'ont pas trois valeurs comparables : leurs pages disent celles qu'ils ont.",
        publication.language,
        without=without,
    )
