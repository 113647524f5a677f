"""The files of medias/: kinds that every browser shows or offers, drawings that run nothing, pictures that are not too heavy."""

from collections.abc import Sequence
from pathlib import Path

from site_builder.formats.svg import check_svg
from site_builder.load.disk import read_bytes, report_unreadable
from site_builder.model.address import composed
from site_builder.problems import Place, Problems

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"})
DOCUMENTS = frozenset({".pdf", ".odt", ".ods", ".odp", ".docx", ".xlsx", ".pptx", ".csv", ".txt", ".mp3", ".mp4"})
MEGABYTE = 1024 * 1024
LARGEST = 95 * MEGABYTE
"""GitHub refuses files of more than 100 MB: https://docs.github.com/repositories/working-with-files/managing-large-files"""
JPEG, PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
SIGNS = {
    ".jpg": (0, JPEG),
    ".jpeg": (0, JPEG),
    ".png": (0, PNG),
    ".gif": (0, b"GIF8"),
    ".webp": (8, b"WEBP"),
    ".avif": (4, b"ftyp"),
}
"""Where the bytes stand by which browsers know each kind: WHATWG MIME Sniffing, 6.1 and 6.2."""
HEIF = frozenset({".heic", ".heif"})
PHONES = "C'est le format des photos d'un iPhone : ouvrez-la sur un ordinateur et exportez-la en .jpg."
KINDS = "Une image en .jpg, .png, .webp ou .svg ; un document en .pdf, .odt, .ods, .docx ou .xlsx."


def check_media(files: Sequence[Path], root: Path, problems: Problems) -> None:
    """Adds a problem for each file that may not be published as it is: a web page or a script would run in a reader's browser."""
    _check_names(files, problems)
    for file in files:
        suffix = file.suffix.lower()
        if suffix not in PICTURES | DOCUMENTS:
            hint = PHONES if suffix in HEIF else KINDS
            problems.add(Place(file), "media-genre", f"Un fichier « {file.suffix or file.name} » ne se publie pas.", hint)
        elif suffix == ".svg":
            if (data := read_bytes(file, root, problems)) is not None:
                check_svg(data, file, problems)
        else:
            try:
                _weigh(file, suffix, problems)
            except OSError as error:
                report_unreadable(file, error, problems)


def _check_names(files: Sequence[Path], problems: Problems) -> None:
    """macOS and Windows take two names for one where they differ by capitals, or by accents written in one character or in two."""
    first: dict[str, Path] = {}
    for file in files:
        other = first.setdefault(composed(str(file)).casefold(), file)
        if other is not file:
            message = f"« {file.name} » et « {other.name} » ont le même nom, aux majuscules ou à l'écriture des accents près."
            hint = "Un Mac ou Windows n'en garderait qu'un : renommez l'un des deux, et ce qui le nomme."
            problems.add(Place(file), "media-double", message, hint)


def _weigh(file: Path, suffix: str, problems: Problems) -> None:
    size = file.stat().st_size
    if size > LARGEST:
        message = f"Ce fichier fait {size // MEGABYTE} Mo ; la limite est de {LARGEST // MEGABYTE} Mo."
        problems.add(Place(file), "fichier-trop-gros", message, "Allégez-le, ou mettez-le ailleurs et donnez son adresse.")
    elif size == 0:
        message = f"« {file.name} » est vide : il ne contient rien."
        problems.add(Place(file), "media-vide", message, "Copiez-le de nouveau, ou enlevez-le.")
    elif suffix in SIGNS and not _is_what_it_says(file, suffix):
        hint = "Ouvrez-le dans un logiciel d'images et enregistrez-le de nouveau dans ce format, ou corrigez la fin de son nom."
        problems.add(Place(file), "image-illisible", f"« {file.name} » n'est pas une image {suffix}.", hint)
    elif suffix in PICTURES and size > MEGABYTE:
        message = f"Cette image fait {size // MEGABYTE} Mo : la page sera lente sur un téléphone."
        problems.add(Place(file), "image-lourde", message, "Réduisez-la à 1 600 points de large, en .jpg ou .webp.", "warning")


def _is_what_it_says(file: Path, suffix: str) -> bool:
    at, sign = SIGNS[suffix]
    with file.open("rb") as data:
        return data.read(16)[at:].startswith(sign)
