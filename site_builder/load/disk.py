"""The only reading of an editor's disk: sorted, bounded, and never outside the content folder."""

import os
import unicodedata
from contextlib import suppress
from pathlib import Path

from site_builder.formats.invisible import REFUSED
from site_builder.model.left_about import is_left_about
from site_builder.problems import Place, Problems

LARGEST = 20 * 1024 * 1024


def listing(folder: Path, root: Path, problems: Problems) -> list[Path]:
    """What a folder holds, in order of name; ignored names and what leads out of `root` are left out, the latter with a problem."""
    try:
        paths = sorted(folder.iterdir(), key=lambda path: path.name)
        return [
            path
            for path in paths
            if not is_left_about(path.name) and _has_a_name(path, problems) and stays_inside(path, root, problems)
        ]
    except OSError as error:
        report_unreadable(folder, error, problems)
        return []


def walk(folder: Path, root: Path, problems: Problems) -> list[Path]:
    """Every file at any depth, sorted; links to folders are refused, so that no walk is endless."""
    files: list[Path] = []
    waiting = [folder]
    while waiting:
        for path in listing(waiting.pop(), root, problems):
            (waiting if path.is_dir() else files).append(path)
    return sorted(files)


def _has_a_name(path: Path, problems: Problems) -> bool:
    """Whether a name can be printed: line ends, bytes that are no text and marks that turn the reading order cannot."""
    if REFUSED.search(path.name) or any(unicodedata.category(character) in ("Cc", "Cs") for character in path.name):
        seen = path.name.encode("ascii", "replace").decode()
        seen = "".join(character if character.isprintable() else "?" for character in seen)
        hint = "Renommez-le avec des lettres, des chiffres et des traits d'union."
        problems.add(Place(path.parent), "nom-illisible", f"Un nom de fichier ne peut pas être lu : « {seen} ».", hint)
        return False
    return True


def stays_inside(path: Path, root: Path, problems: Problems) -> bool:
    """Whether a path may be read: a plain file or folder, or a link to a file within `root`."""
    hint = "Mettez à sa place une copie du fichier ou du dossier."
    if path.is_symlink():
        if not path.exists():
            problems.add(Place(path), "lien-rompu", f"« {path.name} » est un lien vers un fichier qui n'existe pas.", hint)
            return False
        if path.is_dir() or not path.resolve().is_relative_to(root.resolve()):
            problems.add(Place(path), "lien-symbolique", f"« {path.name} » est un lien vers un autre endroit du disque.", hint)
            return False
    if not (path.is_dir() or path.is_file()):
        problems.add(Place(path), "fichier-special", f"« {path.name} » n'est ni un fichier ni un dossier.", hint)
        return False
    return True


def read_bytes(file: Path, root: Path, problems: Problems, largest: int = LARGEST) -> bytes | None:
    """The bytes of a file, or None, with a problem, when it cannot be read, is too large or lies elsewhere."""
    try:
        if not stays_inside(file, root, problems):
            return None
        if (size := file.stat().st_size) > largest:
            message = f"Ce fichier fait {-(-size // 1024 // 1024)} Mo ; la limite est de {largest // 1024 // 1024} Mo."
            problems.add(
                Place(file), "fichier-trop-gros", message, "Partagez-le en plusieurs fichiers, ou enlevez ce qui ne sert pas."
            )
            return None
        return file.read_bytes()
    except OSError as error:
        report_unreadable(file, error, problems)
        return None


def report_unreadable(path: Path, error: OSError, problems: Problems) -> None:
    """Adds the problem of a file or a folder that the disk did not give."""
    kinds = {PermissionError: "l'accès est refusé", IsADirectoryError: "c'est un dossier, et non un fichier"}
    why = kinds.get(type(error), "le disque ne répond pas")
    problems.add(
        Place(path),
        "fichier-illisible",
        f"« {path.name} » ne peut pas être lu : {why}.",
        "Vérifiez ses droits, ou mettez un fichier à sa place, puis recommencez.",
    )


def fingerprint(folder: Path) -> frozenset[tuple[str, int, int, int]]:
    """What changes with any file below `folder`: path, size, inode and time of last change of each; links are not followed."""
    found = []
    for here, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = f"{here}{os.sep}{name}"
            with suppress(OSError):  # editors write beside, and rename; what may not be looked at is named by who reads it
                seen = os.lstat(path)
                found.append((path, seen.st_size, seen.st_ino, seen.st_mtime_ns))
    return frozenset(found)
