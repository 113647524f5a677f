"""The site without any host: the same chrome and bodies, rendered by our own templates into a folder."""

from collections.abc import Mapping
from pathlib import Path

from site_builder.model.page import Page, Site
from site_builder.page.templates import render_whole


def write_site(site: Site, folder: Path) -> None:
    """Every page and file of the site under `folder`, which exists and is empty."""
    for page in site.pages:
        write(folder / file_name(page), render_whole(page).encode())
    write_files(site.files, folder)


def write_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Every file under `folder`, by its address."""
    for address, data in files.items():
        write(folder / address, data)


def file_name(page: Page) -> str:
    """« la-tresse/index.html » for the address « la-tresse/ »."""
    return f"{page.address}index.html" if page.address.endswith("/") or not page.address else page.address


def write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
