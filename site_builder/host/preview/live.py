"""What the preview shows at this moment: the last good site, in memory, and what is wrong with the newest files."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Condition

from site_builder.model.address import relative
from site_builder.model.page import Page, Site
from site_builder.problems import Problem


@dataclass(frozen=True, slots=True)
class State:
    """What a browser must know of the page it shows."""

    version: int
    """Another number than the one it was given with the page: the page has changed."""
    problems: tuple[Problem, ...]
    """Those that keep the newest files from being shown; empty when the page is up to date."""


class Live:
    """Shared by the thread that builds and those that answer browsers; every change wakes who waits for news."""

    def __init__(self) -> None:
        self._news = Condition()
        self._site = Site("", (), {})
        self._pages: dict[str, Page] = {}
        # A start by chance: a browser left open from an earlier preview must see that the page is another one.
        self._version = secrets.randbelow(2**31)
        self._versions: dict[str, int] = {}
        self._problems: tuple[Problem, ...] = ()
        self._open = True

    def publish(self, site: Site) -> list[str]:
        """Shows a new site; returns the addresses of the pages that changed, came or went."""
        with self._news:
            pages = {page.address: page for page in site.pages}
            files = _changed_files(self._site, site)
            changed = [page.address for page in site.pages if self._pages.get(page.address) != page or _shows(page, files)]
            gone = [address for address in self._pages if address not in pages]
            self._version += 1
            self._versions = {address: self._versions.get(address, 0) for address in pages}
            self._versions |= dict.fromkeys(changed, self._version)
            self._site, self._pages, self._problems = site, pages, ()
            self._news.notify_all()
            return changed + gone

    def refuse(self, problems: Iterable[Problem]) -> None:
        """Keeps the last good site, and says what is wrong with the newest files."""
        with self._news:
            self._problems = tuple(problems)
            self._news.notify_all()

    def close(self) -> None:
        """Ends every wait for news."""
        with self._news:
            self._open = False
            self._news.notify_all()

    @property
    def open(self) -> bool:
        return self._open

    @property
    def first(self) -> str | None:
        """The address to begin with: the home page, or the first there is; None while no build has succeeded."""
        return "" if "" in self._pages else next(iter(self._pages), None)

    def page(self, address: str) -> Page | None:
        return self._pages.get(address)

    def file(self, address: str) -> bytes | None:
        return self._site.files.get(address)

    def state(self, address: str) -> State:
        """Of one page; an address that is none of ours changes with every build, since it may come to be."""
        with self._news:
            return self._state(address)

    def news(self, address: str, known: State | None, seconds: float) -> State:
        """The state of a page as soon as it is another one than `known`, or after that time, or when all ends."""
        with self._news:
            self._news.wait_for(lambda: not self._open or self._state(address) != known, seconds)
            return self._state(address)

    def _state(self, address: str) -> State:
        return State(self._versions.get(address, self._version), self._problems)


def _changed_files(before: Site, after: Site) -> set[str]:
    return {address for address, data in after.files.items() if before.files.get(address) != data}


def _shows(page: Page, files: set[str]) -> bool:
    return any(relative(page.address, file) in page.body for file in files)
