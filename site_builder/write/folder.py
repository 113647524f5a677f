"""Puts a finished site where the old one was: whole, or not at all."""

import ctypes
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from site_builder.write.fresh import OLD, fresh_beside, remove_all

MARK = ".affluents-site"
"""A file at the root of every site we wrote, only a folder that bears it is ever replaced; it says why the site must not be put online."""

AT_FDCWD, RENAME_EXCHANGE = -100, 2
"""linux/fcntl.h and linux/fs.h: from the current folder, and both names at once."""

Remove: TypeAlias = Callable[[Path], None]


class NotOurs(Exception):
    """The output folder holds something else than a site of ours."""


class Entangled(Exception):
    """The output folder lies in the content folder, or holds it."""


@contextmanager
def whole(output: Path, unfit: tuple[str, ...] = (), remove: Remove = remove_all) -> Iterator[Path]:
    """Yields an empty sibling folder to fill; it takes the place of `output` only if nothing is raised meanwhile.

    `remove` takes the old one away. Raises NotOurs, before anything is done, when `output` is a file or a folder that holds something else.
    """
    output = output.resolve()
    refuse_others(output)
    output.parent.mkdir(parents=True, exist_ok=True)
    with fresh_beside(output) as fresh:
        yield fresh
        sign(fresh, unfit)
        swap(fresh, output, remove)


def refuse_others(output: Path) -> None:
    refuse_no_folder(output)
    if output.is_dir() and any(output.iterdir()) and not (output / MARK).exists():
        raise NotOurs(output)


def refuse_entangled(output: Path, content: Path) -> None:
    """Raises Entangled: a site among the poles would be taken for one, and content inside a site would go with the old site."""
    site, source = output.resolve(), content.resolve()
    if site.is_relative_to(source) or source.is_relative_to(site):
        raise Entangled(output)


def refuse_no_folder(output: Path) -> None:
    """Not only files: `--output /dev/null`, run by root, would put a site where every program of the machine expects a device."""
    if output.exists() and not output.is_dir():
        raise NotOurs(output)


def sign(folder: Path, unfit: tuple[str, ...]) -> None:
    """Marks a finished site as ours, with the reasons of `Site.unfit`."""
    (folder / MARK).write_text("".join(f"{reason}\n" for reason in unfit), encoding="utf-8")


def reasons_against(folder: Path) -> list[str]:
    """The reasons that a site's mark gives not to put it online. Raises NotOurs when it bears none."""
    if not (folder / MARK).is_file():
        raise NotOurs(folder)
    return (folder / MARK).read_text(encoding="utf-8").splitlines()


def swap(fresh: Path, output: Path, remove: Remove = remove_all) -> None:
    """`fresh` becomes `output`, and the old one is gone, or all stays as it was. Raises NotOurs when `output` is no folder."""
    refuse_no_folder(output)
    fresh.chmod(0o755)
    if not output.exists():
        fresh.rename(output)
    elif _exchanged(fresh, output):
        remove(fresh)
    else:
        _one_after_the_other(fresh, output)
        remove(_aside(fresh))


def _exchanged(one: Path, other: Path) -> bool:
    """Whether two folders have traded names, in a single step: a process killed at any moment leaves one site or the other.

    On Linux, on the disks that know how: renameat2(2).
    """
    try:
        rename = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)


def _one_after_the_other(fresh: Path, output: Path) -> None:
    old = _aside(fresh)
    try:
        output.rename(old)
        fresh.rename(output)
    except BaseException:  # an interruption from the keyboard too
        if old.exists() and not output.exists():
            old.rename(output)
        raise


def _aside(fresh: Path) -> Path:
    return fresh.with_name(fresh.name + OLD)
