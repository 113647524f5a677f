"""An input file that nothing uses is named, with the name it may have been meant to have."""

from collections.abc import Collection
from pathlib import Path

from rapidfuzz import fuzz, process

from site_builder.problems import Place, Problems

CLOSE = 75.0
"""Out of 100, rapidfuzz's ratio: « mesure.csv » and « mesures.csv » are at 95, « membres.csv » and « mesures.csv » at 82."""


def report_unused(path: Path, known: Collection[str], problems: Problems) -> None:
    """Adds a warning on a file or folder, with the nearest known name when one is near."""
    near = process.extractOne(path.name.lower(), sorted(known), scorer=fuzz.ratio, score_cutoff=CLOSE)
    hint = f"Vouliez-vous dire « {near[0]} » ?" if near else "Renommez-le, ou enlevez-le du dossier."
    kind = "Ce dossier" if path.is_dir() else "Ce fichier"
    problems.add(Place(path), "fichier-inutile", f"{kind} n'est lu par rien : « {path.name} ».", hint, "warning")
