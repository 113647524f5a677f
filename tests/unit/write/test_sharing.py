"""What a site that knows its address gives to share: feeds, a map for search engines, pictures, full addresses."""

import shutil
import struct
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from site_builder.build import build
from site_builder.cli.check import command
from site_builder.model.page import Site
from site_builder.page.templates import render_whole
from site_builder.problems import Problems
from site_builder.publishing import Options
from site_builder.write.store import FolderStore

CONTENT = Path(__file__).parents[3] / "content"
ON = date(2026, 11, 23)
HOME = "https://exemple.org/depot/"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The two invented poles as if they were real, and one fiche, at an address with a path."""
    root = tmp_path_factory.mktemp("sharing")
    content = root / "content"
    for slug in ("la-tresse", "premiers-pas", "tetris"):
        shutil.copytree(CONTENT / slug, content / slug)
    written = (content / "premiers-pas" / "ptce.yml").read_text(encoding="utf-8")
    real = written.replace("origine: fictive", "origine: pole")
    assert real != written
    (content / "premiers-pas" / "ptce.yml").write_text(real, encoding="utf-8")
    (content / "reseau.yml").write_text("nom: Essai & essais\nadresse: https://exemple.org/depot\n", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def make(folder: Path) -> Callable[[Options], Site]:
    return lambda options: build(options, Problems(), FolderStore(folder / "store"))


@pytest.fixture(scope="module")
def site(folder: Path, make: Callable[[Options], Site]) -> Site:
    return make(Options(folder / "content", ON, searchable=False))


@pytest.mark.parametrize("name", ["rapports", "corrections"])
def test_feeds_are_atom(site: Site, name: str) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: what a feed and its entries must hold, each once, with full addresses that stay."""
    feed = ElementTree.fromstring(site.files[f"flux/{name}.xml"])
    entries = feed.findall(f"{ATOM}entry")
    pages = {HOME + page.address for page in site.pages}

    assert feed.tag == f"{ATOM}feed"
    assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"{HOME}flux/{name}.xml"  # type: ignore[union-attr]
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert entries
    for part in (feed, *entries):
        assert [len(part.findall(f"{ATOM}{tag}")) for tag in ("id", "title", "updated")] == [1, 1, 1]
        assert str(part.findtext(f"{ATOM}updated")).endswith("T00:00:00Z")
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
    assert {entry.find(f"{ATOM}link").get("href") for entry in entries} <= pages  # type: ignore[union-attr]


def test_a_report_and_a_correction_say_what_happened(site: Site) -> None:
    reports, corrections = (
        ElementTree.fromstring(site.files[f"flux/{name}.xml"]).findall(f"{ATOM}entry") for name in ("rapports", "corrections")
    )
    assert [entry.findtext(f"{ATOM}title") for entry in reports] == [
        "La Tresse, rapport d’impact 2025 (données fictives)",
        "Premiers pas en Ravine-Claire, rapport d’impact 2025",
    ]
    assert [str(entry.findtext(f"{ATOM}summary")).replace("\u00a0", " ").partition(".")[0] for entry in corrections] == [
        "214 t, au lieu de 241 t"
    ]


def test_the_map_names_only_pages_that_may_be_found(site: Site) -> None:
    lines = {
        str(url.findtext(f"{MAP}loc")): url.findtext(f"{MAP}lastmod")
        for url in ElementTree.fromstring(site.files["sitemap.xml"])
    }
    found = {HOME + page.address for page in site.pages if page.chrome.indexed}

    assert set(lines) == found
    assert f"{HOME}la-tresse/" not in lines  # invented: « noindex »
    assert lines[f"{HOME}donnees/"] == "2026-06-18"
    assert [address for address in lines if "integrer" in address or "404" in address] == []
    assert site.files["robots.txt"].decode().endswith(f"Sitemap: {HOME}sitemap.xml\n")


def test_every_page_says_its_one_address_and_leads_to_the_feeds(site: Site) -> None:
    whole = {
        page.address: render_whole(page) for page in site.pages if page.kind in ("effet", "accueil", "integrer", "rapport")
    }

    assert f'<link rel="canonical" href="{HOME}">' in whole[""]
    for address, html in whole.items():
        if not address.endswith("/integrer/"):
            assert f'<meta property="og:url" content="{HOME}{address}">' in html
            assert html.count('type="application/atom+xml"') == 2
    embedded = whole["la-tresse/indicateurs/emplois-crees/integrer/"]
    assert f'<link rel="canonical" href="{HOME}la-tresse/indicateurs/emplois-crees/">' in embedded
    assert '<meta name="robots" content="noindex">' in embedded


