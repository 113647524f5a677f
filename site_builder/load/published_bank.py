"""A published bank: fetched once, believed only when its SHA-256 is the one written in reseau.yml, kept under that name."""

import hashlib
import re
import shutil
import tempfile
import time
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import OpenerDirector, ProxyHandler, build_opener
from zipfile import BadZipFile, ZipFile

from site_builder.formats.archive import open_archive
from site_builder.model.document import Text
from site_builder.problems import Problems

LARGEST = 20 * 1024 * 1024
SECONDS = 20.0
CHUNK = 64 * 1024
LOOPBACK = {"127.0.0.1", "::1", "localhost"}
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
    try:
        parts = urlsplit(address.value)
        local = parts.hostname in LOOPBACK
        if parts.scheme != "https" and not (parts.scheme == "http" and local):
            problems.add(address.place, "banque-adresse", "L'adresse de la banque ne commence pas par https://.", TRY)
            return None
        return _read(address, _opener(local), problems)
    except HTTPError as error:
        why = f"le serveur répond « {error.code} »"
        error.close()
    except (OSError, HTTPException, ValueError) as error:
        why = "le serveur ne répond pas à temps" if isinstance(error, TimeoutError) else "le serveur ne répond pas"
    problems.add(address.place, "banque-adresse", f"La banque n'a pas pu être téléchargée : {why}.", TRY)
    return None


TRY = "Vérifiez l'adresse, réessayez plus tard, ou copiez la banque à côté de reseau.yml (« dossier: »)."


def _opener(local: bool) -> OpenerDirector:
    return build_opener(ProxyHandler({})) if local else build_opener()


def _read(address: Text, opener: OpenerDirector, problems: Problems) -> bytes | None:
    # urllib's timeout is for each packet: a server that drips would never end.
    deadline = time.monotonic() + SECONDS
    chunks, size = [], 0
    with opener.open(address.value, timeout=SECONDS) as answer:
        while chunk := answer.read1(CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if time.monotonic() > deadline:
                raise TimeoutError
            if size > LARGEST:
                message = f"La banque fait plus de {LARGEST // 1024 // 1024} Mo."
                problems.add(
                    address.place, "banque-trop-grosse", message, "Vérifiez l'adresse : une banque fait moins de 1 Mo."
                )
                return None
    return b"".join(chunks)


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
