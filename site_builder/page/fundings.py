"""Fundings: what was promised, reached and explained, funding by funding."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from site_builder.model.address import media_name
from site_builder.model.finding import Finding
from site_builder.model.funding import Funding
from site_builder.model.page import Link, Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.blocks.ledger import LedgerRow, ledger_row, shown_value
from site_builder.page.blocks.record import RecordLine, record
from site_builder.page.inserts import inline
from site_builder.page.linking import Linker
from site_builder.page.pole import pole_page
from site_builder.words.numbers import euros
from site_builder.words.periods import period_label
from site_builder.words.sentences import capital, phrase, value_then
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class FundingEntry:
    title: str
    href: str
    period: str
    purpose: str
    amount: str
    """« 120 000 € », "" when it is not said."""
    rows: tuple[tuple[LedgerRow, str], ...]
    """The indicators agreed, each with its target, else its value and year: « 26 mises en relation en 2025 »."""


@dataclass(frozen=True, slots=True)
class FundingsContext:
    title: str
    entries: tuple[FundingEntry, ...]


@dataclass(frozen=True, slots=True)
class FundingContext:
    title: str
    purpose: str
    facts: tuple[RecordLine, ...]
    rows: tuple[LedgerRow, ...]
    explanation: Markup
    effects: tuple[Link, ...]


def pages(publication: Publication) -> Iterator[Page]:
    for ptce in publication.written:
        if ptce.fundings:
            yield _list(publication, ptce)
        for funding in ptce.fundings:
            yield _one(publication, ptce, funding)


def _list(publication: Publication, ptce: Ptce) -> Page:
    address = publication.addresses.fundings(ptce.slug)
    context = FundingsContext(
        "Financements", tuple(_entry(publication, ptce, funding, Linker(address)) for funding in ptce.fundings)
    )
    return pole_page(
        publication,
        ptce,
        address,
        "financements",
        context,
        section="fundings",
        title="Financements",
        description=phrase(
            "Ce que {name} a reçu, ce qui était promis, ce qui est atteint.", publication.language, name=ptce.file.name
        ),
    )


def _entry(publication: Publication, ptce: Ptce, funding: Funding, to: Linker) -> FundingEntry:
    return FundingEntry(
        title=typeset(funding.funder, publication.language),
        href=to(publication.addresses.funding(ptce.slug, funding.id or "")),
        period=capital(_period(funding, publication)),
        purpose=typeset(funding.purpose or "", publication.language),
        amount=_money(funding, publication),
        rows=tuple(_row(finding, publication, ptce, to) for finding in _agreed(funding, publication, ptce)),
    )


def _row(finding: Finding, publication: Publication, ptce: Ptce, to: Linker) -> tuple[LedgerRow, str]:
    row, shown = ledger_row(finding, publication, ptce, to), shown_value(finding)
    said = value_then(shown, finding.indicator.unit, publication.language) if shown else row.missing
    return row, row.target or said


def _one(publication: Publication, ptce: Ptce, funding: Funding) -> Page:
    addresses, language = publication.addresses, publication.language
    address = addresses.funding(ptce.slug, funding.id or "")
    to, title = Linker(address), typeset(funding.funder, language)
    context = FundingContext(
        title=title,
        purpose=typeset(funding.purpose or "", language),
        facts=record(
            (
                ("Montant", _money(funding, publication)),
                ("Période", _period(funding, publication)),
                ("Document", _document(funding, publication, ptce, to)),
            )
        ),
        rows=tuple(ledger_row(finding, publication, ptce, to) for finding in _agreed(funding, publication, ptce)),
        explanation=inline(funding.explanation, publication, ptce, address) if funding.explanation else Markup(),
        effects=tuple(
            Link(typeset(ptce.effect(id).name, language), to(addresses.effect(ptce.slug, id))) for id in funding.effects
        ),
    )
    return pole_page(
        publication,
        ptce,
        address,
        "financement",
        context,
        section="fundings",
        title=phrase("{funder} · Financements", language, funder=funding.funder),
        description=funding.purpose or phrase("Un financement de {name}.", language, name=ptce.file.name),
        above=(("Financements", addresses.fundings(ptce.slug)),),
        here=title,
    )


def _agreed(funding: Funding, publication: Publication, ptce: Ptce) -> Iterator[Finding]:
    return (publication.findings.of(ptce.slug, id) for id in funding.indicators)


def _money(funding: Funding, publication: Publication) -> str:
    return euros(Decimal(funding.amount), publication.language, 2) if funding.amount is not None else ""


def _period(funding: Funding, publication: Publication) -> str:
    return period_label(funding.period, publication.language) if funding.period else ""


def _document(funding: Funding, publication: Publication, ptce: Ptce, to: Linker) -> Markup | None:
    if not funding.document:
        return None
    web = funding.document.startswith(("http://", "https://"))
    href = funding.document if web else to(publication.addresses.media(ptce.slug, media_name(funding.document)))
    return Markup('<a href="{}">{}</a>').format(href, typeset("Lire le document", publication.language))
