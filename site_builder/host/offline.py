"""A copy of the site that opens by a double-click: its links name files, and nothing in it waits for a server."""

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo, is_zipfile

from site_builder.host.folder import file_name, write_files
from site_builder.model.page import Page, Site
from site_builder.page.templates import render_whole
from site_builder.write.folder import MARK, NotOurs

READ_ME = "LISEZ-MOI.txt"
WORDS = """Aperçu du site, à ouvrir sur votre ordinateur.

1. Si ce dossier est dans une archive (.zip), sortez-le d’abord : clic droit, « Extraire tout ». Sans cela, les pages s’ouvrent sans mise en forme.
2. Ouvrez « index.html » d’un double-clic.
3. Le lien « Santé », au bout du menu de chaque pôle, dit ce qui vient ensuite.

La recherche par mots ne fonctionne pas ici : la page « Rechercher » a des listes.
Ce dossier montre aussi les brouillons : il n’est pas à mettre en ligne.
"""
ONLINE_ONLY = ("admin/", "robots.txt", "sitemap.xml", "CNAME", "flux/")
"""What only makes sense on the web."""
LOST = "404.html"
ADDRESS = re.compile(r'(?P<before> (?:href|src)="|content="0; url=)(?P<path>(?![a-z]+:|/)[^"#?]*)(?P<after>[#?][^"]*)?"')
PRELOAD = re.compile(r'<link rel="preload"[^>]*>\n?')
"""Browsers refuse to fetch fonts ahead for a page on disk, and say so."""
SELF = "'self'"
LAST_CHANGE = (1980, 1, 1, 0, 0, 0)
"""The oldest day that a zip knows: the same site gives the same bytes."""


def is_archive(output: Path) -> bool:
    return output.suffix.lower() == ".zip"


def write_copy(site: Site, folder: Path, old: Path | None = None) -> None:
    """Every page and file of the copy under `folder`, which exists and is empty; `old` is the copy that it takes the place of."""
    write_files(_files(site), folder, old)


def write_archive(site: Site, file: Path) -> None:
    """The copy as a zip that holds one folder of the same name; it takes the place of an earlier one when it is complete.

    Raises NotOurs, before anything is done, when the file is something else.
    """
    refuse_other_files(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.tmp")
    try:
        with ZipFile(fresh, "w", ZIP_DEFLATED) as archive:
            for address, data in ((MARK, b""), *_files(site)):
                member = ZipInfo(f"{file.stem}/{address}", LAST_CHANGE)
                member.compress_type = ZIP_DEFLATED
                archive.writestr(member, data)
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)


def refuse_other_files(file: Path) -> None:
    """Raises NotOurs for anything but an archive that `write_archive` wrote."""
    if not file.exists():
        return
    if file.is_dir() or not is_zipfile(file):
        raise NotOurs(file)
    with ZipFile(file) as archive:
        if not any(name.endswith(f"/{MARK}") for name in archive.namelist()):
            raise NotOurs(file)


def standing_alone(html: str) -> str:
    """The page with links that lead to files, « effets/index.html », and a policy that knows pages on disk."""
    return ADDRESS.sub(_named, PRELOAD.sub("", html)).replace(SELF, f"{SELF} file:")


def _files(site: Site) -> Iterator[tuple[str, bytes]]:
    yield READ_ME, WORDS.replace("\n", "\r\n").encode("utf-8-sig")
    yield from ((file_name(page), _page(page)) for page in site.pages if page.address != LOST)
    yield from ((address, data) for address, data in site.files.items() if not address.startswith(ONLINE_ONLY))


def _page(page: Page) -> bytes:
    return standing_alone(render_whole(page)).encode()


def _named(found: re.Match[str]) -> str:
    path = found["path"]
    whole = f"{path}/" if path in (".", "..") or path.endswith("/..") else path
    named = f"{whole}index.html" if whole.endswith("/") else whole
    return f'{found["before"]}{named}{found["after"] or ""}"'
