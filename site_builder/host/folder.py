"""The site without any host: the same chrome and bodies, rendered by our own templates into a folder."""

from collections.abc import Iterable
from pathlib import Path

from site_builder.model.page import Page, Site
from site_builder.page.templates import render_whole


def write_site(site: Site, folder: Path) -> None:
    """Every page and file of the site under `folder`, which exists and is empty."""
    write_files(((file_name(page), render_whole(page).encode()) for page in site.pages), folder)
    write_files(site.files.items(), folder)


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
