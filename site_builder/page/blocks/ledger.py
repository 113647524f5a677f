"""One line of a ledger: an indicator with its value or the reason why there is none, its trend, its target and their state."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.finding import Finding, TargetStatus
from site_builder.model.language import FRENCH
from site_builder.model.measure import Observation, State
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.status import StatusBlock, status_block
from site_builder.page.blocks.target import target_sentence
from site_builder.page.blocks.trend import trend_lines
from site_builder.page.linking import Linker
from site_builder.words.labels import label
from site_builder.words.numbers import split_amount
from site_builder.words.periods import in_period
from site_builder.words.sentences import capital, phrase, response_sentence, uncertainty_sentence
from site_builder.words.sentences.phrases import Sentences, say
from site_builder.words.shown import shown_unit
from site_builder.words.spaces import FIRM, THIN
from site_builder.words.typography import typeset

UNSETTLED: Sentences = {"fr": {State.ESTIMATED: "estimation", State.PROVISIONAL: "provisoire"}}


@dataclass(frozen=True, slots=True)
class LedgerRow:
    name: str
    href: str
    detail: str
    """Who and what is counted: « 17 membres sur 28 répondants, 31 sollicités. »"""
    number: str
    """« 86 », or "" when there is no number for the reference year."""
    unit: str
    """« ETP » with the space before it, "" when the unit has no short sign."""
    missing: str
    """« Pas encore mesuré », in place of a number."""
    year: str
    """« en 2023 », « au 4e trimestre 2025, provisoire »: what the report's year alone does not say of the value."""
    sparkline: Markup
    trend: tuple[str, ...]
    status: StatusBlock | None
    target: str
    """« 19 % pour une cible de 35 % »."""
    why: str
    """The href of the editor's explanation, "" when there is none."""
    why_words: str


def ledger_row(finding: Finding, publication: Publication, ptce: Ptce, to: Linker) -> LedgerRow:
    """The line of one finding, at the report's reference year; an older value says its year."""
    language, indicator = publication.language, finding.indicator
    href = to(publication.addresses.indicator(ptce.slug, indicator.id))
    shown = shown_value(finding)
    number, unit = _value(shown, finding, publication)
    drawn = publication.charts.get(f"{ptce.slug}/{indicator.id}/sparkline")
    return LedgerRow(
        name=typeset(indicator.name, language),
        href=href,
        detail=_detail(finding, publication),
        number=number,
        unit=unit,
        missing="" if shown else missing_words(finding, publication),
        year=_when(shown, finding, publication) if shown else "",
        sparkline=Markup(drawn.wide) if drawn else Markup(),
        trend=trend_lines(finding, publication, ptce),
        status=status_block(finding, publication),
        target=target_sentence(finding, publication),
        why=f"{href}#explication" if indicator.entry.explanation else "",
        why_words="Lire pourquoi" if _missed(finding) else "Lire l’explication",
    )


def shown_value(finding: Finding) -> Observation | None:
    """The value that stands for the indicator; None when the reference year says why there is no number."""
    if finding.at_reference is not None and finding.at_reference.value is None:
        return None
    return finding.latest


def missing_words(finding: Finding, publication: Publication) -> str:
    """Why there is no number, never a dash alone."""
    totals = finding.series.totals
    seen = finding.at_reference or (totals[-1] if totals else None)
    if seen is None:
        said = "Détail sans total" if finding.series.observations else "Pas encore mesuré"
        return typeset(said, publication.language)
    if seen.state is State.MISSING:
        return phrase("Donnée manquante {when}", publication.language, when=in_period(seen.period, publication.language))
    return label(seen.state, publication.language)


def _when(shown: Observation, finding: Finding, publication: Publication) -> str:
    language = publication.language
    period = "" if shown.period == finding.reference else in_period(shown.period, language)
    unsettled = say(UNSETTLED, language, shown.state) if shown.state in UNSETTLED[FRENCH.code] else ""
    return ", ".join(part for part in (period, unsettled) if part)


def _missed(finding: Finding) -> bool:
    return finding.target is not None and finding.target.status is TargetStatus.MISSED


def _value(shown: Observation | None, finding: Finding, publication: Publication) -> tuple[str, str]:
    if shown is None or shown.value is None:
        return "", ""
    unit = finding.indicator.unit
    digits, sign = split_amount(shown.value, shown_unit(unit, shown), publication.language)
    gap = THIN if sign in ("%", "‰") else FIRM
    return digits, gap + sign if unit.sign else ""


def _detail(finding: Finding, publication: Publication) -> str:
    """Answers come as counts, with what the silent might have changed; else the scope, else what is counted."""
    indicator, language = finding.indicator, publication.language
    if finding.response is None:
        said_already = indicator.unit.sign in ("%", "€") or indicator.unit.plural.lower() in indicator.name.lower()
        unsaid = "" if said_already else indicator.unit.plural
        return capital(typeset(indicator.scope or unsaid, language))
    margin = finding.uncertainty.get(finding.latest) if finding.latest else None
    said = [response_sentence(finding.response, indicator, language)]
    if margin:
        said.append(uncertainty_sentence(margin, indicator.unit, finding.response, language))
    return " ".join(said)
