"""One figure for other people's pages: small, and it still says of whom, when, from which source, and where to read more."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.diffusion import Audience
from site_builder.model.finding import Finding
from site_builder.model.language import Language
from site_builder.model.measure import Indicator
from site_builder.model.page import Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.banners import banners
from site_builder.page.blocks.opening import opening_facts
from site_builder.page.blocks.record import RecordLine
from site_builder.page.blocks.trend import trend_lines
from site_builder.page.chrome import bare_chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.words.periods import day_label
from site_builder.words.sentences import phrase
from site_builder.words.typography import typeset

SCRIPT = "assets/js/cadre.js"


@dataclass(frozen=True, slots=True)
class EmbedContext:
    pole: str
    name: str
    facts: tuple[RecordLine, ...]
    curve: Markup
    trend: tuple[str, ...]
    """What the curve says, in words."""
    warnings: tuple[str, ...]
    source: str
    href: str
    updated: str


def pages(publication: Publication) -> Iterator[Page]:
    """One beside each indicator's page; none in the members' document, whose figures leave it nowhere."""
    if publication.audience is Audience.PUBLIC:
        for ptce in publication.written:
            for indicator in ptce.indicators:
                if publication.asks(publication.addresses.embedded(ptce.slug, indicator.id)):
                    yield _page(publication, ptce, indicator)


def _page(publication: Publication, ptce: Ptce, indicator: Indicator) -> Page:
    address = publication.addresses.embedded(ptce.slug, indicator.id)
    return Page(
        address,
        "integrer",
        render("pages/integrer.html", embed_context(publication, ptce, indicator, address), publication.language),
        bare_chrome(
            publication,
            address,
            title=phrase("{name}, à intégrer", publication.language, name=indicator.name),
            description=f"{ptce.file.name} : {indicator.name}.",
            ptce=ptce,
            whole=publication.addresses.indicator(ptce.slug, indicator.id),
            scripts=(SCRIPT,),
        ),
    )


def embed_context(publication: Publication, ptce: Ptce, indicator: Indicator, address: str) -> EmbedContext:
    language, to = publication.language, Linker(address)
    finding = publication.findings.of(ptce.slug, indicator.id)
    drawn = publication.charts.get(f"{ptce.slug}/{indicator.id}/sparkline")
    return EmbedContext(
        pole=typeset(ptce.file.name, language),
        name=typeset(indicator.name, language),
        facts=opening_facts(finding, publication, ptce, to, effects=False),
        curve=Markup(drawn.wide) if drawn else Markup(),
        trend=trend_lines(finding, publication, ptce) if drawn else (),
        warnings=banners(publication, ptce),
        source=_source(finding, language),
        href=to(publication.addresses.indicator(ptce.slug, indicator.id)),
        updated=phrase("Mis à jour le {day}.", language, day=day_label(publication.date, language)),
    )


def _source(finding: Finding, language: Language) -> str:
    """Of the one value shown; several values have said theirs."""
    if finding.others or finding.latest is None:
        return ""
    return phrase("Source : {source}", language, source=finding.latest.source or typeset("non précisée", language))
