"""All the bytes that a site gives away: archives and workbooks hold theirs compressed, where a search would miss them."""

import io
from collections.abc import Iterator, Mapping
from zipfile import ZipFile


def readable(files: Mapping[str, bytes]) -> bytes:
    """Every file's bytes one after the other, archives unpacked, those inside archives too."""
    return b"\n".join(part for data in files.values() for part in _parts(data))


def _parts(data: bytes) -> Iterator[bytes]:
    if not data.startswith(b"PK\x03\x04"):
        yield data
        return
    with ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            yield name.encode()
            yield from _parts(archive.read(name))
