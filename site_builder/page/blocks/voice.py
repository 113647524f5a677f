"""A voice as it stands on a page: the words, who said them and when, the figures that they confirm, qualify or explain."""

from dataclasses import dataclass

from site_builder.model.page import Link
from site_builder.model.period import PeriodKind, parse_period
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.model.verbatim import Attribution, Reach, Verbatim
from site_builder.page.linking import Linker
from site_builder.words.consent import why_not
from site_builder.words.labels import label
from site_builder.words.numbers import amount
from site_builder.words.passages import split_passage
from site_builder.words.periods import month_label, period_label
from site_builder.words.sentences import phrase
from site_builder.words.shown import shown_unit
from site_builder.words.translation import translated
from site_builder.words.typography import typeset

LONG = 190
"""From this many characters on, the words are set one size smaller."""
ANONYMOUS = "Une personne qui a souhaité rester anonyme"


@dataclass(frozen=True, slots=True)
class Reference:
    label: str
    """« Nuance : »."""
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class VoiceBlock:
    id: str
    words: str
    """With their guillemets."""
    who: str
    """« Maraîchère »: what is set in bold."""
    where: str
    """« coopérative membre », empty when nothing more is said."""
    when: str
    """« Entretien, mars 2025 »."""
    small: bool
    printable: bool
    """Whether the person agreed to see the words printed; if not, they are left out on paper."""
    references: tuple[Reference, ...]
    withheld: str
    """« accord en attente »: why members read words that the public site does not bear; "" for all others."""


def voice_block(verbatim: Verbatim, publication: Publication, ptce: Ptce, to: Linker) -> VoiceBlock:
    """The block of one verbatim, with its links relative to the page that `to` speaks for."""
    said = ANONYMOUS if verbatim.attribution is Attribution.ANONYMOUS or not verbatim.who else verbatim.who
    who, where = split_passage(said, ", ")
    return VoiceBlock(
        id=verbatim.id,
        words=phrase("« {text} »", publication.language, text=verbatim.text),
        who=typeset(who, publication.language),
        where=typeset(where, publication.language),
        when=_when(verbatim, publication),
        small=len(verbatim.text) >= LONG,
        printable=Reach.PRINT in verbatim.reach,
        references=_references(verbatim, publication, ptce, to),
        withheld=why_not(verbatim, publication.date) or "",
    )


def _when(verbatim: Verbatim, publication: Publication) -> str:
    context = label(verbatim.context, publication.language) if verbatim.context else ""
    said_on = _said_on(verbatim.said_on, publication) if verbatim.said_on else ""
    text = ", ".join(part for part in (context, said_on) if part)
    return text[:1].upper() + text[1:]


def _said_on(text: str, publication: Publication) -> str:
    """The month at most: the exact day helps nobody to read, and may help to recognise who spoke."""
    period = parse_period(text)
    if period is None:
        return typeset(text, publication.language)
    if period.kind is PeriodKind.DAY:
        return month_label(period.start, publication.language)
    return period_label(period, publication.language)


def _references(verbatim: Verbatim, publication: Publication, ptce: Ptce, to: Linker) -> tuple[Reference, ...]:
    language = publication.language
    kind = label(verbatim.link, language) if verbatim.link else translated("À propos de", language)
    shown = {indicator.id for indicator in ptce.indicators}
    figures = tuple(_figure(id, publication, ptce, to) for id in verbatim.indicators if id in shown)
    effects = tuple(
        Link(typeset(ptce.effect(id).name, language), to(publication.addresses.effect(ptce.slug, id)))
        for id in verbatim.effects[1:]
    )
    found = ((kind, figures), (translated("Parle aussi de", language), effects))
    return tuple(Reference(phrase("{label} :", language, label=said), links) for said, links in found if links)


def _figure(id: str, publication: Publication, ptce: Ptce, to: Linker) -> Link:
    finding = publication.findings.of(ptce.slug, id)
    name = typeset(finding.indicator.name, publication.language)
    if finding.latest is not None and finding.latest.value is not None:
        unit = shown_unit(finding.indicator.unit, finding.latest)
        name = f"{name} ({amount(finding.latest.value, unit, publication.language)})"
    return Link(name, to(publication.addresses.indicator(ptce.slug, id)))
