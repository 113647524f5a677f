"""What the data themselves say of a figure, as sentences beside the editor's own reading."""

from site_builder.model.finding import Finding
from site_builder.model.publication import Publication
from site_builder.page.blocks.trend import trend_lines


def reading_sentences(finding: Finding, publication: Publication) -> tuple[str, ...]:
    return tuple(f"{line}." for line in trend_lines(finding, publication))
