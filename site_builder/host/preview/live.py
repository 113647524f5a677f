"""What the preview shows at this moment: the last good site, and what is wrong with the newest files."""

import secrets
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Condition

from site_builder.host.preview.shown import Shown
from site_builder.model.page import Page
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
        self._shown: Shown | None = None
        # A start by chance: a browser left open from an earlier preview must see that the page is another one.
        self._version = secrets.randbelow(2**31)
        self._unchanged: dict[str, int] = {}
        self._followed: Counter[str] = Counter()
        self._problems: tuple[Problem, ...] = ()
        self._open = True

    def publish(self, shown: Shown) -> list[str]:
        """Shows a new site; returns the addresses of the pages that a browser shows and that changed.

        Only those are made at once; any other page counts as changed, and is made when it is asked for.
        """
        with self._news:
            before, followed = self._shown, {address for address, browsers in self._followed.items() if browsers}
        same = {address for address in followed if before is not None and not shown.differs(before, address)}
        with self._news:
            self._unchanged = {address: self._state(address).version for address in same}
            self._version += 1
            self._shown, self._problems = shown, ()
            self._news.notify_all()
        return sorted(followed - same)

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
        """The address to begin with; None while no build has succeeded."""
        return None if self._shown is None else self._shown.first

    def page(self, address: str) -> Page | None:
        return None if self._shown is None else self._shown.page(address)

    def file(self, address: str) -> bytes | None:
        return None if self._shown is None else self._shown.file(address)

    def state(self, address: str) -> State:
        """Of one page; an address that nobody follows changes with every build."""
        with self._news:
            return self._state(address)

    def news(self, address: str, known: State | None, seconds: float) -> State:
        """The state of a page as soon as it is another one than `known`, or after that time, or when all ends."""
        with self._news:
            self._news.wait_for(lambda: not self._open or self._state(address) != known, seconds)
            return self._state(address)

    def follow(self, address: str, browsers: int) -> None:
        """One browser more follows the page, or one less (-1)."""
        with self._news:
            self._followed[address] += browsers

    def _state(self, address: str) -> State:
        return State(self._unchanged.get(address, self._version), self._problems)
