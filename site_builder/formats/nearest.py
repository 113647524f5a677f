"""The known name of a file or a sheet closest to what was typed, for « vouliez-vous dire … ? »."""

import re
from collections.abc import Collection

CLOSE = 75.0
"""Out of 100, rapidfuzz's ratio: « mesure.csv » and « mesures.csv » are at 95, « membres.csv » and « mesures.csv » at 82."""


def nearest_name(typed: str, known: Collection[str]) -> str | None:
    """The nearest known name, or None when none is near; « Mesures 2023 » is near « mesures »."""
    # Imported here: it is needed only once something is wrong, and `check` must answer fast.
    from rapidfuzz import fuzz, process

    spellings = (typed.lower(), re.sub(r"[ _-]?\d{4}(?=$|\.)", "", typed.lower()))
    found = [
        near
        for spelling in spellings
        if (near := process.extractOne(spelling, sorted(known), scorer=fuzz.ratio, score_cutoff=CLOSE))
    ]
    return max(found, key=lambda near: near[1])[0] if found else None
