"""Stylesheets whose rules depend on the content: the home's filters, which work without any script.

A filter is a `<select>`: `:has()` sees which option is chosen and hides what does not bear its mark. What is hidden is not
counted by a CSS counter, so that the number of poles shown is said in words by a `@counter-style` made for this network.
"""

from collections.abc import Iterator, Mapping

from site_builder.model.publication import Publication
from site_builder.page.blocks.filters import STYLESHEET, Facet, facets, mark
from site_builder.words.sentences import shown_sentences


def stylesheets(publication: Publication) -> Mapping[str, bytes]:
    """By address; nothing for a site without filters, or where only some poles are written."""
    known = () if publication.addresses.alone or publication.only else facets(publication)
    return {STYLESHEET: "\n".join([*_counter(publication), *_rules(known), ""]).encode()} if known else {}


def _rules(known: tuple[Facet, ...]) -> Iterator[str]:
    for facet in known:
        for choice in facet.choices:
            chosen, borne = f'[name={facet.name}] [value="{choice.value}"]:checked', mark(facet.name, choice.value)
            yield f'main:has({chosen}) [data-f]:not([data-f~="{borne}"]){{display:none}}'


def _counter(publication: Publication) -> Iterator[str]:
    total = len(publication.network.ptces)
    none, one, many = shown_sentences(total, publication.language)
    symbols = " ".join(f'"{text}"' for text in (none, one, *(many.format(n=n) for n in range(2, total + 1))))
    yield f"@counter-style poles-montres{{system:fixed 0;symbols:{symbols}}}"
