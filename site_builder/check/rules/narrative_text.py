"""Narratives hold Markdown and nothing that a browser would run; pictures have words."""

from collections.abc import Iterator

from site_builder.check.draft import NetworkDraft
from site_builder.formats.markdown import check_markdown
from site_builder.problems import Problem, Problems


def narrative_text(network: NetworkDraft) -> Iterator[Problem]:
    """No raw HTML, no address that is not one, no picture without a text for those who do not see it."""
    for ptce in network.ptces:
        for narrative in ptce.narratives:
            found = Problems()
            check_markdown(narrative.text, found)
            yield from found
            front = narrative.front.record
            if front.picture and not front.picture_text:
                hint = "Ajoutez « image_texte: » : ce que l'image montre, en une phrase."
                message = "Cette image n'a pas de texte pour qui ne la voit pas"
                yield Problem(narrative.front.place("image"), "recit-image-sans-texte", message, hint, "warning")
