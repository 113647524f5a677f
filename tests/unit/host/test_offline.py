"""A page as it opens from disk: which links are changed, and which are not."""

import zipfile
from pathlib import Path

import pytest

from site_builder.host.offline import refuse_other_files, standing_alone, write_archive
from site_builder.model.page import Site
from site_builder.write.folder import NotOurs

LINKS = [
    ('<a href="./">', '<a href="./index.html">'),
    ('<a href="../">', '<a href="../index.html">'),
    ('<a href="effets/cantines/">', '<a href="effets/cantines/index.html">'),
    ('<a class="x" href="../effets/#cantines">', '<a class="x" href="../effets/index.html#cantines">'),
    ('<a href="comparer/?poles=a,b">', '<a href="comparer/index.html?poles=a,b">'),
    ('<a href="#suite">', '<a href="#suite">'),
    ('<a href="?theme=eau">', '<a href="?theme=eau">'),
    ('<a href="donnees.csv" download>', '<a href="donnees.csv" download>'),
    ('<a href="https://exemple.org/a/">', '<a href="https://exemple.org/a/">'),
    ('<a href="mailto:accueil@exemple.org">', '<a href="mailto:accueil@exemple.org">'),
    ('<script src="../assets/js/theme.js">', '<script src="../assets/js/theme.js">'),
    ('<meta content="0; url=../la-tresse/">', '<meta content="0; url=../la-tresse/index.html">'),
    ("script-src 'self';", "script-src 'self' file:;"),
    ('<link rel="preload" href="a.woff2" as="font" crossorigin>\n<p>', "<p>"),
    ("<p>Le texte « href=./ » reste.</p>", "<p>Le texte « href=./ » reste.</p>"),
]


@pytest.mark.parametrize(("online", "on_disk"), LINKS)
def test_links_name_files(online: str, on_disk: str) -> None:
    assert standing_alone(online) == on_disk


def test_an_archive_replaces_an_earlier_one_and_nothing_else(tmp_path: Path) -> None:
    site = Site("Essai", (), {"donnees.csv": b"a;b\n", "admin/index.html": b""})
    write_archive(site, tmp_path / "apercu.zip")
    first = (tmp_path / "apercu.zip").read_bytes()
    write_archive(site, tmp_path / "apercu.zip")
    with zipfile.ZipFile(tmp_path / "apercu.zip") as archive:
        names = set(archive.namelist())
    (tmp_path / "autre.zip").write_bytes(b"PK autre chose")
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("plage.jpg", b"")

    assert (tmp_path / "apercu.zip").read_bytes() == first
    assert {"apercu/donnees.csv", "apercu/LISEZ-MOI.txt"} <= names
    assert "apercu/admin/index.html" not in names
    for other in ("autre.zip", "photos.zip"):
        with pytest.raises(NotOurs):
            refuse_other_files(tmp_path / other)
