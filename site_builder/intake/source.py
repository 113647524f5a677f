"""Where a package is read from: an address on the web, or a folder of this computer; never outside the package's own folder."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote, unquote, urljoin, urlsplit

from site_builder.web import SECONDS, NotFetched, TooLarge, fetch

Read: TypeAlias = Callable[[str, int], bytes]
"""The bytes of a file by its name beside the description, at most that many. Raises NotFetched or TooLarge."""
DESCRIPTION = "datapackage.json"


def source(address: str, content: Path, seconds: float = SECONDS) -> tuple[Read, str]:
    """How to read the package, and the name of its description; all of it within so many seconds.

    `address`: of the description or of the page it lies beside, on the web or on disk; a relative path starts at `content`.
    """
    if urlsplit(address).scheme in ("http", "https"):
        return _on_the_web(address, seconds)
    path = Path(unquote(urlsplit(address).path)) if address.startswith("file:") else content / address
    folder, name = (path.parent, path.name) if path.suffix == ".json" else (path, DESCRIPTION)
    return lambda wanted, largest: _on_disk(folder / wanted, largest), name


def _on_the_web(address: str, seconds: float) -> tuple[Read, str]:
    whole = address if address.endswith(".json") else f"{address.rstrip('/')}/{DESCRIPTION}"
    end = time.monotonic() + seconds

    def read(name: str, largest: int) -> bytes:
        left = end - time.monotonic()
        if left <= 0:
            raise NotFetched("le serveur ne répond pas à temps")
        return fetch(urljoin(whole, quote(name)), largest, left)

    return read, whole.rpartition("/")[2]


def _on_disk(path: Path, largest: int) -> bytes:
    try:
        if path.stat().st_size > largest:
            raise TooLarge
        return path.read_bytes()
    except OSError:
        raise NotFetched(f"« {path.name} » ne peut pas être lu") from None
