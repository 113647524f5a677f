"""The guide of those who write, the very pages of docs/guide/, with the site's own links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import pairwise

from markupsafe import Markup

from site_builder.formats.markdown import anchor, headings, render_markdown, take_title
from site_builder.model.address import Addresses
from site_builder.model.language import FRENCH
from site_builder.model.page import Chrome, Link, Page
from site_builder.model.publication import Publication
from site_builder.page.chrome import chrome
from site_builder.page.linking import Linker
from site_builder.page.templates import render
from site_builder.shipped import documentation_folder
from site_builder.words.typography import typeset

INDEX = "README"
PAGE = re.compile(r"(?P<name>[\w-]+)\.md(?P<anchor>#.*)?")
PICTURE = "../images/"
LISTED = re.compile(r"\]\(([\w-]+)\.md\)")
ELSEWHERE = re.compile(r"\[([^\]]+)\]\(\.\./\.\./[^)]*\)")
"""A link to what the repository holds and no site does: its words alone stay."""
SHOWN = re.compile(r"!\[([^\]]+)\]\(")
"""A picture, which alone may weigh as much as a page of the site: it stays one click away."""
COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
MANY = 5
"""From this many parts on, a page begins with the list of them."""


@dataclass(frozen=True, slots=True)
class GuideContext:
    title: str
    contents: tuple[Link, ...]
    """The page's own parts, when there are many."""
    body: Markup
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One file of docs/guide/, ready for any site: its links are relative, and the guide is always at the same address."""

    name: str
    title: str
    parts: tuple[str, ...]
    body: str


def pages(publication: Publication) -> Iterator[Page]:
    """In French alone; the index first, then in the order in which it names them."""
    if publication.language != FRENCH or not publication.has_guide:
        return
    names = ("", *_order())
    around = {here: (before, after) for before, (here, after) in zip((None, *names), pairwise((*names, None)), strict=False)}
    for name in names:
        yield _page(publication, name, *around[name])


def _page(publication: Publication, name: str, before: str | None, after: str | None) -> Page:
    addresses, read = publication.addresses, _read(name)
    address = addresses.guide(name)
    to = Linker(address)
    trail = (("Accueil", addresses.home()), *((("Guide", addresses.guide()),) if name else ()), (read.title, None))
    return Page(
        address,
        "guide",
        render(
            "pages/guide.html",
            GuideContext(
                title=typeset(read.title, FRENCH),
                contents=tuple(Link(typeset(part.replace("`", ""), FRENCH), f"#{anchor(part)}") for part in read.parts),
                body=Markup(read.body),
                previous=_link(addresses, to, before),
                next=_link(addresses, to, after),
            ),
            FRENCH,
        ),
        _chrome(publication, address, read.title, trail),
    )


def _chrome(publication: Publication, address: str, title: str, trail: tuple[tuple[str, str | None], ...]) -> Chrome:
    """Search engines are told to leave it: the same text is on every network's site."""
    description = "Le guide des personnes qui tiennent le rapport d’un pôle."
    made = chrome(publication, address, title=title, description=description, trail=trail, one_language=True)
    return replace(made, indexed=False)


def _link(addresses: Addresses, to: Linker, name: str | None) -> Link | None:
    return None if name is None else Link(typeset(_read(name).title, FRENCH), to(addresses.guide(name)))


@cache
def _order() -> tuple[str, ...]:
    return tuple(dict.fromkeys(LISTED.findall(_text(""))))


@cache
def _read(name: str) -> GuidePage:
    title, body = take_title(_for_a_site(_text(name)))
    parts = tuple(text for level, text in headings(body) if level == 2)
    html = render_markdown(
        body,
        inserts=lambda insert: f"[[{insert.id}]]",
        typeset=lambda words: typeset(words, FRENCH),
        address=partial(_published, Linker(Addresses(alone=False).guide(name))),
        anchors=True,
    )
    return GuidePage(name, title or "", parts if len(parts) >= MANY else (), html)


def _for_a_site(text: str) -> str:
    return COMMENT.sub("", SHOWN.sub(r"[Voir l’image : \1](", ELSEWHERE.sub(r"\1", text)))


def _published(to: Linker, link: str) -> str:
    """Of a link as GitHub follows it: another page of the guide, one of its pictures, a part of the same page."""
    addresses = Addresses(alone=False)
    if found := PAGE.fullmatch(link):
        name = "" if found["name"] == INDEX else found["name"]
        return f"{to(addresses.guide(name))}{found['anchor'] or ''}"
    if link.startswith(PICTURE):
        return to(addresses.guide_picture(link.removeprefix(PICTURE)))
    return link


def _text(name: str) -> str:
    return (documentation_folder() / "guide" / f"{name or INDEX}.md").read_text(encoding="utf-8")
