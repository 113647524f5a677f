"""The report on two printed pages: what a board hands out, with the same figures, states and limits as the whole."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.diffusion import Origin
from site_builder.model.page import Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.balance import BalanceRow, balance
from site_builder.page.blocks.citation import citation
from site_builder.page.blocks.facts import pole_facts
from site_builder.page.blocks.highlights import HighlightBlock, highlights
from site_builder.page.blocks.journey import JourneyStep, journey_steps
from site_builder.page.blocks.key_figures import KeyFigures, key_figures
from site_builder.page.blocks.limits import Limits, limits, marked
from site_builder.page.blocks.record import RecordLine
from site_builder.page.blocks.voice import VoiceBlock, voice_block
from site_builder.page.inserts import inline
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.sentences import phrase, unknowns
from site_builder.words.typography import typeset

FIGURES, EFFECTS, VOICES, LINES = 6, 6, 2, 3
"""How much of each fits on two pages; the report has the rest."""


@dataclass(frozen=True, slots=True)
class EffectLine:
    known: BalanceRow
    """The effect's name, and the two counts of what documents it."""
    lesson: Markup
    """"" where the pole has not yet said what it learns from it."""


@dataclass(frozen=True, slots=True)
class SummaryContext:
    name: str
    kicker: str
    """« Synthèse du rapport d’impact 2025 »."""
    mission: str
    facts: tuple[RecordLine, ...]
    highlights: tuple[HighlightBlock, ...]
    figures: KeyFigures
    effects: tuple[EffectLine, ...]
    balance: str
    """« 19 indicateurs chiffrés, 16 paroles… », of the whole report; "" without effects."""
    voices: tuple[VoiceBlock, ...]
    """Only those whose words may be printed."""
    limits: Limits
    steps: tuple[JourneyStep, ...]
    report_href: str
    report_address: str
    """The full address to print, "" when reseau.yml does not say where the site lives."""
    citation: str


def pages(publication: Publication) -> Iterator[Page]:
    """One page per pole whose whole report is here; a fiche has none to sum up, a harvested pole sums it up on its own site."""
    for ptce in publication.written:
        if ptce.file.origin is not Origin.PUBLIC_SOURCES and ptce.harvest is None:
            yield _page(publication, ptce)


def _page(publication: Publication, ptce: Ptce) -> Page:
    address = publication.addresses.summary(ptce.slug)
    context = summary_context(publication, ptce)
    return pole_page(
        publication,
        ptce,
        address,
        "synthese",
        context,
        section="report",
        title=context.kicker,
        description=phrase(
            "{kicker}, {name}, à imprimer sur deux pages au plus.",
            publication.language,
            kicker=context.kicker,
            name=ptce.file.name,
        ),
        here="Synthèse",
    )


def summary_context(publication: Publication, ptce: Ptce) -> SummaryContext:
    language, file, addresses = publication.language, ptce.file, publication.addresses
    here = addresses.summary(ptce.slug)
    to = Linker(here)
    gaps = unknowns(ptce, publication.findings.by_ptce[ptce.slug], language, marked)
    printable = [voice_block(verbatim, publication, ptce, to) for verbatim in ptce.verbatims]
    site = publication.network.home
    return SummaryContext(
        name=typeset(file.name, language),
        kicker=phrase("Synthèse du rapport d’impact {year}", language, year=ptce.reference.year),
        mission=typeset(file.summary or "", language),
        facts=pole_facts(ptce, publication),
        highlights=highlights(publication, ptce, here),
        figures=key_figures(publication, ptce, to, FIGURES),
        effects=tuple(_effects(publication, ptce, here))[:EFFECTS],
        balance=f"{counts.sentence} {counts.note}".strip() if (counts := balance(ptce, publication, to)) else "",
        voices=tuple(voice for voice in printable if voice.printable)[:VOICES],
        limits=limits(file.failed, file.unknown, gaps, publication, ptce, here).first(LINES),
        steps=journey_steps(ptce, publication),
        report_href=to(addresses.ptce(ptce.slug)),
        report_address=f"{site}{addresses.ptce(ptce.slug)}" if site else "",
        citation=citation(publication, ptce),
    )


def _effects(publication: Publication, ptce: Ptce, here: str) -> Iterator[EffectLine]:
    counts = balance(ptce, publication, Linker(here))
    for effect, known in zip(ptce.framework.effects, counts.effects if counts else (), strict=True):
        yield EffectLine(known, inline(effect.lesson, publication, ptce, here) if effect.lesson else Markup())
