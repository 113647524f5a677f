"""The balance of figures and words of one PTCE: two counts side by side, for each effect and for each year."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.model.diffusion import Audience, Origin
from site_builder.model.finding import Finding
from site_builder.model.framework import Effect
from site_builder.model.language import Language
from site_builder.model.period import parse_period
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.model.verbatim import Link, Verbatim
from site_builder.page.blocks.chain import thread_of
from site_builder.page.blocks.marks import Marks, marks
from site_builder.page.linking import Linker
from site_builder.words.sentences import (
    Known,
    balance_advice,
    balance_sentence,
    balanced,
    counted,
    figures_words,
    phrase,
    shared_sentence,
    voices_words,
)
from site_builder.words.typography import typeset

UNDATED = "Sans date"


@dataclass(frozen=True, slots=True)
class BalanceRow:
    name: str
    href: str
    """The effect's page; "" for a year."""
    thread: int
    figures: str
    """« 3 indicateurs chiffrés »."""
    figure_marks: Marks
    waiting: str
    """« 1 indicateur sans valeur », "" when every indicator shows one."""
    voices: str
    voice_marks: Marks
    advice: str
    """A question for the members where one of the two is short; "" in public."""


@dataclass(frozen=True, slots=True)
class Balance:
    sentence: str
    note: str
    """Why the counts of the effects make more than the sentence says; "" when they do not."""
    advice: str
    effects: tuple[BalanceRow, ...]
    years: tuple[BalanceRow, ...]
    """From the first year of which anything is known to the last, empty years too; a single year is not a history."""


def balance(ptce: Ptce, publication: Publication, to: Linker) -> Balance | None:
    """None for a fiche, which only repeats its sources, for a harvested pole, whose voices stay with it, and without effects."""
    if ptce.file.origin is Origin.PUBLIC_SOURCES or ptce.harvest or not ptce.framework.effects:
        return None
    findings = tuple(publication.findings.by_ptce[ptce.slug].values())
    whole = _known(findings, ptce.verbatims)
    return Balance(
        sentence=balance_sentence(whole, publication.language),
        note=shared_sentence(
            whole, [_known_of(effect, ptce, publication) for effect in ptce.framework.effects], publication.language
        ),
        advice=_advice(whole, publication),
        effects=tuple(_effect(place, effect, ptce, publication, to) for place, effect in enumerate(ptce.framework.effects)),
        years=tuple(_years(findings, ptce, publication)),
    )


@dataclass(frozen=True, slots=True)
class NetworkBalance:
    sentence: str
    poles: tuple[BalanceRow, ...]
    """In the order in which the poles registered, never by what they have."""


def network_balance(poles: Iterable[Ptce], publication: Publication, to: Linker) -> NetworkBalance:
    """The two counts of several poles, and of each: indicators and voices are counted, nothing is averaged."""
    known = [(ptce, _known(publication.findings.by_ptce[ptce.slug].values(), ptce.verbatims)) for ptce in poles]
    whole = Known(*(sum(parts) for parts in zip(*((k.figures, k.waiting, k.voices) for _, k in known), strict=True)))
    return NetworkBalance(
        balance_sentence(whole, publication.language),
        tuple(_row(ptce.file.name, one, publication, to(publication.addresses.ptce(ptce.slug))) for ptce, one in known),
    )


def effect_advice(effect: Effect, ptce: Ptce, publication: Publication) -> str:
    """The question that an effect's page asks the members, "" in public, on a fiche and for a harvested pole."""
    if ptce.file.origin is Origin.PUBLIC_SOURCES or ptce.harvest:
        return ""
    return _advice(_known_of(effect, ptce, publication), publication)


def _known(findings: Iterable[Finding], voices: Iterable[Verbatim]) -> Known:
    valued, heard = [finding.latest is not None for finding in findings], [voice.link for voice in voices]
    return Known(sum(valued), valued.count(False), len(heard), heard.count(Link.QUALIFIES))


def _known_of(effect: Effect, ptce: Ptce, publication: Publication) -> Known:
    findings = publication.findings.by_ptce[ptce.slug].values()
    return _known(
        (finding for finding in findings if effect.id in finding.indicator.effects),
        (verbatim for verbatim in ptce.verbatims if effect.id in verbatim.effects),
    )


def _effect(place: int, effect: Effect, ptce: Ptce, publication: Publication, to: Linker) -> BalanceRow:
    known = _known_of(effect, ptce, publication)
    href = to(publication.addresses.effect(ptce.slug, effect.id))
    return _row(effect.name, known, publication, href, thread_of(place), "" if balanced(known) else _advice(known, publication))


def _years(findings: tuple[Finding, ...], ptce: Ptce, publication: Publication) -> Iterator[BalanceRow]:
    measured = [{o.period.year for o in f.series.totals if o.value is not None and o.period.dated} for f in findings]
    said = [_year(verbatim) for verbatim in ptce.verbatims]
    known = sorted({year for year in said if year} | {year for years in measured for year in years})
    if len(known) < 2:
        return
    for year in range(known[0], known[-1] + 1):
        count = Known(sum(year in years for years in measured), 0, said.count(year))
        yield _row(str(year), count, publication)
    if undated := said.count(None):
        yield _row(UNDATED, Known(0, 0, undated), publication)


def _year(verbatim: Verbatim) -> int | None:
    period = parse_period(verbatim.said_on) if verbatim.said_on else None
    return period.year if period and period.dated else None


def _row(name: str, known: Known, publication: Publication, href: str = "", thread: int = 0, advice: str = "") -> BalanceRow:
    language = publication.language
    return BalanceRow(
        name=typeset(name, language),
        href=href,
        thread=thread,
        figures=figures_words(known, language),
        figure_marks=marks("carre", known.figures, known.waiting),
        waiting=_waiting(known, language),
        voices=voices_words(known, language),
        voice_marks=marks("rond", known.voices),
        advice=advice,
    )


def _waiting(known: Known, language: Language) -> str:
    indicators = counted(known.waiting, "indicateur", "indicateurs", language)
    return phrase("{indicators} sans valeur", language, indicators=indicators) if known.waiting else ""


def _advice(known: Known, publication: Publication) -> str:
    return balance_advice(known, publication.language) if publication.audience is Audience.WORKING else ""
