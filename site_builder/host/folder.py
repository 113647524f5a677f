"""The site without any host: the same chrome and bodies, rendered by our own templates into a folder, on both cores."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from site_builder.both_cores import TASKS, done
from site_builder.model.page import Page, Site
from site_builder.page.templates import render_whole
from site_builder.write.folder import remove_all

T = TypeVar("T")


def write_site(site: Site, folder: Path, workers: int = 2) -> None:
    """Every page and file of the site under `folder`, which exists and is empty."""
    done(tuple(_tasks(site, folder)), workers)
    write_files(site.later().items(), folder)


def remove(folder: Path, workers: int = 2) -> None:
    """Takes away what it holds, then itself, on both cores."""
    inside = (one for one in sorted(folder.iterdir()) if one.is_dir() and not one.is_symlink())
    parts = [part for one in inside for part in sorted(one.iterdir())]
    done([partial(remove_all, part) for part in parts[:TASKS]], workers)
    remove_all(folder)


def write_files(files: Iterable[tuple[str, bytes]], folder: Path) -> None:
    """Every file under `folder`, by its address; a folder is made once, not once for each of its files."""
    made = set()
    for address, data in files:
        inside = address.rpartition("/")[0]
        if inside not in made:
            (folder / inside).mkdir(parents=True, exist_ok=True)
            made.add(inside)
        (folder / address).write_bytes(data)


def file_name(page: Page) -> str:
    """« la-tresse/index.html » for the address « la-tresse/ »."""
    return f"{page.address}index.html" if page.address.endswith("/") or not page.address else page.address


def _tasks(site: Site, folder: Path) -> Iterator[Callable[[], None]]:
    at_once = -(-(len(site.pages) + len(site.files)) // (TASKS - 2))
    yield from (partial(_write_pages, pages, folder) for pages in _parts(site.pages, at_once))
    yield from (partial(write_files, files, folder) for files in _parts(site.files.items(), at_once))


def _write_pages(pages: Sequence[Page], folder: Path) -> None:
    write_files(((file_name(page), render_whole(page).encode()) for page in pages), folder)


def _parts(all_of_them: Iterable[T], at_once: int) -> Iterator[tuple[T, ...]]:
    rest = iter(all_of_them)
    while part := tuple(islice(rest, at_once)):
        yield part
