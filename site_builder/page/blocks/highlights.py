"""L'essentiel: at most three things to keep in mind, in the editors' words, with figures put in by id."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.model.ptce import Ptce
from site_builder.model.publication import Publication
from site_builder.page.inserts import inline
from site_builder.words.typography import typeset


@dataclass(frozen=True, slots=True)
class HighlightBlock:
    title: str
    text: Markup


def highlights(publication: Publication, ptce: Ptce, here: str) -> tuple[HighlightBlock, ...]:
    """Those of `ptce.yml`, with links relative to the page at `here`."""
    return tuple(
        HighlightBlock(typeset(line.title, publication.language), inline(line.text, publication, ptce, here))
        for line in ptce.file.highlights
    )
