"""`/admin/`: the content's files in forms, in the browser, for poles that turned it on. No page of the site leads there.

Sveltia CMS (MIT) does the work; `make edition` fetches it, checks it, and the wheel carries it.
"""

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path

from site_builder.model.online_editing import OnlineEditing
from site_builder.model.publication import Publication
from site_builder.shipped import editor_folder, theme_folder
from site_builder.write.online_editor.config import config

HERE = Path(__file__).parent
GIT_HOST = "https://api.github.com"
FACES = "https://avatars.githubusercontent.com"
"""Where GitHub keeps the picture of who signed in."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
    f"img-src 'self' data: blob: {FACES}; media-src 'self' blob:; "
    f"connect-src 'self' data: blob: {GIT_HOST}; worker-src 'self' blob:; base-uri 'none'; form-action 'none'"
)
"""Sveltia writes styles into the page, for want of a file of its own; scripts come from this folder alone."""


def files(publication: Publication) -> dict[str, bytes]:
    """Empty where nobody turned it on, and where it would not be put online."""
    editing = publication.online_editing
    if editing is None:
        return {}
    told = json.dumps(config(publication.network, editing), ensure_ascii=False, separators=(",", ":"))
    made = {
        "index.html": _page(publication.name, editing).encode(),
        "config.json": told.encode(),
        "icone.svg": (theme_folder() / "images" / "icone.svg").read_bytes(),
        **{path.name: path.read_bytes() for suffix in ("css", "js") for path in sorted(HERE.glob(f"*.{suffix}"))},
        **dict(_shipped()),
    }
    return {publication.addresses.editor(name): data for name, data in made.items()}


def _page(name: str, editing: OnlineEditing) -> str:
    page = (HERE / ("index.html" if editor_folder() else "absent.html")).read_text(encoding="utf-8")
    said = {
        "name": name,
        "repository": editing.repository,
        "branch": editing.branch,
        "folder": editing.folder,
        "policy": POLICY,
    }
    for key, value in said.items():
        page = page.replace(f"{{{key}}}", escape(value))
    return page


def _shipped() -> Iterator[tuple[str, bytes]]:
    """Nothing where `make edition` was never run: a build refuses beforehand, and in a preview the page says it."""
    if (folder := editor_folder()) is None:
        return
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()
