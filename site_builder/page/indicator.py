"""One indicator of one pole: the figure, its curve, its table, how to read it, what is said of it, how it is made."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from site_builder.model.diffusion import Audience, Origin
from site_builder.model.measure import Indicator
from site_builder.model.page import Link, Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.breakdown import BreakdownBlock, breakdown_blocks
from site_builder.page.blocks.dataset import dataset_of_indicator
from site_builder.page.blocks.definition import definition_lines
from site_builder.page.blocks.figure import FigureBlock, figure_block
from site_builder.page.blocks.observations import ObservationTable, observation_table
from site_builder.page.blocks.opening import opening_facts, value_words
from site_builder.page.blocks.reading import reading_sentences
from site_builder.page.blocks.record import RecordLine
from site_builder.page.blocks.situate import Situation, situation
from site_builder.page.blocks.status import StatusBlock, status_block
from site_builder.page.blocks.voice import VoiceBlock, voice_block
from site_builder.page.inserts import inline
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.numbers import number
from site_builder.words.periods import day_label
from site_builder.words.sentences import counted, phrase, uncapital
from site_builder.words.typography import typeset

TALL = 380
"""Height in pixels of a frame that nothing resizes: enough for most figures on a phone."""


@dataclass(frozen=True, slots=True)
class IndicatorContext:
    name: str
    headline: str
    """The editor's own, or the plain name: never a generated headline."""
    summary: str
    facts: tuple[RecordLine, ...]
    status: StatusBlock | None
    figure: FigureBlock | None
    breakdowns: tuple[BreakdownBlock, ...]
    table: ObservationTable
    reading: Markup
    """The editor's reading of the figure."""
    sentences: tuple[str, ...]
    """What the data themselves say: change, response, uncertainty, target, breaks."""
    explanation: Markup
    voices: tuple[VoiceBlock, ...]
    situation: Situation
    record: tuple[RecordLine, ...]
    downloads: tuple[tuple[Link, str], ...]
    """Each file with its format and how much it holds: « CSV, 12 valeurs », « SVG, 6 Ko »."""
    data: Link
    """To what these files hold, and the addresses that do not change."""
    citation: str
    embedded: Link
    embedding: str
    """HTML to be copied into another page; "" where the site does not know its own address."""


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        for indicator in ptce.indicators:
            if publication.asks(publication.addresses.indicator(ptce.slug, indicator.id)):
                yield _page(publication, ptce, indicator)


def _page(publication: Publication, ptce: Ptce, indicator: Indicator) -> Page:
    addresses, language = publication.addresses, publication.language
    address, name = addresses.indicator(ptce.slug, indicator.id), typeset(indicator.name, language)
    context = indicator_context(publication, ptce, indicator, address)
    listing = "Chiffres" if ptce.file.origin is Origin.PUBLIC_SOURCES else "Indicateurs"
    return pole_page(
        publication,
        ptce,
        address,
        "indicateur",
        context,
        section="indicators",
        title=indicator.name,
        description=f"{ptce.file.name} : {indicator.name}. {value_words(publication.findings.of(ptce.slug, indicator.id), publication)}",
        above=((listing, addresses.indicators(ptce.slug)),),
        here=name,
        data=dataset_of_indicator(publication, ptce, indicator.id),
    )


