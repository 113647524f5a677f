"""What readers read that is not made from data: long texts by language, and gettext catalogues."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def long_text(name: str, language_code: str) -> str:
    """The Markdown of a long text, « methode », in that language."""
    return (FOLDER / language_code / f"{name}.md").read_text(encoding="utf-8")
