"""The search index: Pagefind reads what each page says, and writes files of which a reader's browser fetches a few."""

import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Self
from zipfile import ZIP_STORED, ZipFile

from site_builder.model.chart import ChartStore
from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.write.kept import key
from site_builder.write.search_documents import Findable, document, findable
from site_builder.write.search_order import ordered

UNREAD = "nav, .cache, .ecran, .telecharge, .donnees, .meta"
"""What stands on a page without being its text: the tables of drawings, downloads, words for screen readers."""


@contextmanager
def search_index(
    publication: Publication, pages: Iterable[Page], store: ChartStore
) -> Iterator[Callable[[], dict[str, bytes]]]:
    """What gives the index below the search page's address, once it is waited for; Pagefind begins at once, beside this process.

    Empty for a part of a site, and where Pagefind has no program for the machine. The same pages give the same bytes; an index
    that the store holds is not made again.
    """
    found, below = tuple(findable(publication, pages)), f"{publication.addresses.search()}pagefind/"
    program = _program()
    if publication.only or not found or program is None:
        yield dict
        return
    language = publication.language.code
    # One page at a time: all of them as bytes would be as large as the site.
    made_of = chain((version("pagefind-bin").encode(), language.encode()), chain.from_iterable(one.parts for one in found))
    place = key(made_of)
    if (known := store.get(place)) is not None:
        yield lambda: _unpacked(known, below)
        return

    def made() -> dict[str, bytes]:
        pack = _packed(ordered(index.files()))
        store.put(place, pack)
        return _unpacked(pack, below)

    with _Index(program, found, language) as index:
        yield made


def can_index() -> bool:
    """Whether Pagefind's program is there: its package exists for the usual machines, not for all."""
    return _program() is not None


def _program() -> Path | None:
    try:
        import pagefind_bin

        return Path(pagefind_bin.get_executable())
    except (ImportError, FileNotFoundError):
        return None


class _Index:
    """Pagefind at work on a folder of its own."""

    # Not its Python service: it answers ten times a second, which is a minute and a half for a thousand pages.
    def __init__(self, program: Path, found: Iterable[Findable], language: str) -> None:
        self._folder, self._language = tempfile.TemporaryDirectory(), language
        source = Path(self._folder.name, "pages")
        for one in found:
            file = source / one.page.address / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document(one), encoding="utf-8")
        where = ["--site", str(source), "--output-path", str(self._made), "--force-language", language]
        command = [str(program), *where, "--exclude-selectors", UNREAD, "--silent"]
        # Into a file: a pipe that nobody reads would stop it when full.
        with self._said.open("wb") as said:
            self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said, cwd=self._folder.name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        self._folder.cleanup()

    def files(self) -> Iterator[tuple[str, bytes]]:
        """What it made, by name. Raises CalledProcessError with what it said when it could not."""
        if failed := self._process.wait():
            raise subprocess.CalledProcessError(failed, self._process.args, stderr=self._said.read_bytes())
        for file in sorted(self._made.rglob("*")):
            if file.is_file() and _served(file.name, self._language):
                yield file.relative_to(self._made).as_posix(), file.read_bytes()

    @property
    def _said(self) -> Path:
        return Path(self._folder.name, "said")

    @property
    def _made(self) -> Path:
        return Path(self._folder.name, "index")


def _served(name: str, language: str) -> bool:
    # Pagefind also writes three interfaces of its own, which ours does not need.
    return name in {"pagefind.js", "pagefind-entry.json", f"wasm.{language}.pagefind"} or ".pf_" in name


def _packed(files: Mapping[str, bytes]) -> bytes:
    pack = BytesIO()
    with ZipFile(pack, "w", ZIP_STORED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return pack.getvalue()


def _unpacked(pack: bytes, below: str) -> dict[str, bytes]:
    with ZipFile(BytesIO(pack)) as archive:
        return {below + name: archive.read(name) for name in archive.namelist()}
