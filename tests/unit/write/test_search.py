"""The search index: what it finds pages by, nothing that must not be found, the same bytes each time, no work twice."""

import gzip
import json
import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pagefind_bin
import pytest

from site_builder.build import build
from site_builder.model.page import Site
from site_builder.problems import Problems
from site_builder.publishing import Options
from site_builder.write import search
from site_builder.write.search_documents import KINDS
from site_builder.write.store import FolderStore

CONTENT = Path(__file__).parents[3] / "content"
ON = date(2026, 11, 23)
BELOW = "recherche/pagefind/"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> FolderStore:
    return FolderStore(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="module")
def site(store: FolderStore) -> Site:
    return build(Options(CONTENT, ON), Problems(), store)


def index(site: Site) -> dict[str, bytes]:
    return {name: data for name, data in {**site.files, **site.later()}.items() if name.startswith(BELOW)}


@pytest.fixture(scope="module")
def found(site: Site) -> Mapping[str, dict[str, object]]:
    """What a browser would read of each page, by address."""
    kept = [
        json.loads(gzip.decompress(data).removeprefix(b"pagefind_dcd"))
        for name, data in index(site).items()
        if name.endswith(".pf_fragment")
    ]
    return {fragment["url"].lstrip("/"): fragment for fragment in kept}


def test_pages_are_found_by_pole_theme_kind_and_year(found: Mapping[str, dict[str, object]]) -> None:
    assert found["la-tresse/indicateurs/emplois-crees/"]["filters"] == {
        "pole": ["La Tresse"],
        "theme": ["Emploi et insertion"],
        "page": ["Indicateur"],
        "annee": ["2021", "2022", "2023", "2024", "2025"],
    }
    assert found["la-tresse/"]["filters"] == {"pole": ["La Tresse"], "page": ["Rapport"], "annee": ["2025"]}


def test_lists_and_repetitions_are_not_found(site: Site, found: Mapping[str, dict[str, object]]) -> None:
    kinds = {page.address: page.kind for page in site.pages}

    assert {kinds[address] for address in found} <= set(KINDS)
    assert "recherche/" not in found
    assert [address for address in found if "/paroles/" in address and not address.endswith("/paroles/")] == []


def test_words_of_two_places_do_not_become_one(found: Mapping[str, dict[str, object]]) -> None:
    glued = re.compile(r"Thème[A-Z]|Type[A-Z]|Unité[A-Z]")
    assert [address for address, page in found.items() if glued.search(str(page["content"]))] == []


def test_what_is_found_stands_on_the_page(site: Site, found: Mapping[str, dict[str, object]]) -> None:
    """Only words that a page publishes: the index is made of nothing else, drawings and their tables left out."""
    report = next(page for page in site.pages if page.address == "la-tresse/")
    words = set(re.findall(r"\w+", re.sub(r"<[^>]*>", " ", report.body)))
    said = set(re.findall(r"\w+", str(found["la-tresse/"]["content"])))
    assert len(said) > 200
    assert said - words == set()


def test_two_builds_give_the_same_bytes(site: Site, tmp_path: Path) -> None:
    assert index(build(Options(CONTENT, ON), Problems(), FolderStore(tmp_path))) == index(site)


def test_an_index_of_the_same_pages_is_taken_from_the_store(
    site: Site, store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: Path("/bin/false"))
    assert index(build(Options(CONTENT, ON), Problems(), store)) == index(site)


def test_without_pagefind_the_site_says_so_and_keeps_its_lists(store: FolderStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(pagefind_bin, "get_executable", missing)
    problems = Problems()
    site = build(Options(CONTENT, ON), problems, store)

    assert index(site) == {}
    assert [problem.severity for problem in problems if problem.code == "recherche-sans-index"] == ["notice"]
    assert "recherche/" in {page.address for page in site.pages}


@pytest.mark.parametrize(
    "options", [Options(CONTENT, ON, searchable=False), Options(CONTENT, ON, only=frozenset({"la-tresse"}))]
)
def test_a_preview_and_a_part_of_a_site_have_no_index(store: FolderStore, options: Options) -> None:
    assert index(build(options, Problems(), store)) == {}


@pytest.mark.parametrize(
    ("does", "said"),
    [
        (
            "echo plus de place >&2\nexit 3",
            "Pagefind, qui fait l’index de la recherche, s’est arrêté en disant « plus de place »",
        ),
        (
            'find pages -name index.html -path "*/indicateurs/*" -delete\nexec {pagefind} "$@"',
            r"l’index de la recherche n’a que \d+ pages sur \d+",
        ),
    ],
    ids=["stopped", "half-read"],
)
def test_what_pagefind_cannot_do_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str, said: str) -> None:
    """It skips pages that it cannot read: a part of an index is no index, and is not kept."""
    program = tmp_path / "pagefind"
    program.write_text(f"#!/bin/sh\n{does.format(pagefind=pagefind_bin.get_executable())}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(search, "_program", lambda: program)
    content = shutil.copytree(Path(__file__).parents[2] / "golden" / "sites" / "un-pole" / "content", tmp_path / "content")

    with pytest.raises(OSError, match=said):
        build(Options(content, ON), Problems(), FolderStore(tmp_path / "store")).later()
