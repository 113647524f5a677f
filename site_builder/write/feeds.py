"""Atom feeds, of the reports that were validated and of the values that were corrected since.

RFC 4287, https://www.rfc-editor.org/rfc/rfc4287.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from site_builder.model.diffusion import Audience, Origin, Status
from site_builder.model.measure import Indicator, Observation
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.words.numbers import amount
from site_builder.words.periods import in_period
from site_builder.words.sentences import value_text
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class Entry:
    address: str
    """Of the page it tells of, and of nothing else: with an anchor when one page has several."""
    title: str
    summary: str
    on: date


def files(publication: Publication) -> dict[str, bytes]:
    """Two feeds, for a public site that knows its own address; without it a feed has nowhere to lead."""
    if publication.audience is not Audience.PUBLIC or publication.network.home is None or publication.only:
        return {}
    addresses, name = publication.addresses, publication.name
    return {
        addresses.reports_feed(): _feed(publication, addresses.reports_feed(), f"{name} : les rapports", _reports(publication)),
        addresses.corrections_feed(): _feed(
            publication, addresses.corrections_feed(), f"{name} : les corrections", _corrections(publication)
        ),
    }


def _reports(publication: Publication) -> Iterator[Entry]:
    for ptce in publication.network.ptces:
        approval = ptce.file.approval
        if approval and ptce.file.status is Status.PUBLISHED and approval.on <= publication.date:
            yield Entry(
                f"{publication.addresses.ptce(ptce.slug)}#rapport-{ptce.reference.code}",
                f"{ptce.file.name}, rapport d'impact {ptce.reference.year}{_invented(ptce)}",
                f"Validé : {approval.by}. {ptce.file.summary or ''}",
                approval.on,
            )


def _corrections(publication: Publication) -> Iterator[Entry]:
    for ptce in publication.network.ptces:
        for indicator in ptce.indicators:
            for seen in indicator.series.observations:
                if seen.corrected_on and date.fromisoformat(seen.corrected_on) <= publication.date:
                    yield _correction(publication, ptce, indicator, seen)


def _correction(publication: Publication, ptce: Ptce, indicator: Indicator, seen: Observation) -> Entry:
    unit, language = indicator.unit, publication.language
    of = "".join(f", {value}" for value in seen.breakdown.values())
    before = f", au lieu de {amount(seen.former_value, unit, language)}" if seen.former_value is not None else ""
    anchor = "-".join(("correction", seen.period.code, *seen.breakdown.values(), str(seen.corrected_on)))
    return Entry(
        f"{publication.addresses.indicator(ptce.slug, indicator.id)}#{anchor}",
        f"{ptce.file.name} : {indicator.name}, valeur corrigée {in_period(seen.period, language)}{of}{_invented(ptce)}",
        f"{value_text(seen, unit, language)}{before}. {seen.comment or ''}",
        date.fromisoformat(str(seen.corrected_on)),
    )


def _invented(ptce: Ptce) -> str:
    return " (données fictives)" if ptce.file.origin is Origin.FICTITIOUS else ""


def _feed(publication: Publication, address: str, title: str, entries: Iterable[Entry]) -> bytes:
    home = publication.network.home
    newest = sorted(entries, key=lambda entry: (-entry.on.toordinal(), entry.address))
    updated = newest[0].on if newest else publication.date
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(publication.language.code)}>',
        f"<id>{escape(f'{home}{address}')}</id>",
        f"<title>{_text(publication, title)}</title>",
        f"<updated>{_moment(updated)}</updated>",
        f"<author><name>{_text(publication, publication.network.file.publisher or publication.name)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(f"{home}{address}")}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(str(home))}/>',
        *(_entry(publication, entry) for entry in newest),
        "</feed>",
    )
    return ("\n".join(lines) + "\n").encode()


def _entry(publication: Publication, entry: Entry) -> str:
    whole = f"{publication.network.home}{entry.address}"
    return "\n".join(
        (
            "<entry>",
            f"<id>{escape(whole)}</id>",
            f"<title>{_text(publication, entry.title)}</title>",
            f"<updated>{_moment(entry.on)}</updated>",
            f'<link rel="alternate" type="text/html" href={quoteattr(whole.partition("#")[0])}/>',
            f"<summary>{_text(publication, entry.summary.strip())}</summary>",
            "</entry>",
        )
    )


def _text(publication: Publication, words: str) -> str:
    return escape(typeset(words, publication.language))


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
