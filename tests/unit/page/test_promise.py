"""A green check is a promise: what the demonstration's poles wrote in their YAML files is on their public pages, word for word."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_builder.model.publication import Publication
from site_builder.page import journey, legal, make_pages, report

CONTENT = Path(__file__).parents[3] / "content"
INSERTED = re.compile(r"\[\[[^\]]*\]\]|\[([^\]]*)\]\([^)]*\)|[*_`]")
"""What a text holds that is not its words: a figure to insert, the address of a link, the signs of Markdown."""


@pytest.fixture(scope="module")
def said(publication: Publication) -> str:
    """The words of every page."""
    return " ".join(plain(re.sub(r"<[^>]*>", "", page.body)) for page in make_pages(publication))


@pytest.mark.parametrize(
    "file", ["la-tresse/ptce.yml", "la-tresse/referentiel.yml", "premiers-pas/ptce.yml", "premiers-pas/referentiel.yml"]
)
def test_what_is_written_is_shown(said: str, file: str) -> None:
    written = yaml.load((CONTENT / file).read_text(encoding="utf-8"), yaml.BaseLoader)
    texts = [(place, text) for place, text in leaves(written, "") if re.search(r"\w{3}.* .*\w{3}", text) and " > " not in text]
    assert len(texts) > 4
    assert [place for place, text in texts if not all(part in said for part in parts(text))] == []


@pytest.mark.parametrize("reseau", [{}, {"reseau.yml": "contact: Le réseau, à la Halle\n"}], ids=["alone", "network"])
def test_readers_know_whom_to_write_to(written: Callable[[dict[str, str]], Publication], reseau: dict[str, str]) -> None:
    """At the foot of the report; and where errors are to be reported, the network's own contact first."""
    head = "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\ncontact: Le pôle, au Moulin\nterritoire: {nom: Val, commune: Le Gué}\nsite: https://pole.example.org/\n"
    publication = written({"pole/ptce.yml": head, **reseau})
    bodies = {page.kind: page.body for page in (*report.pages(publication), *legal.pages(publication))}

    assert "<dd>Le pôle, au Moulin</dd>" in bodies["rapport"]
    assert "<dd>Le Gué</dd>" in bodies["rapport"]
    assert 'href="https://pole.example.org/"' in bodies["rapport"]
    assert ("Le réseau, à la Halle" if reseau else "Le pôle, au Moulin") in bodies["mentions"]


@pytest.mark.parametrize(
    "written_alone", ["enjeux: [{id: sols, nom: Des sols vivants}]", "objectifs: [{id: agir, nom: Agir ensemble}]"]
)
def test_an_aim_that_leads_nowhere_yet_is_shown(written: Callable[[dict[str, str]], Publication], written_alone: str) -> None:
    head = "nom: Le Pôle\nstatut: en relecture\nannee_reference: 2025\n"
    publication = written({"pole/ptce.yml": head, "pole/referentiel.yml": f"{written_alone}\n"})
    (page,) = journey.pages(publication)

    assert re.search("<b>(Des sols vivants|Agir ensemble)</b>", page.body)


def leaves(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    else:
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, f"{place}/{name}")


def parts(text: str) -> Iterator[str]:
    return (part for part in plain(INSERTED.sub(lambda link: link[1] or "\0", text)).split("\0") if len(part) > 5)


def plain(text: str) -> str:
    """Without what typography does to spaces, quotation marks and apostrophes."""
    return re.sub(r"[\s\u00a0\u202f]+", "", unescape(text)).replace("’", "'").rstrip(".").lower()
