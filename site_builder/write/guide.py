"""The pictures of the guide's pages."""

import re

from site_builder.model.publication import Publication
from site_builder.shipped import documentation_folder

SHOWN = re.compile(r"\]\(\.\./images/([^)]+)\)")


def files(publication: Publication) -> dict[str, bytes]:
    """Those that a page shows; none where the guide is not on the site."""
    if not publication.has_guide:
        return {}
    folder = documentation_folder()
    names = {name for page in (folder / "guide").glob("*.md") for name in SHOWN.findall(page.read_text(encoding="utf-8"))}
    return {publication.addresses.guide_picture(name): (folder / "images" / name).read_bytes() for name in sorted(names)}
