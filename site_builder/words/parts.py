"""In which order the parts of a breakdown are read: as it was decided, else from the youngest, else as they are met."""

import re
from collections.abc import Iterable, Sequence

from site_builder.model.scalar import folded

BOUNDED = re.compile(r"(?P<under>moins-de-)?(?P<over>plus-de-)?(?P<first>\d+)(?P<more>.*-(?:et|ou)-plus\b)?")
"""« Moins de 26 ans », « 26 à 49 ans », « 50 ans et plus », « Plus de 50 ans », once folded."""


def in_order(parts: Iterable[str], decided: Sequence[str]) -> list[str]:
    """Each part once: those of `decided` in its order, then « moins de … », « … à … », « … et plus », then the others as met."""
    places = {folded(part): place for place, part in enumerate(decided)}
    return sorted(dict.fromkeys(parts), key=lambda part: _place(folded(part), places))


def _place(part: str, places: dict[str, int]) -> tuple[int, int]:
    if part in places:
        return 0, places[part]
    bounded = BOUNDED.match(part)
    if bounded is None:
        return 4, 0
    group = 1 if bounded["under"] else 3 if bounded["over"] or bounded["more"] else 2
    return group, int(bounded["first"])
