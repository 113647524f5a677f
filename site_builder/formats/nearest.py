"""The known name closest to what was typed, for « vouliez-vous dire … ? »."""

import re
from collections.abc import Iterable

from site_builder.model.scalar import folded

CLOSE = 72.0
"""Out of 100, rapidfuzz's ratio: below this likeness a suggestion misleads more than it helps."""
YEAR = re.compile(r"[ _-]?\d{4}(?=$|\.)")


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """The most similar known name, the first of equals, or None; accents, case and spaces do not count, and « Mesures 2023 » is near « mesures »."""
    # Imported here: it is needed only once something is wrong, and `check` must answer fast.
    from rapidfuzz import fuzz, process

    names = list(known)
    found = [
        near
        for spelling in (typed, YEAR.sub("", typed))
        if (near := process.extractOne(spelling, names, scorer=fuzz.ratio, processor=folded, score_cutoff=CLOSE))
    ]
    return max(found, key=lambda near: near[1])[0] if found else None
