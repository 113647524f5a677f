"""Why a disk refused, in French."""

import errno
from pathlib import Path

REASONS = {
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "le disque est plein",
    errno.EROFS: "le disque n’accepte pas d’écriture",
    errno.EACCES: "l’écriture n’y est pas permise",
    errno.EPERM: "l’écriture n’y est pas permise",
    errno.ENAMETOOLONG: "ce nom est trop long",
    errno.EEXIST: "un fichier porte le nom d’un dossier",
    errno.ENOTDIR: "un fichier porte le nom d’un dossier",
    errno.ENOENT: "ce dossier n’existe pas",
    errno.EBUSY: "c’est le haut d’un disque ou d’un volume, ou un programme s’en sert : choisissez un dossier à l’intérieur",
    errno.EXDEV: "c’est le haut d’un disque ou d’un volume : choisissez un dossier à l’intérieur",
    errno.ENOTEMPTY: "un autre programme écrit dans ce dossier au même moment",
    errno.EFBIG: "ce fichier est plus gros que cet ordinateur ne le permet",
    errno.EMFILE: "trop de fichiers sont ouverts à la fois",
    errno.ENFILE: "trop de fichiers sont ouverts à la fois",
    errno.EIO: "le disque ne répond pas",
    errno.ELOOP: "ce lien ne mène nulle part",
}


def unwritten(file: Path, error: OSError) -> str:
    """« saisie.xlsx » ne peut pas être écrit, and why: on Windows, a spreadsheet keeps what it has open to itself."""
    asked = " Est-il ouvert dans le tableur ?" if isinstance(error, PermissionError) else ""
    return f"« {file} » ne peut pas être écrit : {cause(error)}.{asked}"


def cause(error: OSError) -> str:
    return REASONS.get(error.errno or 0, error.strerror or "le disque ne répond pas")


def why(error: OSError) -> str:
    """A clause for the end of a sentence, with the file where it is known: « le disque est plein (site) »."""
    return cause(error) + (f" ({error.filename})" if error.filename else "")