def test_each_report_and_each_effect_has_a_picture_that_its_page_names(site: Site) -> None:
    named = {page.chrome.picture.removeprefix(HOME) for page in site.pages if page.chrome.picture}
    pictures = {name: data for name, data in site.files.items() if name.endswith("carte.png")}
    effects = [page.address for page in site.pages if page.kind == "effet"]

    assert named == set(pictures)
    assert {f"{address}carte.png" for address in effects} < set(pictures)
    for data in pictures.values():
        assert struct.unpack(">II", data[16:24]) == (1200, 630)
        assert len(data) < 100_000


def test_the_same_site_gives_the_same_files(folder: Path, site: Site) -> None:
    again = build(Options(folder / "content", ON, searchable=False), Problems(), FolderStore(folder / "other-store"))
    assert {name for name in site.files if site.files[name] != again.files.get(name)} == set()


def test_without_an_address_nothing_is_promised_and_it_is_said_once(folder: Path) -> None:
    shutil.copytree(folder / "content", folder / "nowhere")
    (folder / "nowhere" / "reseau.yml").write_text("nom: Essai\n", encoding="utf-8")
    problems = Problems()
    site = build(Options(folder / "nowhere", ON, searchable=False), problems, FolderStore(folder / "store"))
    said = [problem for problem in problems if problem.code == "sans-adresse"]

    assert [(problem.severity, problem.place.file.name) for problem in said] == [("notice", "reseau.yml")]
    assert {name for name in site.files if name.startswith("flux/") or name.endswith(("sitemap.xml", "carte.png"))} == set()
    assert {page.chrome.canonical for page in site.pages} == {None}
    assert site.files["robots.txt"] == b"User-agent: *\nAllow: /\n"


def test_a_network_without_settings_is_told_which_file_to_make(folder: Path) -> None:
    shutil.copytree(folder / "content", folder / "unsettled")
    (folder / "unsettled" / "reseau.yml").unlink()
    said = CliRunner().invoke(command, ["--content", str(folder / "unsettled"), "--date", "2026-11-23"]).stdout

    assert "[sans-adresse]" in said, said
    assert "un fichier « reseau.yml » de ce dossier, sous « nom: »" in said


def test_a_check_says_it_too_except_of_the_working_document(folder: Path) -> None:
    shutil.copytree(folder / "content", folder / "checked")
    (folder / "checked" / "reseau.yml").write_text("nom: Essai\n", encoding="utf-8")
    public, internal = (
        CliRunner().invoke(command, ["--content", str(folder / "checked"), "--date", "2026-11-23", *more]).stdout
        for more in ((), ("--internal",))
    )
    assert public.count("[sans-adresse]") == 1
    assert "[sans-adresse]" not in internal


def test_a_pole_alone_says_its_address_itself(folder: Path) -> None:
    shutil.copytree(CONTENT / "la-tresse", folder / "alone" / "la-tresse")
    with (folder / "alone" / "la-tresse" / "ptce.yml").open("a", encoding="utf-8") as ptce:
        ptce.write("adresse: https://la-tresse.example/impact/\n")
    site = build(Options(folder / "alone", ON, searchable=False), Problems(), FolderStore(folder / "store"))

    assert {page.chrome.canonical for page in site.pages if not page.address} == {"https://la-tresse.example/impact/"}
    assert "carte.png" in site.files


def test_the_working_document_is_shared_with_nobody(folder: Path, make: Callable[[Options], Site]) -> None:
    site = make(Options(folder / "content", ON, internal=True, searchable=False))

    assert site.files["robots.txt"] == b"User-agent: *\nDisallow: /\n"
    assert {name for name in site.files if name.startswith("flux/") or name.endswith(("sitemap.xml", "carte.png"))} == set()
    assert [page.address for page in site.pages if page.kind == "integrer" or page.chrome.picture] == []


def test_a_pole_alone_is_shown_the_line_of_its_name(tmp_path: Path) -> None:
    """Its first line may be a comment, which says nothing of an address."""
    file = tmp_path / "content" / "un-pole" / "ptce.yml"
    file.parent.mkdir(parents=True)
    file.write_text("# Ce que le pôle dit de lui\nstatut: en relecture\nnom: Le Pôle\n", encoding="utf-8")
    said = CliRunner().invoke(command, ["--content", str(tmp_path / "content"), "--date", "2026-11-23"]).stdout

    assert "ptce.yml:3:1" in said
    assert "3 | nom: Le Pôle" in said
