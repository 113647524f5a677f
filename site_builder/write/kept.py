"""Files that are long to make, kept in the store by all that they are made of: an unchanged pole costs nothing."""

import hashlib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from site_builder.model.chart import ChartStore

PACKAGE = Path(__file__).parents[1]


def kept(store: ChartStore, made_of: Iterable[bytes], make: Callable[[], bytes]) -> bytes:
    """What `make` returns, taken from the store when the same code made it of the same parts."""
    place = key(made_of)
    found = store.get(place)
    if found is None:
        found = make()
        store.put(place, found)
    return found


def key(made_of: Iterable[bytes]) -> str:
    """Where the store has what today's code makes of these parts."""
    parts = hashlib.sha256(_code())
    for part in made_of:
        parts.update(len(part).to_bytes(8, "big") + part)
    return parts.hexdigest()


@cache
def _code() -> bytes:
    """The source of whatever writes such files."""
    sources = [*sorted((PACKAGE / "write").glob("*.py")), PACKAGE / "formats/workbook/write.py", PACKAGE / "model/open_data.py"]
    return b"".join(path.read_bytes() for path in sources)
