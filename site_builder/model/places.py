"""Where a pole's records were typed, for what is said of them once everything is checked."""

from collections.abc import Mapping
from typing import TypeAlias

from site_builder.problems import Place

POLE_FILE, FRAMEWORK_FILE = "ptce.yml", "referentiel.yml"
EFFECT, INDICATOR, VERBATIM, TABLE = "effet", "indicateur", "verbatim", "tableau"

Where: TypeAlias = tuple[str, str]
"""A file and a key of it, « ptce.yml », « mission »; or a kind of record and its id, « effet », « cantines »."""
OWN_FILE = {EFFECT: FRAMEWORK_FILE, INDICATOR: FRAMEWORK_FILE, VERBATIM: "verbatims.csv"}
Places: TypeAlias = Mapping[Where, Place]
"""Of one pole; what was not typed is absent."""


def file_of(where: Where) -> str:
    """The file of the pole's folder in which such a thing is typed."""
    kind, name = where
    return f"{name}.csv" if kind == TABLE else OWN_FILE.get(kind, kind)
