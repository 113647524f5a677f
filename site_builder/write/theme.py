"""The theme's own files: stylesheets without their comments and indents, scripts, fonts and their licences."""

import re

from site_builder.model.publication import Publication
from site_builder.shipped import theme_folder

FOLDERS = ("css", "js", "fonts", "images")
COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)
AROUND = re.compile(rb"\s*\n\s*")


def files(publication: Publication) -> dict[str, bytes]:
    """Under « assets/ », as the chrome refers to them."""
    root = theme_folder()
    return {
        f"assets/{path.relative_to(root).as_posix()}": _light(path.suffix, path.read_bytes())
        for folder in FOLDERS
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }


def _light(suffix: str, data: bytes) -> bytes:
    """A stylesheet for browsers: a tenth of its weight is for those who write it. Its strings hold neither line ends nor comments."""
    return AROUND.sub(b" ", COMMENT.sub(b"", data)).strip() + b"\n" if suffix == ".css" else data
