"""Puts a finished site where the old one was: whole, or not at all."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

MARK = ".affluents-site"
"""A file at the root of every site we wrote, only a folder that bears it is ever replaced; it says why the site must not be put online."""


Remove: TypeAlias = Callable[[Path], None]


class NotOurs(Exception):
    """The output folder holds something else than a site of ours."""


class Entangled(Exception):
    """The output folder lies in the content folder, or holds it."""


def remove_all(folder: Path) -> None:
    """As much of it as may be removed."""
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def whole(output: Path, unfit: tuple[str, ...] = (), remove: Remove = remove_all) -> Iterator[Path]:
    """Yields an empty sibling folder to fill; it takes the place of `output` only if nothing is raised meanwhile.

    `remove` takes the old one away. Raises NotOurs, before anything is done, when `output` is a file or a folder that holds something else.
    """
    output = output.resolve()
    refuse_others(output)
    output.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    try:
        yield fresh
        sign(fresh, unfit)
        swap(fresh, output, remove)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


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
    """`fresh` becomes `output`; the old one is put back if the last step fails. Raises NotOurs when `output` is no folder."""
    refuse_no_folder(output)
    fresh.chmod(0o755)
    if not output.exists():
        fresh.rename(output)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{output.name}-old-", dir=output.parent))
    output.rename(old / "site")
    try:
        fresh.rename(output)
    except OSError:
        (old / "site").rename(output)
        raise
    finally:
        remove(old)
