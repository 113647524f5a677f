"""Pictures as files: the wide one of each indicator and of its breakdowns, of the network and of the map, in plain colours, beside its page."""

import re
import textwrap
from collections.abc import Iterator
from html import escape

from site_builder.model.diffusion import Audience, Origin
from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.model.survey import BEFORE_AND_AFTER
from site_builder.words.labels import label
from site_builder.words.passages import unmarked
from site_builder.words.sentences import open_end
from site_builder.words.translation import translated

LINE, CHARACTERS = 18, 88
"""Height of a caption's line, and how many characters of 13 px Public Sans stand in 640 units."""


def files(publication: Publication) -> dict[str, bytes]:
    return {address: svg.encode() for address, svg in _pictures(publication)}


def captioned(svg: str, words: str) -> str:
    """The picture with lines of text under it: away from its page, it still says what it shows, of whom and from which source."""
    found = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg)
    assert found is not None
    lines, top = textwrap.wrap(words, CHARACTERS, break_on_hyphens=False), int(found[2])
    texts = (f'<text x="2" y="{top + LINE * n}" fill="#46575d">{escape(line)}</text>' for n, line in enumerate(lines, 1))
    taller = svg.replace(found[0], f'viewBox="0 0 {found[1]} {top + LINE * len(lines) + 8}"', 1)
    return taller.replace("</svg>", f"{''.join(texts)}</svg>")


def _pictures(publication: Publication) -> Iterator[tuple[str, str]]:
    addresses = publication.addresses
    for ptce in publication.written:
        whose = _whose(publication, ptce)
        for indicator in ptce.indicators:
            for breakdown in ("", *(one.id for one in publication.network.bank.file.breakdowns), BEFORE_AND_AFTER):
                if chart := publication.charts.get("/".join(filter(None, (ptce.slug, indicator.id, breakdown)))):
                    said = f"{whose}. {open_end(chart.title)}. {chart.note}"
                    yield addresses.picture(ptce.slug, indicator.id, breakdown), captioned(chart.file, unmarked(said))
        if network := publication.pictures.get(f"{ptce.slug}/reseau"):
            said = translated("Qui prend part à quoi", publication.language)
            yield (
                f"{addresses.cooperation(ptce.slug)}reseau.svg",
                captioned(network.file, f"{whose}. {said}."),
            )
        if positions := publication.pictures.get(f"{ptce.slug}/positions"):
            said = translated("Positions des parties prenantes", publication.language)
            yield f"{addresses.stakeholders(ptce.slug)}positions.svg", captioned(positions.file, f"{whose}. {said}.")


def _whose(publication: Publication, ptce: Ptce) -> str:
    """« La Tresse, exemple fictif »: what the banner says on the page."""
    origin = "" if ptce.file.origin is Origin.POLE else label(ptce.file.origin, publication.language)
    audience = label(Audience.WORKING, publication.language) if publication.audience is Audience.WORKING else ""
    return ", ".join([ptce.file.name, *(part[:1].lower() + part[1:] for part in (origin, audience) if part)])
