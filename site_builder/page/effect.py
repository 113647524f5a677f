"""One effect: what the pole wanted, what it observes in figures and voices, its part in it, and what remains unknown."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.finding import Finding
from site_builder.model.framework import Contribution, Effect
from site_builder.model.page import Link, Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.balance import effect_advice
from site_builder.page.blocks.chain import thread_of
from site_builder.page.blocks.evidence import Evidence, evidence
from site_builder.page.blocks.figure import FigureBlock, figure_block
from site_builder.page.blocks.ledger import LedgerRow, ledger_row
from site_builder.page.blocks.limits import Limits, limits, marked
from site_builder.page.blocks.record import RecordLine, record
from site_builder.page.blocks.shares import Share, contributors, serving, share
from site_builder.page.blocks.subjects import goal_names, goals_of
from site_builder.page.blocks.voice import VoiceBlock, voice_block
from site_builder.page.inserts import inline
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.sentences import capital, phrase, unknowns_of_effect
from site_builder.words.typography import typeset

CHARTS = 3
"""Charts beyond the third would push the voices below the fold; their figures stay in the ledger."""


@dataclass(frozen=True, slots=True)
class EffectContext:
    number: str
    """« Effet 3 sur 5 »."""
    thread: int
    headline: str
    """The editor's own, or the plain name of the effect."""
    name: str
    """The plain name, "" when it is the headline already."""
    evidence: Evidence
    advice: str
    """A question for the members, where figures or voices are few; "" in public."""
    sought: bool
    """False for an effect that nobody wanted: nothing on its page says that it was."""
    wanted: Markup
    record: tuple[RecordLine, ...]
    hypotheses: tuple[Markup, ...]
    figures: tuple[FigureBlock, ...]
    rows: tuple[LedgerRow, ...]
    voices: tuple[VoiceBlock, ...]
    elsewhere: bool
    """A harvested pole's: its voices and its part in the change are on its own site."""
    lesson: Markup
    part: tuple[RecordLine, ...]
    share: Share | None
    """The members who say that they contribute, and the projects that serve it; None when nobody says anything."""
    limits: Limits
    changes: tuple[Markup, ...]
    previous: Link | None
    next: Link | None


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        for place, effect in enumerate(ptce.framework.effects):
            if publication.asks(publication.addresses.effect(ptce.slug, effect.id)):
                yield _page(publication, ptce, place, effect)


def _page(publication: Publication, ptce: Ptce, place: int, effect: Effect) -> Page:
    addresses = publication.addresses
    address = addresses.effect(ptce.slug, effect.id)
    context = effect_context(publication, ptce, place, effect)
    return pole_page(
        publication,
        ptce,
        address,
        "effet",
        context,
        section="effects",
        title=effect.name,
        description=effect.description or effect.name,
        above=(("Effets", addresses.effects(ptce.slug)),),
        here=phrase("Effet {n}", publication.language, n=place + 1),
        picture=addresses.effect_card(ptce.slug, effect.id),
    )


def effect_context(publication: Publication, ptce: Ptce, place: int, effect: Effect) -> EffectContext:
    language, here = publication.language, publication.addresses.effect(ptce.slug, effect.id)
    to, effects = Linker(here), ptce.framework.effects
    findings = [publication.findings.of(ptce.slug, i.id) for i in ptce.indicators if effect.id in i.effects]
    gaps = unknowns_of_effect(effect, ptce, publication.findings.by_ptce[ptce.slug], language, marked)

    def said(lines: tuple[str, ...]) -> tuple[Markup, ...]:
        return tuple(inline(line, publication, ptce, here) for line in lines)

    return EffectContext(
        number=phrase("Effet {n} sur {total}", language, n=place + 1, total=len(effects)),
        thread=thread_of(place),
        headline=typeset(effect.headline or effect.name, language),
        name=typeset(effect.name, language) if effect.headline else "",
        evidence=evidence(effect, publication, ptce),
        advice=effect_advice(effect, ptce, publication),
        sought=effect.wanted,
        wanted=inline(effect.description, publication, ptce, here) if effect.description else Markup(),
        record=_record(effect, publication, ptce, to),
        hypotheses=said(effect.hypotheses),
        figures=tuple(_figures(findings, publication, ptce))[:CHARTS],
        rows=tuple(ledger_row(finding, publication, ptce, to) for finding in findings),
        voices=tuple(voice_block(v, publication, ptce, to) for v in ptce.verbatims if effect.id in v.effects),
        elsewhere=ptce.harvest is not None,
        lesson=inline(effect.lesson, publication, ptce, here) if effect.lesson else Markup(),
        part=_part(effect.contribution, publication, ptce, here) if effect.contribution else (),
        share=share(place, effect, ptce, publication, to) if contributors(effect, ptce) or serving(effect, ptce) else None,
        limits=limits(effect.failed, effect.unknown, gaps, publication, ptce, here),
        changes=said(effect.changes),
        previous=_neighbour(effects[place - 1], publication, ptce, to) if place else None,
        next=_neighbour(effects[place + 1], publication, ptce, to) if place + 1 < len(effects) else None,
    )


def _record(effect: Effect, publication: Publication, ptce: Ptce, to: Linker) -> tuple[RecordLine, ...]:
    language = publication.language
    objectives = [typeset(o.name, language) for o in ptce.framework.objectives if o.id in effect.objectives]
    names = {stakeholder.id: stakeholder.name for stakeholder in ptce.stakeholders}
    near = goals_of(indicator for indicator in ptce.indicators if effect.id in indicator.effects)
    return record(
        (
            ("Objectifs" if len(objectives) > 1 else "Objectif", objectives),
            ("Pour qui", [capital(typeset(names.get(who, who), language)) for who in effect.on_whom]),
            ("D’ici à", typeset(effect.due or "", language)),
            ("ODD proches", goal_names(near, publication, to)),
        )
    )


def _figures(findings: list[Finding], publication: Publication, ptce: Ptce) -> Iterator[FigureBlock]:
    for finding in sorted(findings, key=lambda finding: not finding.indicator.entry.key_figure):
        if chart := publication.charts.get(f"{ptce.slug}/{finding.indicator.id}"):
            yield figure_block(chart, headline=typeset(finding.indicator.entry.headline or "", publication.language))


def _part(contribution: Contribution, publication: Publication, ptce: Ptce, here: str) -> tuple[RecordLine, ...]:
    lines = (("Le pôle", contribution.pole), ("D’autres acteurs", contribution.others), ("Le contexte", contribution.context))
    return record((name, inline(text, publication, ptce, here) if text else None) for name, text in lines)


def _neighbour(effect: Effect, publication: Publication, ptce: Ptce, to: Linker) -> Link:
    return Link(typeset(effect.name, publication.language), to(publication.addresses.effect(ptce.slug, effect.id)))
