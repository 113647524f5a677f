"""An input file that nothing uses is named, with the name it may have been meant to have."""

from collections.abc import Collection
from pathlib import Path

from site_builder.formats.nearest import nearest
from site_builder.problems import Place, Problems


def report_unused(path: Path, known: Collection[str], problems: Problems) -> None:
    """Adds a warning on a file or folder, with the nearest known name when one is near."""
    near = nearest(path.name, sorted(known))
    hint = f"Vouliez-vous dire « {near} » ?" if near else "Renommez-le, ou enlevez-le du dossier."
    _warn(path, f"« {near} » doit être un fichier, et non un dossier." if near == path.name else hint, problems)


def report_other_format(path: Path, suffix: str, problems: Problems) -> None:
    """The same in a folder where any name is good and one format is read."""
    _warn(path, f"Ici sont lus les fichiers {suffix} : enregistrez-le ainsi, ou enlevez-le.", problems)


def _warn(path: Path, hint: str, problems: Problems) -> None:
    kind = "Ce dossier" if path.is_dir() else "Ce fichier"
    problems.add(Place(path), "fichier-inutile", f"{kind} n'est lu par rien : « {path.name} ».", hint, "warning")
