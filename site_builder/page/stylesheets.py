"""Stylesheets whose rules depend on the content: the home's filters and the columns of a comparison, which need no script.

A filter is a `<select>`: `:has()` sees which option is chosen and hides what does not bear its mark. What is hidden is not
counted by a CSS counter, so that the number of poles shown is said in words by a `@counter-style` made for this network.
"""

from collections.abc import Iterator, Mapping

from site_builder.model.publication import Publication
from site_builder.page import compare
from site_builder.page.blocks.filters import Facet, facets, mark
from site_builder.page.blocks.shared import shared_aggregates
from site_builder.words.sentences import shown_sentences


def stylesheets(publication: Publication) -> Mapping[str, bytes]:
    """By address; nothing for a pole alone, or where only some poles are written."""
    if publication.addresses.alone or publication.only:
        return {}
    sheets = {
        publication.addresses.filters_sheet(): [*_counter(publication), *_rules(known)]
        if (known := facets(publication))
        else [],
        compare.STYLESHEET: [*_columns(publication)] if shared_aggregates(publication) else [],
    }
    return {address: "\n".join([*rules, ""]).encode() for address, rules in sheets.items() if rules}


def _rules(known: tuple[Facet, ...]) -> Iterator[str]:
    for facet in known:
        for choice in facet.choices:
            chosen, borne = f'[name={facet.name}] [value="{choice.value}"]:checked', mark(facet.name, choice.value)
            yield f'main:has({chosen}) [data-f]:not([data-f~="{borne}"]){{display:none}}'


def _columns(publication: Publication) -> Iterator[str]:
    """As soon as a pole is ticked, the columns of the others go; a heading over all columns stays."""
    yield ".comparer:has(:checked) tr:not(.differe)>:nth-child(n+2){display:none}"
    for place, slug in enumerate(publication.aggregates.ptces, start=2):
        yield f'.comparer:has([value="{slug}"]:checked) tr>:nth-child({place}){{display:table-cell}}'


def _counter(publication: Publication) -> Iterator[str]:
    total = len(publication.network.ptces)
    none, one, many = shown_sentences(total, publication.language)
    symbols = " ".join(f'"{text}"' for text in (none, one, *(many.format(n=n) for n in range(2, total + 1))))
    yield f"@counter-style poles-montres{{system:fixed 0;symbols:{symbols}}}"
