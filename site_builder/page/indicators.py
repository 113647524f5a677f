"""Every indicator of one pole, effect by effect, in the order of its référentiel; of a fiche, every value with its source."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.diffusion import Origin
from site_builder.model.measure import Indicator
from site_builder.model.page import Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.ledger import LedgerRow, ledger_row
from site_builder.page.blocks.published import Published, published
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.sentences import counted, phrase
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class IndicatorGroup:
    id: str
    title: str
    """Empty when the pole has no effects: one plain list."""
    href: str
    thread: int
    """The effect's colour, 1 to 4, or 0."""
    rows: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class IndicatorsContext:
    title: str
    summary: str
    groups: tuple[IndicatorGroup, ...]
    published: Published | None
    """In place of groups, for a fiche."""
    csv_href: str
    values: str
    """« 175 valeurs »."""


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if ptce.indicators:
            yield _page(publication, ptce)


def _page(publication: Publication, ptce: Ptce) -> Page:
    address, fiche = publication.addresses.indicators(ptce.slug), ptce.file.origin is Origin.PUBLIC_SOURCES
    to, title = Linker(address), "Les chiffres publiés" if fiche else "Indicateurs"
    table = published(publication, ptce, to) if fiche else None
    written = sum(len(indicator.series.observations) for indicator in ptce.indicators)
    context = IndicatorsContext(
        title=title,
        summary=table.summary if table else typeset(_summary(publication, ptce), publication.language),
        groups=() if table else tuple(_groups(publication, ptce, to)),
        published=table,
        csv_href=to(publication.addresses.pole_file(ptce.slug, "donnees.csv")),
        values=counted(written, "valeur", "valeurs", publication.language, feminine=True),
    )
    return pole_page(
        publication,
        ptce,
        address,
        "indicateurs",
        context,
        section="indicators",
        title=title,
        description=f"{typeset(title, publication.language)}, {ptce.file.name}. {context.summary}",
    )


SUMMARIES = {
    "none": "{total}, dont aucun avec une valeur pour {year}.",
    "some": "{total}, dont {covered} avec une valeur pour {year}.",
    "one": "{total}, avec une valeur pour {year}.",
    "all": "{total}, tous avec une valeur pour {year}.",
}


def _summary(publication: Publication, ptce: Ptce) -> str:
    found = [publication.findings.of(ptce.slug, indicator.id) for indicator in ptce.indicators]
    total = counted(len(found), "indicateur", "indicateurs", publication.language)
    covered = sum(finding.covered for finding in found)
    few = SUMMARIES["none"] if not covered else SUMMARIES["some"]
    pattern = few if covered < len(found) else SUMMARIES["one"] if covered == 1 else SUMMARIES["all"]
    return phrase(pattern, publication.language, total=total, covered=covered, year=ptce.reference.year)


def _groups(publication: Publication, ptce: Ptce, to: Linker) -> Iterator[IndicatorGroup]:
    """An indicator that documents two effects stands under the first."""
    for number, effect in enumerate(ptce.framework.effects):
        if rows := _rows(publication, ptce, to, [i for i in ptce.indicators if i.effects[:1] == (effect.id,)]):
            href = to(publication.addresses.effect(ptce.slug, effect.id))
            yield IndicatorGroup(effect.id, typeset(effect.name, publication.language), href, number % 4 + 1, rows)
    if rows := _rows(publication, ptce, to, [i for i in ptce.indicators if not i.effects]):
        yield IndicatorGroup("autres", "Sans effet rattaché" if ptce.framework.effects else "", "", 0, rows)


def _rows(publication: Publication, ptce: Ptce, to: Linker, indicators: list[Indicator]) -> tuple[LedgerRow, ...]:
    return tuple(ledger_row(publication.findings.of(ptce.slug, i.id), publication, ptce, to) for i in indicators)
