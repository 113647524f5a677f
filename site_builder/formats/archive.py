"""Zip files from outside: opened only when what they declare is bounded and every member stays inside."""

import io
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from site_builder.problems import Place, Problems

UNPACKED = 200 * 1024 * 1024
MEMBERS = 10_000
RATIO = 500
"""Spreadsheets of blank rows reach 200; a bomb 1,000 and more. zipfile never unpacks more than a member declares."""
ENCRYPTED = 0x1


def open_archive(data: bytes, name: str, place: Place, problems: Problems) -> ZipFile | None:
    """The zip file, or None, with a problem, when it is none, is too large once unpacked, or has paths that lead out."""
    try:
        archive = ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (BadZipFile, NotImplementedError, ValueError, OSError, UnicodeDecodeError):
        problems.add(
            place,
            "zip-illisible",
            f"« {name} » est abîmé ou n'est pas ce que dit son nom.",
            "Enregistrez-le de nouveau.",
        )
        return None
    if sum(member.file_size for member in members) > UNPACKED or len(members) > MEMBERS or any(map(_swollen, members)):
        message = f"« {name} » prendrait plus de {UNPACKED // 1024 // 1024} Mo une fois ouvert."
        problems.add(place, "zip-trop-gros", message, "Enlevez les lignes vides, les images et ce qui ne sert pas.")
        return None
    if leading_out := next((member for member in members if not _stays_inside(member)), None):
        message = f"« {leading_out.filename[:60]} » sort du dossier de l'archive."
        problems.add(place, "zip-chemin", message, "Cette archive n'est pas sûre : redemandez-la à qui la publie.")
        return None
    if any(member.flag_bits & ENCRYPTED for member in members):
        problems.add(
            place,
            "mot-de-passe",
            f"« {name} » est protégé par un mot de passe.",
            "Enregistrez-le sans mot de passe.",
        )
        return None
    return archive


def _swollen(member: ZipInfo) -> bool:
    return member.file_size > 10 * 1024 * 1024 and member.file_size > RATIO * max(member.compress_size, 1)


def _stays_inside(member: ZipInfo) -> bool:
    path = PurePosixPath(member.filename.replace("\\", "/"))
    link = (member.external_attr >> 16) & 0o170000 == 0o120000
    return not (path.is_absolute() or ".." in path.parts or ":" in member.filename or link)
