"""The theme's own files: stylesheets, scripts, fonts and their licences."""

from site_builder.model.publication import Publication
from site_builder.shipped import theme_folder

FOLDERS = ("css", "js", "fonts", "images")


def files(publication: Publication) -> dict[str, bytes]:
    """Under « assets/ », as the chrome refers to them."""
    root = theme_folder()
    return {
        f"assets/{path.relative_to(root).as_posix()}": path.read_bytes()
        for folder in FOLDERS
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }
