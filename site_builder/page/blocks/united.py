"""One line of the network's figures: the figure or the reason why there is none, how it moved, and how many poles it comes from."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.aggregate import Aggregate, NoTotal
from site_builder.model.publication import Publication
from site_builder.page.blocks.honeycomb import Honeycomb, honeycomb
from site_builder.page.linking import Linker
from site_builder.words.numbers import gap, split_amount
from site_builder.words.periods import in_period
from site_builder.words.sentences import (
    capital,
    constant_change_sentence,
    coverage_sentence,
    curve_sentence,
    curve_values,
    marks_sentence,
    method_words,
    no_total_sentence,
    phrase,
)
from site_builder.words.sentences.aggregates import rounded_unit
from site_builder.words.spaces import FIRM
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class UnitedRow:
    name: str
    href: str
    detail: str
    """« Somme de 18 pôles, en 2025 », or what is counted where there is no figure."""
    number: str
    """Empty where there is no figure for all."""
    unit: str
    missing: str
    """« Pas de total » in place of the number."""
    sparkline: Markup
    """The small curve at constant perimeter, where three periods can be compared."""
    curve: str
    """« Courbe : 9 pôles, de 2022 à 2025. », "" without one."""
    curve_values: str
    """« 387 en 2023, 402 en 2024 et 414 en 2025. »"""
    said: str
    """How it moved and what is estimated, or why there is no figure."""
    coverage: Honeycomb
    coverage_words: str
    """« 18 PTCE sur 24 »."""


def united_row(aggregate: Aggregate, publication: Publication, to: Linker) -> UnitedRow:
    language, definition = publication.language, aggregate.definition
    number, unit = united_number(aggregate, publication)
    drawn = publication.charts.get(f"chiffres/{definition.id}/sparkline")
    when = in_period(aggregate.reference, language)
    how = method_words(aggregate, weighting(aggregate, publication), language) or capital(aggregate.unit.plural)
    return UnitedRow(
        name=typeset(definition.name, language),
        href=to(publication.addresses.shared_figure(definition.id)),
        detail=typeset(f"{how}, {when}", language),
        number=number,
        unit=unit,
        missing="" if number else "Pas de total",
        sparkline=Markup(drawn.wide) if drawn else Markup(),
        curve=curve_sentence(aggregate, language) if drawn else "",
        curve_values=curve_values(aggregate, language) if drawn else "",
        said=_said(aggregate, publication),
        coverage=honeycomb(len(aggregate.parts), aggregate.ptces),
        coverage_words=coverage_sentence(len(aggregate.parts), aggregate.ptces, language),
    )


def united_number(aggregate: Aggregate, publication: Publication) -> tuple[str, str]:
    """The number and its unit with the space before it; two empty texts where there is no figure for all."""
    if aggregate.value is None:
        return "", ""
    digits, sign = split_amount(aggregate.value, rounded_unit(aggregate), publication.language)
    return digits, gap(sign, publication.language) + sign if aggregate.unit.sign else ""


def weighting(aggregate: Aggregate, publication: Publication) -> str:
    """By what a mean is weighted, « le nombre de répondants »; empty for any other figure."""
    words = {
        "repondants": "le nombre de répondants",
        "sollicites": "le nombre de personnes sollicitées",
        "population": "la population concernée",
    }
    known = publication.network.bank.definitions.get(aggregate.definition.aggregation_weight or "")
    if known:
        return phrase("l'indicateur « {name} »", publication.language, name=known.name)
    return typeset(words.get(aggregate.definition.aggregation_weight or "", ""), publication.language)


def _said(aggregate: Aggregate, publication: Publication) -> str:
    language = publication.language
    if aggregate.refusal is None:
        return f"{constant_change_sentence(aggregate, language)} {marks_sentence(aggregate, language)}".strip()
    # The number's place says « Pas de total » already; the whole reason is on the figure's own page.
    reason = re.sub(r"^(?:Pas de|No) [^.:]*[.:]\s*", "", no_total_sentence(aggregate, language).replace(FIRM, " "))
    first = reason.split(". ")[0].rstrip(".") + "." if aggregate.refusal is NoTotal.NEVER else reason
    return typeset(capital(first), language)
