"""An input file that nothing uses is named, with the name it may have been meant to have."""

from collections.abc import Collection
from pathlib import Path

from site_builder.formats.nearest import nearest
from site_builder.load.media import DOCUMENTS, PICTURES
from site_builder.problems import Place, Problems, Severity

PLAIN = frozenset({".csv", ".txt"})
"""Documents that may as well be a table, saved under another name."""


def report_unused(path: Path, known: Collection[str], problems: Problems, media: str = "") -> None:
    """Names a file or folder: a warning, or an error where it was meant to be read and nothing is read instead.

    A check that passes while nothing of what was written shows would mislead. `media` is the folder for pictures and documents.
    """
    document = path.is_file() and path.suffix.lower() in (PICTURES | DOCUMENTS) - PLAIN
    near = None if document else nearest(path.name, sorted(name for name in known if path.is_dir() or "." in name))
    if near == path.name:
        _add(path, f"« {near} » doit être un fichier, et non un dossier.", problems, "error")
    elif near:
        _misnamed(path, near, problems)
    elif document and media:
        hint = f"Mettez-le dans un dossier « {media} », et nommez-le là où il doit paraître ; ou enlevez-le."
        _add(path, hint, problems, "warning")
    else:
        _add(path, "Renommez-le, ou enlevez-le du dossier.", problems, "warning")


def report_other_format(path: Path, suffix: str, problems: Problems) -> None:
    """The same in a folder where any name is good and one format is read."""
    _add(path, f"Ici sont lus les fichiers {suffix} : enregistrez-le ainsi, ou enlevez-le.", problems, "warning")


def _misnamed(path: Path, near: str, problems: Problems) -> None:
    if (path.parent / near).exists():
        hint = f"« {near} » est lu à sa place : reportez-y ce qui manque, puis enlevez cette copie."
        _add(path, hint, problems, "warning")
    elif (path.parent / Path(near).stem).is_dir():
        _add(path, f"Mettez-le dans le dossier « {Path(near).stem} », ou enlevez-le.", problems, "error")
    else:
        _add(path, f"Pour qu'il soit lu, renommez-le en « {near} » ; sinon, enlevez-le.", problems, "error")


def _add(path: Path, hint: str, problems: Problems, severity: Severity) -> None:
    kind = "Ce dossier" if path.is_dir() else "Ce fichier"
    problems.add(Place(path), "fichier-inutile", f"{kind} n'est lu par rien : « {path.name} ».", hint, severity)
