"""Pages as values: what the page stage hands to a host, with everything the chrome around a body needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from site_builder.model.network import HeldBack


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    href: str
    """Relative to the page that shows it."""
    current: bool = False
    """True for the page itself, or the part of the site that it belongs to."""
    language: str = ""
    """The code of the text's own language, where it is not the page's."""


@dataclass(frozen=True, slots=True)
class LinkGroup:
    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ChromeWords:
    """What the chrome says of itself, in the page's language."""

    skip: str
    site: str
    report: str
    trail: str
    languages: str
    display: str
    automatic: str
    light: str
    dark: str
    partly: str
    """Below a page of which some passages are in their own language only; "" for all others."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The same page in one of the site's languages."""

    language: str
    """Its code: « en »."""
    name: str
    """In the language itself: « English »."""
    href: str
    address: str | None
    """The full one, when the site knows its own."""
    current: bool


@dataclass(frozen=True, slots=True)
class Chrome:
    """What surrounds the body of one page; `main.html` reads nothing else, whichever host renders it."""

    language: str
    words: ChromeWords
    title: str
    """The `<title>`: page, PTCE, site."""
    shared_title: str
    """The same without the site, which is named beside it where a page is shared."""
    description: str
    root: str
    """The relative address of the site's home, « ../../ », to which assets are appended."""
    site_name: str
    home: str
    banners: tuple[str, ...]
    """Sentences above everything: fictitious data, public sources, working document."""
    indexed: bool
    """False adds « noindex »."""
    network_links: tuple[Link, ...]
    ptce: Link | None
    ptce_links: tuple[Link, ...]
    trail: tuple[Link, ...]
    """Breadcrumbs, the page itself last."""
    footer: tuple[LinkGroup, ...]
    footer_text: str
    updated: str
    """« Mis à jour le 14 novembre 2025. »"""
    canonical: str | None
    """The full address, when reseau.yml says where the site lives."""
    moved_to: str | None = None
    """Where a renamed page leads, by « meta refresh »."""
    scripts: tuple[str, ...] = ()
    """Addresses of the page's own scripts."""
    searches: bool = False
    """True for the search page alone, which runs Pagefind's WebAssembly and fetches its index."""
    bare: bool = False
    """True for a page that stands in a frame: nothing surrounds its body."""
    feeds: tuple[Link, ...] = ()
    editions: tuple[Edition, ...] = ()
    """This page in every language of the site, its own included; none where there is one language."""
    picture: str = ""
    """The full address of the picture that stands for the page where it is shared, "" for none."""


@dataclass(frozen=True, slots=True)
class Page:
    address: str
    """« la-tresse/effets/cantines/ »; "" is the home page, « 404.html » the page for lost addresses."""
    kind: str
    body: str
    """HTML of the inside of `<main>`."""
    chrome: Chrome


@dataclass(frozen=True, slots=True)
class Site:
    """All pages and files of one build, in the order they are made; two at one address is a fault of ours."""

    name: str
    pages: tuple[Page, ...]
    files: Mapping[str, bytes]
    """By address: stylesheets, fonts, downloads, media."""
    held_back: tuple[HeldBack, ...] = ()
    """What was written and is not on this site, to be said when it is built."""
    unfit: tuple[str, ...] = ()
    """Why this site must not be put online, in French: a working document, a part of the whole. Empty when it may."""
    later: Callable[[], Mapping[str, bytes]] = dict
    """Files that are still being made: to be waited for when all else is written."""
