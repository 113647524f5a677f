"""The only place that opens an address on the web: bounded in bytes and in seconds, and no other kind of address than http and https."""

import time
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import OpenerDirector, ProxyHandler, build_opener

CHUNK = 64 * 1024
SECONDS = 20.0
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class NotFetched(Exception):
    """Nothing came, and the message says why, for people: « le serveur répond « 404 » »."""


class TooLarge(Exception):
    """What comes is larger than allowed; the rest was not read."""


def safe(address: str) -> bool:
    """Whether nobody on the way can change what comes: https, or this computer."""
    try:
        parts = urlsplit(address)
        return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    except ValueError:
        return False


def fetch(address: str, largest: int, seconds: float = SECONDS) -> bytes:
    """The bytes at an http or https address. Raises NotFetched or TooLarge."""
    try:
        return _read(address, largest, seconds)
    except HTTPError as error:
        error.close()
        raise NotFetched(f"le serveur répond « {error.code} »") from None
    except TimeoutError:
        raise NotFetched("le serveur ne répond pas à temps") from None
    except (OSError, HTTPException, ValueError) as error:
        late = isinstance(getattr(error, "reason", None), TimeoutError)
        raise NotFetched("le serveur ne répond pas à temps" if late else "le serveur ne répond pas") from None


def _read(address: str, largest: int, seconds: float) -> bytes:
    # urllib's timeout is for each packet: a server that drips would never end.
    deadline = time.monotonic() + seconds
    chunks, size = [], 0
    with _opener(address).open(address, timeout=seconds) as answer:
        while chunk := answer.read1(CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if time.monotonic() > deadline:
                raise TimeoutError
            if size > largest:
                raise TooLarge
    return b"".join(chunks)


def _opener(address: str) -> OpenerDirector:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https"):
        raise ValueError(parts.scheme)
    return build_opener(ProxyHandler({})) if parts.hostname in LOOPBACK else build_opener()
