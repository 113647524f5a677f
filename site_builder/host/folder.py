"""The site without any host: the same chrome and bodies, rendered by our own templates into a folder, on both cores."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path
from stat import S_IFREG
from typing import TypeVar

from site_builder.both_cores import TASKS, done
from site_builder.model.page import Page, Site
from site_builder.page.templates import render_whole
from site_builder.write.fresh import remove_all

T = TypeVar("T")


def write_site(site: Site, folder: Path, old: Path | None = None, workers: int = 2) -> None:
    """Every page and file of the site under `folder`, which exists and is empty; `old` is the site that it takes the place of."""
    done(tuple(_tasks(site, folder, old)), workers, polite=True)
    write_files(site.later().items(), folder, old)


def remove(folder: Path, workers: int = 2) -> None:
    """Takes away what it holds, then itself, on both cores, as far as may be."""
    with suppress(OSError):
        inside = (one for one in sorted(folder.iterdir()) if one.is_dir() and not one.is_symlink())
        parts = [part for one in inside for part in sorted(one.iterdir())]
        done([partial(remove_all, part) for part in parts], workers)
    remove_all(folder)


def write_files(files: Iterable[tuple[str, bytes]], folder: Path, old: Path | None = None) -> None:
    """Every file under `folder`, by its address; what `old` holds already stands in both, and keeps its date."""
    made, mode = set(), S_IFREG | (0o666 & ~_umask())
    for address, data in files:
        inside = address.rpartition("/")[0]
        if inside not in made:
            (folder / inside).mkdir(parents=True, exist_ok=True)
            made.add(inside)
        if old is None or not _linked(folder / address, data, old / address, mode):
            _write_new(folder / address, data)


def file_name(page: Page) -> str:
    """« la-tresse/index.html » for the address « la-tresse/ »."""
    return f"{page.address}index.html" if page.address.endswith("/") or not page.address else page.address


def _umask() -> int:
    """What this process takes from the rights of a new file; it can only be asked for by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _linked(file: Path, data: bytes, old: Path, mode: int) -> bool:
    """Whether the old file held the same, with the rights of a new one, and now bears both names, until the old one goes.

    Not for the sake of the bytes: ext4 gives nobody the place of a file deleted in the last minute, and looks at each of those
    again for every new file (`recently_deleted` in Linux, fs/ext4/ialloc.c). A site of 9,000 files made anew each time took six
    seconds to write at its third build in a minute.
    """
    try:
        known = old.lstat()
        if known.st_mode != mode or known.st_size != len(data) or old.read_bytes() != data:
            return False
        file.hardlink_to(old)
        # Another build may have put its own site there meanwhile.
        return os.path.samestat(file.lstat(), known)
    except OSError:
        return False


def _write_new(file: Path, data: bytes) -> None:
    """Not over what a copy that failed had begun: that may be the old site's file under its second name."""
    file.unlink(missing_ok=True)
    file.write_bytes(data)


def _tasks(site: Site, folder: Path, old: Path | None) -> Iterator[Callable[[], None]]:
    at_once = -(-(len(site.pages) + len(site.files)) // (TASKS - 2))
    yield from (partial(_write_pages, pages, folder, old) for pages in _parts(site.pages, at_once))
    yield from (partial(write_files, files, folder, old) for files in _parts(site.files.items(), at_once))


def _write_pages(pages: Sequence[Page], folder: Path, old: Path | None) -> None:
    write_files(((file_name(page), render_whole(page).encode()) for page in pages), folder, old)


def _parts(all_of_them: Iterable[T], at_once: int) -> Iterator[tuple[T, ...]]:
    rest = iter(all_of_them)
    while part := tuple(islice(rest, at_once)):
        yield part
