"""Puts in order what Pagefind lists as chance has it, the values of its filters, so that the same pages give the same bytes."""

import gzip
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePosixPath

SIGNATURE = b"pagefind_dcd"
FILTERS = 3
"""Where the list of filters stands in Pagefind's table of contents: version, pages, words, filters, sorts, fields (1.5)."""
ENTRY = "pagefind-entry.json"


def ordered(files: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
    """The same index, its filters and its table of contents sorted, and named after what they now hold."""
    made, contents, entry, renamed = dict[str, bytes](), b"", b"", dict[str, str]()
    for name, data in files:
        if name.endswith(".pf_filter"):
            title, values = _items(_opened(data))
            filter = _closed(_list([title, _list(sorted(_items(values)))]))
            old, new = PurePosixPath(name).stem, _name(PurePosixPath(name).stem, filter)
            renamed[old], made[f"filter/{new}.pf_filter"] = new, filter
        elif name.endswith(".pf_meta"):
            contents, known_as = _opened(data), name.removeprefix("pagefind.").removesuffix(".pf_meta")
        elif name == ENTRY:
            entry = data
        else:
            made[name] = data
    for old, new in renamed.items():
        contents = contents.replace(old.encode(), new.encode())
    parts = _items(contents)
    parts[FILTERS] = _list(sorted(_items(parts[FILTERS])))
    table = _closed(_list(parts))
    named = _name(known_as, table)
    return made | {f"pagefind.{named}.pf_meta": table, ENTRY: entry.replace(known_as.encode(), named.encode())}


def _opened(data: bytes) -> bytes:
    return gzip.decompress(data).removeprefix(SIGNATURE)


def _closed(data: bytes) -> bytes:
    return gzip.compress(SIGNATURE + data, mtime=0)


def _name(old: str, data: bytes) -> str:
    """« fr_23fa0c1 »: the language, then as much of a hash as Pagefind took."""
    language, _, hash = old.partition("_")
    return f"{language}_{sha256(data).hexdigest()[: len(hash)]}"


def _items(array: bytes) -> list[bytes]:
    """The items of a CBOR array (RFC 8949), still encoded."""
    _, number, at = _head(array, 0)
    items = []
    for _ in range(number):
        end = _end(array, at)
        items.append(array[at:end])
        at = end
    return items


def _list(items: list[bytes]) -> bytes:
    """A CBOR array of items already encoded; its length in three bytes at most."""
    number = len(items)
    head = bytes([0x80 + number]) if number < 24 else bytes([0x98, number]) if number < 256 else b"\x99" + number.to_bytes(2)
    return head + b"".join(items)


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Major type, argument, and where what follows them begins."""
    major, small = divmod(data[at], 32)
    if small < 24:
        return major, small, at + 1
    size = 1 << (small - 24)
    return major, int.from_bytes(data[at + 1 : at + 1 + size]), at + 1 + size


def _end(data: bytes, at: int) -> int:
    major, number, at = _head(data, at)
    if major in (2, 3):  # bytes, text
        return at + number
    for _ in range(number if major == 4 else 0):
        at = _end(data, at)
    return at
