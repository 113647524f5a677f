"""404.html: the page for lost addresses, which a server shows at any depth, so that its links start from the site's root."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from site_builder.model.page import Chrome, Link, LinkGroup, Page
from site_builder.model.publication import Publication
from site_builder.page.chrome import chrome
from site_builder.page.templates import render

ADDRESS = "404.html"
TITLE = "Page introuvable"


@dataclass(frozen=True, slots=True)
class LostContext:
    home: str


def pages(publication: Publication) -> Iterator[Page]:
    path = urlsplit(publication.network.home or "/").path
    plain = chrome(publication, ADDRESS, title=TITLE, description="Cette adresse ne mène à aucune page.")
    rooted = _rooted(replace(plain, indexed=False, canonical=None, editions=()), path)
    yield Page(ADDRESS, "introuvable", render("pages/introuvable.html", LostContext(rooted.home), publication.language), rooted)


def _rooted(chrome: Chrome, path: str) -> Chrome:
    """The chrome with links that start with the site's path: « ./banque/ » becomes « /depot/banque/ »."""

    def link(link: Link) -> Link:
        return replace(link, href=path + link.href.removeprefix("./"), current=False)

    return replace(
        chrome,
        root=path,
        home=path,
        network_links=tuple(map(link, chrome.network_links)),
        footer=tuple(LinkGroup(group.title, tuple(map(link, group.links))) for group in chrome.footer),
    )
