"""robots.txt and sitemap.xml: which pages search engines may take, and when the data on each changed last.

https://www.sitemaps.org/protocol.html; robots.txt counts only at the root of a host.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from site_builder.model.diffusion import Audience
from site_builder.model.language import LANGUAGES
from site_builder.model.measure import Indicator
from site_builder.model.page import Page
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication

MAP = "sitemap.xml"
SEVERAL = ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'
"""For pages that say where they are in other languages: https://developers.google.com/search/docs/specialty/international/localized-versions"""


def crawler_files(publication: Publication, pages: Iterable[Page]) -> dict[str, bytes]:
    """Nothing for a part of a site; a sitemap only where the site knows its own address."""
    if publication.only:
        return {}
    if publication.audience is not Audience.PUBLIC:
        return {"robots.txt": b"User-agent: *\nDisallow: /\n"}
    home = publication.network.home
    if home is None:
        return {"robots.txt": b"User-agent: *\nAllow: /\n"}
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {home}{MAP}\n"
    return {"robots.txt": robots.encode(), MAP: _sitemap(publication, home, pages)}


def _sitemap(publication: Publication, home: str, pages: Iterable[Page]) -> bytes:
    changed = _changes(publication)
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"{SEVERAL if len(publication.network.languages) > 1 else ""}>',
        *(_line(home, page, changed.get(_source(page))) for page in pages if page.chrome.indexed),
        "</urlset>",
    )
    return ("\n".join(lines) + "\n").encode()


def _line(home: str, page: Page, changed: date | None) -> str:
    last = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    same = "".join(
        f'<xhtml:link rel="alternate" hreflang="{one.language}" href={quoteattr(one.address)}/>'
        for one in page.chrome.editions
        if one.address is not None
    )
    return f"<url><loc>{escape(home + page.address)}</loc>{last}{same}</url>"


def _source(page: Page) -> str:
    """The address of the same page in French, whose data are its own."""
    return page.address.removeprefix(LANGUAGES[page.chrome.language].folder)


def _changes(publication: Publication) -> Mapping[str, date]:
    """The newest date that the data of a page bear; pages whose data bear none say nothing."""
    addresses, found = publication.addresses, dict[str, date]()
    for ptce in publication.network.ptces:
        own = {addresses.indicator(ptce.slug, i.id): _last(publication, _days(i)) for i in ptce.indicators}
        found |= {address: day for address, day in own.items() if day}
        if whole := _last(publication, _all_days(ptce)):
            found[addresses.ptce(ptce.slug)] = found[addresses.indicators(ptce.slug)] = whole
    if found and not addresses.alone:
        found[""] = found[addresses.data()] = max(found.values())
    return found


def _last(publication: Publication, days: Iterable[date]) -> date | None:
    return max((day for day in days if day <= publication.date), default=None)


def _days(indicator: Indicator) -> Iterator[date]:
    for seen in indicator.series.observations:
        yield from (date.fromisoformat(day) for day in (seen.collected_on, seen.corrected_on) if day)


def _all_days(ptce: Ptce) -> Iterator[date]:
    if ptce.file.approval:
        yield ptce.file.approval.on
    for indicator in ptce.indicators:
        yield from _days(indicator)
