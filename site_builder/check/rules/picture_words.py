"""The picture of a narrative has words; what its text may hold was examined as it was read."""

from collections.abc import Iterator

from site_builder.check.draft import NetworkDraft
from site_builder.problems import Problem


def picture_words(network: NetworkDraft) -> Iterator[Problem]:
    """No picture without a text for those who do not see it."""
    for ptce in network.ptces:
        for narrative in ptce.narratives:
            front = narrative.front.record
            if front.picture and not front.picture_text:
                hint = "Ajoutez « image_texte: » : ce que l'image montre, en une phrase."
                message = "Cette image n'a pas de texte pour qui ne la voit pas"
                yield Problem(narrative.front.place("image"), "recit-image-sans-texte", message, hint, "warning")
