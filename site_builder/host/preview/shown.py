"""One publication as a preview shows it: each page and each file made when a browser first asks for it, then kept."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from functools import cache
from threading import RLock

from site_builder.model.address import relative
from site_builder.model.chart import ChartStore
from site_builder.model.page import Page
from site_builder.model.publication import Publication
from site_builder.page import page_at
from site_builder.page.stylesheets import stylesheets
from site_builder.write import format_tasks, joined, packing_tasks, svg


class Shown:
    """Shared by the threads that answer browsers, which wait for each other: two of them never make the same page."""

    def __init__(
        self,
        publication: Publication,
        others: Mapping[str, Callable[[], Publication]],
        store: ChartStore,
        kinds: MutableMapping[str, str],
    ) -> None:
        """`others` gives the publication of each further language by the folder of its pages, « en/ ».

        `kinds` is what earlier ones have learned of which kind each page is, which saves making others to find it.
        """
        self._publication, self._store = publication, store
        self._editions: dict[str, Callable[[], Publication]] = {folder: cache(made) for folder, made in others.items()}
        self._one_at_a_time = RLock()
        self._pages: dict[str, Page | None] = {}
        self._kinds = kinds
        self._files: dict[str, bytes] = {}
        self._served: dict[str, bytes | None] = {}
        self._makers = {folder: self._own_makers(made) for folder, made in self._editions.items()}
        self._editions[""], self._makers[""] = lambda: publication, self._file_makers()

    @property
    def first(self) -> str:
        """The address to begin with: the home page, or the report of the only pole that is shown."""
        publication = self._publication
        return publication.addresses.ptce(publication.written[0].slug) if publication.only else ""

    def page(self, address: str) -> Page | None:
        """None where there is none."""
        with self._one_at_a_time:
            if address not in self._pages:
                found = page_at(self._editions[self._folder(address)](), address, self._kinds.get(address, ""))
                self._pages[address], self._kinds[address] = found or (None, "")
            return self._pages[address]

    def file(self, address: str) -> bytes | None:
        """None where there is none."""
        with self._one_at_a_time:
            if address not in self._served:
                self._served[address] = self._found(address)
            return self._served[address]

    def differs(self, before: "Shown", address: str) -> bool:
        """Whether a browser that shows this page of the site before would show something else: the page, or a file it was given."""
        page = self.page(address)
        if page is None or page != before.page(address):
            return True
        given = ((file, data) for file, data in before.served() if relative(address, file) in page.body)
        return any(self.file(file) != data for file, data in given)

    def served(self) -> tuple[tuple[str, bytes | None], ...]:
        """Every file that a browser has asked for until now, with what it got."""
        with self._one_at_a_time:
            return tuple(self._served.items())

    def _found(self, address: str) -> bytes | None:
        makers = self._makers[self._folder(address)]
        while address not in self._files and (made := next(makers, None)) is not None:
            self._files |= made()
        return self._files.get(address)

    def _file_makers(self) -> Iterator[Callable[[], Mapping[str, bytes]]]:
        """Those of the theme and of photos come first, and what must be packed last."""
        publication = self._publication
        yield lambda: stylesheets(publication)
        yield from format_tasks(publication)
        yield lambda: joined(task() for task in packing_tasks(publication, self._files, self._store))

    def _own_makers(self, made: Callable[[], Publication]) -> Iterator[Callable[[], Mapping[str, bytes]]]:
        """Those of the files that another language has for itself: what holds words."""
        yield lambda: {**stylesheets(made()), **svg.files(made())}

    def _folder(self, address: str) -> str:
        """The language's folder that an address lies in, "" for French, which comes last."""
        return next(folder for folder in self._editions if address.startswith(folder))