def indicator_context(publication: Publication, ptce: Ptce, indicator: Indicator, address: str) -> IndicatorContext:
    finding = publication.findings.of(ptce.slug, indicator.id)
    language, to, entry = publication.language, Linker(address), indicator.entry
    name = typeset(indicator.name, language)
    drawn = publication.charts.get(f"{ptce.slug}/{indicator.id}")
    breakdowns = tuple(breakdown_blocks(finding, publication, ptce.slug))
    return IndicatorContext(
        name=name,
        headline=typeset(entry.headline or indicator.name, language),
        summary=typeset(indicator.definition.definition or "", language),
        facts=opening_facts(finding, publication, ptce, to),
        status=status_block(finding, publication),
        figure=figure_block(drawn, to(publication.addresses.picture(ptce.slug, indicator.id))) if drawn else None,
        breakdowns=breakdowns,
        table=observation_table(
            finding, finding.series.totals, phrase("{name}, toutes les valeurs", language, name=name), language
        ),
        reading=inline(entry.reading, publication, ptce, address) if entry.reading else Markup(),
        sentences=reading_sentences(finding, publication, ptce),
        explanation=inline(entry.explanation, publication, ptce, address) if entry.explanation else Markup(),
        voices=tuple(voice_block(v, publication, ptce, to) for v in ptce.verbatims if indicator.id in v.indicators),
        situation=situation(finding, publication, ptce, to),
        record=definition_lines(finding, publication, ptce, to),
        downloads=tuple(_downloads(publication, ptce, indicator, breakdowns, to)),
        data=Link("Ce que contiennent ces fichiers, et leurs adresses stables", to(f"{publication.addresses.data()}#adresses")),
        citation=_citation(publication, ptce, name, address),
        embedded=Link("Voir ce chiffre seul, à intégrer", to(publication.addresses.embedded(ptce.slug, indicator.id))),
        embedding=_embedding(publication, ptce, indicator),
    )


def _downloads(
    publication: Publication, ptce: Ptce, indicator: Indicator, breakdowns: Sequence[BreakdownBlock], to: Linker
) -> Iterator[tuple[Link, str]]:
    """The values, then each picture: the indicator's own and those of its breakdowns."""
    values = counted(len(indicator.series.observations), "valeur", "valeurs", publication.language, feminine=True)

    def file(kind: str) -> str:
        return to(publication.addresses.indicator_file(ptce.slug, indicator.id, kind))

    yield Link("Les données", file("csv")), phrase("CSV, {values}", publication.language, values=values)
    yield Link("Les mêmes, pour un programme", file("json")), "JSON, avec la définition"
    for id, title in (("", ""), *((block.id, f" {uncapital(block.title)}") for block in breakdowns)):
        if drawn := publication.charts.get("/".join(filter(None, (ptce.slug, indicator.id, id)))):
            size = number(Decimal(len(drawn.file.encode())) / 1000, 0, publication.language)
            href = to(publication.addresses.picture(ptce.slug, indicator.id, id))
            yield (
                Link(phrase("Le graphique{title}", publication.language, title=title), href),
                phrase("SVG, {size}\u00a0Ko", publication.language, size=size),
            )


def _citation(publication: Publication, ptce: Ptce, name: str, address: str) -> str:
    licence = publication.network.file.licence
    fiche = ptce.file.origin is Origin.PUBLIC_SOURCES
    kind = (
        typeset("fiche de sources publiques", publication.language)
        if fiche
        else phrase("rapport {year}", publication.language, year=ptce.reference.year)
    )
    said = phrase(
        "{pole}, « {name} », {kind}, {day}. {licence}.",
        publication.language,
        pole=ptce.file.name,
        name=name,
        kind=kind,
        day=day_label(publication.date, publication.language),
        licence=licence,
    )
    home = publication.network.home
    return typeset(said, publication.language) + (f" {home}{address}" if home else "")


def _embedding(publication: Publication, ptce: Ptce, indicator: Indicator) -> str:
    """A frame, then our script, which gives it the height that it asks for; without the script it keeps the one written here."""
    home, embedded = publication.network.home, publication.addresses.embedded(ptce.slug, indicator.id)
    if home is None or publication.audience is not Audience.PUBLIC:
        return ""
    title = escape(typeset(f"{ptce.file.name} : {indicator.name}", publication.language))
    frame = f'<iframe class="affluents" src="{home}{embedded}" title="{title}" width="100%" height="{TALL}" loading="lazy"></iframe>'
    return f'{frame}\n<script src="{home}assets/js/integrer.js" defer></script>'
