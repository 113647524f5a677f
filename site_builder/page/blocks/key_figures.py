"""The key figures of a report: those the pole marked, else its first six; all of them when there are no more."""

from dataclasses import dataclass

from site_builder.model.measure import Indicator
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.ledger import LedgerRow, ledger_row
from site_builder.page.linking import Linker
from site_builder.words.sentences import counted, phrase

SHOWN = 6
"""How many figures stand for a report whose editors marked none."""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    rows: tuple[LedgerRow, ...]
    others: str
    """« Les 19 indicateurs » when there are more than those shown, else ""."""
    href: str


def key_figures(publication: Publication, ptce: Ptce, to: Linker, most: int | None = None) -> KeyFigures:
    """The rows in the order of the référentiel, at most `most` of them."""
    shown = _chosen(ptce.indicators)[:most]
    rows = (ledger_row(publication.findings.of(ptce.slug, indicator.id), publication, ptce, to) for indicator in shown)
    count = counted(len(ptce.indicators), "indicateur", "indicateurs", publication.language)
    more = len(ptce.indicators) > len(shown)
    return KeyFigures(
        tuple(rows),
        phrase("Les {count}", publication.language, count=count) if more else "",
        to(publication.addresses.indicators(ptce.slug)),
    )


def _chosen(indicators: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
    marked = tuple(indicator for indicator in indicators if indicator.entry.key_figure)
    return marked if marked and len(indicators) > SHOWN else indicators[:SHOWN]
