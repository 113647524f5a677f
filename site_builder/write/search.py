"""The search index: Pagefind reads what each page says, and writes files of which a reader's browser fetches a few."""

import json
import subprocess
from collections.abc import Collection, Iterable, Iterator, Mapping
from errno import EIO
from importlib.metadata import version
from io import BytesIO
from itertools import chain
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

from site_builder.model.chart import ChartStore
from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.write.kept import key
from site_builder.write.search_documents import Findable, document, findable
from site_builder.write.search_order import ordered
from site_builder.write.workplace import workplace

UNREAD = "nav, .cache, .ecran, .telecharge, .donnees, .meta"
"""What stands on a page without being its text: the tables of drawings, downloads, words for screen readers."""


def search_index(publication: Publication, pages: Iterable[Page], store: ChartStore) -> dict[str, bytes]:
    """The index, below the search page's address.

    Empty for a part of a site, and where Pagefind has no program for the machine. The same pages give the same bytes; an index
    that the store holds is not made again.
    """
    found, below = tuple(findable(publication, pages)), f"{publication.addresses.search()}pagefind/"
    program = _program()
    if publication.only or not found or program is None:
        return {}
    language = publication.language.code
    # One page at a time: all of them as bytes would be as large as the site.
    made_of = chain((version("pagefind-bin").encode(), language.encode()), chain.from_iterable(one.parts for one in found))
    place = key(made_of)
    pack = store.get(place)
    if pack is None:
        pack = _packed(ordered(_indexed(program, found, language)))
        store.put(place, pack)
    return _unpacked(pack, below)


def can_index() -> bool:
    """Whether Pagefind's program is there: its package exists for the usual machines, not for all."""
    return _program() is not None


def _program() -> Path | None:
    try:
        import pagefind_bin

        return Path(pagefind_bin.get_executable())
    except (ImportError, FileNotFoundError):
        return None


def _indexed(program: Path, found: Collection[Findable], language: str) -> Iterator[tuple[str, bytes]]:
    """What Pagefind makes of these pages, by name. Raises OSError, in French, with what it said when it could not."""
    # Not its Python service: it answers ten times a second, which is a minute and a half for a thousand pages.
    with workplace(sum(len(one.page.body) for one in found)) as folder:
        source, made = folder / "pages", folder / "index"
        for one in found:
            file = source / one.page.address / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document(one), encoding="utf-8")
        where = ["--site", str(source), "--output-path", str(made), "--force-language", language]
        command = [str(program), *where, "--exclude-selectors", UNREAD, "--silent"]
        ran = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=folder)
        if ran.returncode:
            said = ran.stderr.decode(errors="replace").strip() or f"code {ran.returncode}"
            raise OSError(EIO, f"Pagefind, qui fait l’index de la recherche, s’est arrêté en disant « {said} »")
        # Pages that it cannot read, it leaves out without a word: a part of an index would be kept as if it were whole.
        read = json.loads((made / "pagefind-entry.json").read_bytes())["languages"][language]["page_count"]
        if read != len(found):
            raise OSError(EIO, f"l’index de la recherche n’a que {read} pages sur {len(found)}")
        for name in sorted(made.rglob("*")):
            if name.is_file() and _served(name.name, language):
                yield name.relative_to(made).as_posix(), name.read_bytes()


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
