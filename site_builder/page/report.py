"""One PTCE's report: the page that a funder reads first and that a governing board approves."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.diffusion import Origin
from site_builder.model.page import Link, Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.balance import Balance, balance
from site_builder.page.blocks.chain import Chain, chain, thread_of
from site_builder.page.blocks.citation import citation
from site_builder.page.blocks.dataset import dataset_of_pole
from site_builder.page.blocks.effects_matrix import has_map
from site_builder.page.blocks.facts import current_members, pole_facts, reach_lines
from site_builder.page.blocks.families import FamilyBlock, families
from site_builder.page.blocks.figure import FigureBlock, figure_block
from site_builder.page.blocks.highlights import HighlightBlock, highlights
from site_builder.page.blocks.journey import JourneyStep, journey_steps
from site_builder.page.blocks.key_figures import KeyFigures, key_figures
from site_builder.page.blocks.limits import Limits, limits, marked
from site_builder.page.blocks.published import Published, published
from site_builder.page.blocks.record import RecordLine
from site_builder.page.blocks.shared import comparison_link
from site_builder.page.blocks.shares import Share, shares
from site_builder.page.blocks.voice import VoiceBlock, voice_block
from site_builder.page.chrome import chrome
from site_builder.page.inserts import inline
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.sentences import counted, phrase, unknowns
from site_builder.words.sentences.cooperation import participation_sentence
from site_builder.words.sentences.funnel import funnel_words
from site_builder.words.typography import typeset

MEMBERS = ("structure membre", "structures membres")
CITED = ("structure citée", "structures citées")
"""Sources name some members: how many there are, they do not say."""
VOICES = 2


@dataclass(frozen=True, slots=True)
class Confluence:
    """An effect of which a figure, a voice and what the pole makes of them are all known."""

    name: str
    href: str
    thread: int
    figure: FigureBlock
    voice: VoiceBlock
    lesson: Markup


@dataclass(frozen=True, slots=True)
class CooperationLine:
    sentence: str
    """« Sur 31 membres, 6 prennent part à plusieurs projets… »."""
    steps: str
    """« 36 rencontres tenues, 8 projets inscrits, dont 5 en activité. »"""
    href: str


@dataclass(frozen=True, slots=True)
class ReportContext:
    name: str
    summary: str
    facts: tuple[RecordLine, ...]
    source_note: str
    """How a fiche was put together, for poles that did not write it."""
    year: int
    highlights: tuple[HighlightBlock, ...]
    chain: Chain | None
    map_href: str
    """The map of effects, "" for a pole that has none."""
    chain_summary: str
    """« Trois enjeux… » as counts: « 3 enjeux, 4 objectifs, 5 effets, 19 indicateurs »."""
    figures: KeyFigures
    comparison: Link | None
    """To the pole beside others; None where it shares no figure with any."""
    published: Published | None
    """Every figure of a fiche with its sources, in place of key figures."""
    narratives: tuple[Link, ...]
    confluence: Confluence | None
    voices: tuple[VoiceBlock, ...]
    """The first ones, where no voice stands beside a figure yet."""
    balance: Balance | None
    cooperation: CooperationLine | None
    """None for a fiche, and while there is neither a project nor a meeting."""
    limits: Limits
    changes: tuple[Markup, ...]
    steps: tuple[JourneyStep, ...]
    journey_href: str
    members: tuple[FamilyBlock, ...]
    members_title: str
    members_href: str
    shares: tuple[Share, ...]
    verbatims_href: str
    downloads: tuple[tuple[Link, str], ...]
    citation: str
    reach: tuple[RecordLine, ...]
    """What the pole is in law, its seat, its site, whom to write to."""
    fiche: bool
    """Put together from public sources, not by the pole."""


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        yield _page(publication, ptce)


def _page(publication: Publication, ptce: Ptce) -> Page:
    address = publication.addresses.ptce(ptce.slug)
    fiche = ptce.file.origin is Origin.PUBLIC_SOURCES
    title = (
        "Fiche de sources publiques"
        if fiche
        else phrase("Rapport d’impact {year}", publication.language, year=ptce.reference.year)
    )
    home = () if publication.addresses.alone else (("Les pôles", ""), (ptce.file.name, None))
    return Page(
        address,
        "rapport",
        render("pages/rapport.html", report_context(publication, ptce), publication.language)
        + dataset_of_pole(publication, ptce),
        chrome(
            publication,
            address,
            title=title,
            description=ptce.file.summary or f"{title}, {ptce.file.name}.",
            ptce=ptce,
            current="report",
            trail=home,
        ),
    )


def report_context(publication: Publication, ptce: Ptce) -> ReportContext:
    language, file, addresses = publication.language, ptce.file, publication.addresses
    here = addresses.ptce(ptce.slug)
    to, members = Linker(here), current_members(ptce)
    fiche = file.origin is Origin.PUBLIC_SOURCES
    # The table of a fiche says line by line what its sources leave out; what the pole never set out to measure is no gap.
    gaps = () if fiche else unknowns(ptce, publication.findings.by_ptce[ptce.slug], language, marked)
    confluence = next(_confluences(publication, ptce, here), None)
    return ReportContext(
        name=typeset(file.name, language),
        summary=typeset(file.summary or "", language),
        facts=pole_facts(ptce, publication),
        source_note=typeset(file.source_note or "", language),
        year=ptce.reference.year,
        highlights=highlights(publication, ptce, here),
        chain=chain(publication, ptce, to),
        map_href=to(addresses.effects_map(ptce.slug)) if has_map(ptce) else "",
        chain_summary=_chain_summary(ptce, publication),
        figures=key_figures(publication, ptce, to),
        comparison=comparison_link(publication, ptce.slug, to),
        published=published(publication, ptce, to) if fiche and ptce.indicators else None,
        narratives=tuple(
            Link(typeset(narrative.title, language), to(addresses.narrative(ptce.slug, narrative.slug)))
            for narrative in ptce.narratives
        ),
        confluence=confluence,
        voices=() if confluence else _voices(publication, ptce, to),
        balance=balance(ptce, publication, to),
        cooperation=None if fiche else _cooperation(publication, ptce, to),
        limits=limits(file.failed, file.unknown, gaps, publication, ptce, here),
        changes=tuple(inline(line, publication, ptce, here) for line in file.changes),
        steps=journey_steps(ptce, publication),
        journey_href=to(addresses.journey(ptce.slug)),
        members=families(members, publication),
        members_title=counted(len(members), *(CITED if fiche else MEMBERS), language),
        members_href=to(addresses.members(ptce.slug)),
        shares=shares(ptce, publication, to),
        verbatims_href=to(addresses.verbatims(ptce.slug)),
        downloads=_downloads(publication, ptce, to),
        citation=citation(publication, ptce),
        reach=reach_lines(ptce, publication),
        fiche=fiche,
    )


def _voices(publication: Publication, ptce: Ptce, to: Linker) -> tuple[VoiceBlock, ...]:
    """Those that may be printed come first, so that the section is not empty on paper."""
    voices = [voice_block(verbatim, publication, ptce, to) for verbatim in ptce.verbatims]
    return tuple(sorted(voices, key=lambda voice: not voice.printable)[:VOICES])


def _cooperation(publication: Publication, ptce: Ptce, to: Linker) -> CooperationLine | None:
    if not (ptce.projects or ptce.meetings):
        return None
    found, language = publication.cooperation[ptce.slug], publication.language
    return CooperationLine(
        participation_sentence(found, language),
        funnel_words(found.funnel, language),
        to(publication.addresses.cooperation(ptce.slug)),
    )


def _chain_summary(ptce: Ptce, publication: Publication) -> str:
    framework = ptce.framework
    kinds = (
        (len(framework.issues), "enjeu", "enjeux"),
        (len(framework.objectives), "objectif", "objectifs"),
        (len(framework.effects), "effet", "effets"),
        (len(ptce.indicators), "indicateur", "indicateurs"),
    )
    return ", ".join(counted(number, one, many, publication.language) for number, one, many in kinds if number)


def _confluences(publication: Publication, ptce: Ptce, here: str) -> Iterator[Confluence]:
    """Effects in their order; a voice that speaks of the charted figure comes before one that only speaks of the effect."""
    to = Linker(here)
    for place, effect in enumerate(ptce.framework.effects):
        voices = [verbatim for verbatim in ptce.verbatims if effect.id in verbatim.effects]
        charted = [i.id for i in ptce.indicators if effect.id in i.effects and publication.charts.get(f"{ptce.slug}/{i.id}")]
        if not (effect.lesson and voices and charted):
            continue
        pairs = [(id, voice) for id in charted for voice in voices if id in voice.indicators] or [(charted[0], voices[0])]
        figure, voice = pairs[0]
        chart = publication.charts.get(f"{ptce.slug}/{figure}")
        assert chart is not None
        yield Confluence(
            typeset(effect.name, publication.language),
            to(publication.addresses.effect(ptce.slug, effect.id)),
            thread_of(place),
            figure_block(chart, headline=_headline(publication, ptce, figure)),
            voice_block(voice, publication, ptce, to),
            inline(effect.lesson, publication, ptce, here),
        )


def _headline(publication: Publication, ptce: Ptce, indicator: str) -> str:
    return typeset(ptce.indicator(indicator).entry.headline or "", publication.language)


def _downloads(publication: Publication, ptce: Ptce, to: Linker) -> tuple[tuple[Link, str], ...]:
    addresses, values = publication.addresses, sum(len(i.series.observations) for i in ptce.indicators)
    files = []
    if ptce.file.origin is not Origin.PUBLIC_SOURCES and ptce.harvest is None:
        files.append((Link("Synthèse à imprimer", to(addresses.summary(ptce.slug))), "Deux pages A4 au plus"))
    if ptce.indicators:
        count = counted(values, "valeur", "valeurs", publication.language, feminine=True)
        files.append(
            (
                Link("Toutes les données", to(addresses.pole_file(ptce.slug, "donnees.csv"))),
                phrase("CSV, {count}", publication.language, count=count),
            )
        )
        files.append((Link("Le classeur", to(addresses.pole_file(ptce.slug, "classeur.xlsx"))), "Excel, avec les définitions"))
    if ptce.fundings:
        count = counted(len(ptce.fundings), "financement", "financements", publication.language)
        files.append((Link("Financements\u00a0: promis, atteint, expliqué", to(addresses.fundings(ptce.slug))), count))
    return tuple(files)
