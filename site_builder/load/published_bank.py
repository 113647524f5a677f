"""A published bank: fetched once, believed only when its SHA-256 is the one written in reseau.yml, kept under that name."""

import hashlib
import re
import shutil
import tempfile
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from site_builder.formats.archive import open_archive
from site_builder.model.document import Text
from site_builder.problems import Problems
from site_builder.web import NotFetched, TooLarge, fetch, safe

LARGEST = 20 * 1024 * 1024
SETTINGS = "banque.yml"


def fetch_bank(address: Text, checksum: str, cache: Path, problems: Problems) -> Path | None:
    """The folder in `cache` that holds the bank with this checksum, fetched if need be; None, with a problem, otherwise."""
    kept = cache / checksum
    if (root := _root(kept)) is not None:
        return root
    data = _download(address, problems)
    if data is None:
        return None
    received = hashlib.sha256(data).hexdigest()
    if received != checksum:
        message = f"La banque reçue n'est pas celle qui est attendue : son empreinte commence par {received[:12]}."
        problems.add(address.place, "banque-empreinte", message, "Demandez à qui la publie l'empreinte de cette édition.")
        return None
    archive = open_archive(data, address.value, address.place, problems)
    return None if archive is None else _keep(archive, kept, address, problems)


def _download(address: Text, problems: Problems) -> bytes | None:
    if not safe(address.value):
        problems.add(address.place, "banque-adresse", "L'adresse de la banque ne commence pas par https://.", TRY)
        return None
    try:
        return fetch(address.value, LARGEST)
    except TooLarge:
        message = f"La banque fait plus de {LARGEST // 1024 // 1024} Mo."
        problems.add(address.place, "banque-trop-grosse", message, "Vérifiez l'adresse : une banque fait moins de 1 Mo.")
    except NotFetched as why:
        problems.add(address.place, "banque-adresse", f"La banque n'a pas pu être téléchargée : {why}.", TRY)
    return None


TRY = "Vérifiez l'adresse, réessayez plus tard, ou copiez la banque à côté de reseau.yml (« dossier: »)."


def _keep(archive: ZipFile, kept: Path, address: Text, problems: Problems) -> Path | None:
    """Unpacked beside, then moved in one step: what is in the cache is whole."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    unpacked = Path(tempfile.mkdtemp(dir=kept.parent))
    try:
        archive.extractall(unpacked, [name for name in archive.namelist() if re.search(r"\.yml$", name)])
        if _root(unpacked) is None:
            problems.add(address.place, "banque-sans-reglages", f"L'archive ne contient pas de « {SETTINGS} ».", TRY)
            return None
        unpacked.rename(kept)
    except (BadZipFile, NotImplementedError, OSError, EOFError, ValueError):
        problems.add(address.place, "zip-illisible", "L'archive de la banque est abîmée.", TRY)
        return None
    finally:
        shutil.rmtree(unpacked, ignore_errors=True)
    return _root(kept)


def _root(folder: Path) -> Path | None:
    """Where banque.yml lies, if anywhere: archives made by a forge have a folder around."""
    settings = min(folder.rglob(SETTINGS), key=lambda path: (len(path.parts), str(path)), default=None)
    return None if settings is None else settings.parent
