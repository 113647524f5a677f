"""Rows too small to be published are written without their numbers, and so are those that would give them away."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from site_builder.check import check_documents
from site_builder.check.periods import read_period
from site_builder.intake.sheet_review import Spellings, review
from site_builder.intake.survey.rows import NewRow, table
from site_builder.measure.disclosure import shown_series
from site_builder.model.document import Documents
from site_builder.model.measure import Indicator, State
from site_builder.model.network import Network
from site_builder.problems import Problems


def masked(rows: Sequence[NewRow], documents: Documents, network: Network, on: date) -> tuple[NewRow, ...]:
    """The content folder may be public, history included: what the site would hide is not put into it at all."""
    ptce = network.ptces[0]
    small = tuple(row.masked() if row.fewest < ptce.indicator(row.indicator).threshold else row for row in rows)
    breakdowns = tuple(breakdown.id for breakdown in network.bank.file.breakdowns)
    found = review(documents.ptces[0].tables, (table(small, Path("mesures")),), Spellings(breakdowns))
    later = check_documents(
        replace(documents, ptces=(replace(documents.ptces[0], tables=found.merged),)), Problems(), on=on, internal=True
    )
    if later is None:
        return small
    hidden = {id: _hidden(later.ptces[0].indicator(id)) for id in {row.indicator for row in rows}}
    return tuple(
        row.masked() if _known_by(row, ptce.indicator(row.indicator)) in hidden[row.indicator] else row for row in small
    )


def _hidden(indicator: Indicator) -> set[tuple[str, frozenset[tuple[str, str]]]]:
    return {
        (o.period.code, frozenset(o.breakdown.items())) for o in shown_series(indicator).observations if o.state is State.MASKED
    }


def _known_by(row: NewRow, indicator: Indicator) -> tuple[str, frozenset[tuple[str, str]]]:
    period, _ = read_period(row.cells["periode"], indicator.entry, indicator.definition)
    return (period.code if period else "", frozenset(row.breakdown.items()))
